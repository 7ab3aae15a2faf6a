// The form of a teacher's own selection: it stands as the address says, and the address follows each change.
import { counted } from '../words/count.ts';
import { readSelection, writeSelection, type Known } from '../outputs/teach/selection.ts';

const form = document.querySelector<HTMLFormElement>('#build')!;
const problems = form.querySelector('.problems')!;
const output = form.querySelector('output')!;
const results = form.querySelector('dl')!;
const boxes = [...form.querySelectorAll<HTMLInputElement>('[name="claims"]')];

const known: Known = {
  ids: boxes.map(({ value }) => value),
  former: JSON.parse(form.dataset['former']!) as Known['former'],
};

restore();
form.hidden = false;
form.addEventListener('input', follow);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  form.querySelector('h2')!.focus();
});
for (const button of form.querySelectorAll<HTMLElement>('[data-tick]')) {
  const ids = button.dataset['tick']!.split(' ');
  button.addEventListener('click', () => {
    for (const box of boxes) box.checked = ids.includes(box.value);
    follow();
  });
}

/** The form as the address has it. An address that cannot be followed stays, so that it can be read and corrected. */
function restore(): void {
  const read = readSelection(location.search, known);
  const { claims, ...chosen } = read.selection;
  for (const box of boxes) box.checked = claims.includes(box.value);
  for (const [name, value] of Object.entries(chosen)) {
    (form.elements.namedItem(name) as HTMLSelectElement).value = value;
  }
  problems.replaceChildren(
    ...read.problems.map((problem) => Object.assign(document.createElement('p'), { textContent: problem })),
  );
  show();
}

/** The address as the form has it. Where nothing is ticked there is no selection, and the address stays. */
function follow(): void {
  problems.replaceChildren();
  show();
  if (boxes.some(({ checked }) => checked)) history.replaceState(null, '', location.pathname + query());
}

function show(): void {
  const ticked = boxes.filter(({ checked }) => checked).length;
  results.hidden = ticked === 0;
  output.textContent =
    ticked === 0 ? 'Tick one claim or more.' : `Chosen: ${ticked} of ${counted(boxes.length, 'claim')}.`;
  for (const link of results.querySelectorAll('a')) {
    link.search = query();
    document.querySelector(`#address-${link.dataset['part']!}`)!.textContent = link.href;
  }
}

/** What the form would send, written as short as it can be. */
function query(): string {
  // No field holds a file.
  const sent = new URLSearchParams([...new FormData(form)] as [string, string][]);
  return writeSelection(readSelection(`?${sent.toString()}`, known).selection, known.ids);
}
