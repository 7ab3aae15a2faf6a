// Where the rows counted from a list and the rows of a stored table are not the same.
import type { Row } from '../content/dataset.ts';
import type { Stored } from './stored.ts';

/** A cell, or with no column a whole row, by the row's key. A side without the row has null. */
export interface Difference {
  key: string;
  column: string | null;
  list: string | null;
  table: string | null;
}

/** Every difference, in the order of the list's rows, then of the rows that only the table has. */
export function differences(
  { columns, primaryKey }: Pick<Stored, 'columns' | 'primaryKey'>,
  list: readonly Row[],
  table: readonly Row[],
): Difference[] {
  const keyOf = (row: Row) => primaryKey.map((name) => row[name]).join(', ');
  const whole = (row: Row) => columns.map(({ name }) => row[name]).join();
  const stored = new Map(table.map((row) => [keyOf(row), row]));
  const counted = new Set(list.map(keyOf));
  return [
    ...list.flatMap((row): Difference[] => {
      const key = keyOf(row);
      const other = stored.get(key);
      if (!other) return [{ key, column: null, list: whole(row), table: null }];
      return columns
        .filter(({ name }) => row[name] !== other[name])
        .map(({ name }) => ({ key, column: name, list: String(row[name]), table: String(other[name]) }));
    }),
    ...table
      .filter((row) => !counted.has(keyOf(row)))
      .map((row) => ({ key: keyOf(row), column: null, list: null, table: whole(row) })),
  ];
}
