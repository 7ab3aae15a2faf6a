import fc from 'fast-check';
import Fraction from 'fraction.js';
import { all, create } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { contains, type Interval } from '../../../src/quantity/interval.ts';
import { evaluate, type Expression } from '../../../src/check/calculation/expression.ts';
import { parseFormula } from '../../../src/check/calculation/formula.ts';
import { tolerance } from '../../../src/check/calculation/tolerance.ts';

const F = (n: number | string) => new Fraction(n);
const percent641: Interval = { low: F('6.405'), lowIncluded: true, high: F('6.415'), highIncluded: false };

describe('how far an input can move', () => {
  const growth = parseFormula('(after - before) / before', ['before', 'after']);
  const inputs = { before: F(135), after: F(1001) };

  it('only 1,000 and 1,001 give 641% of 135', () => {
    const { low, high } = tolerance(growth, inputs, 'after', F(1), percent641);
    expect([low?.toString(), high?.toString()]).toEqual(['1000', '1001']);
  });

  it('only 135 gives 641% up to 1,001', () => {
    const { low, high } = tolerance(growth, inputs, 'before', F(1), percent641);
    expect([low?.toString(), high?.toString()]).toEqual(['135', '135']);
  });

  it('"more than" has no end upward, and the outcome turns at the stated number', () => {
    const above: Interval = { low: F(1000), lowIncluded: false, high: null, highIncluded: false };
    const { low, high } = tolerance(parseFormula('n', ['n']), { n: F(1001) }, 'n', F(1), above);
    expect([low?.toString(), high]).toEqual(['1001', null]);
  });

  it('a count does not go below zero', () => {
    const below: Interval = { low: null, lowIncluded: false, high: F(10), highIncluded: true };
    const { low, high } = tolerance(parseFormula('n', ['n']), { n: F(3) }, 'n', F(1), below);
    expect([low?.toString(), high?.toString()]).toEqual(['0', '10']);
  });

  it('an outcome that never turns, however far, is found without trying', () => {
    // x / (x + 1) comes as near to 1 as one likes and never reaches it.
    const never: Interval = { low: null, lowIncluded: false, high: F(1), highIncluded: false };
    const share = parseFormula('x / (x + one)', ['x', 'one']);
    const { low, high } = tolerance(share, { x: F(5), one: F(1) }, 'x', F(1), never);
    expect([low?.toString(), high]).toEqual(['0', null]);
  });

  it('a division by zero on the way ends the range', () => {
    const any: Interval = { low: null, lowIncluded: false, high: null, highIncluded: false };
    const { low, high } = tolerance(
      parseFormula('a / (b - x)', ['a', 'b', 'x']),
      { a: F(1), b: F(7), x: F(3) },
      'x',
      F(1),
      any,
    );
    expect([low?.toString(), high?.toString()]).toEqual(['0', '6']);
  });
});

const names = ['a', 'b', 'c'] as const;
const expression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...names).map((name): Expression => ({ kind: 'name', name })),
    tie('node').map((of): Expression => ({ kind: 'negative', of })),
    fc
      .record({ operator: fc.constantFrom('+', '-', '*', '/'), left: tie('node'), right: tie('node') })
      .map((parts): Expression => ({ kind: 'operation', ...parts })),
  ),
})).node;
const values = fc
  .tuple(...names.map(() => fc.integer({ min: -40, max: 40 })))
  .map(([a, b, c]) => ({ a: F(a!), b: F(b!), c: F(c!) }));

function print(node: Expression): string {
  if (node.kind === 'name') return node.name;
  if (node.kind === 'negative') return `(-${print(node.of)})`;
  return `(${print(node.left)} ${node.operator} ${print(node.right)})`;
}

describe('laws', () => {
  it('the range is what trying every step finds', () => {
    const bounds = fc.tuple(
      fc.integer({ min: -30, max: 30 }),
      fc.nat({ max: 20 }),
      fc.boolean(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(expression, values, bounds, (formula, inputs, [low, width, lowIncluded, highIncluded]) => {
        const accepts = { low: F(low), high: F(low + width), lowIncluded, highIncluded };
        const inside = (a: Fraction) => {
          const result = evaluate(formula, { ...inputs, a });
          return result && contains(accepts, result);
        };
        const outcome = inside(inputs.a);
        fc.pre(outcome !== null);
        const found = tolerance(formula, inputs, 'a', F(1), accepts);
        const floor = inputs.a.gte(0) ? F(0) : null;
        const reach = (direction: number) => {
          let a = inputs.a;
          for (let steps = 0; steps < 150; steps += 1) {
            const next = a.add(direction);
            if (direction < 0 && floor && next.lt(floor)) return a;
            if (inside(next) !== outcome) return a;
            a = next;
          }
          return null;
        };
        for (const [end, direction] of [
          [found.low, -1],
          [found.high, 1],
        ] as const) {
          const tried = reach(direction);
          if (tried) expect(end?.toString()).toBe(tried.toString());
          else if (end) expect(end.sub(inputs.a).abs().gte(150)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a formula evaluates as mathjs evaluates its text with fractions', () => {
    const math = create(all!, { number: 'Fraction' });
    fc.assert(
      fc.property(expression, values, (formula, inputs) => {
        const text = print(formula);
        const used = names.filter((name) => text.includes(name));
        const ours = evaluate(parseFormula(text, used), inputs);
        let theirs: { toFraction(): string } | null;
        try {
          theirs = math.evaluate(text, { ...inputs }) as { toFraction(): string };
        } catch {
          theirs = null;
        }
        expect(ours?.toFraction() ?? null).toBe(theirs?.toFraction() ?? null);
      }),
    );
  });
});
