// What was checked and what was not, sentence by sentence, so that nothing is passed over in silence.
import { paragraphs, sentences } from './sentences.ts';
import { overlaps, type Span } from './span.ts';

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
  const covered = paragraphs(text)
    .flatMap((paragraph) => sentences(text, paragraph))
    .map((sentence): CoveredSentence<C> => {
      const own = {
        claims: claims.filter((claim) => overlaps(claim, sentence)),
        unclaimed: unclaimed.filter((words) => overlaps(words, sentence)),
      };
      const left = furniture.some((piece) => overlaps(piece, sentence));
      return { ...sentence, ...own, class: left ? 'furniture' : classOf(own) };
    });
  return { sentences: covered, uncovered: uncoveredRuns(text, [...claims, ...unclaimed, ...furniture]) };
}

function classOf({ claims, unclaimed }: Pick<CoveredSentence<Span>, 'claims' | 'unclaimed'>): CoverageClass {
  if (claims.length === 0) return 'opinion';
  return unclaimed.some((words) => words.class === 'opinion') ? 'partly-checked' : 'checked';
}

// Words that stand side by side are reported as one run.
function uncoveredRuns(text: string, covered: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const span = { start: index, end: index + word.length };
    if (covered.some((known) => known.start <= span.start && span.end <= known.end)) continue;
    const last = runs.at(-1);
    if (last && adjoin(text.slice(last.end, span.start))) last.end = span.end;
    else runs.push(span);
  }
  return runs;
}

const adjoin = (between: string): boolean => !/[\p{L}\p{N}\n]/u.test(between);
