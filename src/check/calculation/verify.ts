// One check to its receipt. Pure: values in, receipt out.
import Fraction from 'fraction.js';
import { contains, margin } from '../../quantity/interval.ts';
import type { Unit } from '../../quantity/quantity.ts';
import { comparisons, type Comparison, type Stated } from './comparison.ts';
import { evaluate, type Expression } from './expression.ts';
import type { CalculationReceipt, CheckId, Input, Provenance, Wording, WordingReceipt } from '../receipt.ts';
import { tolerance } from './tolerance.ts';
import { compareWording } from '../wording/compare.ts';

/** A calculation with every input's value known. */
export interface Calculation {
  kind: 'calculation';
  id: CheckId;
  asks: string;
  decisive: boolean;
  inputs: readonly Input[];
  formula: string;
  expression: Expression;
  stated: Stated;
  statedBy: Provenance;
  comparison: Comparison;
}

export interface WordingCheck {
  kind: 'wording';
  id: CheckId;
  asks: string;
  decisive: boolean;
  stated: Wording;
  other: Wording;
}

// "One quarter" has no last digit to move; it is moved by hundredths.
const PERCENTAGE_POINT = new Fraction(1, 100);

/** The formula divides by zero for the given inputs, so there is no result to compare. */
export class DivisionByZero extends Error {}

/**
 * Computes a calculation and compares its result with what is stated.
 * @throws DivisionByZero
 */
export function compare(check: Calculation): Pick<CalculationReceipt, 'result' | 'accepts' | 'outcome'> {
  const result = evaluate(check.expression, valuesOf(check));
  if (!result) throw new DivisionByZero(`${check.formula} divides by zero`);
  const accepts = comparisons[check.comparison].accepts(check.stated);
  if (!accepts) throw new TypeError(`"${check.comparison}" does not fit the stated form`);
  return { result, accepts, outcome: contains(accepts, result) ? 'reproduced' : 'not-reproduced' };
}

const valuesOf = ({ inputs }: Calculation): Record<string, Fraction> =>
  Object.fromEntries(inputs.map(({ name, quantity }) => [name, quantity.value]));

/**
 * The whole working: result, comparison, margin and tolerances.
 * @throws DivisionByZero
 */
export function verifyCalculation(check: Calculation): CalculationReceipt {
  const { result, accepts, outcome } = compare(check);
  const values = valuesOf(check);
  return {
    ...check,
    result,
    unit: unitOf(check.stated),
    accepts,
    margin: margin(accepts, result),
    tolerances: Object.fromEntries(
      check.inputs.map(({ name, quantity }) => {
        const step = quantity.step ?? PERCENTAGE_POINT;
        return [name, tolerance(check.expression, values, name, step, accepts)];
      }),
    ),
    outcome,
  };
}

export function verifyWording(check: WordingCheck): WordingReceipt {
  const comparison = compareWording(check.stated.text, check.other.text);
  return { ...check, comparison, outcome: comparison.same ? 'reproduced' : 'not-reproduced' };
}

/** The unit in which a result is printed: that of the stated number; percent for a spelled part such as "one quarter". */
function unitOf(stated: Stated): Unit {
  const { unit, step } = stated.kind === 'number' ? stated.number : stated.range.low;
  return unit.kind === 'count' && step === null ? { kind: 'percent' } : unit;
}
