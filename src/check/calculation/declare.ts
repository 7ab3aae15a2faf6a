// A calculation as its author declares it: named inputs, a formula, and a stated number to compare the result with.
import { z } from 'zod';
import { text } from '../../fields.ts';
import { givenNumber, question } from '../declare.ts';
import { comparisonNames } from './comparison.ts';

const inputName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'a name for the formula: lower-case letters, digits and _');

export const calculationSchema = z.strictObject({
  ...question,
  inputs: z.record(inputName, givenNumber).refine((all) => Object.keys(all).length > 0, 'at least one input'),
  formula: text,
  /** The stated number: a text stands in the claim's quote. */
  states: z.union([text, givenNumber]),
  comparison: z.enum(comparisonNames),
  /** Why the result is of the same kind as the stated number although their units differ: "each agency has one". */
  sameUnit: text.optional(),
});

export type DeclaredCalculation = z.output<typeof calculationSchema>;
