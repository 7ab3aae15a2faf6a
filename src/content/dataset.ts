// A table: its columns, units, provenance and counting rules (YAML) and its rows (CSV). Terms after the W3C's CSV on the Web.
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
      if (Object.hasOwn(dataset.columns, name)) continue;
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
  const records = readRecords(file, csv, report);
  if (!records) return null;
  const [header = { cells: [], line: 1 }, ...others] = records;
  const expected = columns.map((each) => each.name);
  if (header.cells.join() !== expected.join()) {
    const missing = expected.filter((name) => !header.cells.includes(name));
    report({
      code: 'columns-differ',
      file,
      line: 1,
      field: missing[0],
      found: `the columns ${header.cells.join(', ')}`,
      expected: `the columns ${expected.join(', ')}, in this order`,
      fix:
        missing.length > 0
          ? `add ${missing.join(', ')}`
          : 'bring the columns of the CSV and of the YAML file in line',
    });
    return null;
  }

  let sound = true;
  const fail = (problem: Problem) => {
    sound = false;
    report(problem);
  };
  const [full, empty] = [others.filter((each) => !isEmpty(each)), others.filter(isEmpty)];
  if (empty.length > 0) {
    fail({
      code: 'csv-malformed',
      file,
      line: empty[0]!.line,
      found: empty.length === 1 ? 'an empty line' : `${empty.length} empty lines, here the first`,
      expected: 'one row on each line, and nothing after the end of the last one',
      fix: 'remove the empty lines',
    });
  }
  const seen = new Map<string, number>();
  const rows = full.map(({ cells, line }): Row => {
    if (cells.length !== columns.length) {
      const isLong = cells.length > columns.length;
      fail({
        code: isLong ? 'row-too-long' : 'row-too-short',
        file,
        line,
        found: `${cells.length} cells`,
        expected: `${columns.length} cells`,
        fix: isLong
          ? 'quote a cell that contains a comma, or remove the extra cell'
          : 'add the missing cells',
      });
      return {};
    }
    const read = columns.map((each, i) => readCell(cells[i]!, each));
    for (const [i, result] of read.entries()) {
      if ('cell' in result) continue;
      fail({
        code: 'cell-malformed',
        file,
        line,
        field: columns[i]!.name,
        found: show(cells[i]),
        expected: result.expected,
        fix: result.fix ?? 'correct the cell, or the datatype or values of the column in the YAML file',
      });
    }
    const row: Row = Object.fromEntries(
      read.map((result, i) => [columns[i]!.name, 'cell' in result ? result.cell : cells[i]!]),
    );
    const key = primaryKey.map((name) => row[name]).join(', ');
    const sameKey = JSON.stringify(primaryKey.map((name) => looked(String(row[name]))));
    const before = seen.get(sameKey);
    if (before !== undefined) {
      fail({
        code: 'key-repeated',
        file,
        line,
        field: primaryKey.join(', '),
        found: `the key ${key} a second time`,
        expected: `each key once; line ${before} has it, or one that looks the same`,
        fix: 'merge the two rows or correct one of them',
      });
    }
    seen.set(sameKey, line);
    return row;
  });
  return sound ? rows : null;
}

interface CsvRecord {
  cells: string[];
  /** From 1. */
  line: number;
}

const isEmpty = ({ cells }: CsvRecord): boolean => cells.length === 1 && cells[0] === '';

/** The cells of each line; null, with the fault reported, where the text is no CSV of one row on each line. */
export function readRecords(
  file: string,
  csv: string,
  report: (problem: Problem) => void,
): CsvRecord[] | null {
  const malformed = (line: number | undefined, found: string, fix: string) => {
    report({
      code: 'csv-malformed',
      file,
      line,
      found,
      expected: 'CSV (RFC 4180) in UTF-8, one row on each line',
      fix,
    });
    return null;
  };
  const plain = csv.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const control = /[^\P{Cc}\n]|\p{Cs}|\ufffd/u.exec(plain);
  if (control) {
    const line = plain.slice(0, control.index).split('\n').length;
    const isWide = control[0] === '\0' && plain.split('\0').length > plain.length / 4;
    return malformed(
      line,
      isWide ? 'a text in UTF-16' : `the character ${codePoint(control[0])}`,
      isWide
        ? 'save it again as CSV in UTF-8'
        : 'remove it; if letters are wrong as well, save the file again as CSV in UTF-8, with line ends LF or CRLF',
    );
  }
  const lines = plain.replace(/\n$/, '').split('\n');
  const records = lines.map((line, i) => ({ cells: cellsOf(line), line: i + 1 }));
  const faults = records.filter(({ cells }) => cells === null);
  for (const { line } of faults) {
    malformed(
      line,
      `a quotation mark out of its place: ${show(lines[line - 1])}`,
      'put quotation marks around the whole cell, and double each one that belongs to its text',
    );
  }
  return faults.length > 0 ? null : (records as CsvRecord[]);
}

/** A cell and the comma or the end after it, by RFC 4180: in quotation marks, which are doubled within, or without any. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",]*))(,|$)/y;

/** The cells of one line; null where a quotation mark stands where none may. */
function cellsOf(line: string): string[] | null {
  const cells: string[] = [];
  CELL.lastIndex = 0;
  for (;;) {
    const cell = CELL.exec(line);
    if (!cell) return null;
    cells.push(cell[1] === undefined ? cell[2]! : cell[1].replaceAll('""', '"'));
    if (cell[3] === '') return cells;
  }
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

/** What the widest type of whole numbers holds for certain (HUGEINT of DuckDB). */
const MOST_DIGITS = 38;

/** Before it, a day of the calendar is another day in some countries (ISO 8601); no table has one. */
const FIRST_DAY = '1583-01-01';

/** What cannot be seen, so that two texts would look the same: controls, format characters, blanks other than the space. */
const UNSEEN = /\p{C}|\p{Default_Ignorable_Code_Point}|[^\P{White_Space} ]|\u2800/u;

/** With one of these at its start a spreadsheet program runs a cell as a formula, and so would a reader's who opens the CSV. */
const FORMULA = /^[=+\-@＝＋－＠]/u;

/** As a reader sees a key: forms of one letter that Unicode calls compatible are one (NFKC). */
const looked = (cell: string): string => cell.normalize('NFKC');

type Read = { cell: Cell } | { expected: string; fix?: string };

function readCell(cell: string, { datatype, values }: CellType): Read {
  if (values && !values.includes(cell)) return { expected: `one of ${values.join(', ')}` };
  const expected = EXPECTED[datatype];
  switch (datatype) {
    case 'integer':
      if (!/^(?:0|-?[1-9]\d*)$/.test(cell)) return { expected };
      return cell.replace('-', '').length > MOST_DIGITS
        ? { expected: `a whole number of at most ${MOST_DIGITS} digits` }
        : { cell: BigInt(cell) };
    case 'date':
      return z.iso.date().safeParse(cell).success && cell >= FIRST_DAY ? { cell } : { expected };
    case 'string':
      return readText(cell, expected);
  }
}

function readText(cell: string, expected: string): Read {
  const unseen = UNSEEN.exec(cell)?.[0];
  if (unseen !== undefined) {
    const fix = /\p{White_Space}/u.test(unseen) ? 'write a space in its place' : 'remove it';
    return { expected: `a text without ${codePoint(unseen)}, which cannot be seen`, fix };
  }
  if (cell === '' || cell !== cell.trim()) {
    return cell === ''
      ? { expected }
      : { expected: 'a text without a space at its ends', fix: 'remove the space' };
  }
  if (cell.includes('  ')) {
    return { expected: 'a text with single spaces', fix: 'remove one of the two spaces' };
  }
  if (cell !== cell.normalize('NFC')) {
    const fix = 'type the letters with accents again, or have your editor normalize the file to NFC';
    return { expected: 'a text in which a letter and its accent are one character (NFC)', fix };
  }
  if (FORMULA.test(cell)) {
    const fix =
      'begin the cell with a letter or a digit: write a word before the sign, or the sign as a word';
    return { expected: 'a text that no spreadsheet program takes for a formula', fix };
  }
  return { cell };
}

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
