// The what-if forms of a page: each computes its check again, with the code of the build, whenever a field changes.
import { NoResult, recalculate, type Setup } from '../check/calculation/what-if.ts';
import { verdictInWords } from '../check/calculation/verdict.ts';
import { outcomeSigns } from '../words/outcomes.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-working]')) {
  const setup = JSON.parse(form.dataset['working']!) as Setup;
  const output = form.querySelector('output')!;
  const fields = [...form.querySelectorAll<HTMLInputElement>('input')];

  const show = () => {
    // A field that was not touched stands for the exact value behind it.
    const changed = fields.filter(
      ({ name, value, defaultValue }) => name !== 'stated' && value !== defaultValue,
    );
    const stated = fields.find(({ name }) => name === 'stated')!.value;
    output.textContent = verdict(
      setup,
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

function verdict(setup: Setup, fields: Record<string, string>, stated: string): string {
  try {
    const receipt = recalculate(setup, fields, stated);
    return `${outcomeSigns[receipt.outcome]}. ${verdictInWords(receipt)}`;
  } catch (error) {
    if (!(error instanceof NoResult)) throw error;
    return error.message;
  }
}
