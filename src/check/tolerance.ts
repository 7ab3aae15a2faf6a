// How far a number could move before the outcome of its check changes.
import type Fraction from 'fraction.js';

export interface Tolerance {
  /** The grid on which the number moves: one unit of its last stated digit (1 for a count). */
  step: Fraction;
  /** The farthest values, on this grid and connected with the number's own value, that give the same outcome; null: without end. */
  low: Fraction | null;
  high: Fraction | null;
}

/** The values that give the same outcome: "only 135", "1,000 or 1,001", "anything from 68 up". */
export function rangeInWords({ low, high, step }: Tolerance, print: (x: Fraction) => string): string {
  if (!low || !high)
    return low ? `anything from ${print(low)} up` : high ? `anything up to ${print(high)}` : 'any number';
  const width = high.sub(low).div(step);
  if (width.equals(0)) return `only ${print(low)}`;
  return width.equals(1)
    ? `${print(low)} or ${print(high)}`
    : `anything from ${print(low)} to ${print(high)}`;
}

/** The nearest values past either end, at or above `floor`. */
export function beyond({ low, high, step }: Tolerance, floor: Fraction | number | null): Fraction[] {
  const values = [low?.sub(step), high?.add(step)].filter((value) => value !== undefined);
  return floor === null ? values : values.filter((value) => value.gte(floor));
}
