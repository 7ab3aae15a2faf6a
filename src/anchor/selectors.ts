// A quote as the selectors of the W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5.
import { occurrencesIn } from './occurrences.ts';
import type { Span } from './span.ts';

export interface Selectors {
  quote: { exact: string; prefix: string; suffix: string };
  /** In Unicode code points, as the model asks; the end is not included. */
  position: Span;
}

/** Reads the text once, for any number of quotes: each with as much text around it, in code points, as makes it stand once. */
export function selectorMaker(text: string): (quote: Span) => Selectors {
  const occurrences = occurrencesIn(text);
  const standsOnce = (words: string) => occurrences(words).take(2).toArray().length === 1;
  const positionOf = positionMaker(text);
  return ({ start, end }) => {
    const exact = text.slice(start, end);
    const context = contexts(text, { start, end }).find((around) =>
      standsOnce(text.slice(around.start, around.end)),
    )!;
    return {
      quote: {
        exact,
        prefix: text.slice(context.start, start),
        suffix: text.slice(end, context.end),
      },
      position: positionOf({ start, end }),
    };
  };
}

/** The places of a text as they are counted in Unicode code points. */
export function positionMaker(text: string): (span: Span) => Span {
  const codePoints = codePointCounter(text);
  return ({ start, end }) => ({ start: codePoints(start), end: codePoints(end) });
}

/** In code points, on each side. */
const CONTEXT = 32;

// More and more text around the quote. In a page no text leads over the end of a block, so that what is beyond the
// paragraph is taken only where the words stand twice without it.
function* contexts(text: string, quote: Span): Generator<Span> {
  const paragraph = {
    start: text.slice(0, quote.start).lastIndexOf('\n') + 1,
    end: quote.end + text.slice(quote.end).search(/\n|$/),
  };
  for (const within of [paragraph, { start: 0, end: text.length }]) {
    for (let length = CONTEXT; ; length *= 2) {
      const start = Math.max(within.start, before(text, quote.start, length));
      const end = Math.min(within.end, after(text, quote.end, length));
      yield { start, end };
      if (start === within.start && end === within.end) break;
    }
  }
}

// The place so many code points before or after another; a code point takes one code unit or two.
function before(text: string, at: number, count: number): number {
  const nearby = Array.from(text.slice(Math.max(0, at - 2 * count), at));
  return at - nearby.slice(-count).join('').length;
}

function after(text: string, at: number, count: number): number {
  const nearby = Array.from(text.slice(at, at + 2 * count));
  return at + nearby.slice(0, count).join('').length;
}

/** Counts the code points before a place. */
function codePointCounter(text: string): (at: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
  return (at) => at - countBelow(pairs, at);
}

/** How many of the sorted numbers are below the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
