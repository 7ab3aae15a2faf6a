// Which sheet of a spreadsheet is the list, and what of the spreadsheet could make another list of it than its readers see.
import type { ListRules } from '../content/list-rules.ts';
import type { Problem } from '../problem.ts';
import { formatRows, formatSome } from './agreements.ts';
import { findColumns, isList } from './list.ts';
import { address, type Sheet } from './spreadsheet.ts';

/** The sheet with the list, and what a person should look at. */
export interface Chosen {
  sheet: Sheet;
  notes: string[];
}

/** Null, with every fault reported, where no sheet can be read as a list. */
export function chooseSheet(
  file: string,
  sheets: readonly Sheet[],
  rules: ListRules,
  report: (problem: Problem) => void,
): Chosen | null {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const sheet = visible.find(({ rows }) => isList(rows, rules)) ?? visible[0];
  const hidden = sheets.find(({ isHidden, rows }) => isHidden && isList(rows, rules));
  if (hidden && (!sheet || !isList(sheet.rows, rules))) {
    report({
      code: 'list-hidden',
      file,
      found: `the list on the hidden sheet “${hidden.name}”`,
      expected: 'the list on a sheet that its readers see',
      fix: 'find out whether this list was meant to be published; to count it, show the sheet in a copy',
    });
    return null;
  }
  if (!sheet) {
    report({
      code: 'list-hidden',
      file,
      found: `${sheets.length} sheets, none of which can be seen`,
      expected: 'a sheet with the list',
      fix: 'download it again, or show the sheet in a copy',
    });
    return null;
  }
  const columns = findColumns(file, sheet.rows[0] ?? [], rules, report);
  if (!columns) return null;
  const read = new Set(Object.values(columns).filter((column) => column !== null));
  const cells = (kinds: readonly string[]) =>
    sheet.special
      .filter(({ column, kind }) => read.has(column) && kinds.includes(kind))
      .map(({ row, column }) => address(column, row));
  const errors = cells(['error', 'no result']);
  if (errors.length > 0) {
    report({
      code: 'list-cell-unreadable',
      file,
      found: `an error such as #REF!, or a formula without a result, in ${formatCells(errors)}`,
      expected: 'names and dates in the columns that are counted',
      fix: 'look up what was meant and type it in a copy of the list, or wait for the next list',
    });
  }
  const merged = sheet.merged.filter(
    (range) =>
      (range.lastRow > range.firstRow || range.lastColumn > range.firstColumn) &&
      [...read].some((column) => column >= range.firstColumn && column <= range.lastColumn),
  );
  if (merged.length > 0) {
    report({
      code: 'list-cells-merged',
      file,
      line: merged[0]!.firstRow,
      found: `merged cells: ${formatCells(
        merged.map(
          (range) =>
            `${address(range.firstColumn, range.firstRow)}:${address(range.lastColumn, range.lastRow)}`,
        ),
      )}`,
      expected: 'a cell of its own for each value, since the other cells of a merged range are empty',
      fix: 'unmerge them in a copy of the list and fill each cell',
    });
  }
  if (errors.length > 0 || merged.length > 0) return null;

  const formulas = cells(['formula']);
  const hiddenRows = sheet.hiddenRows.filter((row) =>
    sheet.rows[row - 1]?.some((cell) => cell !== null && cell !== ''),
  );
  const hiddenColumns = sheet.hiddenColumns.filter((column) => read.has(column));
  return {
    sheet,
    notes: [
      ...otherSheets(sheet, sheets, rules),
      ...(hiddenRows.length > 0
        ? [
            `${hiddenRows.length} of ${sheet.rows.length - 1} rows are hidden${sheet.filter === null ? '' : `, where a filter is set on ${sheet.filter}`}; they are counted like the others: ${formatRows(hiddenRows)}`,
          ]
        : []),
      ...(hiddenColumns.length > 0
        ? [
            `hidden columns are read like the others: ${formatCells(hiddenColumns.map((column) => address(column, 1)))}`,
          ]
        : []),
      ...(formulas.length > 0
        ? [`formulas are read as the results that are stored with them: ${formatCells(formulas)}`]
        : []),
    ],
  };
}

const otherSheets = (chosen: Sheet, sheets: readonly Sheet[], rules: ListRules): string[] =>
  sheets
    .filter((sheet) => sheet !== chosen)
    .map(
      (sheet) =>
        `not counted: the ${sheet.isHidden ? 'hidden ' : ''}sheet “${sheet.name}” with ${sheet.rows.length} rows` +
        `${isList(sheet.rows, rules) ? ', which looks like a list, too' : ''}; counted is the sheet “${chosen.name}”`,
    );

const formatCells = (cells: readonly string[]): string =>
  `${cells.length === 1 ? 'cell' : 'cells'} ${formatSome(cells)}`;
