// What a student has answered: how it is kept on the device, and as a text to hand in.

/** An answer to the question of one claim. */
export interface Answer {
  text: string;
  /** The id of what the student expects of the sources; empty where nothing is chosen. */
  expects: string;
}

/** By the id of the claim. */
export type Answers = Readonly<Record<string, Answer>>;

/** Whether there is something in it. */
export const isGiven = ({ text, expects }: Answer): boolean => text.trim() !== '' || expects !== '';

/** As it is kept; null where nothing is answered. */
export function writeAnswers(answers: Answers): string | null {
  const given = Object.entries(answers).filter(([, answer]) => isGiven(answer));
  return given.length === 0 ? null : JSON.stringify(Object.fromEntries(given));
}

/** What was kept. Whatever else stands there counts as nothing: other pages of the same address can write it. */
export function readAnswers(kept: string | null): Answers {
  try {
    const read = JSON.parse(kept ?? '{}') as unknown;
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).flatMap(([claim, answer]: [string, unknown]) => {
        const { text, expects } = (answer ?? {}) as Partial<Record<keyof Answer, unknown>>;
        return typeof text === 'string' && typeof expects === 'string' ? [[claim, { text, expects }]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** "3 of 4 answered" */
export const countInWords = (answers: readonly Answer[]): string =>
  `${answers.filter(({ text }) => text.trim() !== '').length} of ${answers.length} answered`;

/** A question as it stands on the page, with its answer. */
export interface Answered extends Answer {
  /** "Claim 6" */
  heading: string;
  quote: string;
  question: string;
  /** "will confirm it"; empty where nothing is chosen. */
  expectation: string;
}

/** All answers as plain text, in the order of the page; questions without an answer are told, too. */
export function answersAsText(title: string, who: string, answered: readonly Answered[]): string {
  const parts = answered.map(({ heading, quote, question, text, expectation }) =>
    [
      `${heading}: “${quote}”`,
      question,
      text.trim() === '' ? '(no answer)' : text.trim(),
      ...(expectation === '' ? [] : [`The sources … ${expectation}`]),
    ].join('\n'),
  );
  return `${[[title, who].filter(Boolean).join('\n'), ...parts].join('\n\n')}\n`;
}
