// From text to a quantity: "more than 1,000", "641%", "$29.85 billion", "one quarter", "40 states".
import Fraction from 'fraction.js';
import { readNumberWords, SCALES } from './number-words.ts';
import type { Qualifier, Quantity, Range, Unit } from './quantity.ts';

const QUALIFIERS: Record<string, Qualifier> = {
  'more than': 'more than',
  over: 'more than',
  above: 'more than',
  exceeding: 'more than',
  surpassed: 'more than',
  'at least': 'at least',
  'no fewer than': 'at least',
  'no less than': 'at least',
  'at most': 'at most',
  'no more than': 'at most',
  'up to': 'at most',
  'less than': 'less than',
  'fewer than': 'less than',
  under: 'less than',
  below: 'less than',
  exactly: 'exactly',
  about: 'about',
  around: 'about',
  roughly: 'about',
  approximately: 'about',
  almost: 'about',
  nearly: 'about',
};

// Digits in groups of three, or no groups at all: "1,001", "1001", never "10,01".
const NUMERAL = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?/;
const NOUN = /^[\p{L}’'()-]+(?: [\p{L}’'()-]+){0,3}$/u;

/**
 * Reads one stated number: qualifier, currency sign, numeral or spelled number, scale word, unit or noun, in this order.
 * Null where the text is anything else, so that the caller can say where it stood and what was expected.
 */
export function parseQuantity(text: string): Quantity | null {
  let rest = text.trim().replace(/\s+/g, ' ');
  const qualifier = readQualifier(rest);
  if (qualifier) rest = rest.slice(qualifier.words.length).trimStart();

  const money = /^(?:US)?\$ ?/.exec(rest);
  if (money) rest = rest.slice(money[0].length);

  const number = readNumeral(rest) ?? readSpelled(rest);
  if (!number) return null;
  const unit = readUnit(number.rest, money !== null);
  if (!unit) return null;

  const divisor = unit.kind === 'percent' ? 100 : 1;
  return {
    text: text.trim(),
    value: number.value.div(divisor),
    unit,
    qualifier: qualifier?.means ?? null,
    step: number.step && number.step.div(divisor),
  };
}

/** Reads "from $500 up to $1,000", "70% to 79%", "between 3 and 5". Null where the text does not name two ends, the lower first. */
export function parseRange(text: string): Range | null {
  const bare = text.trim().replace(/^(?:from|between) /i, '');
  for (const joint of bare.matchAll(/ (?:up to|to|and|through) |\s?[–—]\s?/g)) {
    const low = parseQuantity(bare.slice(0, joint.index));
    const high = parseQuantity(bare.slice(joint.index + joint[0].length));
    if (!low || !high || low.qualifier || high.qualifier) continue;
    if (low.value.compare(high.value) < 0) return { text: text.trim(), low, high };
  }
  return null;
}

function readQualifier(text: string): { words: string; means: Qualifier } | null {
  const lower = text.toLowerCase();
  for (const [words, means] of Object.entries(QUALIFIERS)) {
    if (lower.startsWith(`${words} `)) return { words, means };
  }
  return null;
}

type ReadNumber = { value: Fraction; step: Fraction | null; rest: string };

function readNumeral(text: string): ReadNumber | null {
  const match = NUMERAL.exec(text);
  if (!match) return null;
  const [all, sign, whole = '', decimals = ''] = match;
  const places = 10n ** BigInt(decimals.length);
  const digits = BigInt(whole.replaceAll(',', '') + decimals);
  const word = /^ ?(thousand|million|billion|trillion)\b/i.exec(text.slice(all.length));
  const scale = word ? (SCALES[word[1]!.toLowerCase()] ?? 1n) : 1n;
  return {
    value: new Fraction((sign ? -digits : digits) * scale, places),
    step: new Fraction(scale, places),
    rest: text.slice(all.length + (word?.[0].length ?? 0)),
  };
}

function readSpelled(text: string): ReadNumber | null {
  const words = [...text.toLowerCase().matchAll(/[a-z]+/g)];
  const read = readNumberWords(words.map((word) => word[0]));
  const last = read && words[read.length - 1];
  if (!read || !last) return null;
  return {
    value: read.value,
    // "forty" is stated to the unit; "one quarter" is exact.
    step: read.kind === 'cardinal' ? new Fraction(1) : null,
    rest: text.slice(last.index + last[0].length),
  };
}

function readUnit(rest: string, money: boolean): Unit | null {
  const noun = rest.trim();
  if (money) return noun === '' ? { kind: 'money', currency: 'USD' } : null;
  if (/^(?:%|percent|per cent)$/i.test(noun)) return { kind: 'percent' };
  if (/^dollars$/i.test(noun)) return { kind: 'money', currency: 'USD' };
  if (noun === '') return { kind: 'count', noun: null };
  const isNoun = NOUN.test(noun) && !readNumberWords(noun.toLowerCase().split(/[ -]/));
  return rest.startsWith(' ') && isNoun ? { kind: 'count', noun } : null;
}
