// The working of a calculation as a reader can paste it elsewhere: "=(1001-135)/135", and a table's rows for DuckDB.
import type Fraction from 'fraction.js';
import { tableName } from '../provenance.ts';
import { fold, type Expression, type Operator } from './expression.ts';
import type { CalculationReceipt } from './verify.ts';

interface Printed {
  text: string;
  /** How tightly the last operator binds: 1 for sums, 2 for products, 3 for a number by itself. */
  binds: number;
}

const BINDS: Record<Operator, number> = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** The formula with the numbers in the place of their names, parentheses only where they are needed. */
export function spreadsheetFormula({
  expression,
  inputs,
}: Pick<CalculationReceipt, 'expression' | 'inputs'>): string {
  const values = new Map(inputs.map(({ name, quantity }) => [name, quantity.value]));
  return `=${printed(expression, values).text}`;
}

function printed(expression: Expression, values: ReadonlyMap<string, Fraction>): Printed {
  return fold<Printed>(expression, {
    name: (name) => printNumber(values.get(name)!),
    negative: (of) => ({ text: `-${of.binds < 3 ? `(${of.text})` : of.text}`, binds: 1 }),
    operation: (operator, left, right) => {
      const binds = BINDS[operator];
      // a-(b-c) and a/(b*c) need theirs; a+b+c and a*b*c do not.
      const needed = operator === '-' || operator === '/' ? right.binds <= binds : right.binds < binds;
      const first = left.binds < binds ? `(${left.text})` : left.text;
      const second = needed || right.text.startsWith('-') ? `(${right.text})` : right.text;
      return { text: `${first}${operator}${second}`, binds };
    },
  });
}

// Spreadsheets compute in decimals; a value that no decimal prints stays a division.
function printNumber(value: Fraction): Printed {
  const decimal = value.toString();
  if (decimal.includes('(')) return { text: value.toFraction(), binds: 2 };
  return { text: decimal, binds: value.lt(0) ? 1 : 3 };
}

/** The SQL that reads a downloaded table, so that a query of this site runs as it is. */
export const loadTable = (dataset: string): string =>
  `create table ${tableName(dataset)} as from '${dataset}.csv';`;
