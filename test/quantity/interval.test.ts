import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { formatInterval, formatNumber } from '../../src/quantity/format.ts';
import { contains, margin, point, rounding, truncation } from '../../src/quantity/interval.ts';
import { parseQuantity } from '../../src/quantity/parse.ts';

const quantity = (text: string) => parseQuantity(text)!;
const fraction = fc
  .tuple(fc.bigInt(-100_000n, 100_000n), fc.bigInt(1n, 1000n))
  .map(([n, d]) => new Fraction(n, d));

describe('what a stated precision allows', () => {
  it('641% means 640.5% up to, not including, 641.5%', () => {
    const interval = rounding(quantity('641%'))!;
    expect(formatInterval(interval, { kind: 'percent' })).toBe(
      'from 640.5% up to, but not including, 641.5%',
    );
    expect(contains(interval, new Fraction('6.405'))).toBe(true);
    expect(contains(interval, new Fraction('6.415'))).toBe(false);
    expect(contains(interval, new Fraction('6.4149999'))).toBe(true);
  });

  it('cut off, 641% means 641% up to, not including, 642%', () => {
    const interval = truncation(quantity('641%'))!;
    expect(formatInterval(interval, { kind: 'percent' })).toBe('from 641% up to, but not including, 642%');
  });

  it('one quarter states no precision', () => {
    expect(rounding(quantity('one quarter'))).toBeNull();
    expect(truncation(quantity('one quarter'))).toBeNull();
  });

  it('bounds with more digits than usual are printed exactly', () => {
    const interval = rounding(quantity('0.125%'))!;
    expect(formatInterval(interval, { kind: 'percent' })).toBe(
      'from 0.1245% up to, but not including, 0.1255%',
    );
  });

  it('a value lies in the rounding interval of a number exactly when it prints as that number', () => {
    fc.assert(
      fc.property(fraction, fraction, fc.integer({ min: 0, max: 3 }), (value, near, digits) => {
        for (const candidate of [value, value.add(near.div(1_000_000))]) {
          const printed = formatNumber(candidate, digits);
          expect(contains(rounding(quantity(printed))!, candidate)).toBe(true);
          const next = quantity(formatNumber(candidate.add(new Fraction(1, 10 ** digits)), digits));
          expect(contains(rounding(next)!, candidate)).toBe(false);
        }
      }),
    );
  });

  it('a value lies in the truncation interval of its digits cut off', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 3 }), (value, digits) => {
        const scale = 10 ** digits;
        const cut = value.mul(scale).s < 0n ? value.mul(scale).ceil() : value.mul(scale).floor();
        const printed = formatNumber(cut.div(scale), digits);
        expect(contains(truncation(quantity(printed))!, value)).toBe(true);
      }),
    );
  });
});

describe('the margin', () => {
  it('is the distance to the nearest end, negative outside', () => {
    const interval = rounding(quantity('641%'))!;
    expect(margin(interval, new Fraction('6.41'))!.equals(new Fraction('0.005'))).toBe(true);
    expect(margin(interval, new Fraction('6.42'))!.equals(new Fraction('-0.005'))).toBe(true);
    expect(margin(point(new Fraction(3)), new Fraction(3))!.equals(0)).toBe(true);
    expect(
      margin({ low: null, lowIncluded: false, high: null, highIncluded: false }, new Fraction(1)),
    ).toBeNull();
  });
});

describe('printing', () => {
  it.each([
    ['1001', 0, '1,001'],
    ['-1234567.891', 2, '−1,234,567.89'],
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '−0.01'],
    ['-0.004', 2, '0.00'],
    ['999.5', 0, '1,000'],
    ['123456789012345678901234567890', 0, '123,456,789,012,345,678,901,234,567,890'],
  ])('%s with %d decimals is %s', (value, digits, printed) => {
    expect(formatNumber(new Fraction(value), digits)).toBe(printed);
  });
});
