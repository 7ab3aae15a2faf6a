// A number that was computed, not stated, as a quantity.
import Fraction from 'fraction.js';
import { formatQuantity } from './format.ts';
import type { Quantity, Unit } from './quantity.ts';

/** It moves by ones, or by hundredths (of a percent) where it is no whole number. */
export function computed(value: Fraction, unit: Unit): Quantity {
  const hundredth = new Fraction(1, unit.kind === 'percent' ? 10_000 : 100);
  const step = unit.kind !== 'percent' && value.d === 1n ? new Fraction(1) : hundredth;
  return { text: formatQuantity(value, unit), value, unit, qualifier: null, step };
}
