// Units through a formula: what its value counts or measures, held against what is stated.
import {
  add,
  dimensionInWords,
  dimensionOf,
  divide,
  isSameDimension,
  multiply,
  subtract,
  unitOfDimension,
  type Dimension,
} from '../../quantity/dimension.ts';
import type { Quantity, Unit } from '../../quantity/quantity.ts';
import type { Fault } from '../scope.ts';
import type { Stated } from './comparison.ts';
import { fold, type Expression } from './expression.ts';

/** A quantity as far as its unit goes. */
export type Measured = Pick<Quantity, 'value' | 'unit' | 'step'>;

type Inputs = readonly { name: string; quantity: Measured }[];

/**
 * What the value of a formula counts or measures.
 * @throws UnitsDiffer where numbers of different kinds are added, or one is taken from the other
 */
export function dimensionOfFormula(expression: Expression, inputs: Inputs): Dimension {
  const given = new Map(inputs.map(({ name, quantity }) => [name, dimensionOf(quantity)]));
  return fold<Dimension>(expression, {
    name: (name) => given.get(name)!,
    negative: (of) => of,
    operation: (operator, left, right) => {
      switch (operator) {
        case '*':
          return multiply(left, right);
        case '/':
          return divide(left, right);
        case '+':
          return add(left, right) ?? impossible(left, 'plus', right);
        case '-':
          return subtract(left, right) ?? impossible(left, 'minus', right);
      }
    },
  });
}

function impossible(left: Dimension, operation: string, right: Dimension): never {
  throw new UnitsDiffer('formula', {
    code: 'units-differ',
    found: `${dimensionInWords(left)} ${operation} ${dimensionInWords(right)}`,
    expected: 'sums and differences of numbers that count or measure the same',
    fix: 'correct the formula, or the unit of an input',
  });
}

function dimensionOfStated(stated: Stated): Dimension {
  if (stated.kind === 'number') return dimensionOf(stated.number);
  const [low, high] = [dimensionOf(stated.range.low), dimensionOf(stated.range.high)];
  if (isSameDimension(low, high)) return high;
  throw new UnitsDiffer('states', {
    code: 'units-differ',
    found: `a range from ${dimensionInWords(low)} to ${dimensionInWords(high)}`,
    expected: 'both ends in one unit',
    fix: 'state both ends in the same unit',
  });
}

/** What is measured by a calculation, and with what it is compared. */
export interface MeasuredCalculation {
  inputs: Inputs;
  expression: Expression;
  stated: Stated;
  /** Why result and stated number can be compared although their units differ; null: their units agree. */
  sameUnit: string | null;
}

/** The units of a calculation do not fit together. */
export class UnitsDiffer extends Error {
  /** The field at fault, and the fault. */
  readonly field: 'formula' | 'states' | 'sameUnit';
  readonly fault: Fault;
  constructor(field: UnitsDiffer['field'], fault: Fault) {
    super(fault.found);
    this.field = field;
    this.fault = fault;
  }
}

/**
 * The unit in which the result of a calculation is printed and passed on.
 * @throws UnitsDiffer where its units do not fit together, or where a reason for that is given that is not needed
 */
export function unitOfResult({ inputs, expression, stated, sameUnit }: MeasuredCalculation): Unit {
  const result = dimensionOfFormula(expression, inputs);
  const asked = dimensionOfStated(stated);
  const agree = isSameDimension(result, asked);
  if (agree && sameUnit !== null) {
    throw new UnitsDiffer('sameUnit', {
      code: 'same-unit-unneeded',
      found: `a reason, where the result and the stated number are both ${dimensionInWords(asked)}`,
      expected: 'sameUnit only where the units differ',
      fix: 'remove it: it would hide a later mistake',
    });
  }
  if (!agree && sameUnit === null) {
    throw new UnitsDiffer('states', {
      code: 'units-differ',
      found: `${dimensionInWords(result)}, compared with ${dimensionInWords(asked)}`,
      expected: `${dimensionInWords(asked)} as the result, as it is stated`,
      fix: 'correct the formula or a unit; if the two are the same, say why in sameUnit',
    });
  }
  return printedUnit(stated, agree ? result : asked);
}

/** That of the stated number, as far as it names one. */
function printedUnit(stated: Stated, result: Dimension): Unit {
  const { unit } = stated.kind === 'number' ? stated.number : stated.range.low;
  // A part of something, such as "one quarter", is printed as a percentage.
  if (unit.kind === 'ratio') return { kind: 'percent' };
  if (unit.kind !== 'count' || unit.noun !== null) return unit;
  const own = unitOfDimension(result);
  // "3" may state how many times as many: no percentage.
  return own && own.kind !== 'percent' && own.kind !== 'points' ? own : unit;
}
