// Arithmetic over named inputs, compared with a stated number or range.
import type { KindOfCheck } from '../kind.ts';
import { comparisonNames, comparisons } from './comparison.ts';
import { calculationSchema } from './declare.ts';
import { calculationDocumentSchema } from './document-schema.ts';
import { document } from './document.ts';
import { linkCalculation, type CalculationCheck } from './link.ts';
import { fixedCalculation } from './fixed.ts';
import { calculationMutants } from './mutants.ts';
import { calculationReceipt, type CalculationReceipt } from './verify.ts';
import { endsOf, formatStated, resultOf, summaryOf } from './words.ts';
import { calculationRecord, calculationWorking, recordCalculation } from './record.ts';

export const calculation: KindOfCheck<
  typeof calculationSchema,
  CalculationCheck,
  CalculationReceipt,
  typeof calculationDocumentSchema,
  typeof calculationRecord
> = {
  declared: calculationSchema,
  comparisons: Object.fromEntries(comparisonNames.map((name) => [name, comparisons[name].means])),
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
  document: { schema: calculationDocumentSchema, ...document },
  record: { schema: calculationRecord, write: recordCalculation, working: calculationWorking },
};
