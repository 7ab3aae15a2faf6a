import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/quantity/interval.ts';
import { parseQuantity, parseRange } from '../../../src/quantity/parse.ts';
import type { Qualifier } from '../../../src/quantity/quantity.ts';
import {
  allows,
  comparisons,
  type Comparison,
  type Stated,
} from '../../../src/check/calculation/comparison.ts';

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

  it.each<[Comparison, Qualifier[]]>([
    ['equals', ['exactly', 'at least', 'at most']],
    ['rounds to', ['about', 'almost']],
    ['truncates to', ['about']],
    ['more than', ['more than']],
    ['at least', ['at least']],
    ['at most', ['at most']],
    ['less than', ['almost', 'less than']],
    ['between', []],
  ])('%s takes the qualifiers %j and refuses all others', (comparison, allowed) => {
    const all: Qualifier[] = ['exactly', 'about', 'almost', 'more than', 'at least', 'at most', 'less than'];
    const quantity = parseQuantity('5')!;
    expect(all.filter((qualifier) => allows(comparison, { ...quantity, qualifier }))).toEqual(
      all.filter((qualifier) => allowed.includes(qualifier)),
    );
    expect(allows(comparison, quantity)).toBe(true);
  });

  it.each<[string, string, boolean]>([
    ['1,000', '999.5', true],
    ['1,000', '1000', true],
    ['1,000', '1000.1', false],
    ['1,000', '999.4', false],
    ['−5', '-4.5', true],
    ['−5', '-5.1', false],
  ])('after “almost”, nothing beyond the number: almost %s takes %s: %s', (text, result, expected) => {
    const stated: Stated = { kind: 'number', number: { ...parseQuantity(text)!, qualifier: 'almost' } };
    expect(accepts('rounds to', stated, result)).toBe(expected);
  });

  it('refuses a form it cannot compare', () => {
    expect(comparisons.between.accepts(number('5'))).toBeNull();
    expect(comparisons.equals.accepts(range('3 to 5'))).toBeNull();
    expect(comparisons['rounds to'].accepts(number('one quarter'))).toBeNull();
  });
});
