// The tables as they are stored, the rows of one day in them, and the same tables with other rows for that day.
import { areRecorded, datasetSchema, readRows, type Column, type Row } from '../content/dataset.ts';
import { parseFile } from '../content/document.ts';
import type { Files } from '../content/files.ts';
import { sha256 } from '../content/hash.ts';
import type { Problem } from '../problem.ts';

/** A dataset with the text of its two files. */
export interface Stored {
  name: string;
  columns: readonly Pick<Column, 'name' | 'datatype' | 'values'>[];
  primaryKey: readonly string[];
  rows: readonly Row[];
  yaml: string;
  csv: string;
}

type Report = (problem: Problem) => void;

/** Reads a dataset from the files of the datasets folder; null, with the faults reported, where the site could not be built with it. */
export function readStored(files: Files, name: string, report: Report): Stored | null {
  const [yaml, csv] = [files.get(`${name}.yaml`), files.get(`${name}.csv`)];
  if (yaml === undefined || csv === undefined) {
    const missing = `${name}.${yaml === undefined ? 'yaml' : 'csv'}`;
    report({
      code: 'dataset-missing',
      file: missing,
      found: 'no such file',
      expected: 'the dataset that lists are counted into',
      fix: 'restore it',
    });
    return null;
  }
  const parsed = parseFile(`${name}.yaml`, yaml, datasetSchema, report);
  if (!parsed) return null;
  const { data, place } = parsed;
  const columns = Object.entries(data.columns).map(([column, each]) => ({ ...each, name: column }));
  const rows = readRows(`${name}.csv`, csv, columns, data.primaryKey, report);
  if (!rows || !areRecorded(csv, data.sha256, place(['sha256']), report)) return null;
  return { name, columns, primaryKey: data.primaryKey, rows, yaml, csv };
}

export const rowsOf = ({ rows }: Pick<Stored, 'rows'>, asOf: string): Row[] =>
  rows.filter((row) => row['as_of'] === asOf);

/** Rows as CSV (RFC 4180, with LF), under the names of the columns, in the order of the primary key. */
export function toCsv({ columns, primaryKey }: Pick<Stored, 'columns' | 'primaryKey'>, rows: Row[]): string {
  const lines = rows
    .toSorted((a, b) => compare(a, b, primaryKey))
    .map((row) => columns.map(({ name }) => quote(String(row[name]))).join());
  return [columns.map(({ name }) => name).join(), ...lines, ''].join('\n');
}

/** The dataset with these rows in place of those of the day, its hash renewed; null, with the faults reported, where they do not fit its schema. */
export function withRows(
  stored: Stored,
  asOf: string,
  counted: readonly Row[],
  report: Report,
): Stored | null {
  const others = stored.rows.filter((row) => row['as_of'] !== asOf);
  const csv = toCsv(stored, [...others, ...counted]);
  const rows = readRows(`${stored.name}.csv`, csv, stored.columns, stored.primaryKey, report);
  return rows && { ...stored, rows, csv, yaml: stored.yaml.replace(sha256(stored.csv), sha256(csv)) };
}

function compare(a: Row, b: Row, key: readonly string[]): number {
  const name = key.find((each) => a[each] !== b[each]);
  return name === undefined ? 0 : a[name]! < b[name]! ? -1 : 1;
}

const quote = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
