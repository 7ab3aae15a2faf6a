// The receipt of a comparison of wordings in words.
import type { WordingReceipt } from './verify.ts';

/** For the author: "12 and 13 words, 1 of them different". */
export const summaryOf = ({ comparison: { words, different } }: WordingReceipt): string =>
  `${words[0]} and ${words[1]} words, ${different} of them different`;

/** "the same 13 words", "2 words differ". */
export function resultOf({
  comparison: { same, words, different },
}: Pick<WordingReceipt, 'comparison'>): string {
  if (same) return words[0] === 1 ? 'the same word' : `the same ${words[0]} words`;
  return different === 1 ? '1 word differs' : `${different} words differ`;
}
