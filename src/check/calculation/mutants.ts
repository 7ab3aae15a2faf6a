// Changes to a calculation that have to turn its outcome or stop the build.
import Fraction from 'fraction.js';
import { computed } from '../../quantity/computed.ts';
import type { Interval } from '../../quantity/interval.ts';
import { fateOf, type ChangedRow, type ChangedRows, type Fate, type Mutant } from '../mutant.ts';
import type { Input } from '../provenance.ts';
import type { Outcome } from '../receipt.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { COUNT, perOne, unitName } from '../../quantity/unit.ts';
import { beyond } from '../tolerance.ts';
import { dimensionOfFormula, unitOfResult, UnitsDiffer } from './units.ts';
import { fits } from './fit.ts';
import { moved } from './fixed.ts';
import { compare, DivisionByZero, type Calculation, type CalculationReceipt } from './verify.ts';

export const calculationMutants = (receipt: CalculationReceipt, rows: ChangedRows): Mutant[] => [
  ...statedMutants(receipt),
  ...inputMutants(receipt),
  ...unitMutants(receipt),
  ...rowMutants(receipt, rows),
];

/** The stated number moved so far that the outcome has to turn. */
function statedMutants(receipt: CalculationReceipt): Mutant[] {
  const { stated, result, outcome } = receipt;
  const { step } = stated.kind === 'range' ? stated.range.low : stated.number;
  const grid = step ?? new Fraction(1, 100);
  const shifts =
    outcome === 'reproduced'
      ? shiftsAway(receipt.accepts, result, grid)
      : [fits[receipt.comparison](stated, result, grid)];
  return shifts.map((shift) => ({
    check: receipt.id,
    kind: 'stated',
    change: `the stated number moved by ${shift.toFraction()}`,
    fate: turned(outcome, { ...receipt, stated: moved(stated, shift) }),
  }));
}

/** How far to move an interval, up and down in whole steps, so that the result is outside it. */
function shiftsAway({ low, high }: Interval, result: Fraction, step: Fraction): Fraction[] {
  const past = (distance: Fraction) => step.mul(distance.div(step).floor().add(1));
  return [...(low ? [past(result.sub(low))] : []), ...(high ? [past(high.sub(result)).neg()] : [])];
}

/** Each input moved one step past its tolerance, to either side, where there is such a value. */
function inputMutants(receipt: CalculationReceipt): Mutant[] {
  return receipt.inputs.flatMap(({ name, quantity }) =>
    beyond(receipt.tolerances[name]!, quantity.value.lt(0) ? null : 0).map((value): Mutant => ({
      check: receipt.id,
      kind: 'input',
      change: `${name} moved to ${value.toFraction()}`,
      fate: turned(
        receipt.outcome,
        withInputs(receipt, (input) => (input.name === name ? value : null)),
      ),
    })),
  );
}

/**
 * The unit of each input, and of what is stated, dropped. Among numbers of which nothing says what they count no percent
 * sign can be missed: there it is left.
 */
function unitMutants(receipt: CalculationReceipt): Mutant[] {
  const { inputs, stated, expression, sameUnit } = receipt;
  if (sameUnit !== null) return [];
  const { bare } = dimensionOfFormula(expression, inputs);
  const isOpen = bare.above + bare.below > 0;
  const mutant = (name: string, { unit }: Quantity, changed: CalculationReceipt): Mutant[] => {
    if (unit.kind === 'count' || (isOpen && perOne(unit) === 100)) return [];
    const change = `${name} without its unit, ${unitName(unit)}`;
    return [{ check: receipt.id, kind: 'unit', change, fate: withoutUnit(receipt.outcome, changed) }];
  };
  const [words, end] =
    stated.kind === 'number'
      ? [{ ...stated, number: dropUnit(stated.number) }, stated.number]
      : [
          {
            ...stated,
            range: { ...stated.range, low: dropUnit(stated.range.low), high: dropUnit(stated.range.high) },
          },
          stated.range.high,
        ];
  return [
    ...inputs.flatMap((input) => {
      const changed = { ...input, quantity: dropUnit(input.quantity) };
      return mutant(input.name, input.quantity, {
        ...receipt,
        inputs: inputs.map((each) => (each === input ? changed : each)),
      });
    }),
    ...mutant('what is stated', end, { ...receipt, stated: words }),
  ];
}

/** A number as it would be read without its unit: 641% as 641. */
function dropUnit(quantity: Quantity): Quantity {
  const factor = perOne(quantity.unit);
  const { value, step } = quantity;
  return {
    ...quantity,
    unit: COUNT,
    value: value.mul(factor),
    step: step && step.mul(factor),
  };
}

function withoutUnit(before: Outcome, changed: CalculationReceipt): Fate {
  try {
    unitOfResult(changed);
  } catch (error) {
    if (error instanceof UnitsDiffer) return 'stopped';
    throw error;
  }
  return turned(before, changed);
}

/** Each row that a query counts dropped. */
function rowMutants(receipt: CalculationReceipt, rows: ChangedRows): Mutant[] {
  const queries = new Set(
    receipt.inputs.flatMap(({ provenance }) => (provenance.kind === 'query' ? [provenance.sql] : [])),
  );
  return [...queries].flatMap((sql) => {
    const found = rows(sql);
    if (found.length === 0) {
      const change = `no row matters to: ${sql}`;
      return [{ check: receipt.id, kind: 'row', change, fate: 'survived' } satisfies Mutant];
    }
    return found.map((row): Mutant => ({
      check: receipt.id,
      kind: 'row',
      change: row.change,
      fate: rowFate(receipt, sql, row),
    }));
  });
}

function rowFate(receipt: CalculationReceipt, sql: string, { value, isNoticed }: ChangedRow): Fate {
  // A query without an answer is a problem of its own.
  if (!value) return 'stopped';
  const changed = withInputs(receipt, ({ provenance, quantity }) => {
    if (provenance.kind !== 'query' || provenance.sql !== sql) return null;
    return value.div(perOne(quantity.unit));
  });
  const fate = turned(receipt.outcome, changed);
  return fate === 'survived' && isNoticed() ? 'stopped' : fate;
}

/** The check with some inputs given another value. */
function withInputs(receipt: CalculationReceipt, valueOf: (input: Input) => Fraction | null): Calculation {
  const inputs = receipt.inputs.map((input) => {
    const value = valueOf(input);
    return value ? { ...input, quantity: computed(value, input.quantity.unit) } : input;
  });
  return { ...receipt, inputs };
}

function turned(before: Outcome, changed: Calculation): Fate {
  try {
    return fateOf(before, compare(changed).outcome);
  } catch (error) {
    if (!(error instanceof DivisionByZero)) throw error;
    return 'stopped';
  }
}
