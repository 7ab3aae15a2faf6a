// CSV (RFC 4180) that spreadsheets read as it is meant.

/** Without it Excel takes UTF-8 for the alphabet of the machine. */
const MARK = '\uFEFF';

/** A spreadsheet takes a cell that begins so for a formula, in ASCII or as wide as an ideograph. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

type Value = string | number | readonly string[];

/**
 * A table for spreadsheets: a text that would be a formula has an apostrophe before it, which says that it is a text; a list is
 * separated by spaces.
 */
export const csvText = (rows: readonly (readonly Value[])[]): string =>
  MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: Value): string {
  if (typeof value === 'number') return String(value);
  const joined = typeof value === 'string' ? value : value.join(' ');
  const text = FORMULA.test(joined) ? `'${joined}` : joined;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Whether Excel needs a mark to read the text. */
export const needsMark = (csv: string): boolean => /[^\0-\x7F]/.test(csv);

/** CSV as it is kept, with the mark where it is needed. */
export const withMark = (csv: string): string => (needsMark(csv) ? MARK + csv : csv);
