// A quote to its one place in the text. Never a likeness: exact and unique, or an answer that says why not.
import { show } from '../problem.ts';
import { nearMiss, oneLine } from './near-miss.ts';
import { occurrencesIn } from './occurrences.ts';
import type { Span } from './span.ts';

/** After the W3C TextQuoteSelector: the exact words, and optionally what stands right before or after them. */
export interface Quote {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

export type Found =
  | { kind: 'found'; span: Span }
  /** The words stand nowhere, or nowhere beside that prefix and suffix. What is there instead; null where nothing is like it. */
  | { kind: 'missing'; instead: string | null }
  /** The words stand in several places; `places` shows each with its surroundings. */
  | { kind: 'ambiguous'; places: string[] };

/** Reads the text once, for any number of quotes. */
export function quoteFinder(text: string): (quote: Quote) => Found {
  const occurrences = occurrencesIn(text);
  return (quote) => {
    const everywhere = [...occurrences(quote.exact)].map((start) => ({
      start,
      end: start + quote.exact.length,
    }));
    const spans = everywhere.filter((span) => fits(text, span, quote));
    const [span] = spans;
    if (spans.length > 1) {
      return { kind: 'ambiguous', places: spans.map((place) => surroundings(text, place)) };
    }
    if (span) return { kind: 'found', span };
    const [elsewhere] = everywhere;
    return {
      kind: 'missing',
      instead: elsewhere ? besides(text, elsewhere, quote) : nearMiss(quote.exact, [text]),
    };
  };
}

const fits = (text: string, { start, end }: Span, { prefix = '', suffix = '' }: Quote): boolean =>
  standsBefore(text, start, prefix) && standsAfter(text, end, suffix);

// Prefix and suffix may run over the end of a paragraph: any white space is as good as any other.
function standsBefore(text: string, end: number, words: string): boolean {
  let at = end;
  for (const [i, word] of wordsOf(words).toReversed().entries()) {
    const gap = at;
    while (at > 0 && isSpace(text, at - 1)) at -= 1;
    if ((i > 0 && at === gap) || at < word.length || !text.startsWith(word, at - word.length)) return false;
    at -= word.length;
  }
  return true;
}

function standsAfter(text: string, start: number, words: string): boolean {
  let at = start;
  for (const [i, word] of wordsOf(words).entries()) {
    const gap = at;
    while (at < text.length && isSpace(text, at)) at += 1;
    if ((i > 0 && at === gap) || !text.startsWith(word, at)) return false;
    at += word.length;
  }
  return true;
}

const wordsOf = (words: string): string[] => words.trim().split(/\s+/);

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

function surroundings(text: string, { start, end }: Span): string {
  return `...${oneLine(text.slice(Math.max(0, start - 30), end + 30))}...`;
}

// The words stand here, and before or after them something else than was given.
function besides(text: string, place: Span, { exact, prefix = '', suffix = '' }: Quote): string {
  const { start, end } = place;
  const side = standsBefore(text, start, prefix)
    ? { name: 'suffix', words: suffix, near: text.slice(end, end + reach(suffix)) }
    : { name: 'prefix', words: prefix, near: text.slice(Math.max(0, start - reach(prefix)), start) };
  const { name, words, near } = side;
  const apart = near.includes(words) ? 'it does not stand right beside them' : nearMiss(words, [near]);
  return (
    `the words ${show(exact)} stand in ${show(surroundings(text, place))}, ` +
    `not beside the ${name} ${show(words)}${apart ? `; of the ${name}, ${apart}` : ''}`
  );
}

/** In code units: where a prefix or suffix that is typed a little otherwise is looked for. */
const reach = (words: string): number => 2 * words.length + 30;
