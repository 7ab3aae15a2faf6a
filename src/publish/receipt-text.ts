// The parts of a receipt in words, the same wherever they are shown.
import Fraction from 'fraction.js';
import { formatNumber, formatQuantity, isExact } from '../quantity/format.ts';
import type { Unit } from '../quantity/quantity.ts';
import type { Stated } from '../verify/comparison.ts';
import type { CalculationReceipt, Input, Outcome } from '../verify/receipt.ts';

export const outcomeNames: Record<Outcome, string> = {
  reproduced: 'Reproduced',
  'not-reproduced': 'Not reproduced',
};

/** The result as printed, with "about" where digits are rounded away: "about 641.48%". */
export function formatResult({ result, unit }: CalculationReceipt): string {
  const about = isExact(result, unit) ? '' : 'about ';
  return about + formatQuantity(result, unit);
}

/** What is stated, as its text has it. */
export const formatStated = (stated: Stated): string =>
  stated.kind === 'range' ? stated.range.text : stated.number.text;

/** The distance of the result to the nearest end of what is accepted, in the unit's own words. */
export function formatMargin({ margin, unit }: CalculationReceipt): string {
  return margin === null ? 'without end' : formatDistance(margin, unit);
}

function formatDistance(distance: Fraction, unit: Unit): string {
  if (unit.kind !== 'percent') return formatQuantity(distance, unit);
  return `${formatNumber(distance.mul(100), 2)} percentage points`;
}

/**
 * How far one input could move before the outcome changes, as one or two sentences:
 * "1,000 or 1,001 would also give 641%; 999 and 1,002 would not."
 */
export function toleranceInWords(receipt: CalculationReceipt, input: Input): string {
  const { low, high, step } = receipt.tolerances[input.name]!;
  const { unit, value } = input.quantity;
  const print = (x: Fraction) => formatQuantity(x, unit);
  const outcome = receipt.outcome === 'reproduced' ? 'reproduced' : 'not reproduced';
  const beyond = [low && low.sub(step), high && high.add(step)].filter(
    (x): x is Fraction => x !== null && (value.lt(0) || x.gte(0)),
  );
  const flips =
    beyond.length === 0
      ? ''
      : ` ${beyond.map(print).join(' and ')} would ${receipt.outcome === 'reproduced' ? 'not' : 'do so'}.`;
  if (low && high && low.equals(high)) return `Only ${print(value)} is ${outcome}.${flips}`;
  const count = low && high ? high.sub(low).div(step).add(1) : null;
  if (low && high && count?.lte(3)) {
    const values = Array.from({ length: Number(count) }, (_, i) => print(low.add(step.mul(i))));
    return `${values.slice(0, -1).join(', ')} or ${values.at(-1)} stays ${outcome}.${flips}`;
  }
  const range =
    low && high ? `from ${print(low)} to ${print(high)}` : low ? `of ${print(low)} or more` : high ? `of ${print(high)} or less` : 'at all';
  return `Any number ${range} stays ${outcome}.${flips}`;
}
