// The schema of the receipt of a whole-number check as JSON.
import { z } from 'zod';
import { given, interval, outcome, question, stated } from '../document-schema.ts';
import { CAN_BE_PERCENTAGE } from './testable.ts';

const count = z.string().regex(/^-?\d+$/);

export const wholeNumberDocumentSchema = z.strictObject({
  kind: z.literal('possibility'),
  ...question,
  stated,
  comparison: z.literal(CAN_BE_PERCENTAGE),
  whole: z.strictObject(given).describe('The whole number that the stated percentage is of.'),
  accepts: interval.describe(
    'The shares that round to the stated percentage, either way where they are halfway to the next.',
  ),
  counts: z
    .strictObject({ least: count, greatest: count })
    .nullable()
    .describe('The whole numbers that, divided by the whole, give the percentage; null: none does.'),
  outcome,
});
