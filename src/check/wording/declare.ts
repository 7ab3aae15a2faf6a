// A comparison of two wordings as its author declares it.
import { z } from 'zod';
import { excerptReference, text } from '../../fields.ts';
import { question } from '../declare.ts';
import { SAME_WORDS } from './compare.ts';

const wording = z.strictObject({
  excerpt: excerptReference,
  /** The part of the excerpt that is compared; without it, the whole excerpt. */
  words: text.optional(),
});

export type DeclaredWording = z.output<typeof wording>;

export const wordingSchema = z.strictObject({
  ...question,
  /** The stated words: a text stands in the claim's quote. */
  states: z.union([text, wording]),
  comparison: z.literal(SAME_WORDS),
  with: wording,
});
