// A number as a text states it: exact value, unit, precision and qualifier.
import type Fraction from 'fraction.js';

/** What a number counts or measures. The noun of a count is as written ("states"), or null where none stands beside the number. */
export type Unit =
  { kind: 'count'; noun: string | null } | { kind: 'percent' } | { kind: 'money'; currency: 'USD' };

/** The unit by the sign with which an author names it; without one, a count. */
export function unitOfSign(sign: '%' | '$' | undefined): Unit {
  if (sign === '%') return { kind: 'percent' };
  return sign === '$' ? { kind: 'money', currency: 'USD' } : { kind: 'count', noun: null };
}

/** The words before a number that say how it bounds the truth. */
export type Qualifier = 'exactly' | 'about' | 'more than' | 'at least' | 'at most' | 'less than';

export interface Quantity {
  /** As written: "more than 1,000". */
  text: string;
  /** In units of one: 641% is 641/100, $29.85 billion is 29,850,000,000. */
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
