// A calculation as the record of a claim keeps it.
import { z } from 'zod';
import {
  common,
  given,
  interval,
  number,
  provenance,
  recordCommon,
  recordGiven,
  recordInterval,
  recordNumber,
  recordProvenance,
  text,
  workingInput,
  type FirstId,
  type Working,
} from '../record.ts';
import type { Stated } from './comparison.ts';
import type { CalculationReceipt } from './verify.ts';

const stated = z.strictObject({
  text: text.describe('As written: "641%", "more than 1,000", "$500 up to $1,000".'),
  numbers: z
    .array(number)
    .min(1)
    .max(2)
    .describe('What it was read as: one number, or the two ends of a range.'),
  provenance,
});

export const calculationRecord = z.strictObject({
  kind: z.literal('calculation'),
  ...common,
  inputs: z.array(z.strictObject({ name: text.describe('The name in the formula.'), ...given.shape })),
  formula: text.describe('Arithmetic over the names of the inputs, as the author wrote it.'),
  result: number.describe('The value of the formula, and the unit in which it is compared.'),
  stated,
  sameUnit: text
    .nullable()
    .describe(
      'Why the result can be compared with what is stated although their units differ; null: they agree.',
    ),
  comparison: text.describe('The rule, by its name.'),
  accepts: interval.describe('The results that count as reproduced.'),
});

type CalculationRecord = z.output<typeof calculationRecord>;

export const recordCalculation = (receipt: CalculationReceipt, firstId: FirstId): CalculationRecord => ({
  kind: 'calculation',
  ...recordCommon(receipt),
  inputs: receipt.inputs.map(({ name, quantity, provenance: from }) => ({
    name,
    ...recordGiven(quantity, from, receipt.id.claim, firstId),
  })),
  formula: receipt.formula,
  result: recordNumber(receipt.result, receipt.unit),
  stated: {
    ...recordStated(receipt.stated),
    provenance: recordProvenance(receipt.statedIn, receipt.id.claim, firstId),
  },
  sameUnit: receipt.sameUnit,
  comparison: receipt.comparison,
  accepts: recordInterval(receipt.accepts),
});

function recordStated(of: Stated): Pick<CalculationRecord['stated'], 'text' | 'numbers'> {
  const [words, quantities] =
    of.kind === 'range' ? [of.range.text, [of.range.low, of.range.high]] : [of.number.text, [of.number]];
  return { text: words, numbers: quantities.map(({ value, unit }) => recordNumber(value, unit)) };
}

export const calculationWorking = ({
  inputs,
  result,
  stated: states,
  accepts,
  ...rest
}: CalculationRecord): Working => ({
  ...rest,
  inputs: inputs.map(workingInput),
  result: { kind: 'number', ...result },
  states: states.text,
  statedIn: states.provenance,
  accepts: { stated: states.numbers, interval: accepts },
});
