// The receipt of a comparison of wordings as JSON: its schema, how it is written, and how it is compared again.
import { z } from 'zod';
import {
  outcome,
  question,
  questionDocument,
  stated,
  type GivenDocument,
  type ProvenanceDocument,
  type Repeated,
} from '../document.ts';
import type { Provenance, Wording } from '../provenance.ts';
import { SAME_WORDS } from './declare.ts';
import { verifyWording, type WordingReceipt } from './verify.ts';

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

type WordingDocument = z.output<typeof wordingDocumentSchema>;

export function writeWording(
  receipt: WordingReceipt,
  provenanceOf: (provenance: Provenance) => ProvenanceDocument,
): WordingDocument {
  const { comparison } = receipt;
  const write = ({ text, provenance }: Wording) => ({ text, provenance: provenanceOf(provenance) });
  return {
    kind: 'wording',
    ...questionDocument(receipt),
    stated: write(receipt.stated),
    other: write(receipt.other),
    comparison: SAME_WORDS,
    words: comparison.words,
    different: comparison.different,
    outcome: receipt.outcome,
  };
}

export const givenInWording = (check: WordingDocument): GivenDocument[] => [
  { field: 'stated', ...check.stated },
  { field: 'other', ...check.other },
];

export function repeatWording(check: WordingDocument): Repeated<WordingDocument> {
  const { comparison, outcome: again } = verifyWording(check.stated.text, check.other.text);
  const { words, different } = comparison;
  return { check: { ...check, words, different, outcome: again } };
}
