// The formula for a spreadsheet gives the result of the receipt, by another reader of arithmetic.
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { all, create } from 'mathjs';
import { expect, test } from 'vitest';
import { spreadsheetFormula } from '../../../src/check/calculation/paste.ts';
import { computed } from '../../../src/quantity/computed.ts';
import { evaluate } from '../../../src/check/calculation/expression.ts';
import { parseFormula } from '../../../src/check/calculation/formula.ts';
import type { Input } from '../../../src/check/provenance.ts';

const math = create(all ?? {}, { number: 'Fraction' });
const names = ['a', 'b', 'c'] as const;

function receiptOf(formula: string, values: readonly Fraction[]) {
  const inputs = names.map((name, i): Input => ({
    name,
    quantity: computed(values[i]!, { kind: 'count', noun: null }),
    provenance: { kind: 'quoted' },
  }));
  return { expression: parseFormula(formula, names), inputs };
}

test.each([
  ['(a - b) / b', '=(1001-135)/135'],
  ['a - (b - c)', '=1001-(135-0.25)'],
  ['a / (b * c)', '=1001/(135*0.25)'],
  ['a + b * c', '=1001+135*0.25'],
  ['a - -b', '=1001-(-135)'],
])('%s', (formula, expected) => {
  const values = [1001, 135, 0.25].map((value) => new Fraction(value));
  expect(spreadsheetFormula(receiptOf(formula, values))).toBe(expected);
});

test('it gives the same exact value', () => {
  const formula = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<string>(...names),
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
        .map(([a, sign, b]) => `(${String(a)} ${sign} ${String(b)})`),
      tie('tree').map((a) => `(-${String(a)})`),
    ),
  })).tree;
  const value = fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 40 }))
    .map(([n, d]) => new Fraction(n, d));
  fc.assert(
    fc.property(formula, fc.tuple(value, value, value), (text, values) => {
      const receipt = receiptOf(text, values);
      const expected = evaluate(
        receipt.expression,
        Object.fromEntries(names.map((name, i) => [name, values[i]!])),
      );
      fc.pre(expected !== null);
      const given = math.evaluate(spreadsheetFormula(receipt).slice(1)) as { toFraction: () => string };
      expect(given.toFraction()).toBe(expected.toFraction());
    }),
  );
});
