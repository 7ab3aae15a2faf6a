// A table: its columns, units, provenance and counting rules (YAML) and its rows (CSV). Terms after the W3C's CSV on the Web.
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Parsed } from './document.ts';
import { hash, id, text } from '../fields.ts';
import { ownFields, type Own } from './figures.ts';
import { sha256 } from './hash.ts';
import { show, type Problem } from '../problem.ts';

const datatypes = ['string', 'integer', 'date'] as const;

const columnName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a column name: lower-case letters, digits and _');

const column = z.strictObject({
  title: text,
  datatype: z.enum(datatypes),
  unit: text.optional(),
  description: text,
  /** The values a cell may have, for a column of categories. */
  values: z.array(text).optional(),
});

export const datasetSchema = z
  .strictObject({
    title: text,
    /** What one row is: "one date, one kind of agency". */
    row: text,
    columns: z.record(columnName, column),
    primaryKey: z.array(columnName).min(1),
    /** SHA-256 of the CSV file: rows do not change by accident. */
    sha256: hash,
    sources: z.array(id).min(1),
    provenance: text,
    rules: z.array(text).default([]),
    ...ownFields,
  })
  .superRefine((dataset, context) => {
    for (const name of dataset.primaryKey) {
      if (name in dataset.columns) continue;
      context.addIssue({
        code: 'custom',
        path: ['primaryKey'],
        message: `columns of this table: ${Object.keys(dataset.columns).join(', ')}`,
        params: { fix: `remove "${name}" or describe it under columns` },
      });
    }
  });

export type Column = z.output<typeof column> & { name: string };
/** What reading a cell needs of its column. */
type CellType = Pick<Column, 'name' | 'datatype' | 'values'>;
/** A cell: an integer as bigint, a date as YYYY-MM-DD. */
type Cell = string | bigint;
export type Row = Readonly<Record<string, Cell>>;

export interface Dataset extends Own {
  name: string;
  /** The name in SQL: hyphens become underscores. */
  table: string;
  title: string;
  row: string;
  columns: Column[];
  primaryKey: string[];
  sources: string[];
  provenance: string;
  rules: string[];
  rows: Row[];
  /** The file as published, and its SHA-256 in hexadecimal. */
  csv: string;
  sha256: string;
  place: Parsed<unknown>['place'];
}

/** Reads the rows of a CSV file against its columns; null, with every fault reported by line, where they do not fit. */
export function readRows(
  file: string,
  csv: string,
  columns: readonly CellType[],
  primaryKey: readonly string[],
  report: (problem: Problem) => void,
): Row[] | null {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(csv, { info: true, bom: true, relax_column_count: true }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
    report({
      code: 'csv-malformed',
      file,
      line,
      found: error.message,
      expected: 'CSV (RFC 4180)',
      fix: 'quote cells that contain a comma or a quotation mark',
    });
    return null;
  }
  const header = records[0]?.record ?? [];
  const expected = columns.map((each) => each.name);
  if (header.join() !== expected.join()) {
    const missing = expected.filter((name) => !header.includes(name));
    report({
      code: 'columns-differ',
      file,
      line: 1,
      field: missing[0],
      found: `the columns ${header.join(', ')}`,
      expected: `the columns ${expected.join(', ')}, in this order`,
      fix:
        missing.length > 0
          ? `add ${missing.join(', ')}`
          : 'bring the columns of the CSV and of the YAML file in line',
    });
    return null;
  }

  let sound = true;
  const seen = new Map<string, number>();
  const rows = records.slice(1).map(({ record, info: { lines: line } }): Row => {
    const cells = columns.map((each, i): [string, Cell] => {
      const cell = readCell(record[i] ?? '', each);
      if (cell !== null) return [each.name, cell];
      sound = false;
      report({
        code: 'cell-malformed',
        file,
        line,
        field: each.name,
        found: show(record[i]),
        expected: each.values ? `one of ${each.values.join(', ')}` : EXPECTED[each.datatype],
        fix: 'correct the cell, or the datatype or values of the column in the YAML file',
      });
      return [each.name, ''];
    });
    if (record.length > columns.length) {
      sound = false;
      report({
        code: 'row-too-long',
        file,
        line,
        found: `${record.length} cells`,
        expected: `${columns.length} cells`,
        fix: 'quote a cell that contains a comma, or remove the extra cell',
      });
    }
    const row: Row = Object.fromEntries(cells);
    const key = primaryKey.map((name) => row[name]).join(', ');
    const before = seen.get(key);
    if (before !== undefined) {
      sound = false;
      report({
        code: 'key-repeated',
        file,
        line,
        field: primaryKey.join(', '),
        found: `the key ${key} a second time`,
        expected: `each key once; line ${before} has it`,
        fix: 'merge the two rows or correct one of them',
      });
    }
    seen.set(key, line);
    return row;
  });
  return sound ? rows : null;
}

/** Reports rows that are not those that the recorded hash was taken of; true where there is nothing to report. */
export function areRecorded(
  csv: string,
  recorded: string,
  place: Pick<Problem, 'file' | 'line' | 'field'>,
  report: (problem: Problem) => void,
): boolean {
  const found = sha256(csv);
  if (found === recorded) return true;
  report({
    code: 'rows-changed',
    ...place,
    found: recorded,
    expected: `the SHA-256 of the rows: ${found}`,
    fix: 'restore the rows; change the hash only if the rows were meant to change',
  });
  return false;
}

const EXPECTED = {
  integer: 'a whole number without separators, such as 1001',
  date: 'a date such as 2025-09-17',
  string:
    'a text that is not empty, has no space around it and does not begin with = + - @, as formulas do in spreadsheets',
} satisfies Record<Column['datatype'], string>;

function readCell(cell: string, { datatype, values }: CellType): Cell | null {
  if (values && !values.includes(cell)) return null;
  switch (datatype) {
    case 'integer':
      return /^(?:0|-?[1-9]\d*)$/.test(cell) ? BigInt(cell) : null;
    case 'date':
      return z.iso.date().safeParse(cell).success ? cell : null;
    case 'string':
      return cell !== '' && cell === cell.trim() && !/^[=+\-@＝＋－＠]/.test(cell) ? cell : null;
  }
}
