// The test of a percentage against whole numbers as the record of a claim keeps it.
import { z } from 'zod';
import {
  common,
  given,
  interval,
  number,
  recordCommon,
  recordGiven,
  recordInterval,
  recordNumber,
  recordProvenance,
  wholeNumber,
  workingInput,
  written,
  type FirstId,
  type Working,
} from '../record.ts';
import { CAN_BE_PERCENTAGE } from './testable.ts';
import type { WholeNumberReceipt } from './verify.ts';

export const wholeNumberRecord = z.strictObject({
  kind: z.literal('whole-number'),
  ...common,
  stated: z.strictObject({ ...written, ...number.shape }).describe('The percentage.'),
  whole: given.describe('The whole number that it is a percentage of.'),
  accepts: interval.describe(
    'The shares that round to the percentage, either way where they are halfway to the next.',
  ),
  counts: z
    .strictObject({ least: wholeNumber, greatest: wholeNumber })
    .nullable()
    .describe('The whole numbers that, divided by the whole, give the percentage; null: none does.'),
});

type WholeNumberRecord = z.output<typeof wholeNumberRecord>;

export const recordWholeNumber = (receipt: WholeNumberReceipt, firstId: FirstId): WholeNumberRecord => ({
  kind: 'whole-number',
  ...recordCommon(receipt),
  stated: {
    text: receipt.stated.text,
    ...recordNumber(receipt.stated.value, receipt.stated.unit),
    provenance: recordProvenance(receipt.statedIn, receipt.id.claim, firstId),
  },
  whole: recordGiven(receipt.whole.quantity, receipt.whole.provenance, receipt.id.claim, firstId),
  accepts: recordInterval(receipt.accepts),
  counts: receipt.counts && {
    least: String(receipt.counts.least),
    greatest: String(receipt.counts.greatest),
  },
});

export function wholeNumberWorking({ stated, whole, accepts, counts, ...rest }: WholeNumberRecord): Working {
  const { text, value, unit, provenance } = stated;
  return {
    ...rest,
    inputs: [workingInput({ name: 'of', ...whole })],
    formula: null,
    sameUnit: null,
    result: { kind: 'counts', counts, of: whole.value },
    comparison: CAN_BE_PERCENTAGE,
    states: text,
    statedIn: provenance,
    accepts: { stated: [{ value, unit }], interval: accepts },
  };
}
