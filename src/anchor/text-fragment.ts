// A quote to the Text Fragment that finds it in a page with the same text (URL Fragment Text Directives, WICG):
// ":~:text=prefix-,start,end,-suffix". A browser that knows it scrolls to the words and highlights them.
import type { Span } from './span.ts';

/** How many words of context are tried on each side. */
const MOST_WORDS = 12;

/**
 * The fragment directive for a stretch of the text: its words, or its first and last block where it has several, with
 * as few words around them as make it unambiguous.
 * Null where no directive hits exactly this: it begins or ends inside a word, or the same words with the same
 * surroundings stand elsewhere too.
 */
export function textFragment(text: string, quote: Span): string | null {
  if (!isBetweenWords(text, quote.start) || !isBetweenWords(text, quote.end)) return null;
  const terms = termsOf(text, quote);
  const context = contexts(text, quote).find((around) => isUnambiguous(text, terms, around));
  if (!context) return null;
  const prefix = text.slice(context.start, quote.start).trim();
  const suffix = text.slice(quote.end, context.end).trim();
  const directive = [
    prefix && `${encode(prefix)}-`,
    ...terms.map(({ start, end }) => encode(text.slice(start, end))),
    suffix && `-${encode(suffix)}`,
  ];
  return `:~:text=${directive.filter(Boolean).join(',')}`;
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
function contexts(text: string, quote: Span): Span[] {
  return Array.from({ length: MOST_WORDS + 1 }, (_, words) => {
    const start = wordsBefore(text, quote.start, words);
    const end = wordsAfter(text, quote.end, words);
    return [
      { start, end: quote.end },
      { start: quote.start, end },
      { start, end },
    ];
  }).flat();
}

// A browser takes the first match of the start, and of the end the first match after it.
function isUnambiguous(text: string, [first, last]: [Span, ...Span[]], around: Span): boolean {
  if (!last) return standsOnce(text.slice(around.start, around.end), text);
  return (
    standsOnce(text.slice(around.start, first.end), text) &&
    standsOnce(text.slice(last.start, around.end), text.slice(first.end, around.end))
  );
}

// As loosely as any browser compares, and inside words too: what stands once here is found once there.
function standsOnce(words: string, text: string): boolean {
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

function isBetweenWords(text: string, at: number): boolean {
  return at === text.length || segmenter.segment(text).containing(at)?.index === at;
}

// Where the given number of words begins, in the block that ends before the position.
function wordsBefore(text: string, at: number, count: number): number {
  const before = text.slice(0, at).trimEnd();
  const blockStart = before.lastIndexOf('\n') + 1;
  const starts = wordsOf(before.slice(blockStart)).map(({ index }) => blockStart + index);
  return count === 0 ? at : (starts.at(-count) ?? starts[0] ?? at);
}

function wordsAfter(text: string, at: number, count: number): number {
  const blockStart = at + text.slice(at).search(/\S|$/);
  const [block = ''] = text.slice(blockStart).split('\n', 1);
  const ends = wordsOf(block).map(({ index, segment }) => blockStart + index + segment.length);
  return count === 0 ? at : (ends[count - 1] ?? ends.at(-1) ?? at);
}

const wordsOf = (block: string) => [...segmenter.segment(block)].filter(({ isWordLike }) => isWordLike);

// Comma, ampersand and dash have a meaning in a directive; encodeURIComponent leaves the dash.
const encode = (term: string): string => encodeURIComponent(term).replaceAll('-', '%2D');
