// What was checked and what was not, sentence by sentence, so that nothing is passed over in silence.
import { hasWords, paragraphs, sentences } from './sentences.ts';
import type { Span } from './span.ts';

/**
 * The class of a sentence, and of words outside all claims. A sentence without a claim is of the first class from
 * `not-checked` on that any of its words are.
 */
export const coverageClasses = {
  checked: {
    name: 'Checked',
    means: 'Every word stands in a claim, says who is speaking, or joins the words around it.',
  },
  'partly-checked': {
    name: 'Partly checked',
    means:
      'Some words stand in a claim. Of the others, the list says what they are and why they were not checked.',
  },
  'not-checked': {
    name: 'Not checked',
    means: 'It could be tested and was not. The list gives the reason.',
  },
  withdrawn: {
    name: 'Withdrawn',
    means: 'It was checked in a claim that was withdrawn. The list says why.',
  },
  opinion: {
    name: 'Opinion or appeal',
    means: 'A judgment, a hope, an invitation or a pointer: nothing in it can be tested.',
  },
  attribution: {
    name: 'Attribution',
    means: 'It only says who is speaking, or to whom.',
  },
  connective: {
    name: 'Connective',
    means: 'It only leads from one statement to the next.',
  },
  furniture: {
    name: 'Page furniture',
    means: 'Left over from the web page: a repeated headline, a caption, a file name.',
  },
} as const;

export type CoverageClass = keyof typeof coverageClasses;

/** What words outside all claims can be, the class that decides about a sentence first. */
export const unclaimedClasses = [
  'not-checked',
  'withdrawn',
  'opinion',
  'attribution',
  'connective',
] as const satisfies readonly CoverageClass[];

type UnclaimedClass = (typeof unclaimedClasses)[number];

/** Words outside all claims, and why. Of withdrawn words, the id of the claim that they belonged to. */
export type Unclaimed = Span & { class: UnclaimedClass; because: string; claim: string | null };

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
    const isLeft = furnitureOf[i]!.length > 0 && own.claims.length + own.unclaimed.length === 0;
    return { ...sentence, ...own, class: isLeft ? 'furniture' : classOf(own) };
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
  const first = unclaimedClasses.find((name) => unclaimed.some((words) => words.class === name));
  // Words that nothing covers are reported, and until then nobody checked them.
  if (claims.length === 0) return first ?? 'not-checked';
  return first === undefined || first === 'attribution' || first === 'connective'
    ? 'checked'
    : 'partly-checked';
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
