// A quote to its one place in the text. Never a likeness: exact and unique, or an answer that says why not.
import search from 'approx-string-match';
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

export function findQuote(text: string, quote: Quote): Found {
  const everywhere = occurrences(text, quote.exact);
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
}

function occurrences(text: string, exact: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    spans.push({ start, end: start + exact.length });
  }
  return spans;
}

function fits(text: string, { start, end }: Span, { prefix = '', suffix = '' }: Quote): boolean {
  return (
    oneLine(text.slice(0, start)).endsWith(oneLine(prefix)) &&
    oneLine(text.slice(end)).startsWith(oneLine(suffix))
  );
}

// Prefix and suffix may run over the end of a paragraph.
const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

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
