// The receipt of a comparison of wordings in words.
import type { WordingReceipt } from './verify.ts';

/** For the author: "12 and 13 words, 1 of them different". */
export const summaryOf = ({ comparison: { words, different } }: WordingReceipt): string =>
  `${words[0]} and ${words[1]} words, ${different} of them different`;
