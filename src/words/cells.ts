// The cells of a table as a page shows them.
import Fraction from 'fraction.js';
import type { Column, Row } from '../content/dataset.ts';
import { formatNumber } from '../quantity/format.ts';

/** Whether a column says yes or no: it holds the numbers 0 and 1 only, so that queries can add them up. */
export const isFlag = ({ values = [] }: Pick<Column, 'values'>): boolean =>
  [...values].toSorted().join() === '0,1';

/** “8,478,072”, “2025-09-17”, “yes”; codes and names as they are. */
export function cellInWords(cell: Row[string], column: Pick<Column, 'values'>): string {
  if (isFlag(column)) return String(cell) === '1' ? 'yes' : 'no';
  return typeof cell === 'bigint' && column.values === undefined
    ? formatNumber(new Fraction(cell), 0)
    : String(cell);
}
