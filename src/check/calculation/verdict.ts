// The verdict on a calculation and how far its numbers could move, in words.
import type Fraction from 'fraction.js';
import {
  decimalsOf,
  formatExact,
  formatInterval,
  formatQuantity,
  marked,
  printQuantity,
  roundTo,
  usualDigits,
  type Printed,
} from '../../quantity/format.ts';
import { contains } from '../../quantity/interval.ts';
import type { Quantity, Unit } from '../../quantity/quantity.ts';
import { perOne } from '../../quantity/unit.ts';
import type { Input } from '../provenance.ts';
import { beyond, rangeInWords, type Tolerance } from '../tolerance.ts';
import { comparisons } from './comparison.ts';
import { evaluate } from './expression.ts';
import type { Calculation, CalculationReceipt, Working } from './verify.ts';
import { resultOf } from './words.ts';

/** The rule, the result and the verdict, in three sentences. */
export function verdictInWords(receipt: Working & Pick<Calculation, 'comparison'>): string {
  const { comparison, accepts, unit, margin, outcome } = receipt;
  const inside = outcome === 'reproduced';
  const distance =
    margin === null || margin.equals(0)
      ? ''
      : inside
        ? `, with ${formatDistance(margin.abs(), unit)} to spare`
        : `, and misses by ${formatDistance(margin.abs(), unit)}`;
  return (
    `The rule is “${comparison}”: a result counts if it is ${formatInterval(accepts, unit)}. ` +
    `The result is ${resultOf(receipt)}. It ${inside ? 'counts' : 'does not count'}${distance}.`
  );
}

/** For the author: "about 641.48% rounds to 641%, margin 0.02 percentage points". */
export const summaryOf = (receipt: CalculationReceipt): string =>
  `${resultOf(receipt)} ${receipt.comparison} ${formatStatedValue(receipt)}, margin ${formatMargin(receipt)}`;

/** The stated number or range without its words. */
function formatStatedValue({ stated, unit }: Pick<CalculationReceipt, 'stated' | 'unit'>): string {
  const print = ({ value }: Quantity) => formatExact(value, unit);
  return stated.kind === 'range'
    ? `${print(stated.range.low)} and ${print(stated.range.high)}`
    : print(stated.number);
}

/** The distance of the result to the nearest end of what is accepted, in the unit's own words. */
export function formatMargin({ margin, unit }: Pick<Working, 'margin' | 'unit'>): string {
  return margin === null ? 'without end' : formatDistance(margin, unit);
}

/** A difference of two values in the unit's own words: percentages differ by percentage points. */
function formatDistance(distance: Fraction, unit: Unit): string {
  if (unit.kind !== 'percent') return formatQuantity(distance, unit);
  const points: Unit = { kind: 'points' };
  return formatQuantity(distance, points, { digits: Math.max(2, usualDigits(distance, points)) });
}

/**
 * How far one input could move before the outcome turns, all else equal:
 * "1,000 or 1,001 would give 641%; 999 and 1,002 would not."
 */
export function toleranceInWords(receipt: CalculationReceipt, { name, quantity }: Input): string {
  const tolerance = receipt.tolerances[name]!;
  const values = Object.fromEntries(receipt.inputs.map((input) => [input.name, input.quantity.value]));
  const outcomeAt = (value: Fraction): boolean | null => {
    const result = evaluate(receipt.expression, { ...values, [name]: value });
    return result && contains(receipt.accepts, result);
  };
  // Whoever puts the printed number into the formula finds what the sentence says.
  const print = (value: Fraction) =>
    marked(printMoved(value, quantity.unit, tolerance, (rounded) => outcomeAt(rounded) === outcomeAt(value)));
  const hasResult = (value: Fraction) => outcomeAt(value) !== null;
  const past = beyond(tolerance, quantity.value.lt(0) ? null : 0);
  const [turning, undefinedAt] = [past.filter(hasResult), past.filter((value) => !hasResult(value))];
  const [keeps, turns] = verbs(receipt);
  return `${[
    `${rangeInWords(tolerance, print)} ${keeps}`,
    ...(turning.length > 0 ? [`${turning.map(print).join(' and ')} ${turns}`] : []),
    ...undefinedAt.map((value) => `at ${print(value)} the formula divides by zero, so there is no result`),
  ].join('; ')}.`;
}

/** More decimals than these tell nobody anything: then the exact fraction is printed. */
const MOST_DECIMALS = 12;

/**
 * A value to which an input is moved: with the decimals of its steps, so that no two of them print the same, and with as many
 * more as it takes that none of them is a nought that the value does not have, and that the rounded value will do.
 */
export function printMoved(
  value: Fraction,
  unit: Unit,
  { step }: Pick<Tolerance, 'step'>,
  willDo: (rounded: Fraction) => boolean = () => true,
): Printed {
  const shown = value.mul(perOne(unit));
  const exact = decimalsOf(shown);
  let digits = exact ?? Math.max(usualDigits(value, unit), decimalsOf(step.mul(perOne(unit))) ?? 0);
  if (exact === null) {
    const fits = (places: number) => {
      const rounded = roundTo(shown, places);
      return !rounded.equals(roundTo(shown, places - 1)) && willDo(rounded.div(perOne(unit)));
    };
    while (digits <= MOST_DECIMALS && !fits(digits)) digits += 1;
    if (digits > MOST_DECIMALS) return { text: formatExact(value, unit), exact: true };
  }
  return printQuantity(value, unit, {
    digits: unit.kind === 'money' && digits > 0 ? Math.max(2, digits) : digits,
  });
}

function verbs(receipt: CalculationReceipt): [keeps: string, turns: string] {
  if (!comparisons[receipt.comparison].givesNumber) return ['would not change the outcome', 'would'];
  const stated = formatStatedValue(receipt);
  return receipt.outcome === 'reproduced'
    ? [`would give ${stated}`, 'would not']
    : [`would not give ${stated}`, 'would'];
}
