import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import {
  constant,
  multiply,
  rootCounter,
  type Polynomial,
} from '../../../src/check/calculation/polynomial.ts';

const F = (n: number) => new Fraction(n);
/** The product of (x - root) over the roots. */
const withRoots = (roots: number[]): Polynomial =>
  roots.reduce<Polynomial>((product, root) => multiply(product, [F(-root), F(1)]), constant(F(1)));

describe('roots of a polynomial', () => {
  it('are counted once each, the right end of the interval included, the left not', () => {
    const count = rootCounter(withRoots([1, 1, 3]));
    expect(count(F(0), F(1))).toBe(1);
    expect(count(F(1), F(2))).toBe(0);
    expect(count(F(1), F(3))).toBe(1);
    expect(count(F(0), null)).toBe(2);
    expect(count(F(3), null)).toBe(0);
  });

  it('are none where there are none', () => {
    expect(rootCounter([F(1), F(0), F(1)])(F(-10), F(10))).toBe(0);
    expect(rootCounter(constant(F(5)))(F(-10), null)).toBe(0);
    expect(rootCounter([])(F(-10), null)).toBe(0);
  });

  it('are found wherever they are put', () => {
    const integer = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(fc.array(integer, { maxLength: 5 }), integer, fc.nat(20), (roots, from, width) => {
        const inside = new Set(roots.filter((root) => root > from && root <= from + width));
        expect(rootCounter(withRoots(roots))(F(from), F(from + width))).toBe(inside.size);
      }),
    );
  });
});
