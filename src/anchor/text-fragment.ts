// A quote to the Text Fragment that finds it in a page with the same text (URL Fragment Text Directives, WICG):
// ":~:text=prefix-,start,end,-suffix". A browser that knows it scrolls to the words and highlights them.
import { foldAsBrowsers } from './browser-fold.ts';
import { folds } from './fold.ts';
import { occurrencesIn } from './occurrences.ts';
import type { Span } from './span.ts';

/** How many words of context are tried on each side. */
const MOST_WORDS = 12;

/** Why no directive hits just these words. */
type Fault =
  /** They begin or end inside a word. */
  | 'cuts-a-word'
  /** They stand elsewhere too, with the same words around them. */
  | 'repeats'
  /** At an end of theirs, or between two spaces, is a sign that nobody sees: browsers differ over what is there. */
  | 'unseen';

/**
 * Reads the text once, for any number of quotes. Gives the fragment directive for a stretch of it: its words, or its first and
 * last block if it has several, with as few words around them as make it unambiguous.
 */
export function fragmentMaker(text: string): (quote: Span) => { fragment: string } | { fault: Fault } {
  const occurrences = occurrencesIn(foldAsBrowsers(text));
  const standsOnce = (words: string) => occurrences(foldAsBrowsers(words)).take(2).toArray().length < 2;
  const words = segmenter.segment(text);
  const isBetweenWords = (at: number) => at === text.length || words.containing(at)?.index === at;
  return (given) => {
    const start = given.start + markerAt(text, given.start);
    const quote = { start, end: seenEnd(text, { ...given, start }) };
    if (start >= quote.end || !isBetweenWords(start)) return { fault: 'cuts-a-word' };
    if (!isBetweenWords(quote.end))
      return { fault: quote.end < given.end || isUnseen(text, quote.end) ? 'unseen' : 'cuts-a-word' };
    const terms = termsOf(text, quote);
    // They end within the mark of an item.
    if (terms.some((term) => term.start >= term.end)) return { fault: 'cuts-a-word' };
    const hasUnseenEnd = terms.some((term) => isUnseen(text, term.start) || isUnseen(text, term.end - 1));
    if (hasUnseenEnd || hasUnseenGap(text, quote)) return { fault: 'unseen' };
    const context = contexts(text, quote).find(
      (around) => !hasUnseenGap(text, around) && isUnambiguous(text, terms, around, standsOnce),
    );
    return context ? { fragment: directive(text, quote, terms, context) } : { fault: 'repeats' };
  };
}

function directive(text: string, quote: Span, terms: readonly Span[], context: Span): string {
  const prefix = toSearch(text.slice(context.start, quote.start));
  const suffix = toSearch(text.slice(quote.end, context.end));
  const parts = [
    prefix && `${encode(prefix)}-`,
    ...terms.map(({ start, end }) => encode(toSearch(text.slice(start, end)))),
    suffix && `-${encode(suffix)}`,
  ];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

/** The address of a page with the directive, which goes after any other fragment and takes the place of another directive. */
export function withTextFragment(url: string, fragment: string | null): string {
  if (fragment === null) return url;
  const [page = ''] = url.split(':~:', 1);
  return `${page}${page.includes('#') ? '' : '#'}${fragment}`;
}

/** What browsers look for: white space as a page shows it, and nothing that nobody sees. */
const toSearch = (words: string): string =>
  words
    .replace(/[ \t\n]+/g, ' ')
    .replace(UNSEEN, '')
    .trim();

const isUnseen = (text: string, at: number): boolean =>
  text.charAt(at).replace(UNSEEN, '') === '' && at < text.length;

/** Where a stretch ends without the signs at its end that nobody sees. */
function seenEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && isUnseen(text, at - 1)) at -= 1;
  return at;
}

const UNSEEN = new RegExp(`[${folds.find(({ as }) => as === '')!.signs}]|\\p{Cf}`, 'gu');

/** Whether spaces that a page shows as two would be looked for as one. */
const hasUnseenGap = (text: string, { start, end }: Span): boolean => UNSEEN_GAP.test(text.slice(start, end));

const UNSEEN_GAP = new RegExp(`[ \\t\\n](?:${UNSEEN.source})+[ \\t\\n]`, 'u');

/** How long the mark of an item of a list is that begins here: a page has it in the margin, not in its text. */
const markerAt = (text: string, at: number): number =>
  at === 0 || text[at - 1] === '\n'
    ? (/^[ \t]*(?:[-*+•‣◦⁃]|\d{1,3}[.)])[ \t]+(?=\S)/.exec(text.slice(at, at + 20))?.[0].length ?? 0)
    : 0;

// No term runs over the end of a block: several blocks are given by the first and the last of them.
function termsOf(text: string, { start, end }: Span): [Span, ...Span[]] {
  const words = text.slice(start, end);
  const first = words.search(/\s*\n|$/);
  if (first === words.length) return [{ start, end }];
  const last = start + words.lastIndexOf('\n') + 1;
  return [
    { start, end: start + first },
    { start: last + markerAt(text, last), end },
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
  const [all, part] = [foldAsBrowsers(text), foldAsBrowsers(words)];
  return all.indexOf(part) === all.lastIndexOf(part);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

// Where words begin in the block that ends before the position, and where they end in the block that begins after it.
function startsBefore(text: string, at: number): number[] {
  const before = text.slice(0, at).trimEnd();
  const lineStart = before.lastIndexOf('\n') + 1;
  const blockStart = lineStart + markerAt(text, lineStart);
  if (isUnseen(text, before.length - 1)) return [];
  return wordsOf(before.slice(blockStart)).map(({ index }) => blockStart + index);
}

function endsAfter(text: string, at: number): number[] {
  const blockStart = at + text.slice(at).search(/\S|$/);
  if (markerAt(text, blockStart) > 0 || isUnseen(text, blockStart)) return [];
  const blockEnd = blockStart + text.slice(blockStart).search(/\n|$/);
  return wordsOf(text.slice(blockStart, blockEnd))
    .map(({ index, segment }) => blockStart + index + segment.length)
    .filter((end) => !isUnseen(text, end - 1));
}

const wordsOf = (block: string) => [...segmenter.segment(block)].filter(({ isWordLike }) => isWordLike);

// Comma, ampersand and dash have a meaning in a directive; encodeURIComponent leaves the dash.
const encode = (term: string): string => encodeURIComponent(term).replaceAll('-', '%2D');
