// A calculation to its working, and to its receipt. Pure: values in, working out.
import Fraction from 'fraction.js';
import { show } from '../../problem.ts';
import { contains, margin, type Interval } from '../../quantity/interval.ts';
import { isTooLong, MOST_DIGITS } from '../../quantity/limits.ts';
import type { Unit } from '../../quantity/quantity.ts';
import type { Means } from '../kind.ts';
import type { Input, Provenance } from '../provenance.ts';
import type { Answered, Outcome } from '../receipt.ts';
import type { Tolerance } from '../tolerance.ts';
import { comparisons, type Comparison, type Stated } from './comparison.ts';
import { evaluate, type Expression } from './expression.ts';
import type { CalculationCheck } from './link.ts';
import { tolerance } from './tolerance.ts';
import { unitOfResult, UnitsDiffer, type Measured } from './units.ts';

/** What is computed, whosever check it is. */
export interface Calculation {
  inputs: readonly { name: string; quantity: Measured }[];
  expression: Expression;
  stated: Stated;
  comparison: Comparison;
}

interface Compared {
  result: Fraction;
  /** The results that count as reproduced. */
  accepts: Interval;
  outcome: Outcome;
}

export interface Working extends Compared {
  /** The unit in which the result is printed: that of the stated number, where it has one. */
  unit: Unit;
  /** Distance to the nearest end of `accepts`: positive inside, negative outside; null without an end. */
  margin: Fraction | null;
  /** By input name. */
  tolerances: Readonly<Record<string, Tolerance>>;
}

export interface CalculationReceipt extends Calculation, Working, Answered {
  /** Why result and stated number can be compared although their units differ; null: their units agree. */
  sameUnit: string | null;
  kind: 'calculation';
  outcome: Outcome;
  inputs: readonly Input[];
  formula: string;
  statedIn: Provenance;
}

// "One quarter" has no last digit to move; it is moved by hundredths.
const PERCENTAGE_POINT = new Fraction(1, 100);

/** The formula divides by zero for the given inputs, so there is no result to compare. */
export class DivisionByZero extends Error {}

/** A number with so many digits that computing with it could take without end. */
export class NumberTooLong extends Error {
  /** Where it stands: "inputs.before" or "states". */
  readonly path: readonly string[];
  constructor(path: readonly string[]) {
    super(`a number with more than ${MOST_DIGITS} digits`);
    this.path = path;
  }
}

/**
 * Computes a calculation and compares its result with what is stated; their units are taken to agree.
 * @throws DivisionByZero
 */
export function compare(calculation: Calculation): Compared {
  const { expression, stated } = calculation;
  const result = evaluate(expression, valuesOf(calculation));
  if (!result) throw new DivisionByZero('a division by zero');
  const accepts = comparisons[calculation.comparison].accepts(stated);
  if (!accepts) throw new TypeError(`"${calculation.comparison}" does not fit the stated form`);
  return { result, accepts, outcome: contains(accepts, result) ? 'reproduced' : 'not-reproduced' };
}

function refuseLongNumbers({ inputs, stated }: Calculation): void {
  const ends = stated.kind === 'number' ? [stated.number] : [stated.range.low, stated.range.high];
  const numbers = [
    ...inputs.map(({ name, quantity }) => ({ path: ['inputs', name], quantity })),
    ...ends.map((quantity) => ({ path: ['states'], quantity })),
  ];
  for (const { path, quantity } of numbers) if (isTooLong(quantity.value)) throw new NumberTooLong(path);
}

const valuesOf = ({ inputs }: Calculation): Record<string, Fraction> =>
  Object.fromEntries(inputs.map(({ name, quantity }) => [name, quantity.value]));

/**
 * The whole working: result, comparison, margin and tolerances.
 * @param unit the unit of its result: `unitOfResult`
 * @throws NumberTooLong, DivisionByZero
 */
export function verifyCalculation(calculation: Calculation, unit: Unit): Working {
  refuseLongNumbers(calculation);
  const { result, accepts, outcome } = compare(calculation);
  const values = valuesOf(calculation);
  return {
    result,
    unit,
    accepts,
    margin: margin(accepts, result),
    tolerances: Object.fromEntries(
      calculation.inputs.map(({ name, quantity }) => {
        const step = quantity.step ?? PERCENTAGE_POINT;
        return [name, tolerance(calculation.expression, values, name, step, accepts)];
      }),
    ),
    outcome,
  };
}

/** The receipt of a check, its pending inputs found first; null, with the fault reported, if it has no result. */
export function calculationReceipt(
  check: CalculationCheck,
  { resolve, fail }: Means,
): CalculationReceipt | null {
  const found = check.inputs.map((input) => ('pending' in input ? resolve(input) : input));
  const inputs = found.filter((input) => input !== null);
  if (inputs.length < found.length) return null;
  const { id, asks, decisive, formula, expression, stated, statedIn, comparison, sameUnit } = check;
  const calculation = { inputs, formula, expression, stated, statedIn, comparison, sameUnit };
  try {
    const working = verifyCalculation(calculation, unitOfResult(calculation));
    return { kind: 'calculation', id, asks, decisive, ...calculation, ...working };
  } catch (error) {
    if (error instanceof UnitsDiffer) {
      fail([error.field], error.fault);
      return null;
    }
    if (error instanceof NumberTooLong) {
      fail(error.path, {
        code: 'number-too-long',
        found: error.message,
        expected: `at most ${MOST_DIGITS} digits above and below the line of its fraction`,
        fix: 'round it where it is given, or let the query give fewer digits',
      });
      return null;
    }
    if (!(error instanceof DivisionByZero)) throw error;
    fail(['formula'], {
      code: 'division-by-zero',
      found: `a division by zero in ${show(formula)}`,
      expected: 'a formula that has a value for its inputs',
      fix: 'correct the input that is zero, or ask another question',
    });
    return null;
  }
}
