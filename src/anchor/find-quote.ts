// A quote to its one place in the text. Never a likeness: exact and unique, or an answer that says why not.
import search from 'approx-string-match';
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
  /** The words stand nowhere (or nowhere beside that prefix and suffix); `nearest` is the passage most like them. */
  | { kind: 'missing'; nearest: string | null }
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
      nearest: elsewhere ? surroundings(text, elsewhere) : nearestPassage(text, quote.exact),
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

// Up to half of the characters may differ; the passage is widened to whole words.
function nearestPassage(text: string, exact: string): string | null {
  const [best] = search(text, exact, Math.floor(exact.length / 2)).sort(
    (a, b) => a.errors - b.errors || a.start - b.start,
  );
  if (!best) return null;
  const start = text.slice(0, best.start).search(/\S*$/);
  const end = best.end + text.slice(best.end).search(/\s|$/);
  return oneLine(text.slice(start, end));
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
