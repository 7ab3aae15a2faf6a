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

/** Compares two wordings word by word. The words in both are as many as can be in the same order: a longest common subsequence. */
export function compareWording(first: string, second: string): WordingComparison {
  const [a, b] = [splitWords(first), splitWords(second)].map((words) =>
    words.map(({ compared }) => compared),
  ) as [string[], string[]];
  const different = a.length + b.length - 2 * commonLength(a, b);
  return { same: different === 0, words: [a.length, b.length], different };
}

/**
 * The length of a longest common subsequence, row by row of the table of all beginnings.
 * Source: R. A. Wagner and M. J. Fischer, The String-to-String Correction Problem, Journal of the ACM 21 (1974).
 */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let above = new Uint32Array(b.length + 1);
  for (const word of a) {
    const row = new Uint32Array(b.length + 1);
    for (const [i, other] of b.entries()) {
      row[i + 1] = word === other ? above[i]! + 1 : Math.max(above[i + 1]!, row[i]!);
    }
    above = row;
  }
  return above[b.length]!;
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
