// Polynomials in one variable with exact coefficients, lowest power first; [] is zero.
// Sturm's theorem counts their roots, which is how far an input can move before an outcome can change.
import Fraction from 'fraction.js';

export type Polynomial = readonly Fraction[];

export const constant = (coefficient: Fraction): Polynomial => trim([coefficient]);

export function add(a: Polynomial, b: Polynomial): Polynomial {
  const length = Math.max(a.length, b.length);
  return trim(Array.from({ length }, (_, power) => at(a, power).add(at(b, power))));
}

export const negate = (a: Polynomial): Polynomial => a.map((coefficient) => coefficient.neg());

export const subtract = (a: Polynomial, b: Polynomial): Polynomial => add(a, negate(b));

export function multiply(a: Polynomial, b: Polynomial): Polynomial {
  const product = Array.from({ length: Math.max(0, a.length + b.length - 1) }, () => new Fraction(0));
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      product[i + j] = product[i + j]!.add(x.mul(y));
    });
  });
  return trim(product);
}

/** Counts the distinct real roots in (from, to]; `to` null means without end. The zero polynomial counts none. */
export function rootCounter(polynomial: Polynomial): (from: Fraction, to: Fraction | null) => number {
  const chain = sturmChain(squareFree(polynomial));
  return (from, to) => signChanges(chain, from) - signChanges(chain, to);
}

// Sturm (1829): p, p', then each the negated remainder of the two before it.
function sturmChain(polynomial: Polynomial): Polynomial[] {
  const chain = [polynomial, derivative(polynomial)];
  for (;;) {
    const last = chain.at(-1)!;
    if (last.length === 0) return chain.slice(0, -1);
    chain.push(negate(divide(chain.at(-2)!, last).remainder));
  }
}

function signChanges(chain: Polynomial[], x: Fraction | null): number {
  const signs = chain
    .map((polynomial) => (x ? value(polynomial, x) : at(polynomial, polynomial.length - 1)))
    .map((y) => y.compare(0))
    .filter((sign) => sign !== 0);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}

function value(polynomial: Polynomial, x: Fraction): Fraction {
  return polynomial.reduceRight((sum, coefficient) => sum.mul(x).add(coefficient), new Fraction(0));
}

const derivative = (polynomial: Polynomial): Polynomial =>
  trim(polynomial.map((coefficient, power) => coefficient.mul(power)).slice(1));

// Dividing by the greatest common divisor with the derivative leaves each root once.
function squareFree(polynomial: Polynomial): Polynomial {
  let [a, b] = [polynomial, derivative(polynomial)];
  while (b.length > 0) [a, b] = [b, divide(a, b).remainder];
  return a.length > 1 ? divide(polynomial, a).quotient : polynomial;
}

function divide(a: Polynomial, b: Polynomial): { quotient: Polynomial; remainder: Polynomial } {
  const quotient: Fraction[] = [];
  let remainder = a;
  while (remainder.length >= b.length) {
    const power = remainder.length - b.length;
    const factor = at(remainder, remainder.length - 1).div(at(b, b.length - 1));
    quotient[power] = factor;
    const term = [...Array.from({ length: power }, () => new Fraction(0)), factor];
    remainder = subtract(remainder, multiply(term, b));
  }
  return { quotient: Array.from(quotient, (x) => x ?? new Fraction(0)), remainder };
}

const at = (polynomial: Polynomial, power: number): Fraction => polynomial[power] ?? new Fraction(0);

function trim(coefficients: Fraction[]): Polynomial {
  const last = coefficients.findLastIndex((coefficient) => !coefficient.equals(0));
  return coefficients.slice(0, last + 1);
}
