// Arithmetic over named inputs, compared with a stated number or range.
import type { KindOfCheck } from '../kind.ts';
import { comparisonNames, comparisons } from './comparison.ts';
import { calculationSchema } from './declare.ts';
import {
  calculationDocumentSchema,
  givenInCalculation,
  repeatCalculation,
  writeCalculation,
} from './document.ts';
import { linkCalculation, type CalculationCheck } from './link.ts';
import { formatQuantity } from '../../quantity/format.ts';
import { numberStandsIn } from '../../quantity/in-text.ts';
import { calculationMutants } from './mutants.ts';
import { calculationReceipt, type CalculationReceipt } from './verify.ts';
import { formatStated, resultOf, summaryOf } from './words.ts';
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
  computesNumber: true,
  link: linkCalculation,
  pending: ({ inputs }) => inputs.filter((input) => 'pending' in input),
  receipt: calculationReceipt,
  comparison: ({ comparison }) => comparison,
  provenances: ({ inputs, statedIn }) => [...inputs.map(({ provenance }) => provenance), statedIn],
  numbers: ({ stated, inputs, result, unit }) => [
    formatStated(stated),
    ...inputs.map(({ quantity }) => quantity.text),
    formatQuantity(result, unit),
  ],
  number: ({ inputs, result, unit }, name) =>
    name === undefined
      ? { value: result, unit }
      : (inputs.find((input) => input.name === name)?.quantity ?? null),
  result: resultOf,
  summary: summaryOf,
  mutants: calculationMutants,
  document: {
    schema: calculationDocumentSchema,
    kind: 'calculation',
    write: writeCalculation,
    given: givenInCalculation,
    standsIn: numberStandsIn,
    result: ({ result }) => result.fraction,
    repeat: repeatCalculation,
  },
  record: { schema: calculationRecord, write: recordCalculation, working: calculationWorking },
};
