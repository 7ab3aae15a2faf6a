// What every check asks and every receipt answers, whatever its kind.
import type { CheckId } from './provenance.ts';

export type Outcome = 'reproduced' | 'not-reproduced';

export interface Question {
  id: CheckId;
  asks: string;
  /** Whether the claim's label rests on this check. */
  decisive: boolean;
}

/** A question with what its author expects. */
export interface Expected extends Question {
  expect: Outcome;
}

/** A question with what was computed. */
export interface Answered extends Question {
  outcome: Outcome;
}
