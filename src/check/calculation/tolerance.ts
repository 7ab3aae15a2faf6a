// How far one input could move before the outcome changes, all else equal.
//
// A formula of + − × ÷ is, in one input x, a quotient P(x)/Q(x) of polynomials. Whether its value lies in an interval
// can change only where P − low·Q, P − high·Q or a divisor has a root. So between roots nothing needs trying, and the
// answer is exact, however far away, without assuming that the formula rises or falls steadily.
import Fraction from 'fraction.js';
import { contains, type Interval } from '../../quantity/interval.ts';
import type { Tolerance } from '../tolerance.ts';
import { evaluate, fold, type Expression } from './expression.ts';
import { add, constant, multiply, negate, rootCounter, subtract, type Polynomial } from './polynomial.ts';

/**
 * The range of one input over which the formula's value stays inside (or stays outside) `accepts`.
 * An input that is not negative is not moved below zero: counts, shares and amounts have no other side.
 */
export function tolerance(
  expression: Expression,
  inputs: Readonly<Record<string, Fraction>>,
  name: string,
  step: Fraction,
  accepts: Interval,
): Tolerance {
  const start = inputs[name]!;
  const inside = (value: Fraction): boolean | null => {
    const result = evaluate(expression, { ...inputs, [name]: value });
    return result && contains(accepts, result);
  };
  const outcome = inside(start);
  const reach = (direction: Fraction): Fraction | null => {
    const steps = stepsBeforeChange(
      (count) => inside(start.add(direction.mul(count))) === outcome,
      turningPoints(expression, inputs, name, direction, accepts),
    );
    return steps === null ? null : start.add(direction.mul(steps));
  };
  const low = reach(step.neg());
  const floor = start.mod(step);
  const atFloor = start.gte(0) && (low === null || low.lt(0));
  return { step, low: atFloor ? floor : low, high: reach(step) };
}

/** The polynomials, in the number of steps taken, at whose roots the answer can change. */
function turningPoints(
  expression: Expression,
  inputs: Readonly<Record<string, Fraction>>,
  moved: string,
  direction: Fraction,
  accepts: Interval,
): Polynomial[] {
  const divisors: Polynomial[] = [];
  const [top, bottom] = fold<[Polynomial, Polynomial]>(expression, {
    name: (name) => {
      const value = constant(inputs[name]!);
      const one = constant(new Fraction(1));
      return [name === moved ? add(value, [new Fraction(0), direction]) : value, one];
    },
    negative: ([a, b]) => [negate(a), b],
    operation: (operator, [a, b], [c, d]) => {
      switch (operator) {
        case '+':
          return [add(multiply(a, d), multiply(c, b)), multiply(b, d)];
        case '-':
          return [subtract(multiply(a, d), multiply(c, b)), multiply(b, d)];
        case '*':
          return [multiply(a, c), multiply(b, d)];
        case '/':
          divisors.push(c);
          return [multiply(a, d), multiply(b, c)];
      }
    },
  });
  const ends = [accepts.low, accepts.high].filter((end) => end !== null);
  return [...divisors, ...ends.map((end) => subtract(top, multiply(constant(end), bottom)))];
}

/** How many whole steps keep `same` true; null where it never turns false. */
function stepsBeforeChange(same: (steps: bigint) => boolean, polynomials: Polynomial[]): bigint | null {
  const counters = polynomials.map(rootCounter);
  const rootsIn = (from: bigint, to: bigint | null) =>
    counters.some((count) => count(new Fraction(from), to === null ? null : new Fraction(to)) > 0);

  for (let position = 0n; ;) {
    const next = nextRoot(position, rootsIn);
    // No root lies between here and there: one try speaks for the whole stretch.
    if (next !== position + 1n && !same(position + 1n)) return position;
    if (next === null) return null;
    if (!same(next)) return next - 1n;
    position = next;
  }
}

/** The least whole number n > from with a root in (from, n]; null where none lies beyond. */
function nextRoot(from: bigint, rootsIn: (from: bigint, to: bigint | null) => boolean): bigint | null {
  if (!rootsIn(from, null)) return null;
  let width = 1n;
  while (!rootsIn(from, from + width)) width *= 2n;
  let low = from + width / 2n;
  let high = from + width;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (rootsIn(from, middle)) high = middle;
    else low = middle;
  }
  return high;
}
