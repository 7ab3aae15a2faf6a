// Lists as ICE publishes them, written as spreadsheets for the tests.
import writeExcelFile from 'write-excel-file/node';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { listRulesSchema } from '../../../src/content/list-rules.ts';
import type { Cell } from '../../../src/import/spreadsheet.ts';

/** The rules by which the site reads lists. */
export const RULES = listRulesSchema.parse(
  parse(readFileSync('content/datasets/agreements-list.yaml', 'utf8')),
);

export const EARLIER = ['STATE', 'LAW ENFORCEMENT AGENCY', 'SUPPORT TYPE', 'SIGNED', 'MOA'];
export const LATER = 'STATE|LAW ENFORCEMENT AGENCY|TYPE|COUNTY|SUPPORT TYPE|SIGNED|MOA|ADDENDUM'.split('|');

export const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** A row of a later list. */
export const later = (state: Cell, agency: Cell, type: Cell, model: Cell, signed: Cell): Cell[] =>
  [[state, agency, type], 'Some County', [model, signed], 'link', null].flat();

export async function writeList(rows: readonly Cell[][]): Promise<Buffer> {
  // Its types have no Date among the plain values, its reader and its README do.
  const data = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { value, type: Date, format: 'mm/dd/yyyy' } : value)),
  );
  return writeExcelFile(data).toBuffer();
}
