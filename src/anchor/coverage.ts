// What was checked and what was not, sentence by sentence, so that nothing is passed over in silence.
import { hasWords, paragraphs, sentences } from './sentences.ts';
import type { Span } from './span.ts';

/** The class of a sentence. */
export const coverageClasses = {
  checked: {
    name: 'Checked',
    means: 'Every word stands in a claim, or only says who is speaking.',
  },
  'partly-checked': {
    name: 'Partly checked',
    means: 'Some words stand in a claim; the rest is opinion, hope or appeal.',
  },
  opinion: {
    name: 'Opinion or appeal',
    means: 'A judgment, a hope, an invitation or a pointer: nothing in it can be tested.',
  },
  furniture: {
    name: 'Page furniture',
    means: 'Left over from the web page: a repeated headline, a caption, a file name.',
  },
} as const;

export type CoverageClass = keyof typeof coverageClasses;

/** Words outside all claims, and why: who is speaking, or nothing to test. */
export type Unclaimed = Span & { class: 'attribution' | 'opinion'; because: string };

export interface CoveredSentence<C extends Span> extends Span {
  class: CoverageClass;
  claims: C[];
  unclaimed: Unclaimed[];
}

export interface Coverage<C extends Span> {
  sentences: CoveredSentence<C>[];
  /** Runs of words that no claim and no reason covers; must be empty. */
  uncovered: Span[];
}

/** Classes every sentence of the text; the sentences together hold all of its words. */
export function cover<C extends Span>(
  text: string,
  claims: readonly C[],
  unclaimed: readonly Unclaimed[],
  furniture: readonly Span[],
): Coverage<C> {
  const whole = paragraphs(text)
    .flatMap((paragraph) => sentences(text, paragraph))
    .filter(({ start, end }) => hasWords(text.slice(start, end)));
  const claimsOf = overlapping(whole, claims);
  const unclaimedOf = overlapping(whole, unclaimed);
  const furnitureOf = overlapping(whole, furniture);
  const covered = whole.map((sentence, i): CoveredSentence<C> => {
    const own = { claims: claimsOf[i]!, unclaimed: unclaimedOf[i]! };
    return { ...sentence, ...own, class: furnitureOf[i]!.length > 0 ? 'furniture' : classOf(own) };
  });
  return { sentences: covered, uncovered: uncoveredRuns(text, [...claims, ...unclaimed, ...furniture]) };
}

/** The spans that overlap each of some stretches, which follow one another in the text; the spans in the order given. */
function overlapping<S extends Span>(stretches: readonly Span[], spans: readonly S[]): S[][] {
  const coming = spans
    .map((span, order) => ({ span, order }))
    .toSorted((a, b) => b.span.start - a.span.start);
  let open: typeof coming = [];
  return stretches.map(({ start, end }) => {
    while (coming.length > 0 && coming.at(-1)!.span.start < end) open.push(coming.pop()!);
    open = open.filter(({ span }) => span.end > start);
    return open.toSorted((a, b) => a.order - b.order).map(({ span }) => span);
  });
}

function classOf({ claims, unclaimed }: Pick<CoveredSentence<Span>, 'claims' | 'unclaimed'>): CoverageClass {
  if (claims.length === 0) return 'opinion';
  return unclaimed.some((words) => words.class === 'opinion') ? 'partly-checked' : 'checked';
}

// Words that stand side by side are reported as one run.
function uncoveredRuns(text: string, covered: readonly Span[]): Span[] {
  const runs: Span[] = [];
  const coming = covered.toSorted((a, b) => b.start - a.start);
  // The farthest end of all spans that begin before a word does: the word stands in one of them if it ends by then.
  let reach = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const span = { start: index, end: index + word.length };
    while (coming.length > 0 && coming.at(-1)!.start <= span.start)
      reach = Math.max(reach, coming.pop()!.end);
    if (span.end <= reach) continue;
    const last = runs.at(-1);
    if (last && adjoin(text.slice(last.end, span.start))) last.end = span.end;
    else runs.push(span);
  }
  return runs;
}

const adjoin = (between: string): boolean => !/[\p{L}\p{N}\n]/u.test(between);
