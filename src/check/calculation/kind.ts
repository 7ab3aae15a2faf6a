// Arithmetic over named inputs, compared with a stated number or range.
import type { KindOfCheck } from '../kind.ts';
import type { Comparison } from './comparison.ts';
import { calculationSchema } from './declare.ts';
import { calculationDocumentSchema } from './document-schema.ts';
import { document, writeCalculation } from './document.ts';
import { linkCalculation, type CalculationCheck } from './link.ts';
import { fixedCalculation } from './fixed.ts';
import { calculationMutants } from './mutants.ts';
import { calculationReceipt, type CalculationReceipt } from './verify.ts';
import { summaryOf } from './verdict.ts';
import { endsOf, formatStated, resultOf } from './words.ts';
import { calculationRecord, calculationWorking, recordCalculation } from './record.ts';

export const calculation: KindOfCheck<
  typeof calculationSchema,
  CalculationCheck,
  CalculationReceipt,
  typeof calculationDocumentSchema,
  typeof calculationRecord
> = {
  declared: calculationSchema,
  comparisons: {
    equals: 'The result is exactly the stated number.',
    'rounds to':
      'The result, rounded to as many digits as the stated number has, is the stated number. Halves go up, away from zero. After “almost” or “nearly”, nothing beyond the number counts.',
    'truncates to':
      'The result, with all digits after those of the stated number cut off, is the stated number.',
    'more than': 'The result is greater than the stated number; the number itself does not count.',
    'at least': 'The result is the stated number or greater.',
    'at most': 'The result is the stated number or less.',
    'less than': 'The result is less than the stated number; the number itself does not count.',
    between: 'The result lies in the stated range, both ends included.',
  } satisfies Record<Comparison, string>,
  tests: 'numbers',
  computesNumber: true,
  link: linkCalculation,
  pending: ({ inputs }) => inputs.filter((input) => 'pending' in input),
  receipt: calculationReceipt,
  comparison: ({ comparison }) => comparison,
  provenances: ({ inputs, statedIn }) => [...inputs.map(({ provenance }) => provenance), statedIn],
  numbers: (receipt) => [
    formatStated(receipt.stated),
    ...receipt.inputs.map(({ quantity }) => quantity.text),
    resultOf(receipt),
  ],
  number: ({ inputs, result, unit, accepts }, name) =>
    name === undefined
      ? { value: result, unit, apart: endsOf(accepts) }
      : (inputs.find((input) => input.name === name)?.quantity ?? null),
  result: resultOf,
  summary: summaryOf,
  fixed: fixedCalculation,
  mutants: calculationMutants,
  document: { schema: calculationDocumentSchema, write: writeCalculation, ...document },
  record: { schema: calculationRecord, write: recordCalculation, working: calculationWorking },
};
