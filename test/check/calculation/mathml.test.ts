import { describe, expect, it } from 'vitest';
import { formulaMathml, fractionMathml } from '../../../src/check/calculation/mathml.ts';
import { parseFormula } from '../../../src/check/calculation/formula.ts';

const names = ['a', 'b', 'c'];
// The text of the formula without the tags that carry no sign.
const print = (formula: string) =>
  formulaMathml(parseFormula(formula, names), (name) => name)
    .replace(/<mfrac><mrow>(.*?)<\/mrow><mrow>(.*?)<\/mrow><\/mfrac>/g, '[$1 over $2]')
    .replace(/<[^>]+>/g, '');

describe('a formula in MathML', () => {
  it.each([
    ['(a - b) / b', '[a−b over b]'],
    ['a - (b - c)', 'a−(b−c)'],
    ['(a - b) - c', 'a−b−c'],
    ['a * (b + c)', 'a×(b+c)'],
    ['(a + b) * c', '(a+b)×c'],
    ['a * b + c', 'a×b+c'],
    ['-(a + b)', '−(a+b)'],
    ['a - -b', 'a−(−b)'],
    ['a + b / c', 'a+[b over c]'],
  ])('%s', (formula, expected) => {
    expect(print(formula)).toBe(expected);
  });

  it('tells numbers from names', () => {
    const html = formulaMathml(parseFormula('a - b', names), (name) => (name === 'a' ? '1,001' : 'before'));
    expect(html).toBe('<math><mrow><mn>1,001</mn><mo>−</mo><mi>before</mi></mrow></math>');
  });
});

describe('an exact value in MathML', () => {
  it('is a fraction, or a whole number', () => {
    expect(fractionMathml('866/135')).toBe(
      '<math><mrow><mfrac><mn>866</mn><mn>135</mn></mfrac></mrow></math>',
    );
    expect(fractionMathml('-3')).toBe('<math><mrow><mn>−3</mn></mrow></math>');
  });
});
