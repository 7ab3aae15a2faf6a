// Two wordings, compared word by word.
import type { KindOfCheck } from '../kind.ts';
import { SAME_WORDS } from './compare.ts';
import { wordingSchema } from './declare.ts';
import { wordingDocumentSchema } from './document-schema.ts';
import { document, writeWording } from './document.ts';
import { linkWordingCheck, type WordingCheck } from './link.ts';
import { wordingMutants } from './mutants.ts';
import { wordingReceipt, type WordingReceipt } from './verify.ts';
import { fixedWording } from './fixed.ts';
import { resultOf, summaryOf } from './words.ts';
import { recordWording, wordingRecord, wordingWorking } from './record.ts';

export const wording: KindOfCheck<
  typeof wordingSchema,
  WordingCheck,
  WordingReceipt,
  typeof wordingDocumentSchema,
  typeof wordingRecord
> = {
  declared: wordingSchema,
  comparisons: {
    [SAME_WORDS]:
      'The two texts have the same words in the same order. Capital letters, punctuation and line breaks are left aside; signs, currencies and digits count.',
  },
  tests: 'wording',
  computesNumber: false,
  link: linkWordingCheck,
  pending: () => [],
  receipt: wordingReceipt,
  comparison: () => SAME_WORDS,
  provenances: ({ stated, other }) => [stated.provenance, other.provenance],
  numbers: ({ stated, other }) => [stated.text, other.text],
  number: () => null,
  result: resultOf,
  summary: summaryOf,
  fixed: fixedWording,
  mutants: wordingMutants,
  document: { schema: wordingDocumentSchema, write: writeWording, ...document },
  record: { schema: wordingRecord, write: recordWording, working: wordingWorking },
};
