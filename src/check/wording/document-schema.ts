// The schema of the receipt of a comparison of wordings as JSON.
import { z } from 'zod';
import { outcome, question, stated } from '../document-schema.ts';
import { SAME_WORDS } from './compare.ts';

export const wordingDocumentSchema = z.strictObject({
  kind: z.literal('wording'),
  ...question,
  stated,
  other: stated,
  comparison: z.literal(SAME_WORDS),
  words: z.tuple([z.int(), z.int()]).describe('Number of words in the stated and in the other text.'),
  different: z.int().describe('How many words stand in only one of the two.'),
  outcome,
});
