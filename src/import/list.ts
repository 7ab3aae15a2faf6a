// A list of agencies with agreements as rows with names for their cells. Earlier lists have no TYPE and no COUNTY.
import { plain, type ListRules } from '../content/list-rules.ts';
import type { Problem } from '../problem.ts';
import { address, type Cell } from './spreadsheet.ts';

/** A row of the list that is not blank; a cell without anything is the empty text. */
export interface ListRow {
  /** Its number in the spreadsheet, from 1. */
  row: number;
  state: string;
  agency: string;
  model: string;
  /** Null where the list has no column TYPE. */
  kind: string | null;
  /** A date as YYYY-MM-DD; anything else as it stands. */
  signed: string;
  /** The address of that cell: F7. */
  signedCell: string;
}

/** The columns that are read, from 0. */
export interface ListColumns {
  state: number;
  agency: number;
  model: number;
  signed: number;
  /** Null where the list has no column TYPE. */
  kind: number | null;
}

const NEEDED = ['state', 'agency', 'model', 'signed'] as const;

/** Whether the first row has the headings of a list. */
export const isList = ([headings = []]: readonly Cell[][], { columns }: ListRules): boolean =>
  NEEDED.every((column) => placesOf(headings, columns[column]).length > 0);

/** Finds the columns by their headings; null, with the fault reported, where one is missing or there twice. */
export function findColumns(
  file: string,
  headings: readonly Cell[],
  { columns }: ListRules,
  report: (problem: Problem) => void,
): ListColumns | null {
  const found = new Map(
    Object.entries(columns).map(([column, names]) => [column, placesOf(headings, names)]),
  );
  const names = headings.map((cell) => asText(cell).toUpperCase()).filter((name) => name !== '');
  const missing = NEEDED.filter((column) => found.get(column)!.length === 0).map(
    (column) => columns[column][0]!,
  );
  if (missing.length > 0) {
    report({
      code: 'list-columns-missing',
      file,
      line: 1,
      field: missing.join(', '),
      found: `the columns ${names.join(', ') || '(none)'}`,
      expected: `the columns ${NEEDED.map((column) => columns[column][0]).join(', ')}, and in later lists ${columns.kind[0]}, in the first row of a sheet that is not hidden`,
      fix: 'name the list as it was published; where a heading has a new name, add it to agreements-list.yaml',
    });
  }
  const twice = [...found].filter(([, places]) => places.length > 1);
  for (const [column, places] of twice) {
    report({
      code: 'list-column-repeated',
      file,
      line: 1,
      field: columns[column as keyof ListColumns][0],
      found: `the heading ${places.length} times`,
      expected: 'each heading once, so that it is certain which column is meant',
      fix: 'rename or remove the column that is not meant, in a copy of the list',
    });
  }
  if (missing.length > 0 || twice.length > 0) return null;
  return Object.fromEntries(
    [...found].map(([column, [place = null]]) => [column, place]),
  ) as unknown as ListColumns;
}

/** Names the cells of each row; null, with the fault reported, where no row follows the headings, or they come again. */
export function readList(
  file: string,
  [headings = [], ...sheet]: readonly Cell[][],
  rules: ListRules,
  report: (problem: Problem) => void,
): ListRow[] | null {
  const columns = findColumns(file, headings, rules, report);
  if (!columns) return null;
  const { state, agency, model, signed, kind } = columns;
  const rows = sheet.flatMap((cells, i): ListRow[] =>
    cells.every((cell) => asText(cell) === '')
      ? []
      : [
          {
            row: i + 2,
            state: asText(cells[state]),
            agency: asText(cells[agency]),
            model: asText(cells[model]),
            kind: kind === null ? null : asText(cells[kind]),
            signed: asText(cells[signed]),
            signedCell: address(signed, i + 2),
          },
        ],
  );
  const again = rows.find(
    (row) => isNamed(row.state, rules.columns.state) && isNamed(row.agency, rules.columns.agency),
  );
  if (again) {
    report({
      code: 'list-column-repeated',
      file,
      line: again.row,
      found: 'the headings a second time',
      expected: 'one list, with its headings in the first row',
      fix: 'remove the row in a copy of the list, or split it if these are two lists',
    });
    return null;
  }
  if (rows.some((each) => each.state !== '' && each.agency !== '')) return rows;
  report({
    code: 'list-without-agreements',
    file,
    found: `${rows.length === 0 ? 'no rows' : 'no row with a state and an agency'} below the headings`,
    expected: 'one row for each agreement',
    fix: 'look whether the list is on the first sheet of the spreadsheet',
  });
  return null;
}

const isNamed = (text: string, names: readonly string[]): boolean =>
  names.some((name) => plain(name) === plain(text));

const placesOf = (headings: readonly Cell[], names: readonly string[]): number[] =>
  headings.flatMap((cell, i) => (isNamed(asText(cell), names) ? [i] : []));

/** White space collapsed and trimmed. A date of a spreadsheet is midnight UTC of its day. */
function asText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  // A number that is no day of any year has no date as text.
  if (cell instanceof Date && Number.isNaN(cell.getTime())) return 'no date';
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  return text.replace(/\s+/g, ' ').trim();
}
