// One change to a check, and what happens to its outcome: a check that nothing can turn proves nothing.
import type Fraction from 'fraction.js';
import type { CheckId } from './provenance.ts';
import type { Outcome } from './receipt.ts';

/** What one change did: it turned the outcome, it stopped the build, or it went unnoticed. */
export type Fate = 'turned' | 'stopped' | 'survived';

/** What is changed, with a name and an explanation for the method page. */
export const mutations = {
  stated: {
    name: 'Stated number',
    means: 'The number that is stated, moved just so far that the outcome has to turn.',
  },
  input: { name: 'Input', means: 'Each number that goes in, moved one step past its tolerance.' },
  unit: {
    name: 'Unit',
    means: 'The sign of each percentage and of each amount of money, dropped: 641% read as 641, $500 as 500.',
  },
  row: { name: 'Row', means: 'Each row that a query counts, left out of its table.' },
  wording: { name: 'Word', means: 'Each word of a comparison of wordings, left out.' },
} as const;

export type Mutation = keyof typeof mutations;

export const mutationNames = Object.keys(mutations) as Mutation[];

export interface Mutant {
  check: CheckId;
  kind: Mutation;
  /** What was changed, in words. */
  change: string;
  fate: Fate;
}

/** A row of a table changed, for one query that then gives something else. */
export interface ChangedRow {
  /** What was changed, in words. */
  change: string;
  /** The query's number after it; null if it gives none, which is a problem of its own. */
  value: Fraction | null;
  /** Whether the build stops at the changed table. */
  isNoticed: () => boolean;
}

/** The changes that matter to a query. */
export type ChangedRows = (sql: string) => readonly ChangedRow[];

/** The fate of a change after which the outcome is `after`. */
export const fateOf = (before: Outcome, after: Outcome): Fate => (before === after ? 'survived' : 'turned');
