// Are these the same words? Capitals, punctuation and line breaks are left aside; every word counts, with its signs.
import { foldCase } from '../../anchor/fold.ts';

/** The name of the comparison. */
export const SAME_WORDS = 'same words as';

export interface WordingComparison {
  same: boolean;
  /** Number of words in each text. */
  words: [number, number];
  /** How many words stand in only one of the texts. */
  different: number;
}

export interface Word {
  shown: string;
  compared: string;
}

/** Compares two wordings word by word. As few words differ as can be, those in both in the same order. */
export function compareWording(first: string, second: string): WordingComparison {
  const [a, b] = [splitWords(first), splitWords(second)];
  const different = editsBetween(a, b);
  return { same: different === 0, words: [a.length, b.length], different };
}

/**
 * The fewest words to take out and put in that make one text the other: quick where few do.
 * Source: E. W. Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986).
 */
function editsBetween(a: readonly Word[], b: readonly Word[]): number {
  /** How far into the first text each diagonal has come. */
  const reached = new Map([[1, 0]]);
  const at = (diagonal: number) => reached.get(diagonal) ?? -1;
  for (let edits = 0; ; edits++) {
    for (let k = -edits; k <= edits; k += 2) {
      let x = k === -edits || (k !== edits && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x]!.compared === b[x - k]!.compared) x += 1;
      reached.set(k, x);
      if (x >= a.length && x - k >= b.length) return edits;
    }
  }
}

/** Whether the words stand in the text one after the other; capitals and punctuation are left aside. */
export function hasWords(words: string, text: string): boolean {
  const [sought, all] = [words, text].map((each) => splitWords(each).map(({ compared }) => compared));
  if (sought!.length === 0) return false;
  return all!.some((_, start) => sought!.every((word, i) => all![start + i] === word));
}

// Typesetting differs only where the fold says so. A sign stands with its number: "≥ 5" is "≥5", and "5 %" is "5%".
export function splitWords(text: string): Word[] {
  const signed = text
    .normalize('NFC')
    .replace(/(?<!\p{N})(?<sign>[−+±~≈≥≤<>=≠#\p{Sc}])\s+(?=\p{Sc}?\.?\p{N})/gu, '$<sign>')
    .replace(/(?<=\p{N})\s+(?=[%‰])/gu, '');
  return signed
    .split(/(?:\s|—|―|(?<=\p{L})–(?=\p{L})|--)+/u)
    .map((shown) => ({ shown, compared: withoutPunctuation(foldCase(shown)) }))
    .filter(
      ({ compared }, i, all) => compared !== '' && (compared !== '-' || isMinus(all[i - 1], all[i + 1])),
    );
}

// A dash by itself parts words, unless it parts two numbers.
const isMinus = (before: Word | undefined, after: Word | undefined): boolean =>
  /\p{N}/u.test(after?.compared ?? '') && (!before || /\p{N}/u.test(before.compared));

// Marks around a word; those that say which number it is are left: -5, .5, 5%, #1, 1/2.
const PUNCTUATION = String.raw`(?![-%‰&@#§/.†‡])\p{P}`;
const BEFORE = new RegExp(String.raw`^(?:${PUNCTUATION}|\.(?!\p{N})|-(?=.)(?!\p{Sc}?\.?\p{N}))+`, 'u');
const AFTER = new RegExp(String.raw`(?:${PUNCTUATION}|\.|(?<=[^\p{N}])-)$`, 'u');

function withoutPunctuation(word: string): string {
  const bare = word.replace(BEFORE, '');
  let end = bare.length;
  // From the end, one at a time: a pattern that is tried at every place would read a long row of marks over and over.
  while (end > 0 && AFTER.test(bare.slice(Math.max(0, end - 2), end))) end -= 1;
  return bare.slice(0, end);
}
