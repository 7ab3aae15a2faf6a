// The algorithm of the standard, step by step: "find a range from a text directive" (URL Fragment Text Directives,
// section 3.5.2), over a text whose paragraphs are the blocks. Independent of the code that makes fragments.
import type { Span } from '../../src/anchor/span.ts';

interface Bounds {
  wordStart: boolean;
  wordEnd: boolean;
}

/** The stretch of the text that a browser would highlight; null where it would find nothing. */
export function resolveTextFragment(fragment: string, text: string): Span | null {
  const { prefix, start, end, suffix } = parse(fragment);
  const mustEndAtWord = end !== null || suffix === null;
  for (let from = 0; from < text.length;) {
    let match: Span | null;
    if (prefix === null) {
      match = findString(text, start, from, { wordStart: true, wordEnd: mustEndAtWord });
      if (!match) return null;
      from = match.start + 1;
    } else {
      const before = findString(text, prefix, from, { wordStart: true, wordEnd: false });
      if (!before) return null;
      from = before.start + 1;
      const next = skipSpace(text, before.end);
      match = findString(text, start, next, { wordStart: false, wordEnd: mustEndAtWord });
      if (!match) return null;
      if (match.start !== next) continue;
    }
    // Without an end there is one thing to look at; with one, every place where the end stands.
    while (match.end <= text.length) {
      if (end !== null) {
        const last = findString(text, end, match.end, { wordStart: true, wordEnd: suffix === null });
        if (!last) return null;
        match = { start: match.start, end: last.end };
      }
      if (suffix === null) return match;
      const next = skipSpace(text, match.end);
      const after = findString(text, suffix, next, { wordStart: false, wordEnd: true });
      if (!after) return null;
      if (after.start === next) return match;
      if (end === null) break;
    }
  }
  return null;
}

function parse(fragment: string) {
  const terms = fragment.replace(/^:~:text=/, '').split(',');
  const prefix = terms[0]!.endsWith('-') ? terms.shift()!.slice(0, -1) : null;
  const suffix = terms.at(-1)!.startsWith('-') ? terms.pop()!.slice(1) : null;
  const [start, end = null, ...more] = terms.map(decodeURIComponent);
  if (start === undefined || more.length > 0) throw new Error(`not a text directive: ${fragment}`);
  return { prefix: decode(prefix), start, end, suffix: decode(suffix) };
}

const decode = (term: string | null): string | null => term && decodeURIComponent(term);

const collator = new Intl.Collator('en', { sensitivity: 'base' });

// The next place in which the words stand inside one block, by base letters: neither case nor accents count, ß is ss, and
// what nobody sees is nothing. The shortest stretch from there on that ends at a word where it has to.
function findString(text: string, words: string, from: number, { wordStart, wordEnd }: Bounds): Span | null {
  const wanted = straight(words);
  for (let start = from; start < text.length; start += 1) {
    if (wordStart && !isWordBoundary(text, start)) continue;
    const farthest = Math.min(start + 2 * words.length + 8, text.length);
    for (let end = start + 1; end <= farthest && text[end - 1] !== '\n'; end += 1) {
      if (wordEnd && !isWordBoundary(text, end)) continue;
      if (collator.compare(straight(text.slice(start, end)), wanted) !== 0) continue;
      // Marks belong to their letter.
      const marks = /^[\p{M}\p{Cf}]*/u.exec(text.slice(end))![0].length;
      return { start, end: end + marks };
    }
  }
  return null;
}

// Chromium sets quotation marks straight before it compares.
const straight = (words: string): string =>
  words
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[ \n]+/g, ' ');

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

const isWordBoundary = (text: string, at: number): boolean =>
  at === text.length || [...segmenter.segment(text)].some(({ index }) => index === at);

const skipSpace = (text: string, at: number): number => at + text.slice(at).search(/\S|$/);
