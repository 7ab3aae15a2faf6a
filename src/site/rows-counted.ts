// The rows that counted numbers are made of: those that stand on the page of a claim, and those that have a page of their own.
import { provenancesOf } from '../check/kinds.ts';
import type { Provenance, RowsCounted } from '../check/provenance.ts';
import type { Column } from '../content/dataset.ts';
import { sha256 } from '../content/hash.ts';
import { checkPath, figurePath, rowsPath } from '../paths.ts';
import type { PublishedDataset, Site } from './site.ts';

/** The most rows that stand on the page of a claim. */
export const MOST_ROWS_BESIDE = 50;

/** A query and the rows of one dataset that its number is made of. */
interface Marked {
  sql: string;
  counted: RowsCounted;
}

/** Where rows stand marked in their table. The query names the page, so that it stays as long as the query does. */
export const markedRowsPath = ({ sql, counted }: Marked): string => rowsPath(counted.dataset, queryId(sql));

/** The columns that tell which row it is and those that the query names; a key of mere numbers tells nothing without the texts beside it. */
export function columnsToShow({ columns, primaryKey }: PublishedDataset, counted: RowsCounted) {
  const isKey = ({ name }: Column) => primaryKey.includes(name);
  const hasNames = columns.some((column) => isKey(column) && column.datatype !== 'integer');
  return columns.filter(
    (column) =>
      isKey(column) || counted.columns.includes(column.name) || (!hasNames && column.datatype === 'string'),
  );
}

/** The queries of more rows than stand on the page of a claim, each with the checks and figures that use it. */
export function queriesOfManyRows({ claims }: Site) {
  const found = new Map<string, Marked & { id: string; uses: Map<string, string> }>();
  const note = (from: Provenance | { kind: 'formula' }, path: string, name: string) => {
    if (from.kind !== 'query') return;
    for (const counted of from.rows ?? []) {
      if (counted.rows.length <= MOST_ROWS_BESIDE) continue;
      const key = markedRowsPath({ sql: from.sql, counted });
      const one = found.get(key) ?? { sql: from.sql, counted, id: queryId(from.sql), uses: new Map() };
      one.uses.set(path, name);
      found.set(key, one);
    }
  };
  for (const claim of claims) {
    for (const receipt of claim.receipts) {
      for (const from of provenancesOf(receipt)) note(from, checkPath(receipt.id), receipt.asks);
    }
    for (const { from, name } of claim.figures) {
      note(
        from,
        figurePath({ claim: claim.id, figure: name }),
        `${claim.title}: ${name.replaceAll('_', ' ')}`,
      );
    }
  }
  return [...found.values()];
}

const queryId = (sql: string): string => sha256(sql).slice(0, 8);
