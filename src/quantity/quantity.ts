// A number as a text states it: exact value, unit, precision and qualifier.
import type Fraction from 'fraction.js';

/** ISO 4217. */
export type Currency = 'USD' | 'EUR' | 'GBP';

/**
 * What a number counts or measures. The noun of a count is as written ("states"), or null where none stands beside the
 * number; a ratio is a share written as a fraction ("one in five states", "a quarter").
 */
export type Unit =
  | { kind: 'count'; noun: string | null }
  | { kind: 'ratio'; of: string | null }
  | { kind: 'percent' }
  /** Percentage points: the difference of two percentages. */
  | { kind: 'points' }
  | { kind: 'money'; currency: Currency }
  /** A year of the calendar: printed without groups, 2025. */
  | { kind: 'year' }
  /** So many for each of something: "$500 per officer". */
  | { kind: 'rate'; of: CountOrMoney; per: string };

export type CountOrMoney = { kind: 'count'; noun: string | null } | { kind: 'money'; currency: Currency };

/** The words before or after a number that say how it bounds the truth; "almost" is about, and not above. */
export type Qualifier = 'exactly' | 'about' | 'almost' | 'more than' | 'at least' | 'at most' | 'less than';

export interface Quantity {
  /** As written: "more than 1,000". */
  text: string;
  /** In units of one: 641% and 641 percentage points are 641/100, one in five is 1/5, $29.85 billion is 29,850,000,000. */
  value: Fraction;
  unit: Unit;
  qualifier: Qualifier | null;
  /** One unit of the last stated digit: 1/100 for 641%, 1 for 1,001; null where the text is exact by its form ("one quarter"). */
  step: Fraction | null;
}

/** Two numbers that a text states as the ends of a range: "$500 up to $1,000". */
export interface Range {
  text: string;
  low: Quantity;
  high: Quantity;
}
