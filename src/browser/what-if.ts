// The what-if forms of a page: each computes its check again, with the code of the build, whenever a field changes.
import { outcomeSigns, verdictInWords } from '../words/receipt.ts';
import { NoResult, recalculate, type Working } from '../check/calculation/what-if.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-working]')) {
  const working = JSON.parse(form.dataset['working']!) as Working;
  const output = form.querySelector('output')!;
  const fields = [...form.querySelectorAll<HTMLInputElement>('input')];

  const show = () => {
    // A field that was not touched stands for the exact value behind it.
    const changed = fields.filter(
      ({ name, value, defaultValue }) => name !== 'stated' && value !== defaultValue,
    );
    const stated = fields.find(({ name }) => name === 'stated')!.value;
    output.textContent = verdict(
      working,
      Object.fromEntries(changed.map(({ name, value }) => [name, value])),
      stated,
    );
  };
  form.addEventListener('input', show);
  // The fields change after the event.
  form.addEventListener('reset', () => setTimeout(show));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  form.hidden = false;
  show();
}

function verdict(working: Working, fields: Record<string, string>, stated: string): string {
  try {
    const receipt = recalculate(working, fields, stated);
    return `${outcomeSigns[receipt.outcome]}. ${verdictInWords(receipt)}`;
  } catch (error) {
    if (!(error instanceof NoResult)) throw error;
    return error.message;
  }
}
