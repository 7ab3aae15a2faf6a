// A calculation's receipt in words, the same wherever they are shown.
import type Fraction from 'fraction.js';
import { formatInterval, formatNumber, formatQuantity, isExact, usualDigits } from '../../quantity/format.ts';
import { contains } from '../../quantity/interval.ts';
import type { Quantity, Unit } from '../../quantity/quantity.ts';
import type { Input } from '../provenance.ts';
import { beyond, rangeInWords } from '../tolerance.ts';
import { comparisons, type Stated } from './comparison.ts';
import type { Calculation, CalculationReceipt, Working } from './verify.ts';

/** The rule, the result and the verdict, in three sentences. */
export function verdictInWords(receipt: Working & Pick<Calculation, 'comparison'>): string {
  const { comparison, accepts, unit, margin, outcome } = receipt;
  const inside = outcome === 'reproduced';
  const distance =
    margin === null || margin.equals(0)
      ? ''
      : `, ${formatDistance(margin.abs(), unit)} ${inside ? 'from the edge' : 'away'}`;
  return (
    `The rule is “${comparison}”: a result counts if it is ${formatInterval(accepts, unit)}. ` +
    `The result is ${resultOf(receipt)}. It ${inside ? 'counts' : 'does not count'}${distance}.`
  );
}

/** The result as printed: with more decimals than usual where rounding would put it on the other side of the rule. */
export function printResult({ result, unit, accepts }: Pick<Working, 'result' | 'unit' | 'accepts'>): {
  text: string;
  exact: boolean;
} {
  const percent = unit.kind === 'percent';
  for (let digits = usualDigits(result, unit); ; digits += 1) {
    const rounded = result.round(digits + (percent ? 2 : 0));
    if (digits >= 12 || contains(accepts, rounded) === contains(accepts, result)) {
      return { text: formatQuantity(result, unit, digits), exact: isExact(result, unit, digits) };
    }
  }
}

/** "about 641.48%". */
export function resultOf(receipt: Working): string {
  const { text, exact } = printResult(receipt);
  return `${exact ? '' : 'about '}${text}`;
}

/** For the author: "about 641.48% rounds to 641%, margin 0.02 percentage points". */
export const summaryOf = (receipt: CalculationReceipt): string =>
  `${resultOf(receipt)} ${receipt.comparison} ${formatStatedValue(receipt)}, margin ${formatMargin(receipt)}`;

/** What is stated, as its text has it. */
export const formatStated = (stated: Stated): string =>
  stated.kind === 'range' ? stated.range.text : stated.number.text;

/** The stated number or range without its words. */
function formatStatedValue({ stated, unit }: Pick<CalculationReceipt, 'stated' | 'unit'>): string {
  const print = ({ value }: Quantity) => formatQuantity(value, unit);
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
  return `${formatNumber(distance.mul(100), 2)} percentage points`;
}

/**
 * How far one input could move before the outcome turns, all else equal:
 * "1,000 or 1,001 would give 641%; 999 and 1,002 would not."
 */
export function toleranceInWords(receipt: CalculationReceipt, { name, quantity }: Input): string {
  const tolerance = receipt.tolerances[name]!;
  const { unit, value } = quantity;
  const print = (x: Fraction) => formatQuantity(x, unit);
  const past = beyond(tolerance, value.lt(0) ? null : 0);
  const [keeps, turns] = verbs(receipt);
  const stays = `${rangeInWords(tolerance, print)} ${keeps}`;
  return past.length === 0 ? `${stays}.` : `${stays}; ${past.map(print).join(' and ')} ${turns}.`;
}

function verbs(receipt: CalculationReceipt): [keeps: string, turns: string] {
  if (!comparisons[receipt.comparison].givesNumber) return ['would keep the outcome', 'would turn it'];
  const stated = formatStatedValue(receipt);
  return receipt.outcome === 'reproduced'
    ? [`would give ${stated}`, 'would not']
    : [`would not give ${stated}`, 'would'];
}
