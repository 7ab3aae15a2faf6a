// The receipt of a comparison of wordings as JSON: its schema, how it is written, and how it is compared again.
import type { z } from 'zod';
import { standsInWords } from '../../anchor/whole-words.ts';
import {
  questionDocument,
  type DocumentOfKind,
  type GivenDocument,
  type ProvenanceDocument,
  type Repeated,
} from '../document.ts';
import type { Provenance, Wording } from '../provenance.ts';
import { SAME_WORDS } from './compare.ts';
import type { wordingDocumentSchema } from './document-schema.ts';
import { verifyWording, type WordingReceipt } from './verify.ts';

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

const givenInWording = (check: WordingDocument): GivenDocument[] => [
  { field: 'stated', ...check.stated },
  { field: 'other', ...check.other },
];

function repeatWording(check: WordingDocument): Repeated<WordingDocument> {
  const { comparison, outcome: again } = verifyWording(check.stated.text, check.other.text);
  const { words, different } = comparison;
  return { check: { ...check, words, different, outcome: again } };
}

export const document: DocumentOfKind<WordingDocument> = {
  kind: 'wording',
  given: givenInWording,
  standsIn: standsInWords,
  result: () => null,
  repeat: repeatWording,
};
