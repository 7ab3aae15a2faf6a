// What is printed says as much as the sentence around it, and says where it was rounded.
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { formatExact, formatInterval, formatQuantity, printQuantity } from '../../src/quantity/format.ts';
import type { Unit } from '../../src/quantity/quantity.ts';
import { perOne, readUnit } from '../../src/quantity/unit.ts';

const F = (value: string) => new Fraction(value);
const unit = (name: string) => readUnit(name)!;

describe('a number is printed', () => {
  it.each([
    ['866/135', '%', 'about 641.48%'],
    ['0.00125', '%', '0.125%'],
    ['0.99999', '%', '99.999%'],
    ['0.9999999', '%', '99.99999%'],
    ['0.00002', '%', '0.002%'],
    ['0.0049', '$', '$0.0049'],
    ['-0.0049', '$', '−$0.0049'],
    ['1/300', '$', 'about $0.003'],
    ['1/3000000', '%', 'about 0.00003%'],
    ['299999/100000', 'count', '2.99999'],
    ['2999999/1000001', 'count', 'about 2.999996'],
    ['2.5', '$', '$2.50'],
    ['1234567', '£', '£1,234,567'],
    ['-5', '€', '−€5'],
    ['0.05', 'points', '5 percentage points'],
    ['0.01', 'points', '1 percentage point'],
    ['1/3', 'ratio', 'about 33.33%'],
    ['2025', 'year', '2025'],
    ['2025', 'count', '2,025'],
    ['500', '$ per officer', '$500 per officer'],
    ['7/3', 'agreements per agency', 'about 2.33 agreements per agency'],
  ])('%s in %s as %s', (value, name, expected) => {
    expect(formatQuantity(F(value), unit(name))).toBe(expected);
  });

  it('with the decimals that are asked for, unless it would then be nothing or all', () => {
    expect(formatQuantity(F('866/135'), unit('%'), { digits: 0 })).toBe('about 641%');
    expect(formatQuantity(F('0.995'), unit('%'), { digits: 0 })).toBe('99.5%');
    expect(formatQuantity(F('0.004'), unit('%'), { digits: 0 })).toBe('0.4%');
    expect(formatQuantity(F('1'), unit('%'), { digits: 2 })).toBe('100.00%');
  });

  it('so that it is on its side of every number it must be kept apart from', () => {
    const printed = printQuantity(F('49999/100001'), unit('%'), { digits: 0, apart: [F('1/2')] });
    expect(printed).toEqual({ text: '49.999%', exact: false });
  });
});

/** The value of a printed number. */
const read = (text: string, of: Unit): Fraction =>
  new Fraction(text.replace(/[^\d.−]/g, '').replace('−', '-')).div(perOne(of));

describe('whatever the number', () => {
  const units = ['%', '$', '£', 'points', 'ratio', 'count', 'year'].map(unit);
  const fraction = fc
    .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n))
    .map(([n, d]) => new Fraction(n, d));

  it('what is printed lies within half a unit of its last digit, and is exact where it says so', () => {
    fc.assert(
      fc.property(fraction, fc.constantFrom(...units), fc.option(fc.nat(6)), (value, of, digits) => {
        const { text, exact } = printQuantity(value, of, { digits: digits ?? undefined });
        const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
        const distance = read(text, of).sub(value).abs();
        expect(distance.mul(perOne(of)).lte(new Fraction(1n, 2n * 10n ** BigInt(decimals)))).toBe(true);
        expect(distance.equals(0)).toBe(exact);
        expect(read(text, of).equals(0)).toBe(value.equals(0));
      }),
    );
  });

  it('two numbers on two sides of a limit never print the same, nor does one print as the limit', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, fc.constantFrom(...units), (a, b, limit, of) => {
        fc.pre(!a.equals(limit) && !b.equals(limit) && a.compare(limit) !== b.compare(limit));
        const [one, other] = [a, b].map((value) => printQuantity(value, of, { apart: [limit] }).text);
        expect(one).not.toBe(other);
        expect(one).not.toBe(formatExact(limit, of));
      }),
    );
  });
});

const interval = (low: string | null, high: string | null) =>
  formatInterval(
    {
      low: low === null ? null : F(low),
      lowIncluded: true,
      high: high === null ? null : F(high),
      highIncluded: false,
    },
    unit('%'),
  );

it('the ends of an interval are printed in full, as fractions where no decimals do', () => {
  expect(interval('0.00125', '0.123456')).toBe('from 0.125% up to, but not including, 12.3456%');
  expect(interval('1/3', null)).toBe('1/3 or more');
});
