// The schema of the receipt of a calculation as JSON.
import { z } from 'zod';
import { given, interval, name, number, outcome, question, stated, text, unit } from '../document-schema.ts';
import { comparisonNames } from './comparison.ts';

export const input = z.strictObject({ name: name.describe('The name in the formula.'), ...given });

export const calculationDocumentSchema = z.strictObject({
  kind: z.literal('calculation'),
  ...question,
  inputs: z.array(input).min(1),
  formula: text.describe('Arithmetic over the names of the inputs: + - * / and parentheses.'),
  result: z
    .strictObject({ ...number.shape, text, unit })
    .describe('The value of the formula; text as printed.'),
  stated: z.strictObject({ text: stated.shape.text, unit, provenance: stated.shape.provenance }),
  sameUnit: text
    .nullable()
    .describe(
      'Why the result can be compared with what is stated although their units differ; null: they agree.',
    ),
  comparison: z.enum(comparisonNames),
  accepts: interval.describe('The results that count; null: without end.'),
  margin: number
    .nullable()
    .describe(
      'Distance of the result to the nearest end: positive inside, negative outside; null without an end.',
    ),
  outcome,
});
