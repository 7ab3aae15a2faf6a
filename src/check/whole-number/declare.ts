// A whole-number check as its author declares it: a stated percentage, and the whole number that it is of.
import { z } from 'zod';
import { text } from '../../fields.ts';
import { givenNumber, question } from '../declare.ts';
import { CAN_BE_PERCENTAGE } from './testable.ts';

export const wholeNumberSchema = z.strictObject({
  ...question,
  /** The stated percentage: a text stands in the claim's quote. */
  states: z.union([text, givenNumber]),
  comparison: z.literal(CAN_BE_PERCENTAGE),
  /** The whole number that it is a percentage of. */
  of: givenNumber,
});
