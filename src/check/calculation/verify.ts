// A calculation to its working, and to its receipt. Pure: values in, working out.
import Fraction from 'fraction.js';
import { show } from '../../problem.ts';
import { contains, margin, type Interval } from '../../quantity/interval.ts';
import type { Quantity, Unit } from '../../quantity/quantity.ts';
import type { Means } from '../kind.ts';
import type { Input, Provenance } from '../provenance.ts';
import type { Answered, Outcome } from '../receipt.ts';
import type { Tolerance } from '../tolerance.ts';
import { comparisons, type Comparison, type Stated } from './comparison.ts';
import { evaluate, type Expression } from './expression.ts';
import type { CalculationCheck } from './link.ts';
import { tolerance } from './tolerance.ts';

/** What is computed, whosever check it is. */
export interface Calculation {
  inputs: readonly { name: string; quantity: Pick<Quantity, 'value' | 'step'> }[];
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
  /** The unit in which the result is printed: that of the stated number. */
  unit: Unit;
  /** Distance to the nearest end of `accepts`: positive inside, negative outside; null without an end. */
  margin: Fraction | null;
  /** By input name. */
  tolerances: Readonly<Record<string, Tolerance>>;
}

export interface CalculationReceipt extends Calculation, Working, Answered {
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

/**
 * Computes a calculation and compares its result with what is stated.
 * @throws DivisionByZero
 */
export function compare(calculation: Calculation): Compared {
  const result = evaluate(calculation.expression, valuesOf(calculation));
  if (!result) throw new DivisionByZero('a division by zero');
  const accepts = comparisons[calculation.comparison].accepts(calculation.stated);
  if (!accepts) throw new TypeError(`"${calculation.comparison}" does not fit the stated form`);
  return { result, accepts, outcome: contains(accepts, result) ? 'reproduced' : 'not-reproduced' };
}

const valuesOf = ({ inputs }: Calculation): Record<string, Fraction> =>
  Object.fromEntries(inputs.map(({ name, quantity }) => [name, quantity.value]));

/**
 * The whole working: result, comparison, margin and tolerances.
 * @throws DivisionByZero
 */
export function verifyCalculation(calculation: Calculation): Working {
  const { result, accepts, outcome } = compare(calculation);
  const values = valuesOf(calculation);
  return {
    result,
    unit: unitOf(calculation.stated),
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

/** The unit in which a result is printed: that of the stated number; percent for a share such as "one quarter". */
function unitOf(stated: Stated): Unit {
  const { unit } = stated.kind === 'number' ? stated.number : stated.range.low;
  return unit.kind === 'ratio' ? { kind: 'percent' } : unit;
}

/** The receipt of a check, its pending inputs found first; null, with the fault reported, if it has no result. */
export function calculationReceipt(
  check: CalculationCheck,
  { resolve, fail }: Means,
): CalculationReceipt | null {
  const found = check.inputs.map((input) => ('pending' in input ? resolve(input) : input));
  const inputs = found.filter((input) => input !== null);
  if (inputs.length < found.length) return null;
  const { id, asks, decisive, formula, expression, stated, statedIn, comparison } = check;
  const calculation = { inputs, formula, expression, stated, statedIn, comparison };
  try {
    const working = verifyCalculation(calculation);
    return { kind: 'calculation', id, asks, decisive, ...calculation, ...working };
  } catch (error) {
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
