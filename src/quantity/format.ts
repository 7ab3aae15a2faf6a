// Printing in en-US, from exact values; nothing passes through floating point, and what was rounded says so.
import Fraction from 'fraction.js';
import type { Interval } from './interval.ts';
import type { Unit } from './quantity.ts';
import { currencySigns, perOne } from './unit.ts';

/** A number as it is printed, and whether that is its exact value. */
export interface Printed {
  text: string;
  exact: boolean;
}

export interface Printing {
  /** The least number of decimals; without it, as many as usual. */
  digits?: number | undefined;
  /** Numbers for which this one must not be taken: it is printed with the decimals that keep it on its side of them. */
  apart?: readonly Fraction[] | undefined;
}

/** The exact value rounded to `digits` decimals (ties away from zero), digits grouped: "1,001", "−0.30". */
export function formatNumber(value: Fraction, digits: number): string {
  return ungrouped(value, digits).replace(/^(−?)(\d+)/, (_, sign: string, whole: string) => {
    return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',');
  });
}

function ungrouped(value: Fraction, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const scaled = (value.n * scale * 2n + value.d) / (value.d * 2n);
  const decimals = digits === 0 ? '' : `.${String(scaled % scale).padStart(digits, '0')}`;
  return `${value.s < 0n && scaled !== 0n ? '−' : ''}${scaled / scale}${decimals}`;
}

/**
 * The number with its unit: "641.48%", "$500", "40"; the noun of a count is left to the sentence around it.
 * What is not zero is never printed as zero, what is not all never as 100%; and with the usual decimals what is no whole
 * number never as one.
 */
export function printQuantity(value: Fraction, unit: Unit, { digits, apart = [] }: Printing = {}): Printed {
  const shown = value.mul(perOne(unit));
  const needed = decimalsOf(shown);
  const others = [0, ...(perOne(unit) === 100 ? [1] : []), ...apart].map((other) =>
    new Fraction(other).mul(perOne(unit)),
  );
  const isTaken = (rounded: Fraction) =>
    others.some((other) => !shown.equals(other) && rounded.compare(other) !== shown.compare(other)) ||
    (digits === undefined && rounded.d === 1n && shown.d !== 1n);
  let places = digits ?? usualDigits(value, unit);
  while (isTaken(roundTo(shown, places))) places += 1;
  return { text: withUnit(shown, unit, places), exact: needed !== null && needed <= places };
}

/** In a sentence, with "about" before what was rounded: "about 641.48%". */
export const marked = ({ text, exact }: Printed): string => (exact ? text : `about ${text}`);

/** The same for tables and formulas: "≈ 641.48%". */
export const markedBySign = ({ text, exact }: Printed): string => (exact ? text : `≈ ${text}`);

/** The number with its unit as a sentence has it: "about 641.48%". */
export const formatQuantity = (value: Fraction, unit: Unit, printing?: Printing): string =>
  marked(printQuantity(value, unit, printing));

/** The exact number with its unit, however many decimals it takes; as a fraction where none are enough: "1/3". */
export function formatExact(value: Fraction, unit: Unit): string {
  const needed = decimalsOf(value.mul(perOne(unit)));
  if (needed !== null)
    return withUnit(value.mul(perOne(unit)), unit, Math.max(needed, usualDigits(value, unit)));
  const fraction = value.abs().toFraction();
  return `${value.lt(0) ? '−' : ''}${unit.kind === 'money' ? currencySigns[unit.currency] : ''}${fraction}`;
}

/** To so many decimals, ties away from zero; Fraction.round takes them up. */
export function roundTo(value: Fraction, digits: number): Fraction {
  const scale = 10n ** BigInt(digits);
  return new Fraction(value.s * ((value.n * scale * 2n + value.d) / (value.d * 2n)), scale);
}

function withUnit(shown: Fraction, unit: Unit, digits: number): string {
  switch (unit.kind) {
    case 'percent':
    case 'ratio':
      return `${formatNumber(shown, digits)}%`;
    case 'points': {
      const number = formatNumber(shown, digits);
      return `${number} percentage ${number === '1' ? 'point' : 'points'}`;
    }
    case 'money':
      return formatNumber(shown, digits).replace(
        /^(−?)/,
        `$1${currencySigns[unit.currency].replace('$', '$$$$')}`,
      );
    case 'year':
      return ungrouped(shown, digits);
    case 'count':
      return formatNumber(shown, digits);
    case 'rate': {
      const noun = unit.of.kind === 'count' && unit.of.noun !== null ? ` ${unit.of.noun}` : '';
      return `${withUnit(shown, unit.of, digits)}${noun} per ${unit.per}`;
    }
  }
}

// What has no more decimals than this is printed as it is; what has, with two.
const MOST_USUAL = 4;

/** As many decimals as the value needs, or two where four are not enough; money has none or at least two. */
export function usualDigits(value: Fraction, unit: Unit): number {
  const needed = decimalsOf(value.mul(perOne(unit)));
  if (needed === null || needed > MOST_USUAL) return 2;
  const isMoney = unit.kind === 'money' || (unit.kind === 'rate' && unit.of.kind === 'money');
  return isMoney && needed > 0 ? Math.max(2, needed) : needed;
}

/** The decimals that print a number exactly; null for one such as 1/3 that no number of decimals prints. */
export function decimalsOf({ d }: Fraction): number | null {
  let rest = d;
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** The interval in words a reader can repeat: "from 640.5% up to, but not including, 641.5%". */
export function formatInterval(interval: Interval, unit: Unit): string {
  const print = (value: Fraction) => formatExact(value, unit);
  const { low, high, lowIncluded, highIncluded } = interval;
  if (low && high) {
    if (low.equals(high)) return `exactly ${print(low)}`;
    const from = lowIncluded ? `from ${print(low)}` : `from above ${print(low)}`;
    return `${from} up to${highIncluded ? '' : ', but not including,'} ${print(high)}`;
  }
  if (low) return lowIncluded ? `${print(low)} or more` : `more than ${print(low)}`;
  if (high) return highIncluded ? `${print(high)} or less` : `less than ${print(high)}`;
  return 'any number';
}
