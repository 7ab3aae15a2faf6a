// The rules that compare a computed result with a stated number. Each says which results it accepts.
import type Fraction from 'fraction.js';
import { closed, point, rounding, truncation, type Interval } from '../../quantity/interval.ts';
import { parseQuantity, parseRange } from '../../quantity/parse.ts';
import type { Qualifier, Quantity, Range, Unit } from '../../quantity/quantity.ts';
import { withUnit } from '../../quantity/unit.ts';

export type Stated = { kind: 'number'; number: Quantity } | { kind: 'range'; range: Range };

interface Rule {
  /** Which qualifiers a stated number may carry under this rule; a number without one always may. */
  qualifiers: Readonly<Record<Qualifier, boolean>>;
  /** The accepted results; null where the stated form does not fit the rule. */
  accepts: (stated: Stated) => Interval | null;
  /** Whether a result is said to give the stated number; else it lies on a side of it, or in a range. */
  givesNumber: boolean;
}

const ofNumber =
  (accepts: (number: Quantity) => Interval | null) =>
  (stated: Stated): Interval | null =>
    stated.kind === 'number' ? accepts(stated.number) : null;

/** A qualifier that is not named is refused. */
const only = (...allowed: Qualifier[]): Record<Qualifier, boolean> => ({
  exactly: allowed.includes('exactly'),
  about: allowed.includes('about'),
  almost: allowed.includes('almost'),
  'more than': allowed.includes('more than'),
  'at least': allowed.includes('at least'),
  'at most': allowed.includes('at most'),
  'less than': allowed.includes('less than'),
});

/** The part of an interval around a number that is not farther from zero than the number. */
const upTo = (value: Fraction, interval: Interval): Interval =>
  value.lt(0)
    ? { ...interval, low: value, lowIncluded: true }
    : { ...interval, high: value, highIncluded: true };

const open = { lowIncluded: false, highIncluded: false };

export const comparisons = {
  equals: {
    qualifiers: only('exactly', 'at most', 'at least'),
    accepts: ofNumber(({ value }) => point(value)),
    givesNumber: true,
  },
  'rounds to': {
    qualifiers: only('about', 'almost'),
    accepts: ofNumber((number) => {
      const accepted = rounding(number);
      return number.qualifier === 'almost' && accepted ? upTo(number.value, accepted) : accepted;
    }),
    givesNumber: true,
  },
  'truncates to': {
    qualifiers: only('about'),
    accepts: ofNumber(truncation),
    givesNumber: true,
  },
  'more than': {
    qualifiers: only('more than'),
    accepts: ofNumber(({ value }) => ({ ...open, low: value, high: null })),
    givesNumber: false,
  },
  'at least': {
    qualifiers: only('at least'),
    accepts: ofNumber(({ value }) => ({ ...open, low: value, lowIncluded: true, high: null })),
    givesNumber: false,
  },
  'at most': {
    qualifiers: only('at most'),
    accepts: ofNumber(({ value }) => ({ ...open, low: null, high: value, highIncluded: true })),
    givesNumber: false,
  },
  'less than': {
    qualifiers: only('less than', 'almost'),
    accepts: ofNumber(({ value }) => ({ ...open, low: null, high: value })),
    givesNumber: false,
  },
  between: {
    qualifiers: only(),
    accepts: (stated) =>
      stated.kind === 'range' ? closed(stated.range.low.value, stated.range.high.value) : null,
    givesNumber: false,
  },
} as const satisfies Record<string, Rule>;

export type Comparison = keyof typeof comparisons;

export const comparisonNames = Object.keys(comparisons) as [Comparison, ...Comparison[]];

/** Whether a number with this qualifier can be compared by the rule. */
export const allows = (comparison: Comparison, { qualifier }: Quantity): boolean =>
  qualifier === null || comparisons[comparison].qualifiers[qualifier];

/** The number or range that a text states; null where the comparison cannot compare it. */
export function readStated(text: string, comparison: Comparison): Stated | null {
  if (comparison === 'between') {
    const range = parseRange(text);
    return range && { kind: 'range', range };
  }
  const number = parseQuantity(text);
  if (!number || !allows(comparison, number)) return null;
  const stated: Stated = { kind: 'number', number };
  return comparisons[comparison].accepts(stated) && stated;
}

/** The unit of what is stated, as its text or the author names it. */
export const unitOfStated = (stated: Stated): Unit =>
  (stated.kind === 'number' ? stated.number : stated.range.high).unit;

/** What is stated with the unit that stands beside it; null where its own text names another one. */
export function statedWithUnit(stated: Stated, unit: Unit): Stated | null {
  if (stated.kind === 'number') {
    const number = withUnit(stated.number, unit);
    return number && { kind: 'number', number };
  }
  const { range } = stated;
  const [low, high] = [withUnit(range.low, unit), withUnit(range.high, unit)];
  return low && high && { kind: 'range', range: { ...range, low, high } };
}
