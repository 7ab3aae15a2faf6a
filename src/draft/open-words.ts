// What of a release is not decided yet: the words that no claim has and no reason leaves out, sentence by sentence.
import { quoteFinder } from '../anchor/find-quote.ts';
import { hasWords, paragraphs, sentences } from '../anchor/sentences.ts';
import { overlaps, type Span } from '../anchor/span.ts';

/**
 * The stretches of a text outside some spans, each within one sentence, in order. A stretch has the signs around its words
 * that belong to no span, so that a whole sentence is given whole.
 */
export function openWords(text: string, decided: readonly Span[]): Span[] {
  const whole = paragraphs(text).flatMap((paragraph) => sentences(text, paragraph));
  return whole.flatMap(({ start, end }) => {
    const within = decided
      .filter((span) => overlaps(span, { start, end }))
      .toSorted((a, b) => a.start - b.start);
    const open: Span[] = [];
    let from = start;
    for (const span of [...within, { start: end, end }]) {
      if (span.start > from) open.push(trimmed(text, { start: from, end: span.start }));
      from = Math.max(from, span.end);
    }
    return open.filter((span) => hasWords(text.slice(span.start, span.end)));
  });
}

/** Without the space at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: end - words.trimStart().length,
    end: start + words.trimEnd().length,
  };
}

/** Words as a quote has them, with what stands right before or after them where they stand in several places. */
export interface QuoteFields {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** How many words of context are tried on a side. */
const MOST_WORDS = 40;

/** Reads the text once: the fields that name a stretch of it and no other; null where no context tells it apart. */
export function quoteMaker(text: string): (span: Span) => QuoteFields | null {
  const find = quoteFinder(text);
  const isAlone = ({ quote: exact, prefix, suffix }: QuoteFields) =>
    find({ exact, prefix, suffix }).kind === 'found';
  return (span) => tries(text, span).find(isAlone) ?? null;
}

/** A stretch by itself, then with more and more of the words before it or after it. */
function* tries(text: string, { start, end }: Span): Generator<QuoteFields> {
  const quote = text.slice(start, end);
  yield { quote };
  const before = text.slice(0, start).trim().split(/\s+/).filter(Boolean);
  const after = text.slice(end).trim().split(/\s+/).filter(Boolean);
  for (let words = 1; words <= MOST_WORDS; words += 1) {
    if (words <= before.length) yield { quote, prefix: before.slice(-words).join(' ') };
    if (words <= after.length) yield { quote, suffix: after.slice(0, words).join(' ') };
  }
}
