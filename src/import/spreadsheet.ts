// The cells of a spreadsheet, or in plain words why it has none. The only file that knows the library that reads it.
import { readSheet } from 'read-excel-file/node';
import type { Problem } from '../content/problem.ts';

export type Cell = string | number | boolean | Date | null;

const FAULTS: Record<string, Pick<Problem, 'found' | 'fix'>> = {
  XLS_FILE_NOT_SUPPORTED: {
    found: 'a workbook with a password, or one in the older format .xls',
    fix: 'open it in a spreadsheet program and save it as .xlsx, without a password',
  },
  FILE_NOT_SUPPORTED: { found: 'a file that is no spreadsheet', fix: 'name the file as ICE published it' },
  INVALID_ZIP: { found: 'a file that is cut off or damaged', fix: 'download it again' },
  NO_DATA: { found: 'an empty file', fix: 'download it again' },
};

/** Reads the first sheet, row by row from the first; null, with the fault reported, where the file is no whole .xlsx. */
export async function readSpreadsheet(
  file: string,
  bytes: Buffer,
  report: (problem: Problem) => void,
): Promise<Cell[][] | null> {
  try {
    // The library's type of a cell has the constructor of Date where it gives a Date.
    return (await readSheet(bytes)) as Cell[][];
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const fault = FAULTS[code ?? ''] ?? {
      found: `a spreadsheet that cannot be read: ${message}`,
      fix: 'download it again',
    };
    report({ file, expected: 'a spreadsheet in the format .xlsx', ...fault });
    return null;
  }
}
