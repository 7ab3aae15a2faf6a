// The set of numbers that a stated number allows.
import type Fraction from 'fraction.js';
import type { Quantity } from './quantity.ts';

/** All numbers from `low` to `high`; null means without end on that side. */
export interface Interval {
  low: Fraction | null;
  lowIncluded: boolean;
  high: Fraction | null;
  highIncluded: boolean;
}

export function contains(interval: Interval, value: Fraction): boolean {
  const { low, high, lowIncluded, highIncluded } = interval;
  if (low && (lowIncluded ? value.lt(low) : value.lte(low))) return false;
  if (high && (highIncluded ? value.gt(high) : value.gte(high))) return false;
  return true;
}

export const point = (value: Fraction): Interval => closed(value, value);

export const closed = (low: Fraction, high: Fraction): Interval => ({
  low,
  lowIncluded: true,
  high,
  highIncluded: true,
});

/**
 * The numbers that round to the stated one: 641% is [640.5%, 641.5%).
 * Ties go away from zero, as in school arithmetic and in spreadsheets (ROUND).
 * "Almost" and "nearly" allow none of them that is farther from zero than the stated one: nearly 900 is [899.5, 900].
 * Null where the text states no precision ("one quarter").
 */
export function rounding({ value, step, qualifier }: Quantity): Interval | null {
  if (!step) return null;
  const half = step.div(2);
  if (qualifier === 'almost') {
    return value.lt(0) ? closed(value, value.add(half)) : closed(value.sub(half), value);
  }
  return openAwayFromZero(value, value.sub(half), value.add(half));
}

/**
 * The numbers that become the stated one when later digits are cut off: 641% is [641%, 642%).
 * Null where the text states no precision.
 */
export function truncation({ value, step }: Quantity): Interval | null {
  if (!step) return null;
  if (value.equals(0)) {
    return { low: step.neg(), lowIncluded: false, high: step, highIncluded: false };
  }
  return value.gt(0)
    ? openAwayFromZero(value, value, value.add(step))
    : openAwayFromZero(value, value.sub(step), value);
}

function openAwayFromZero(value: Fraction, low: Fraction, high: Fraction): Interval {
  if (value.equals(0)) return { low, lowIncluded: false, high, highIncluded: false };
  return { low, lowIncluded: value.gt(0), high, highIncluded: value.lt(0) };
}

/** How far `value` lies from the nearest end of the interval: positive inside, negative outside; null where there is no end. */
export function margin(interval: Interval, value: Fraction): Fraction | null {
  const above = interval.low && value.sub(interval.low);
  const below = interval.high && interval.high.sub(value);
  if (!above || !below) return above ?? below;
  return above.lt(below) ? above : below;
}
