// Hides what the address does not choose, on a page that has all claims. Nothing that can be typed into is taken out, so that
// a browser that comes back to the page puts what was typed in its place again.
import { readSelection, writeSelection, type Known, type Selection } from '../outputs/teach/selection.ts';

const notice = document.querySelector<HTMLElement>('#selection')!;
const parts = [...document.querySelectorAll<HTMLElement>('[data-claim]')];

const known: Known = {
  ids: parts.map((part) => part.dataset['claim']!),
  former: JSON.parse(notice.dataset['former']!) as Known['former'],
};
const { selection, problems } = readSelection(location.search, known);
if (writeSelection(selection, known.ids)) show(selection);
tell(selection.claims.length, known.ids.length, problems);

function show({ claims, ...chosen }: Selection): void {
  for (const part of parts) part.hidden = !claims.includes(part.dataset['claim']!);
  for (const mark of document.querySelectorAll<HTMLElement>('[data-claims]')) narrow(mark, claims);
  for (const part of document.querySelectorAll<HTMLElement>('[data-when]')) {
    const [option, value] = part.dataset['when']!.split('=');
    part.hidden = chosen[option as keyof typeof chosen] !== value;
  }
  for (const lines of document.querySelectorAll('.lines')) {
    const line = lines.firstElementChild!;
    lines.replaceChildren(...Array.from({ length: Number(chosen.lines) }, () => line.cloneNode()));
  }
}

/** Words of the text that belong to a claim lead to the first of their claims that is chosen, or are plain text again. */
function narrow(mark: HTMLElement, claims: readonly string[]): void {
  const own = mark.dataset['claims']!.split(' ').filter((id) => claims.includes(id));
  const isNumber = mark.localName === 'sup';
  if (own.length === 0) mark.replaceWith(...(isNumber ? [] : mark.childNodes));
  else if (!isNumber) mark.setAttribute('href', `#question-${own[0]!}`);
  mark.classList.toggle('claim-shared', own.length > 1);
}

function tell(shown: number, all: number, sentences: readonly string[]): void {
  const whole = Object.assign(document.createElement('a'), {
    href: notice.dataset['whole']!,
    textContent: 'Show all',
  });
  notice.append(
    ...sentences.map((sentence) => paragraph(sentence)),
    ...(sentences.length > 0
      ? [paragraph('If you expected something else, ask for the address again where you got it.')]
      : []),
    ...(shown < all
      ? [paragraph(`This page shows ${shown} of ${all} claims, as its address says. `, whole)]
      : []),
  );
}

function paragraph(...content: (string | Node)[]): Element {
  const element = document.createElement('p');
  element.append(...content);
  return element;
}
