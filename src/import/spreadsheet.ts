// The cells of a spreadsheet, or in plain words why it has none. The only file that knows the library that reads it.
import { EncryptedFileError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { Problem } from '../problem.ts';

export type Cell = string | number | boolean | Date | null;

/** Reads the first sheet, row by row from the first; null, with the fault reported, where the file is no whole .xlsx: its checksums are compared. */
export async function readSpreadsheet(
  file: string,
  bytes: Buffer,
  report: (problem: Problem) => void,
): Promise<Cell[][] | null> {
  try {
    const { sheets } = await readXlsx(bytes, { sheets: [0] });
    return sheets[0]?.rows ?? [];
  } catch (error) {
    report({ file, expected: 'a spreadsheet in the format .xlsx', ...faultOf(error as Error) });
    return null;
  }
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
