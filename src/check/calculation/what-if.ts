// A check computed again with other numbers: in the page's table when the site is built, and in a reader's browser.
import Fraction from 'fraction.js';
import { markedBySign, type Printed } from '../../quantity/format.ts';
import { parseQuantity } from '../../quantity/parse.ts';
import type { Unit } from '../../quantity/quantity.ts';
import { perOne } from '../../quantity/unit.ts';
import { readStated, statedWithUnit, unitOfStated, type Comparison } from './comparison.ts';
import type { Expression } from './expression.ts';
import type { Input } from '../provenance.ts';
import type { Outcome } from '../receipt.ts';
import {
  compare,
  DivisionByZero,
  NumberTooLong,
  verifyCalculation,
  type Calculation,
  type CalculationReceipt,
  type Working,
} from './verify.ts';
import { unitOfResult, UnitsDiffer } from './units.ts';
import { printMoved } from './verdict.ts';
import { formatStated, printResult } from './words.ts';

/** All that a browser needs to compute a check again, as JSON. */
export interface Setup {
  formula: string;
  expression: Expression;
  comparison: Comparison;
  sameUnit: string | null;
  stated: string;
  /** That which stands beside what is stated, or which its text names. */
  statedUnit: Unit;
  inputs: {
    name: string;
    /** The exact value as a fraction. */
    value: string;
    unit: Unit;
    step: string | null;
  }[];
}

export const setupOf = ({
  formula,
  expression,
  comparison,
  sameUnit,
  stated,
  inputs,
}: CalculationReceipt): Setup => ({
  formula,
  expression,
  comparison,
  sameUnit,
  stated: formatStated(stated),
  statedUnit: unitOfStated(stated),
  inputs: inputs.map(({ name, quantity: { value, unit, step } }) => ({
    name,
    value: value.toFraction(),
    unit,
    step: step?.toFraction() ?? null,
  })),
});

/** A number as a field of a form shows it: in its unit, so 70 for 70%, with at most `digits` decimals. */
export function fieldValue(value: Fraction, unit: Unit, digits = 6): string {
  return value.mul(perOne(unit)).round(digits).toString();
}

/** What could not be computed, in words for the reader. */
export class NoResult extends Error {}

/**
 * The check with other numbers.
 * @param fields by input name, as typed into a field; an input without one keeps its exact value
 * @throws NoResult for a text that is no number, and for a division by zero
 */
export function recalculate(
  setup: Setup,
  fields: Readonly<Record<string, string>>,
  statedText: string,
): Working & Pick<Calculation, 'comparison'> {
  const { expression, comparison, sameUnit } = setup;
  const read = readStated(statedText, comparison);
  if (!read) throw new NoResult(`“${statedText}” is not a number that “${comparison}” can compare.`);
  // A number of another unit is told so below.
  const stated = statedWithUnit(read, setup.statedUnit) ?? read;
  const given = setup.inputs.map(({ name, unit, value, step }) => ({
    name,
    quantity: { unit, value: new Fraction(value), step: step === null ? null : new Fraction(step) },
  }));
  const inputs = given.map(({ name, quantity }) => {
    if (!Object.hasOwn(fields, name)) return { name, quantity };
    return { name, quantity: { ...quantity, value: readField(name, fields[name]!, quantity.unit) } };
  });
  return withResult(() => {
    const unit = unitOfResult({ inputs: given, expression, stated, sameUnit });
    return { comparison, ...verifyCalculation({ inputs, expression, stated, comparison }, unit) };
  });
}

function readField(name: string, text: string, unit: Unit): Fraction {
  const quantity = parseQuantity(text);
  if (quantity?.unit.kind !== 'count')
    throw new NoResult(`“${text}” is not a number for ${name.replaceAll('_', ' ')}.`);
  return quantity.value.div(perOne(unit));
}

function withResult<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof NumberTooLong) throw new NoResult(`There is ${error.message}.`);
    if (error instanceof UnitsDiffer) throw new NoResult(`The units do not agree: ${error.message}.`);
    if (!(error instanceof DivisionByZero)) throw error;
    throw new NoResult('With these numbers the formula divides by zero, so there is no result.');
  }
}

/** One value of an input and what it leads to. */
export interface Trial {
  value: Fraction;
  /** The same as printed. */
  text: string;
  /** Whether it is the value of the check itself. */
  given: boolean;
  /** As printed; null where the formula divides by zero. */
  result: Printed | null;
  outcome: Outcome | null;
}

/** An input's own value, and those on either side of each turning point. */
export function trialsAround(receipt: CalculationReceipt, input: Input): Trial[] {
  const { low, high, step } = receipt.tolerances[input.name]!;
  const { value: own, unit } = input.quantity;
  const values = [low?.sub(step), low, own, high, high?.add(step)]
    .filter((value) => value !== undefined && value !== null)
    .filter((value) => value.gte(0) || own.lt(0));
  return values
    .filter((value, i) => !values[i - 1]?.equals(value))
    .map((value) => ({
      value,
      text: markedBySign(printMoved(value, unit, { step })),
      given: value.equals(own),
      ...tryOut(receipt, input, value),
    }));
}

function tryOut(
  receipt: CalculationReceipt,
  input: Input,
  value: Fraction,
): Pick<Trial, 'result' | 'outcome'> {
  const inputs = receipt.inputs.map((each) =>
    each === input ? { ...each, quantity: { ...each.quantity, value } } : each,
  );
  try {
    const { result, accepts, outcome } = compare({ ...receipt, inputs });
    return { result: printResult({ result, accepts, unit: receipt.unit }), outcome };
  } catch (error) {
    if (!(error instanceof DivisionByZero)) throw error;
    return { result: null, outcome: null };
  }
}
