// A comparison of two wordings as the record of a claim keeps it.
import { z } from 'zod';
import { common, recordCommon, recordProvenance, written, type FirstId, type Working } from '../record.ts';
import type { Wording } from '../provenance.ts';
import { SAME_WORDS } from './compare.ts';
import type { WordingReceipt } from './verify.ts';

const wording = z.strictObject({
  ...written,
  words: z.int().describe('How many words it has.'),
});

export const wordingRecord = z.strictObject({
  kind: z.literal('wording'),
  ...common,
  stated: wording.describe('The words of the text.'),
  other: wording.describe('The words with which they are compared.'),
  different: z.int().describe('How many words are in only one of the two.'),
});

type WordingRecord = z.output<typeof wordingRecord>;

export function recordWording(receipt: WordingReceipt, firstId: FirstId): WordingRecord {
  const { stated, other, comparison } = receipt;
  const record = ({ text, provenance }: Wording, words: number) => ({
    text,
    provenance: recordProvenance(provenance, receipt.id.claim, firstId),
    words,
  });
  return {
    kind: 'wording',
    ...recordCommon(receipt),
    stated: record(stated, comparison.words[0]),
    other: record(other, comparison.words[1]),
    different: comparison.different,
  };
}

export const wordingWorking = ({ stated, other, different, ...rest }: WordingRecord): Working => ({
  ...rest,
  inputs: [{ name: 'with', text: other.text, number: null, from: other.provenance }],
  formula: null,
  sameUnit: null,
  result: { kind: 'words', different, words: [stated.words, other.words] },
  comparison: SAME_WORDS,
  states: stated.text,
  statedIn: stated.provenance,
  accepts: null,
});
