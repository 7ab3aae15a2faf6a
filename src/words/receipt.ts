// The parts of a receipt in words, the same wherever they are shown.
import Fraction from 'fraction.js';
import { formatInterval, formatNumber, formatQuantity, isExact, usualDigits } from '../quantity/format.ts';
import { contains } from '../quantity/interval.ts';
import type { Quantity, Unit } from '../quantity/quantity.ts';
import type { Comparison, Stated } from '../check/calculation/comparison.ts';
import type { CalculationReceipt, Input, Outcome, PossibilityReceipt, Receipt } from '../check/receipt.ts';

export const outcomeNames: Record<Outcome, string> = {
  reproduced: 'Reproduced',
  'not-reproduced': 'Not reproduced',
};

/** The outcome with its sign, so that it is told apart by more than words. */
export const outcomeSigns: Record<Outcome, string> = {
  reproduced: `= ${outcomeNames.reproduced}`,
  'not-reproduced': `≠ ${outcomeNames['not-reproduced']}`,
};

/** The rule, the result and the verdict, in three sentences. */
export function verdictInWords(receipt: CalculationReceipt): string {
  const { comparison, accepts, unit, margin, outcome } = receipt;
  const { text, exact } = printResult(receipt);
  const inside = outcome === 'reproduced';
  const distance =
    margin === null || margin.equals(0)
      ? ''
      : `, ${formatDistance(margin.abs(), unit)} ${inside ? 'from the edge' : 'away'}`;
  return (
    `The rule is “${comparison}”: a result counts if it is ${formatInterval(accepts, unit)}. ` +
    `The result is ${exact ? '' : 'about '}${text}. It ${inside ? 'counts' : 'does not count'}${distance}.`
  );
}

/** The result as printed: with more decimals than usual where rounding would put it on the other side of the rule. */
export function printResult({
  result,
  unit,
  accepts,
}: Pick<CalculationReceipt, 'result' | 'unit' | 'accepts'>): { text: string; exact: boolean } {
  const percent = unit.kind === 'percent';
  for (let digits = usualDigits(result, unit); ; digits += 1) {
    const rounded = result.round(digits + (percent ? 2 : 0));
    if (digits >= 12 || contains(accepts, rounded) === contains(accepts, result)) {
      return { text: formatQuantity(result, unit, digits), exact: isExact(result, unit, digits) };
    }
  }
}

/** What a check found, short: "about 641.48%", "865 or 866 of 135"; empty for a comparison of wordings. */
export function resultInWords(receipt: Receipt): string {
  if (receipt.kind === 'wording') return '';
  if (receipt.kind === 'possibility') return formatCounts(receipt);
  const { text, exact } = printResult(receipt);
  return `${exact ? '' : 'about '}${text}`;
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

/** The whole numbers that a percentage can stand for: "865 or 866 of 135". */
export function formatCounts({
  counts,
  whole,
}: Pick<PossibilityReceipt, 'counts'> & { whole: { quantity: Pick<Quantity, 'value'> } }): string {
  const of = `of ${formatNumber(whole.quantity.value, 0)}`;
  if (!counts) return `no whole number ${of}`;
  const [least, greatest] = [counts.least, counts.greatest].map((count) =>
    formatNumber(new Fraction(count), 0),
  );
  if (counts.least === counts.greatest) return `${least} ${of}`;
  return counts.least + 1n === counts.greatest
    ? `${least} or ${greatest} ${of}`
    : `${least} to ${greatest} ${of}`;
}

/** "866 ÷ 135 ≈ 641.48%". */
export function shareOf({ whole, stated }: PossibilityReceipt, count: bigint): string {
  const share = new Fraction(count).div(whole.quantity.value);
  const sign = isExact(share, stated.unit) ? '=' : '≈';
  const [part, of] = [new Fraction(count), whole.quantity.value].map((number) => formatNumber(number, 0));
  return `${part} ÷ ${of} ${sign} ${formatQuantity(share, stated.unit)}`;
}

/** How far the whole number could move before the answer turns: "With any whole number from 68 up there is one as well". */
export function toleranceOfWholeInWords({ whole, tolerance, counts }: PossibilityReceipt): string {
  const print = (x: Fraction) => formatQuantity(x, whole.quantity.unit);
  const { low, high, step } = tolerance;
  const range = rangeInWords(low, high, step, print);
  const [keeps, turns] = counts
    ? ['there are such numbers', 'there is none']
    : ['there is none', 'there is one'];
  const beyond = [low?.sub(step), high?.add(step)].filter((x): x is Fraction => x?.gte(1) ?? false);
  const own = print(whole.quantity.value);
  const stays = high?.equals(low!)
    ? `With ${own} itself, ${keeps}`
    : `With ${range} in place of ${own}, ${keeps}`;
  return beyond.length === 0 ? `${stays}.` : `${stays}; with ${beyond.map(print).join(' and ')}, ${turns}.`;
}

/** Says where the test cannot object: from 100 on every whole percentage is possible, from 1,000 on every one with one decimal. */
export function everyFrom({ stated, whole }: PossibilityReceipt): string {
  const all = stated.step!.inverse();
  if (whole.quantity.value.lt(all)) return '';
  return `Of ${formatNumber(all, 0)} or more, every percentage of this precision is possible: here the test rules nothing out, it only shows which numbers fit.`;
}

/** A difference of two values in the unit's own words: percentages differ by percentage points. */
function formatDistance(distance: Fraction, unit: Unit): string {
  if (unit.kind !== 'percent') return formatQuantity(distance, unit);
  return `${formatNumber(distance.mul(100), 2)} percentage points`;
}

// These comparisons accept the one stated number, as it is or as it is written; the others accept a side or a range.
const GIVES_A_NUMBER: ReadonlySet<Comparison> = new Set(['equals', 'rounds to', 'truncates to']);

/**
 * How far one input could move before the outcome turns, all else equal:
 * "1,000 or 1,001 would give 641%; 999 and 1,002 would not."
 */
export function toleranceInWords(receipt: CalculationReceipt, input: Input): string {
  const { low, high, step } = receipt.tolerances[input.name]!;
  const { unit, value } = input.quantity;
  const print = (x: Fraction) => formatQuantity(x, unit);
  const beyond = [low?.sub(step), high?.add(step)].filter(
    (x): x is Fraction => x !== undefined && (value.lt(0) || x.gte(0)),
  );
  const [keeps, turns] = verbs(receipt);
  const stays = `${rangeInWords(low, high, step, print)} ${keeps}`;
  return beyond.length === 0 ? `${stays}.` : `${stays}; ${beyond.map(print).join(' and ')} ${turns}.`;
}

function verbs(receipt: CalculationReceipt): [keeps: string, turns: string] {
  if (!GIVES_A_NUMBER.has(receipt.comparison)) return ['would keep the outcome', 'would turn it'];
  const stated = formatStatedValue(receipt);
  return receipt.outcome === 'reproduced'
    ? [`would give ${stated}`, 'would not']
    : [`would not give ${stated}`, 'would'];
}

function rangeInWords(
  low: Fraction | null,
  high: Fraction | null,
  step: Fraction,
  print: (x: Fraction) => string,
): string {
  if (!low || !high)
    return low ? `anything from ${print(low)} up` : high ? `anything up to ${print(high)}` : 'any number';
  const width = high.sub(low).div(step);
  if (width.equals(0)) return `only ${print(low)}`;
  return width.equals(1)
    ? `${print(low)} or ${print(high)}`
    : `anything from ${print(low)} to ${print(high)}`;
}
