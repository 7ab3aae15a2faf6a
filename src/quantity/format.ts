// Printing in en-US, from exact values; nothing passes through floating point.
import type Fraction from 'fraction.js';
import type { Interval } from './interval.ts';
import type { Unit } from './quantity.ts';

/** The exact value rounded to `digits` decimals (ties away from zero), digits grouped: "1,001", "−0.30". */
export function formatNumber(value: Fraction, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const scaled = (value.n * scale * 2n + value.d) / (value.d * 2n);
  const whole = String(scaled / scale).replace(/\B(?=(\d{3})+$)/g, ',');
  const decimals = digits === 0 ? '' : `.${String(scaled % scale).padStart(digits, '0')}`;
  return `${value.s < 0n && scaled !== 0n ? '−' : ''}${whole}${decimals}`;
}

/** The number with its unit: "641.48%", "$500", "40". The noun of a count is left to the sentence around it. */
export function formatQuantity(value: Fraction, unit: Unit, digits = usualDigits(value, unit)): string {
  switch (unit.kind) {
    case 'percent':
      return `${formatNumber(value.mul(100), digits)}%`;
    case 'points':
      return `${formatNumber(value.mul(100), digits)} percentage points`;
    case 'money': {
      const amount = formatNumber(value.abs(), digits);
      return `${value.lt(0) ? '−' : ''}$${amount}`;
    }
    case 'count':
    case 'ratio':
      return formatNumber(value, digits);
  }
}

/** As many decimals as the value needs, two at the most; money has none or two. */
export function usualDigits(value: Fraction, unit: Unit): number {
  const shown = unit.kind === 'percent' ? value.mul(100) : value;
  if (shown.d === 1n) return 0;
  return unit.kind !== 'money' && 10n % shown.d === 0n ? 1 : 2;
}

/** The decimals that print the value exactly; null for a value such as 1/3 that no number of decimals prints. */
function exactDigits(value: Fraction, unit: Unit): number | null {
  const shown = unit.kind === 'percent' ? value.mul(100) : value;
  let rest = shown.d;
  let digits = 0;
  for (; rest % 10n === 0n; rest /= 10n) digits += 1;
  for (const prime of [2n, 5n]) for (; rest % prime === 0n; rest /= prime) digits += 1;
  return rest === 1n ? digits : null;
}

/** Whether the printed form is the exact value, nothing rounded away. */
export function isExact(value: Fraction, unit: Unit, digits = usualDigits(value, unit)): boolean {
  const needed = exactDigits(value, unit);
  return needed !== null && needed <= digits;
}

/** The interval in words a reader can repeat: "from 640.5% up to, but not including, 641.5%". */
export function formatInterval(interval: Interval, unit: Unit): string {
  const print = (value: Fraction) =>
    formatQuantity(value, unit, exactDigits(value, unit) ?? usualDigits(value, unit));
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
