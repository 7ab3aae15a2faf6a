// Figures of ours: numbers that only one text states, such as those of an example, chosen with a reason or worked out.
import Fraction from 'fraction.js';
import { evaluate } from '../check/calculation/expression.ts';
import { FormulaError, parseFormula } from '../check/calculation/formula.ts';
import type { Provenance } from '../check/provenance.ts';
import type { Parsed } from '../content/document.ts';
import type { Figures } from '../content/figures.ts';
import { show, type Problem } from '../problem.ts';
import { formatQuantity } from '../quantity/format.ts';
import { parseQuantity } from '../quantity/parse.ts';
import { unitOfSign, type Unit } from '../quantity/quantity.ts';
import type { PrintedValue } from './prose.ts';

export interface Figure {
  value: Fraction;
  unit: Unit;
}

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
export const printFigure = ({ value, unit }: Figure, digits?: number): PrintedValue => ({
  text: formatQuantity(value, unit, digits),
  exact: value.toFraction(),
  href: null,
});

type Fault = Pick<Problem, 'found' | 'expected' | 'fix'>;

function chosen(constant: string): Figure | Fault {
  return (
    parseQuantity(constant) ?? {
      found: show(constant),
      expected: 'one number, such as "3", "641%" or "$500"',
      fix: 'give only the number with its unit',
    }
  );
}

/** A number worked out of figures that are known, or why it cannot be. */
export function workOut(
  { formula, unit }: Extract<Figures[string], { formula: string }>,
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
    const value = evaluate(parseFormula(formula, names), values);
    return value ? { value, unit: unitOfSign(unit) } : fault(`a division by zero in ${show(formula)}`);
  } catch (error) {
    if (error instanceof FormulaError) return fault(error.message);
    throw error;
  }
}
