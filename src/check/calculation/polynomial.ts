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
  const chain = sturmChain(squareFree(inWholeNumbers(polynomial)));
  return (from, to) => signChanges(chain, from) - signChanges(chain, to);
}

// With whole coefficients, lowest power first. Roots and signs are those of the polynomial times a positive number, and
// whole numbers are far faster than fractions, which are brought to lowest terms at every step.
type Whole = readonly bigint[];

function inWholeNumbers(polynomial: Polynomial): Whole {
  const common = polynomial.reduce((product, { d }) => (product / gcd(product, d)) * d, 1n);
  return primitive(polynomial.map(({ s, n, d }) => s * n * (common / d)));
}

/** Divided by what all coefficients have in common. */
function primitive(coefficients: readonly bigint[]): Whole {
  const last = coefficients.findLastIndex((coefficient) => coefficient !== 0n);
  const kept = coefficients.slice(0, last + 1);
  let content = 0n;
  for (const coefficient of kept) {
    content = gcd(content, coefficient);
    if (content === 1n) return kept;
  }
  return kept.map((coefficient) => coefficient / content);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x < 0n ? -x : x;
}

// Sturm (1829): p, p', then each the negated remainder of the two before it.
function sturmChain(polynomial: Whole): Whole[] {
  const chain = [polynomial, derivative(polynomial)];
  for (;;) {
    const last = chain.at(-1)!;
    if (last.length === 0) return chain.slice(0, -1);
    chain.push(divide(chain.at(-2)!, last).remainder.map((coefficient) => -coefficient));
  }
}

function signChanges(chain: readonly Whole[], x: Fraction | null): number {
  const signs = chain
    .map((polynomial) => (x ? scaledValue(polynomial, x) : (polynomial.at(-1) ?? 0n)))
    .filter((y) => y !== 0n)
    .map((y) => y > 0n);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}

/** The value times a power of the denominator of `x`, which is positive. */
function scaledValue(polynomial: Whole, { s, n, d }: Fraction): bigint {
  let [sum, scale] = [0n, 1n];
  for (const coefficient of polynomial.toReversed()) {
    sum = sum * s * n + coefficient * scale;
    scale *= d;
  }
  return sum;
}

const derivative = (polynomial: Whole): Whole =>
  primitive(polynomial.map((coefficient, power) => coefficient * BigInt(power)).slice(1));

// Dividing by the greatest common divisor with the derivative leaves each root once.
function squareFree(polynomial: Whole): Whole {
  let [a, b] = [polynomial, derivative(polynomial)];
  while (b.length > 0) [a, b] = [b, divide(a, b).remainder];
  return a.length > 1 ? divide(polynomial, a).quotient : polynomial;
}

/** Quotient and remainder, each times some positive number, so that they stay whole. */
function divide(a: Whole, b: Whole): { quotient: Whole; remainder: Whole } {
  const leading = b.at(-1)!;
  const [size, sign] = leading < 0n ? [-leading, -1n] : [leading, 1n];
  let quotient = Array.from({ length: Math.max(0, a.length - b.length + 1) }, () => 0n);
  let remainder = a;
  while (remainder.length >= b.length) {
    const power = remainder.length - b.length;
    const factor = sign * remainder.at(-1)!;
    quotient = quotient.map((coefficient, i) => coefficient * size + (i === power ? factor : 0n));
    const next = remainder.map(
      (coefficient, i) => coefficient * size - (i >= power ? factor * b[i - power]! : 0n),
    );
    const last = next.findLastIndex((coefficient) => coefficient !== 0n);
    remainder = next.slice(0, last + 1);
  }
  return { quotient: primitive(quotient), remainder: primitive(remainder) };
}

const at = (polynomial: Polynomial, power: number): Fraction => polynomial[power] ?? new Fraction(0);

function trim(coefficients: Fraction[]): Polynomial {
  const last = coefficients.findLastIndex((coefficient) => !coefficient.equals(0));
  return coefficients.slice(0, last + 1);
}
