import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/quantity/interval.ts';
import { parseQuantity, parseRange } from '../../../src/quantity/parse.ts';
import { comparisons, type Comparison, type Stated } from '../../../src/check/calculation/comparison.ts';

const number = (text: string): Stated => ({ kind: 'number', number: parseQuantity(text)! });
const range = (text: string): Stated => ({ kind: 'range', range: parseRange(text)! });
const accepts = (comparison: Comparison, stated: Stated, result: string) =>
  contains(comparisons[comparison].accepts(stated)!, new Fraction(result));

describe('a comparison accepts a result', () => {
  it.each<[Comparison, Stated, string, boolean]>([
    ['equals', number('1,001'), '1001', true],
    ['equals', number('1,001'), '1000', false],
    ['equals', number('25%'), '1/4', true],
    ['rounds to', number('641%'), '866/135', true],
    ['rounds to', number('641%'), '6.405', true],
    ['rounds to', number('641%'), '6.415', false],
    ['rounds to', number('609%'), '823/135', false],
    ['rounds to', number('about 900'), '900.4', true],
    ['rounds to', number('nearly 900'), '899.5', true],
    ['rounds to', number('nearly 900'), '900', true],
    ['rounds to', number('almost 900'), '900.1', false],
    ['rounds to', number('almost −5%'), '-0.0501', false],
    ['rounds to', number('almost −5%'), '-0.0499', true],
    ['rounds to', number('about two million'), '2400000', true],
    ['rounds to', number('about 2 million'), '2400000', true],
    ['truncates to', number('609%'), '823/135', true],
    ['truncates to', number('641%'), '6.42', false],
    ['more than', number('1,000'), '1000', false],
    ['more than', number('1,000'), '1001', true],
    ['at least', number('1,000'), '1000', true],
    ['at least', number('1,000'), '999', false],
    ['at most', number('one quarter'), '0.25', true],
    ['at most', number('one quarter'), '0.26', false],
    ['less than', number('half'), '0.497', true],
    ['less than', number('half'), '0.5', false],
    ['between', range('$500 up to $1,000'), '500', true],
    ['between', range('$500 up to $1,000'), '1000', true],
    ['between', range('$500 up to $1,000'), '1001', false],
  ])('%s %o: %s is %s', (comparison, stated, result, expected) => {
    expect(accepts(comparison, stated, result)).toBe(expected);
  });

  it('refuses a form it cannot compare', () => {
    expect(comparisons.between.accepts(number('5'))).toBeNull();
    expect(comparisons.equals.accepts(range('3 to 5'))).toBeNull();
    expect(comparisons['rounds to'].accepts(number('one quarter'))).toBeNull();
  });
});
