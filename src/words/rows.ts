// The rows that a number is made of, in words.
import type { RowsCounted } from '../check/provenance.ts';
import { counted } from './count.ts';

const WHAT_WAS_DONE: Readonly<Record<RowsCounted['use'], string>> = {
  counted: 'counted',
  distinct: 'in which different values were counted',
  added: 'added up',
  least: 'of which it is the least',
  greatest: 'of which it is the greatest',
  read: 'it stands in',
};

/** "the 25 rows counted", "the row it stands in", "no row counted" */
export function rowsInWords({ use, rows }: Pick<RowsCounted, 'use' | 'rows'>): string {
  const what = WHAT_WAS_DONE[use];
  if (rows.length === 0) return `no row ${what}`;
  return `the ${rows.length === 1 ? 'row' : counted(rows.length, 'row')} ${what}`;
}
