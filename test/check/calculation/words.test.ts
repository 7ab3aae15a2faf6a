import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { formatMargin, toleranceInWords } from '../../../src/check/calculation/verdict.ts';
import { printResult } from '../../../src/check/calculation/words.ts';
import { computed } from '../../../src/quantity/computed.ts';
import { contains } from '../../../src/quantity/interval.ts';
import { parseQuantity } from '../../../src/quantity/parse.ts';
import type { Comparison } from '../../../src/check/calculation/comparison.ts';
import { parseFormula } from '../../../src/check/calculation/formula.ts';
import { unitOfResult } from '../../../src/check/calculation/units.ts';
import { verifyCalculation, type CalculationReceipt } from '../../../src/check/calculation/verify.ts';

function receipt(
  formula: string,
  inputs: Record<string, string>,
  comparison: Comparison,
  stated: string,
): CalculationReceipt {
  const calculation = {
    formula,
    expression: parseFormula(formula, Object.keys(inputs)),
    inputs: Object.entries(inputs).map(([name, text]) => ({
      name,
      quantity: parseQuantity(text)!,
      provenance: { kind: 'quoted' as const },
    })),
    comparison,
    stated: { kind: 'number' as const, number: parseQuantity(stated)! },
    statedIn: { kind: 'quoted' as const },
    sameUnit: null,
  };
  return {
    kind: 'calculation',
    id: { claim: 'claim', check: 'check' },
    asks: '',
    decisive: true,
    ...calculation,
    ...verifyCalculation(calculation, unitOfResult(calculation)),
  };
}

const tolerances = (given: CalculationReceipt) => given.inputs.map((input) => toleranceInWords(given, input));

describe('the tolerance in words', () => {
  it.each<[CalculationReceipt, string[]]>([
    [
      receipt('(after - before) / before', { before: '135', after: '1,001' }, 'rounds to', '641%'),
      [
        'only 135 would give 641%; 134 and 136 would not.',
        '1,000 or 1,001 would give 641%; 999 and 1,002 would not.',
      ],
    ],
    [
      receipt('n', { n: '1,000' }, 'equals', '1,001'),
      ['anything from 0 to 1,000 would not give 1,001; 1,001 would.'],
    ],
    [
      receipt('n', { n: '1,035' }, 'more than', '1,000'),
      ['anything from 1,001 up would not change the outcome; 1,000 would.'],
    ],
    [
      receipt('n', { n: '832' }, 'more than', '1,000'),
      ['anything from 0 to 1,000 would not change the outcome; 1,001 would.'],
    ],
    [
      receipt('n', { n: '25%' }, 'at most', 'one quarter'),
      ['anything from 0% to 25% would not change the outcome; 26% would.'],
    ],
    // Without a start there is no rise: that is no other result.
    [
      receipt('(after - before) / before', { before: '10', after: '5' }, 'equals', '50%'),
      [
        'anything from 1 up would not give 50%; at 0 the formula divides by zero, so there is no result.',
        'anything from 0 to 14 would not give 50%; 15 would.',
      ],
    ],
    [
      receipt('after / before', { before: '5', after: '5' }, 'at most', '1,000'),
      [
        'anything from 1 up would not change the outcome; at 0 the formula divides by zero, so there is no result.',
        'anything from 0 to 5,000 would not change the outcome; 5,001 would.',
      ],
    ],
    [
      receipt('n', { n: '0.125%' }, 'rounds to', '0.125%'),
      ['only 0.125% would give 0.125%; 0.124% and 0.126% would not.'],
    ],
    [receipt('n', { n: '−5' }, 'at most', '3'), ['anything up to 3 would not change the outcome; 4 would.']],
  ])('%#', (given, expected) => {
    expect(tolerances(given)).toEqual(expected);
  });
});

const ofResult = (
  value: Fraction,
  comparison: Comparison,
  stated: string,
  formula = 'n',
): CalculationReceipt => {
  const given = receipt(formula, { n: stated }, comparison, stated);
  const inputs = given.inputs.map((input) => ({
    ...input,
    quantity: computed(value, { kind: 'percent' }),
  }));
  return { ...given, ...verifyCalculation({ ...given, inputs }, { kind: 'percent' }), inputs };
};

describe('a printed limit', () => {
  it('has no digits that the value does not have: 609.9996% is not about 610.00%', () => {
    const given = ofResult(new Fraction(823, 135), 'truncates to', '609%');
    expect(tolerances(given)).toEqual([
      'anything from about 609.01% to about 609.9996% would give 609%; about 608.9996% and about 610.01% would not.',
    ]);
  });

  it('put into the formula gives what the sentence says', () => {
    const share = fc
      .tuple(fc.bigInt(1n, 9999n), fc.bigInt(1n, 999n))
      .map(([n, d]) => new Fraction(n, d * 10n));
    const comparison = fc.constantFrom<Comparison>(
      'rounds to',
      'truncates to',
      'more than',
      'at least',
      'at most',
      'less than',
    );
    fc.assert(
      fc.property(share, comparison, fc.nat(999), (value, rule, stated) => {
        const given = ofResult(value, rule, `${stated}%`, 'n + n + n');
        const [keeps, turns = ''] = tolerances(given)[0]!.split('; ') as [string, string?];
        const inside = (text: string) =>
          Array.from(
            text.matchAll(/(?<=about |^anything from |^only |to |and |^)([\d,.]+)%(?! would give|;)/g),
            ([, number]) =>
              contains(given.accepts, new Fraction(number!.replaceAll(',', '')).mul(3).div(100)),
          );
        const ends = keeps.replace(/ would.*/, '');
        const past = turns.replace(/ would.*/, '');
        const isIn = given.outcome === 'reproduced';
        expect(
          inside(ends).every((each) => each === isIn),
          tolerances(given)[0],
        ).toBe(true);
        expect(
          inside(past).every((each) => each !== isIn),
          tolerances(given)[0],
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a printed result', () => {
  it('never stands on the other side of the rule', () => {
    const given = receipt('a / b', { a: '499,999', b: '1,000,000' }, 'less than', 'half');
    expect(printResult(given)).toEqual({ text: '49.9999%', exact: true });
    expect(printResult({ ...given, result: new Fraction(4_999_999n, 10_000_003n) }).text).toBe('49.99998%');
  });

  it('says whether digits are rounded away', () => {
    expect(printResult(receipt('a / b', { a: '1', b: '3' }, 'less than', 'half'))).toEqual({
      text: '33.33%',
      exact: false,
    });
  });
});

describe('a margin', () => {
  it('is in percentage points for percent, in the unit otherwise', () => {
    expect(formatMargin(receipt('a / b', { a: '866', b: '135' }, 'rounds to', '641%'))).toBe(
      'about 0.02 percentage points',
    );
    expect(formatMargin(receipt('n', { n: '$750' }, 'at most', '$1,000'))).toBe('$250');
  });
});
