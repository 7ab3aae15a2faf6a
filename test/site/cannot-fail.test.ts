// Checks that would come out the same whatever is stated, and questions that yes and no would answer wrongly.
import { unitOfResult } from '../../src/check/calculation/units.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedCalculation } from '../../src/check/calculation/fixed.ts';
import { comparisonNames, readStated } from '../../src/check/calculation/comparison.ts';
import { parseFormula } from '../../src/check/calculation/formula.ts';
import { verifyCalculation, type CalculationReceipt } from '../../src/check/calculation/verify.ts';
import { fixedWholeNumber } from '../../src/check/whole-number/fixed.ts';
import { verifyWholeNumber } from '../../src/check/whole-number/verify.ts';
import { parseQuantity } from '../../src/quantity/parse.ts';
import { problemsOf, replace, RISE } from '../project.ts';

const check = (fields: string, expected = 'reproduced', asks = 'Is it so?') => ({
  [RISE]: replace(
    'grounds:',
    `  more:\n    asks: ${asks}\n${fields.replace(/^/gm, '    ')}\n    expect: ${expected}\ngrounds:`,
  ),
});
const codes = async (changes: Parameters<typeof problemsOf>[0]) =>
  (await problemsOf(changes)).map(({ code, field }) => `${code} ${field}`);

const VISITS = 'inputs: { visits: { figure: "301", excerpt: "report:visits" } }';

describe('a check is refused', () => {
  it.each([
    [
      'of a percentage of a large number',
      'states: "50%"\ncomparison: can be a percentage of\nof: { figure: "301", excerpt: "report:visits" }',
      'reproduced',
    ],
    [
      'of a number against itself',
      `${VISITS}\nformula: visits\nstates: { figure: "301", excerpt: "report:visits" }\ncomparison: equals`,
      'reproduced',
    ],
    [
      'of a quoted number against itself',
      'inputs: { visits: { quoted: "300" } }\nformula: visits\nstates: "300"\ncomparison: equals',
      'reproduced',
    ],
    [
      'whose formula is the same for every input',
      `${VISITS}\nformula: visits / visits\nstates: { constant: "1", because: One. }\ncomparison: equals`,
      'reproduced',
    ],
    [
      'of exactly a percentage that the result cannot be',
      `inputs: { a: { quoted: "200" }, b: { figure: "301", excerpt: "report:visits" } }\nformula: a / b\nstates: "50%"\ncomparison: equals`,
      'not-reproduced',
    ],
    [
      'of words against themselves',
      'states: { excerpt: "report:visits" }\ncomparison: same words as\nwith: { excerpt: "report:visits" }',
      'reproduced',
    ],
  ])('%s', async (_, fields, expected) => {
    expect(await codes(check(fields, expected))).toEqual(['check-cannot-fail checks.more']);
  });
});

describe('a check is taken', () => {
  it.each([
    ['of another number', `${VISITS}\nformula: visits\nstates: "300"\ncomparison: equals`, 'not-reproduced'],
    [
      'of a rounded share',
      'inputs: { a: { quoted: "200" }, b: { figure: "301", excerpt: "report:visits" } }\nformula: a / b\nstates: "50%"\ncomparison: rounds to',
      'not-reproduced',
    ],
    [
      'of a bound',
      `${VISITS}\nformula: visits\nstates: { constant: "1", because: Some. }\ncomparison: more than`,
      'reproduced',
    ],
    [
      'of a percentage of a small number',
      'states: "50%"\ncomparison: can be a percentage of\nof: { figure: "20", excerpt: "report:days" }',
      'reproduced',
    ],
  ])('%s', async (_, fields, expected) => {
    expect(await codes(check(fields, expected))).toEqual([]);
  });
});

describe('a question is refused', () => {
  const none =
    'inputs: { none: { query: "select count(*) from towns where visits < 0" } }\nformula: none\nstates: { constant: "0", because: None. }\ncomparison: equals';
  it.each([
    ['that yes would answer where there is none', none, 'Are there towns with fewer visits?'],
    [
      'that denies',
      `${VISITS}\nformula: visits\nstates: { constant: "1", because: Some. }\ncomparison: more than`,
      'Isn’t it more?',
    ],
    [
      'that asks what differs',
      'states: visits\ncomparison: same words as\nwith: { excerpt: "report:visits", words: visits }',
      'Do the words differ?',
    ],
  ])('%s', async (_, fields, asks) => {
    expect(await codes(check(fields, 'reproduced', asks))).toEqual([
      'question-against-answer checks.more.asks',
    ]);
  });

  it.each(['Is there no town with fewer?', 'How many towns have fewer?'])('but not: %s', async (asks) => {
    expect(await codes(check(none, 'reproduced', asks))).toEqual([]);
  });
});

it('is refused if and only if no stated number of the precision gives the other outcome', () => {
  const number = fc.integer({ min: 1, max: 400 });
  const comparison = fc.constantFrom(...comparisonNames.filter((name) => name !== 'between'));
  const text = fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.constantFrom('%', ''))
    .map(([n, sign]) => `${n}${sign}`);
  fc.assert(
    fc.property(number, number, comparison, text, (a, b, rule, says) => {
      const receiptOf = (statedText: string): CalculationReceipt => {
        const calculation = {
          inputs: [
            { name: 'a', quantity: parseQuantity(String(a))!, provenance: { kind: 'quoted' as const } },
            { name: 'b', quantity: parseQuantity(String(b))!, provenance: { kind: 'quoted' as const } },
          ],
          formula: 'a / b',
          expression: parseFormula('a / b', ['a', 'b']),
          stated: readStated(statedText, rule)!,
          statedIn: { kind: 'quoted' as const },
          comparison: rule,
        };
        return {
          kind: 'calculation',
          id: { claim: 'c', check: 'k' },
          asks: '?',
          decisive: true,
          ...calculation,
          sameUnit: null,
          ...verifyCalculation(calculation, unitOfResult({ ...calculation, sameUnit: null })),
        };
      };
      const receipt = receiptOf(says);
      const sign = says.endsWith('%') ? '%' : '';
      const others = Array.from({ length: 402 * (sign ? 100 : 1) }, (_, n) => n);
      const isReached = others.some((n) => {
        const near = Math.abs(n - (a / b) * (sign ? 100 : 1)) < 2 || n === 0 || n === others.length - 1;
        return near && receiptOf(`${n}${sign}`).outcome !== receipt.outcome;
      });
      expect(fixedCalculation(receipt) === null, `${a}/${b} ${rule} ${says}`).toBe(isReached);
    }),
    { numRuns: 150 },
  );
});

it('a percentage is refused if and only if every percentage of its precision is possible', () => {
  const text = fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('', '.5'))
    .map(([n, more]) => `${n}${more}%`);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1100 }), text, (whole, says) => {
      const stated = parseQuantity(says)!;
      const quantity = parseQuantity(String(whole))!;
      const digits = says.includes('.') ? 1 : 0;
      const all = Array.from(
        { length: 100 * 10 ** digits },
        (_, n) => `${(n / 10 ** digits).toFixed(digits)}%`,
      );
      const isAlways = all.every(
        (each) => verifyWholeNumber(parseQuantity(each)!, quantity.value).counts !== null,
      );
      const receipt = {
        kind: 'whole-number' as const,
        id: { claim: 'c', check: 'k' },
        asks: '?',
        decisive: true,
        stated,
        statedIn: { kind: 'quoted' as const },
        whole: { quantity, provenance: { kind: 'quoted' as const } },
        ...verifyWholeNumber(stated, quantity.value),
      };
      expect(fixedWholeNumber(receipt) !== null).toBe(isAlways);
    }),
    { numRuns: 40 },
  );
});
