// A text to its paragraphs and sentences.
import type { Span } from './span.ts';

/** Paragraphs stand apart by one empty line. */
export function paragraphs(text: string): Span[] {
  return [...text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/**
 * The sentences of one paragraph, after Unicode's rules (UAX 29), with one addition: those rules end a sentence after
 * "U.S. " when a capital follows, so a piece that ends in initials is joined to the next.
 */
export function sentences(text: string, paragraph: Span): Span[] {
  const pieces = segmenter.segment(text.slice(paragraph.start, paragraph.end));
  const spans: Span[] = [];
  let open: number | null = null;
  for (const { segment, index } of pieces) {
    const start: number = open ?? paragraph.start + index;
    const end = paragraph.start + index + segment.trimEnd().length;
    open = /\b(?:\p{Lu}\.){2,}\s*$/u.test(segment) ? start : null;
    if (open === null) spans.push({ start, end });
  }
  if (open !== null) spans.push({ start: open, end: paragraph.end });
  return spans;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
