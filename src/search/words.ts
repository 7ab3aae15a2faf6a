// The words of all that is searched, by which a word that nothing has is told, and what it may have been meant to be.
import { fold } from '../anchor/fold.ts';
import { nearest } from '../problem.ts';

/** The words of a text as the index has them: small letters, and only letters and digits, so "4,812" is 4812 and "401(k)" 401k. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .toLowerCase()
    .split(/[\s\p{Pd}/]+/u)
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');

/** All words of texts, the most frequent first. */
export function vocabularyOf(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

/** What a reader searches for, held against the vocabulary. */
export interface ReadWords {
  /** As the index is asked for them. */
  words: string;
  /** The words of which nothing has even the beginning. */
  unknown: string[];
  /** The question with each word that nothing has as it may have been meant; null where there is none, or nothing like it. */
  meant: string | null;
}

/** @param plain the words without typesetting: see `plainWords` */
export function readWords(plain: string, vocabulary: readonly string[]): ReadWords {
  const known = new Set(vocabulary);
  // A number and its letter, as laws have them, are one word: "287 (g)".
  const words = plain.replaceAll(
    /(\d+)\s+\(?(\p{L})\)?(?![\p{L}\p{N}])/gu,
    (typed, number: string, letter: string) =>
      known.has(`${number}${letter.toLowerCase()}`) ? `${number}${letter}` : typed,
  );
  const begins = (start: string) => vocabulary.some((each) => each.startsWith(start));
  const all = wordsOf(words);
  const meant = new Map(
    all.filter((word) => !begins(stem(word))).map((word) => [word, like(word, vocabulary)]),
  );
  return {
    words,
    unknown: all.filter((word) => !begins(beginning(word))),
    meant:
      meant.size === 0 || [...meant.values()].includes(null)
        ? null
        : all.map((word) => meant.get(word) ?? word).join(' '),
  };
}

/** Shorter words are like too many others; in a number, a digit more or less is another number. */
const like = (word: string, vocabulary: readonly string[]): string | null =>
  word.length < 4 || /\d/.test(word)
    ? null
    : nearest(
        word,
        vocabulary.filter((each) => each.length > 3 && !/\d/.test(each)),
      );

/** Without an ending that the index leaves aside, too. Of a number, all counts. */
const stem = (word: string): string => word.replace(/(?<=^\p{L}{4,})(?:s|ed|ing|ly)$/u, '');

/** By what a word is looked for that nothing has: another form of it may begin so. */
const beginning = (word: string): string =>
  /\d/.test(word) ? word : stem(word).slice(0, Math.max(5, word.length - 3));
