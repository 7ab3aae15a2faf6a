// The answers of a student: kept on the device at each change, put in their places again, and given out as text. Sent nowhere.
import {
  answersAsText,
  countInWords,
  readAnswers,
  writeAnswers,
  type Answer,
  type Answers,
} from '../outputs/teach/answers.ts';

const bar = document.querySelector<HTMLElement>('#answers')!;
const counter = bar.querySelector('.count')!;
const said = bar.querySelector('.said')!;
const button = (name: string) => bar.querySelector<HTMLButtonElement>(`[data-do="${name}"]`)!;
const questions = [...document.querySelectorAll<HTMLElement>('.question')];
const key = bar.dataset['key']!;

// A browser can forbid to keep anything, or have no room; then what is typed stays on the page, as without script.
const canKeep = store(stored());

for (const question of questions) {
  const before = stored()[idOf(question)];
  if (before) answer(question, before);
}
if (canKeep) document.querySelector('#kept')!.textContent = bar.dataset['kept']!;
bar.hidden = false;
button('share').hidden = !(navigator.share as unknown);
button('copy').hidden = !(navigator.clipboard as unknown);
count();

document.addEventListener('input', ({ target }) => {
  const question = (target as Element).closest<HTMLElement>('.question');
  if (question) keep(question);
});
button('copy').addEventListener('click', () => {
  navigator.clipboard.writeText(asText()).then(
    () => say('Copied.'),
    () => say('Your browser did not allow copying. The text can be saved instead.'),
  );
});
// Rejected where the reader closes the sheet: nothing to say.
button('share').addEventListener('click', () => void navigator.share({ text: asText() }).catch(() => {}));
button('save').addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', asText()], { type: 'text/plain' }));
  link.download = 'answers.txt';
  link.click();
  URL.revokeObjectURL(link.href);
});
button('print').addEventListener('click', () => print());
button('clear').addEventListener('click', () => {
  if (!confirm('Clear all answers to this text on this device?')) return;
  store({});
  for (const question of questions) answer(question, { text: '', expects: '' });
  count();
  say('Cleared.');
});

function keep(question: HTMLElement): void {
  const done = store({ ...stored(), [idOf(question)]: answerOf(question) });
  say(canKeep && !done ? 'This answer could not be kept: there is no room on this device.' : '');
  count();
}

/** Read each time: the same text may be open in another tab, too. */
function stored(): Answers {
  return readAnswers(attempt(() => localStorage.getItem(key)) ?? null);
}

/** Whether it could be kept; of no answer nothing is left. */
function store(answers: Answers): boolean {
  const written = writeAnswers(answers);
  const done = attempt(() => {
    localStorage.setItem(key, written ?? '');
    if (written === null) localStorage.removeItem(key);
    return true;
  });
  return done ?? false;
}

/** The questions that the address of the page has chosen. */
function shown(): HTMLElement[] {
  return questions.filter((question) => !question.hidden);
}

function count(): void {
  counter.textContent = countInWords(shown().map(answerOf));
}

function asText(): string {
  const who = [...document.querySelectorAll<HTMLInputElement>('.who input')].map(({ value }) => value);
  return answersAsText(
    document.title,
    who.filter(Boolean).join(', '),
    shown().map((question) => ({
      heading: words(question, 'h2'),
      quote: words(question, 'blockquote'),
      question: words(question, '.asks'),
      ...answerOf(question),
      expectation:
        question.querySelector('fieldset')?.hidden === false ? words(question, 'label:has(:checked)') : '',
    })),
  );
}

function idOf(question: HTMLElement): string {
  return question.dataset['claim']!;
}

function answerOf(question: HTMLElement): Answer {
  return {
    text: question.querySelector('textarea')!.value,
    expects: question.querySelector<HTMLInputElement>('[type="radio"]:checked')?.value ?? '',
  };
}

function answer(question: HTMLElement, { text, expects }: Answer): void {
  question.querySelector('textarea')!.value = text;
  for (const radio of question.querySelectorAll<HTMLInputElement>('[type="radio"]')) {
    radio.checked = radio.value === expects;
  }
}

function words(question: HTMLElement, selector: string): string {
  return question.querySelector(selector)?.textContent.trim() ?? '';
}

function say(what: string): void {
  said.textContent = what;
}

function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
