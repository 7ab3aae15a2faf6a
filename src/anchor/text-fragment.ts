// A quote to the Text Fragment that finds it in a page with the same text (URL Fragment Text Directives, WICG):
// ":~:text=prefix-,start,end,-suffix". A browser that knows it scrolls to the words and highlights them.
import { occurrencesIn } from './occurrences.ts';
import type { Span } from './span.ts';

/** How many words of context are tried on each side. */
const MOST_WORDS = 12;

/**
 * Reads the text once, for any number of quotes. Gives the fragment directive for a stretch of it: its words, or its first and
 * last block if it has several, with as few words around them as make it unambiguous.
 * Null if no directive hits exactly this: it begins or ends inside a word, or the same words with the same surroundings
 * occur elsewhere too.
 */
export function fragmentMaker(text: string): (quote: Span) => string | null {
  const occurrences = occurrencesIn(fold(text));
  const standsOnce = (words: string) => occurrences(fold(words)).take(2).toArray().length < 2;
  const words = segmenter.segment(text);
  const isBetweenWords = (at: number) => at === text.length || words.containing(at)?.index === at;
  return (quote) => {
    if (!isBetweenWords(quote.start) || !isBetweenWords(quote.end)) return null;
    const terms = termsOf(text, quote);
    const context = contexts(text, quote).find((around) => isUnambiguous(text, terms, around, standsOnce));
    return context ? directive(text, quote, terms, context) : null;
  };
}

function directive(text: string, quote: Span, terms: readonly Span[], context: Span): string {
  const prefix = text.slice(context.start, quote.start).trim();
  const suffix = text.slice(quote.end, context.end).trim();
  const parts = [
    prefix && `${encode(prefix)}-`,
    ...terms.map(({ start, end }) => encode(text.slice(start, end))),
    suffix && `-${encode(suffix)}`,
  ];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

/** The address of a page with the directive, which goes after any other fragment. */
export const withTextFragment = (url: string, fragment: string): string =>
  `${url}${url.includes('#') ? '' : '#'}${fragment}`;

// No term runs over the end of a block: several blocks are given by the first and the last of them.
function termsOf(text: string, { start, end }: Span): [Span, ...Span[]] {
  const words = text.slice(start, end);
  const first = words.search(/\s*\n|$/);
  if (first === words.length) return [{ start, end }];
  return [
    { start, end: start + first },
    { start: start + words.lastIndexOf('\n') + 1, end },
  ];
}

// The quote with more and more words before it, after it, and both.
function* contexts(text: string, quote: Span): Generator<Span> {
  yield quote;
  const starts = startsBefore(text, quote.start);
  const ends = endsAfter(text, quote.end);
  for (let words = 1; words <= MOST_WORDS; words += 1) {
    const start = starts.at(-words) ?? starts[0] ?? quote.start;
    const end = ends[words - 1] ?? ends.at(-1) ?? quote.end;
    yield { start, end: quote.end };
    yield { start: quote.start, end };
    yield { start, end };
  }
}

// A browser takes the first match of the start, and of the end the first match after it.
// Compared as loosely as any browser does, and inside words too: what occurs once here is found once there.
function isUnambiguous(
  text: string,
  [first, last]: [Span, ...Span[]],
  around: Span,
  standsOnce: (words: string) => boolean,
): boolean {
  if (!last) return standsOnce(text.slice(around.start, around.end));
  return (
    standsOnce(text.slice(around.start, first.end)) &&
    isOnceIn(text.slice(first.end, around.end), text.slice(last.start, around.end))
  );
}

function isOnceIn(text: string, words: string): boolean {
  const [all, part] = [fold(text), fold(words)];
  return all.indexOf(part) === all.lastIndexOf(part);
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .toLowerCase();

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

// Where words begin in the block that ends before the position, and where they end in the block that begins after it.
function startsBefore(text: string, at: number): number[] {
  const before = text.slice(0, at).trimEnd();
  const blockStart = before.lastIndexOf('\n') + 1;
  return wordsOf(before.slice(blockStart)).map(({ index }) => blockStart + index);
}

function endsAfter(text: string, at: number): number[] {
  const blockStart = at + text.slice(at).search(/\S|$/);
  const blockEnd = blockStart + text.slice(blockStart).search(/\n|$/);
  return wordsOf(text.slice(blockStart, blockEnd)).map(
    ({ index, segment }) => blockStart + index + segment.length,
  );
}

const wordsOf = (block: string) => [...segmenter.segment(block)].filter(({ isWordLike }) => isWordLike);

// Comma, ampersand and dash have a meaning in a directive; encodeURIComponent leaves the dash.
const encode = (term: string): string => encodeURIComponent(term).replaceAll('-', '%2D');
