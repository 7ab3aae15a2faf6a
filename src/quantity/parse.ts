// From a text that is one quantity, or one range, to what it states: "more than 1,000", "641%", "$29.85 billion", "one
// quarter", "40 states", "between 5 and 10 million". All of the text is read, or none of it.
import { isNumberAt } from './number.ts';
import { phraseAt, type Phrase } from './phrase.ts';
import { isNegation } from './qualifiers.ts';
import type { Quantity, Range } from './quantity.ts';
import { tokenize, type Token } from './tokens.ts';

/** Why a text is not what was asked for. */
export interface Unread {
  /** "an ordinal", "two numbers", "unknown words after the number". */
  why: string;
  /** The words of the text at which it shows. */
  at: string;
}

export type Reading<T> = { read: T } | { unread: Unread };

/** One stated number, with its qualifiers, unit and noun; or why the text is none. */
export function readQuantity(text: string): Reading<Quantity> {
  const phrase = readWhole(text);
  if ('unread' in phrase) return phrase;
  const { read } = phrase;
  if (read.kind === 'number') return { read: { text: text.trim(), ...read.number } };
  return { unread: { why: 'two numbers, the ends of a range', at: text.trim() } };
}

/** Both ends of a stated range, the lower first; or why the text is none. */
export function readRange(text: string): Reading<Range> {
  const phrase = readWhole(text);
  if ('unread' in phrase) return phrase;
  const { read } = phrase;
  if (read.kind === 'number') return { unread: { why: 'one number', at: text.trim() } };
  const [low, high] = read.ends;
  const tokens = tokenize(text);
  const words = (from: number, to: number) => text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  return {
    read: {
      text: text.trim(),
      low: { text: words(low.start, low.end), ...read.low },
      high: { text: words(high.start, high.end), ...read.high },
    },
  };
}

/** The same, null where the text is no quantity. */
export function parseQuantity(text: string): Quantity | null {
  const reading = readQuantity(text);
  return 'read' in reading ? reading.read : null;
}

/** The same, null where the text is no range. */
export function parseRange(text: string): Range | null {
  const reading = readRange(text);
  return 'read' in reading ? reading.read : null;
}

function readWhole(text: string): Reading<Exclude<Phrase, { kind: 'refused' }>> {
  const tokens = tokenize(text);
  const words = (from: number, to: number) => text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  const unread = (why: string, from: number, to: number) => ({ unread: { why, at: words(from, to) } });
  const phrase = phraseAt(tokens, 0, true);
  if (!phrase) {
    const first = tokens.findIndex((_, at) => isNumberAt(tokens, at));
    if (first <= 0) return { unread: { why: 'no number', at: text.trim() } };
    return unread(whyNotBefore(tokens[0]!), 0, first);
  }
  if (phrase.kind === 'refused') return unread(phrase.why, phrase.start, phrase.end);
  const rest = phrase.nounEnd;
  if (rest === tokens.length) return { read: phrase };
  return unread(whyNot(tokens, rest), rest, tokens.length);
}

function whyNot(tokens: readonly Token[], rest: number): string {
  const another = tokens.slice(rest).some((_, i) => isNumberAt(tokens, rest + i));
  if (another) return 'two numbers';
  return tokens[rest]!.lower === 'per' ? 'a rate' : 'unknown words or signs after the number';
}

function whyNotBefore(first: Token): string {
  if (isNegation(first)) return 'a negation';
  return first.text === '(' ? 'a number in parentheses' : 'unknown words or signs before the number';
}
