// Every number of the site a second time, by other means: the queries in plain TypeScript, the arithmetic in bare integers.
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { contains, type Interval } from '../../src/quantity/interval.ts';
import { loadSite } from '../../src/site/build.ts';
import { evaluate, fold, type Expression, type Operator } from '../../src/check/calculation/expression.ts';
import { recounts } from './recounts.ts';

const site = await loadSite('content');
const calculations = site.claims
  .flatMap((claim) => claim.receipts)
  .filter((receipt) => receipt.kind === 'calculation')
  .map((receipt) => ({ ...receipt, name: `${receipt.id.claim}/${receipt.id.check}` }));

describe('the number that a query counts', () => {
  const queried = calculations.flatMap(({ name, inputs }) =>
    inputs
      .filter(({ provenance }) => provenance.kind === 'query')
      .map((input) => ({ key: `${name}.${input.name}`, ...input })),
  );

  it('has a second count, and no second count is left over', () => {
    expect(Object.keys(recounts).sort()).toEqual(queried.map(({ key }) => key).sort());
  });

  it.each(queried)('$key', ({ key, quantity }) => {
    const perUnit = quantity.unit.kind === 'percent' ? 100 : 1;
    expect(quantity.value.mul(perUnit).toFraction()).toBe(String(recounts[key]?.()));
  });
});

describe('exact arithmetic, by cross-multiplication of integers', () => {
  it.each(calculations)('$name', ({ expression, inputs, result, accepts, outcome }) => {
    const values = Object.fromEntries(inputs.map(({ name, quantity }) => [name, quantity.value]));
    const again = evaluateInIntegers(expression, values);
    expect(again && compare(again, ratio(result))).toBe(0n);
    expect(again && isInside(accepts, again)).toBe(outcome === 'reproduced');
  });

  it('gives the same value for any expression', () => {
    fc.assert(
      fc.property(
        expressions,
        fc.record({ a: fractions, b: fractions, c: fractions }),
        (expression, values) => {
          const again = evaluateInIntegers(expression, values);
          const value = evaluate(expression, values);
          expect(value === null).toBe(again === null);
          if (value && again) expect(compare(again, ratio(value))).toBe(0n);
        },
      ),
    );
  });

  it('gives the same side of any interval', () => {
    fc.assert(
      fc.property(intervals, fractions, (interval, value) => {
        expect(isInside(interval, ratio(value))).toBe(contains(interval, value));
      }),
    );
  });
});

/** Numerator and denominator, never reduced; the denominator is positive. */
type Ratio = [n: bigint, d: bigint];

const ratio = ({ s, n, d }: Fraction): Ratio => [s * n, d];

/** Positive where the first is greater, negative where it is less, zero where they are equal. */
const compare = ([n, d]: Ratio, [m, e]: Ratio): bigint => n * e - m * d;

function evaluateInIntegers(
  expression: Expression,
  values: Readonly<Record<string, Fraction>>,
): Ratio | null {
  return fold<Ratio | null>(expression, {
    name: (name) => ratio(values[name]!),
    negative: (of) => of && [-of[0], of[1]],
    operation: (operator, left, right) => left && right && apply(operator, left, right),
  });
}

function apply(operator: Operator, [n, d]: Ratio, [m, e]: Ratio): Ratio | null {
  switch (operator) {
    case '+':
      return [n * e + m * d, d * e];
    case '-':
      return [n * e - m * d, d * e];
    case '*':
      return [n * m, d * e];
    case '/':
      if (m === 0n) return null;
      return m > 0n ? [n * e, d * m] : [-n * e, d * -m];
  }
}

function isInside({ low, lowIncluded, high, highIncluded }: Interval, value: Ratio): boolean {
  const aboveLow = low === null ? 1n : compare(value, ratio(low));
  const belowHigh = high === null ? 1n : compare(ratio(high), value);
  return (
    (aboveLow > 0n || (lowIncluded && aboveLow === 0n)) &&
    (belowHigh > 0n || (highIncluded && belowHigh === 0n))
  );
}

// Small enough that zeros and ends that are hit exactly come up often.
const fractions = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .map(([n, d]) => new Fraction(n, d));

const intervals = fc.record({
  low: fc.option(fractions),
  lowIncluded: fc.boolean(),
  high: fc.option(fractions),
  highIncluded: fc.boolean(),
});

const { expression: expressions } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    fc.record({ kind: fc.constant('name' as const), name: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ kind: fc.constant('negative' as const), of: tie('expression') }),
    fc.record({
      kind: fc.constant('operation' as const),
      operator: fc.constantFrom<Operator[]>('+', '-', '*', '/'),
      left: tie('expression'),
      right: tie('expression'),
    }),
  ),
}));
