// Whether a calculation could come out otherwise at all, had another number of the same precision been stated.
import type Fraction from 'fraction.js';
import { show } from '../../problem.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Provenance } from '../provenance.ts';
import type { Fault } from '../scope.ts';
import type { Stated } from './comparison.ts';
import { fits } from './fit.ts';
import { evaluate, fold } from './expression.ts';
import { compare, type CalculationReceipt } from './verify.ts';

/** Why the outcome would be the same whatever is stated; null if it would not. */
export function fixedCalculation(receipt: CalculationReceipt): Fault | null {
  if (comparesWithItself(receipt)) {
    return {
      code: 'check-cannot-fail',
      found: `${show(textOf(receipt.stated))} compared with itself: what is stated is also what goes in`,
      expected: 'a number from another place than the one it is compared with',
      fix: 'take one of the two from another source, or print the number as a figure (figures:)',
    };
  }
  if (noInputCounts(receipt)) {
    return {
      code: 'check-cannot-fail',
      found: `the formula ${show(receipt.formula)}, which gives the same whatever goes in`,
      expected: 'a result that depends on what goes in',
      fix: 'correct the formula, or print the number as a figure (figures:)',
    };
  }
  if (receipt.outcome === 'reproduced' || couldCount(receipt)) return null;
  return {
    code: 'check-cannot-fail',
    found: `a result that no number of the precision of ${show(textOf(receipt.stated))} could be under “${receipt.comparison}”`,
    expected: 'a check that comes out otherwise for some stated number of the same precision',
    fix: 'compare with "rounds to", or with "at least" or "at most" if that is what is asked; or print the number as a figure (figures:)',
  };
}

const textOf = (stated: Stated): string => (stated.kind === 'number' ? stated.number : stated.range).text;

function comparesWithItself({ expression, inputs, stated, statedIn }: CalculationReceipt): boolean {
  if (expression.kind !== 'name') return false;
  const [only] = inputs;
  return only!.quantity.text === textOf(stated) && isSamePlace(only!.provenance, statedIn);
}

const isSamePlace = (a: Provenance, b: Provenance): boolean =>
  (a.kind === 'quoted' && b.kind === 'quoted') ||
  (a.kind === 'constant' && b.kind === 'constant') ||
  (a.kind === 'excerpt' && b.kind === 'excerpt' && a.source === b.source && a.excerpt === b.excerpt);

/**
 * No other value of an input gives another result. A formula is a quotient of polynomials in each input, of no higher degree
 * than it names the input; so one try more than twice that settles it.
 */
function noInputCounts({ expression, inputs, result }: CalculationReceipt): boolean {
  const values = Object.fromEntries(inputs.map(({ name, quantity }) => [name, quantity.value]));
  const named = fold<string[]>(expression, {
    name: (name) => [name],
    negative: (of) => of,
    operation: (_, left, right) => [...left, ...right],
  });
  return inputs.every(({ name, quantity }) => {
    const degree = named.filter((each) => each === name).length;
    // A value for which the formula divides by zero settles nothing; there are at most as many as its degree.
    const tries = Array.from({ length: 3 * degree + 1 }, (_, i) => quantity.value.add(i + 1));
    return tries.every((value) => evaluate(expression, { ...values, [name]: value })?.equals(result) ?? true);
  });
}

/** Whether some number of the precision of the stated one would count. */
function couldCount(receipt: CalculationReceipt): boolean {
  const { stated, result } = receipt;
  const { step } = stated.kind === 'number' ? stated.number : stated.range.low;
  // Without a last digit every number is of the same precision.
  if (!step) return true;
  const near = fits[receipt.comparison](stated, result, step).div(step).floor();
  return [-1, 0, 1].some(
    (more) =>
      compare({ ...receipt, stated: moved(stated, step.mul(near.add(more))) }).outcome === 'reproduced',
  );
}

/** What is stated, with its number or both ends of its range moved. */
export function moved(stated: Stated, shift: Fraction): Stated {
  const move = (number: Quantity): Quantity => ({ ...number, value: number.value.add(shift) });
  if (stated.kind === 'number') return { kind: 'number', number: move(stated.number) };
  const { text, low, high } = stated.range;
  return { kind: 'range', range: { text, low: move(low), high: move(high) } };
}
