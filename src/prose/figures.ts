// Figures of ours: numbers that only one text states, such as those of an example, chosen with a reason or worked out.
import Fraction from 'fraction.js';
import { evaluate } from '../check/calculation/expression.ts';
import { FormulaError, parseFormula } from '../check/calculation/formula.ts';
import type { Provenance } from '../check/provenance.ts';
import { dimensionOfFormula, UnitsDiffer, type Measured } from '../check/calculation/units.ts';
import type { Parsed } from '../content/document.ts';
import type { Figures } from '../content/figures.ts';
import { show, type Problem } from '../problem.ts';
import { printQuantity } from '../quantity/format.ts';
import { isTooLong, MOST_DIGITS } from '../quantity/limits.ts';
import { parseQuantity } from '../quantity/parse.ts';
import {
  dimensionInWords,
  dimensionOf,
  isSameDimension,
  unitOfDimension,
  type Dimension,
} from '../quantity/dimension.ts';
import type { Unit } from '../quantity/quantity.ts';
import { COUNT, unitName } from '../quantity/unit.ts';
import type { PrintedValue } from './prose.ts';

export type Figure = Measured;

/** A figure of a claim with where it comes from: its provenance, or the formula over the figures above it. */
export interface ClaimFigure extends Figure {
  name: string;
  from: Provenance | { kind: 'formula'; formula: string };
}

/** The figures of one file by name, those before it known to each; faults are reported. */
export function knownFigures(
  figures: Figures,
  place: Parsed<unknown>['place'],
  report: (problem: Problem) => void,
): ReadonlyMap<string, Figure> {
  const known = new Map<string, Figure>();
  for (const [name, declared] of Object.entries(figures)) {
    const figure = 'constant' in declared ? chosen(declared.constant) : workOut(declared, known);
    if ('expected' in figure) {
      const field = 'constant' in declared ? 'constant' : 'formula';
      report({ code: 'bad-figure', ...place(['figures', name, field]), ...figure });
    } else known.set(name, figure);
  }
  return known;
}

/** A figure as `<Value of="name" />` prints it. */
export function printFigure({ value, unit }: Figure, digits?: number): PrintedValue {
  const { text, exact } = printQuantity(value, unit, { digits });
  return { text, isRounded: !exact, exact: value.toFraction(), href: null };
}

type Fault = Pick<Problem, 'found' | 'expected' | 'fix'>;

function chosen(constant: string): Figure | Fault {
  const number = parseQuantity(constant);
  if (number && !isTooLong(number.value)) return number;
  return {
    found: show(constant),
    expected: `one number of at most ${MOST_DIGITS} digits, such as "3", "641%" or "$500"`,
    fix: 'give only the number with its unit',
  };
}

/** A number worked out of figures that are known, or why it cannot be. */
export function workOut(
  { formula, unit }: { formula: string; unit?: Unit | undefined },
  known: ReadonlyMap<string, Figure>,
): Figure | Fault {
  const names = [...known.keys()];
  const fault = (found: string): Fault => ({
    found,
    expected: 'arithmetic over the figures above it',
    fix: `the figures above it are ${names.join(', ') || 'none'}`,
  });
  try {
    const values = Object.fromEntries([...known].map(([name, { value }]) => [name, value]));
    const expression = parseFormula(formula, names);
    const value = evaluate(expression, values);
    if (!value) return fault(`a division by zero in ${show(formula)}`);
    const inputs = [...known].map(([name, quantity]) => ({ name, quantity }));
    return unit
      ? inUnit(value, unit, dimensionOfFormula(expression, inputs))
      : { value, unit: unitOfDimension(dimensionOfFormula(expression, inputs)) ?? COUNT, step: ONE };
  } catch (error) {
    if (error instanceof UnitsDiffer) return error.fault;
    if (error instanceof FormulaError) return fault(error.message);
    throw error;
  }
}

const ONE = new Fraction(1);

// Whether a difference of percentages is one, or in percentage points, is for its author to say.
function inUnit(value: Fraction, unit: Unit, result: Dimension): Figure | Fault {
  const figure = { value, unit, step: ONE };
  const named = dimensionOf(figure);
  if (isSameDimension({ ...result, points: 'either' }, named)) return figure;
  return {
    found: `${dimensionInWords(result)}, where the unit is ${show(unitName(unit))}`,
    expected: `a formula that gives ${dimensionInWords(named)}`,
    fix: 'correct the formula or the unit',
  };
}
