// Numbers spelled out in English: "forty", "two thirds", "twelve hundred" is not one.
import Fraction from 'fraction.js';

const SMALL = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine',
  'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
]; // prettier-ignore
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const PARTS: Record<string, number> = {
  half: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
}; // prettier-ignore

/** Multipliers that may follow a numeral or a spelled number: "29.85 billion". */
export const SCALES: Record<string, bigint> = {
  thousand: 1_000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
};

export interface SpelledNumber {
  value: Fraction;
  /** How many of the words were read. */
  length: number;
  kind: 'cardinal' | 'part';
}

/**
 * Reads the longest spelled number at the start of `words` (lower case, hyphens already split).
 * Null where the words do not begin with one.
 */
export function readNumberWords(words: readonly string[]): SpelledNumber | null {
  const cardinal = readCardinal(words);
  const part = words[cardinal?.length ?? 0];
  const denominator = part === undefined ? undefined : PARTS[part.replace(/s$/, '').replace('halve', 'half')];
  if (denominator !== undefined && (cardinal === null || words[cardinal.length - 1] !== 'and')) {
    const count = cardinal?.value ?? new Fraction(1);
    return { value: count.div(denominator), length: (cardinal?.length ?? 0) + 1, kind: 'part' };
  }
  return cardinal && { ...cardinal, kind: 'cardinal' };
}

type Read = { value: Fraction; length: number };

function readCardinal(words: readonly string[]): Read | null {
  let total = 0n;
  let at = 0;
  for (const [scale, factor] of Object.entries(SCALES).toReversed()) {
    const group = readBelowThousand(words.slice(at));
    if (group && words[at + group.length] === scale) {
      total += group.value * factor;
      at += group.length + 1;
    }
  }
  const last = readBelowThousand(words.slice(at));
  if (last) {
    total += last.value;
    at += last.length;
  }
  return at === 0 ? null : { value: new Fraction(total, 1n), length: at };
}

function readBelowThousand(words: readonly string[]): { value: bigint; length: number } | null {
  const first = words[0] === 'a' || words[0] === 'an' ? 1 : SMALL.indexOf(words[0] ?? '');
  if (first >= 1 && first <= 9 && words[1] === 'hundred') {
    const linked = words[2] === 'and' ? 3 : 2;
    const rest = readBelowHundred(words.slice(linked));
    if (!rest) return { value: BigInt(first * 100), length: 2 };
    return { value: BigInt(first * 100) + rest.value, length: linked + rest.length };
  }
  if (words[0] === 'a' || words[0] === 'an') {
    const counted = words[1] !== undefined && (words[1] in SCALES || words[1] in PARTS);
    return counted ? { value: 1n, length: 1 } : null;
  }
  return readBelowHundred(words);
}

function readBelowHundred(words: readonly string[]): { value: bigint; length: number } | null {
  const small = SMALL.indexOf(words[0] ?? '');
  if (small >= 0) return { value: BigInt(small), length: 1 };
  const tens = words[0] ? TENS.indexOf(words[0]) : -1;
  if (tens < 2) return null;
  const ones = SMALL.indexOf(words[1] ?? '');
  return ones >= 1 && ones <= 9
    ? { value: BigInt(tens * 10 + ones), length: 2 }
    : { value: BigInt(tens * 10), length: 1 };
}
