import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatQuantity } from '../../src/quantity/format.ts';
import { parseQuantity, parseRange } from '../../src/quantity/parse.ts';

const read = (text: string) => {
  const quantity = parseQuantity(text);
  if (!quantity) return null;
  const { value, unit, step, qualifier } = quantity;
  const kind = unit.kind === 'count' ? (unit.noun ?? 'count') : unit.kind;
  return [value.toFraction(), kind, step?.toFraction() ?? 'exact', qualifier ?? 'plain'].join(' | ');
};

describe('a stated number is read as people write it', () => {
  it.each([
    ['1,001', '1001 | count | 1 | plain'],
    ['1001', '1001 | count | 1 | plain'],
    ['641%', '641/100 | percent | 1/100 | plain'],
    ['71.5 percent', '143/200 | percent | 1/1000 | plain'],
    ['more than 1,000', '1000 | count | 1 | more than'],
    ['over 1,000 partnerships', '1000 | partnerships | 1 | more than'],
    ['surpassed 1,000', '1000 | count | 1 | more than'],
    ['up to $1,000', '1000 | money | 1 | at most'],
    ['no fewer than 3', '3 | count | 1 | at least'],
    ['fewer than 20%', '1/5 | percent | 1/100 | less than'],
    ['nearly 900', '900 | count | 1 | almost'],
    ['$500', '500 | money | 1 | plain'],
    ['US$ 29.85 billion', '29850000000 | money | 10000000 | plain'],
    ['8,501 Trained Task Force Officers', '8501 | Trained Task Force Officers | 1 | plain'],
    ['40 states', '40 | states | 1 | plain'],
    ['forty states', '40 | states | 1 | plain'],
    ['one quarter', '1/4 | ratio | exact | plain'],
    ['two-thirds', '2/3 | ratio | exact | plain'],
    ['half', '1/2 | ratio | exact | plain'],
    ['a hundred', '100 | count | 1 | plain'],
    ['one hundred and five', '105 | count | 1 | plain'],
    ['Seventy percent', '7/10 | percent | 1/100 | plain'],
    ['two million three hundred thousand', '2300000 | count | 1000 | plain'],
    ['−3.50', '-7/2 | count | 1/100 | plain'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '', 'many', '1,00', '10,01', '1.2.3', '3 4', '12-13', 'percent', '$', '$5%', '641 %% ', 'a', 'more than', 'one two', '5 states and 6 counties of it',
  ])('"%s" is no number', (text) => {
    expect(parseQuantity(text)).toBeNull();
  }); // prettier-ignore

  it('reads back every number it prints', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.integer({ min: 0, max: 6 }), (n, digits) => {
        const value = new Fraction(n, 10n ** BigInt(digits));
        expect(parseQuantity(formatNumber(value, digits))?.value.equals(value)).toBe(true);
      }),
    );
  });

  it('reads the percent and the dollars it prints', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        const value = new Fraction(n, 10_000);
        const percent = formatQuantity(value, { kind: 'percent' }, 2);
        expect(parseQuantity(percent)?.value.equals(value)).toBe(true);
        const money = formatQuantity(new Fraction(n), { kind: 'money', currency: 'USD' });
        expect(parseQuantity(money)?.value.equals(n)).toBe(true);
      }),
    );
  });
});

describe('a stated range is read with both ends', () => {
  it.each([
    ['from $500 up to $1,000', '500', '1000'],
    ['$500 up to $1,000', '500', '1000'],
    ['70% - 79%', null, null],
    ['70%–79%', '7/10', '79/100'],
    ['between 3 and 5', '3', '5'],
    ['5 to 3', null, null],
    ['5', null, null],
  ])('%s', (text, low, high) => {
    const range = parseRange(text);
    expect(range?.low.value.toFraction() ?? null).toBe(low);
    expect(range?.high.value.toFraction() ?? null).toBe(high);
  });
});
