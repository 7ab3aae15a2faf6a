// What a reader may have meant who mistyped a word or an address: the nearest of those that there are.
import { foldCase } from '../anchor/fold.ts';

// Shorter words, and whatever has a digit, are as they were meant: a number must never be turned into another.
const WORD = /(?<![\p{L}\p{N}])\p{L}{4,}(?![\p{L}\p{N}])/gu;

/** The words of the texts, each once: those in most texts first, then by the alphabet. */
export function vocabularyOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

const wordsOf = (text: string): string[] => foldCase(text).match(WORD) ?? [];

/**
 * The question with each word that is neither in the vocabulary nor the beginning of one of its words replaced by the nearest
 * that is; null where nothing is to be replaced or nothing is near.
 */
export function didYouMean(words: string, vocabulary: readonly string[]): string | null {
  const known = new Set(vocabulary);
  const meant = foldCase(words).replaceAll(WORD, (word) =>
    known.has(word) || vocabulary.some((each) => each.startsWith(word))
      ? word
      : (nearest(word, vocabulary, word.length < 6 ? 1 : 2) ?? word),
  );
  return meant === foldCase(words) ? null : meant;
}

/** The address that is nearest to one that does not exist; null if no more than two thirds of any are alike. */
export function nearestAddress(path: string, addresses: readonly string[]): string | null {
  const asked = `/${path.toLowerCase().split('/').filter(Boolean).join('/')}/`;
  return nearest(asked, addresses, Math.floor(asked.length / 3));
}

/** The first of those that are fewest slips away, if they are not more than allowed. */
function nearest(text: string, all: readonly string[], allowed: number): string | null {
  let [best, least]: [string | null, number] = [null, allowed + 1];
  for (const each of all) {
    if (Math.abs(each.length - text.length) >= least) continue;
    const count = slips(text, each);
    if (count < least) [best, least] = [each, count];
  }
  return best;
}

/**
 * How many slips lie between two texts: a character left out, added, or typed for another, or two neighbors swapped (the
 * optimal string alignment distance).
 */
function slips(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          rows[i - 1]![j]! + 1,
          row[j - 1]! + 1,
          rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
          swapped ? rows[i - 2]![j - 2]! + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
