// A number that was computed, not stated, as a quantity.
import Fraction from 'fraction.js';
import { formatQuantity } from './format.ts';
import type { Quantity, Unit } from './quantity.ts';
import { perOne } from './unit.ts';

/** It moves by ones, or by hundredths (of a percent) where it is no whole number. */
export function computed(value: Fraction, unit: Unit): Quantity {
  const isWhole = perOne(unit) === 1 && value.d === 1n;
  const step = isWhole ? new Fraction(1) : new Fraction(1, 100 * perOne(unit));
  return { text: formatQuantity(value, unit), value, unit, qualifier: null, step };
}
