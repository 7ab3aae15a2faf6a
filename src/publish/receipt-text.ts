// The parts of a receipt in words, the same wherever they are shown.
import Fraction from 'fraction.js';
import { formatNumber, formatQuantity, isExact, usualDigits } from '../quantity/format.ts';
import { contains } from '../quantity/interval.ts';
import type { Quantity, Unit } from '../quantity/quantity.ts';
import type { Stated } from '../verify/comparison.ts';
import type { CalculationReceipt, Input, Outcome } from '../verify/receipt.ts';

export const outcomeNames: Record<Outcome, string> = {
  reproduced: 'Reproduced',
  'not-reproduced': 'Not reproduced',
};

/** The result as printed: with more decimals than usual where rounding would put it on the other side of the rule. */
export function printResult({ result, unit, accepts }: CalculationReceipt): { text: string; exact: boolean } {
  const percent = unit.kind === 'percent';
  for (let digits = usualDigits(result, unit); ; digits += 1) {
    const rounded = result.round(digits + (percent ? 2 : 0));
    if (digits >= 12 || contains(accepts, rounded) === contains(accepts, result)) {
      return { text: formatQuantity(result, unit, digits), exact: isExact(result, unit, digits) };
    }
  }
}

/** What is stated, as its text has it. */
export const formatStated = (stated: Stated): string =>
  stated.kind === 'range' ? stated.range.text : stated.number.text;

/** The stated number or range without its words. */
export function formatStatedValue({ stated, unit }: CalculationReceipt): string {
  const print = ({ value }: Quantity) => formatQuantity(value, unit);
  return stated.kind === 'range'
    ? `${print(stated.range.low)} and ${print(stated.range.high)}`
    : print(stated.number);
}

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
