// The sheets of a spreadsheet, or in plain words why it has none. The only file that knows the library that reads it.
import { EncryptedFileError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { Problem } from '../problem.ts';

export type Cell = string | number | boolean | Date | null;

/** Rows are counted from 1 and columns from 0. */
export interface Sheet {
  name: string;
  isHidden: boolean;
  /** Row by row from the first. */
  rows: Cell[][];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** The range of a filter, where there is one. */
  filter: string | null;
  /** Cells that are more than their value. */
  special: SpecialCell[];
  merged: Range[];
}

interface SpecialCell {
  row: number;
  column: number;
  /** A formula with its stored result, one without, or an error such as #REF!. */
  kind: 'formula' | 'no result' | 'error';
}

interface Range {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** Reads every sheet; null, with the fault reported, where the file is no whole .xlsx: its checksums are compared. */
export async function readSpreadsheet(
  file: string,
  bytes: Buffer,
  report: (problem: Problem) => void,
): Promise<Sheet[] | null> {
  try {
    const { sheets } = await readXlsx(bytes);
    return sheets.map((sheet) => ({
      name: sheet.name,
      isHidden: sheet.hidden === true || sheet.veryHidden === true,
      rows: sheet.rows,
      hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row + 1] : [])),
      hiddenColumns: (sheet.columns ?? []).flatMap((column, i) => (column?.hidden ? [i] : [])),
      filter: sheet.autoFilter?.range ?? null,
      special: [...(sheet.cells ?? [])].flatMap(([at, { type, formula, value }]): SpecialCell[] => {
        const [row, column] = at.split(',').map(Number) as [number, number];
        const kind = type === 'error' ? 'error' : value === null ? 'no result' : 'formula';
        return type === 'error' || formula !== undefined ? [{ row: row + 1, column, kind }] : [];
      }),
      merged: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
        firstRow: startRow + 1,
        lastRow: endRow + 1,
        firstColumn: startCol,
        lastColumn: endCol,
      })),
    }));
  } catch (error) {
    report({ file, expected: 'a spreadsheet in the format .xlsx', ...faultOf(error as Error) });
    return null;
  }
}

/** A cell's address: F7. */
export function address(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters + row;
}

const faultOf = (error: Error): Pick<Problem, 'code' | 'found' | 'fix'> =>
  // The container of a workbook with a password is the one that .xls files have, too.
  error instanceof EncryptedFileError
    ? {
        code: 'spreadsheet-protected',
        found: 'a workbook with a password, or one in the older format .xls',
        fix: 'open it in a spreadsheet program and save it as .xlsx, without a password',
      }
    : {
        code: 'spreadsheet-unreadable',
        found: `a file that cannot be read as a spreadsheet: ${error.message}`,
        fix: 'download it again; it may be cut off, damaged or no spreadsheet',
      };
