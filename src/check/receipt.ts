// A receipt: the complete working of one check.
import type Fraction from 'fraction.js';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity, Unit } from '../quantity/quantity.ts';
import type { Comparison, Stated } from './calculation/comparison.ts';
import type { Expression } from './calculation/expression.ts';
import type { Counts } from './whole-number/verify.ts';
import type { Tolerance } from './calculation/tolerance.ts';
import type { WordingComparison } from './wording/compare.ts';

export type Outcome = 'reproduced' | 'not-reproduced';

/** Where a number or a wording comes from. */
export type Provenance =
  | { kind: 'quoted' }
  | { kind: 'excerpt'; source: string; excerpt: string }
  | { kind: 'query'; sql: string; datasets: readonly string[] }
  | { kind: 'result'; check: CheckId }
  | { kind: 'constant'; because: string };

export interface CheckId {
  claim: string;
  check: string;
}

export interface Input {
  name: string;
  quantity: Quantity;
  provenance: Provenance;
}

interface Common {
  id: CheckId;
  asks: string;
  /** Whether the claim's label rests on this check; the others give context. */
  decisive: boolean;
  outcome: Outcome;
}

export interface CalculationReceipt extends Common {
  kind: 'calculation';
  inputs: readonly Input[];
  formula: string;
  expression: Expression;
  result: Fraction;
  /** The unit in which the result is printed: that of the stated number. */
  unit: Unit;
  stated: Stated;
  statedBy: Provenance;
  comparison: Comparison;
  accepts: Interval;
  /** Distance to the nearest end of `accepts`: positive inside, negative outside; null without an end. */
  margin: Fraction | null;
  /** By input name. */
  tolerances: Readonly<Record<string, Tolerance>>;
}

export interface Wording {
  text: string;
  provenance: Provenance;
}

export interface WordingReceipt extends Common {
  kind: 'wording';
  stated: Wording;
  other: Wording;
  comparison: WordingComparison;
}

export interface PossibilityReceipt extends Common {
  kind: 'possibility';
  stated: Quantity;
  statedBy: Provenance;
  /** The whole number that the stated percentage is of. */
  whole: { quantity: Quantity; provenance: Provenance };
  /** The shares that round to the stated percentage. */
  accepts: Interval;
  /** The whole numbers whose share of `whole` it can be; null where there is none. */
  counts: Counts | null;
  /** How far `whole` could move before the outcome turns. */
  tolerance: Tolerance;
}

export type Receipt = CalculationReceipt | WordingReceipt | PossibilityReceipt;
