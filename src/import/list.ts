// ICE's list of participating agencies as rows with names for their cells. Earlier lists have no TYPE and no COUNTY.
import type { Problem } from '../problem.ts';
import type { Cell } from './spreadsheet.ts';

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
}

const NEEDED = ['STATE', 'LAW ENFORCEMENT AGENCY', 'SUPPORT TYPE', 'SIGNED'] as const;
const KIND = 'TYPE';

/** Finds the columns by their headings and names the cells; null, with the fault reported, where a column is missing or no row follows. */
export function readList(
  file: string,
  [headings = [], ...sheet]: Cell[][],
  report: (problem: Problem) => void,
): ListRow[] | null {
  const names = headings.map((cell) => asText(cell).toUpperCase());
  const missing = NEEDED.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    report({
      code: 'list-columns-missing',
      file,
      line: 1,
      field: missing.join(', '),
      found: `the columns ${names.filter((name) => name !== '').join(', ') || '(none)'}`,
      expected: `the columns ${NEEDED.join(', ')}, and in later lists TYPE, on the first sheet`,
      fix: 'name the list of participating agencies as ICE published it, with the headings in the first row',
    });
    return null;
  }
  const [state, agency, model, signed] = NEEDED.map((name) => names.indexOf(name)) as [
    number,
    number,
    number,
    number,
  ];
  const kind = names.indexOf(KIND);
  const rows = sheet.flatMap((cells, i): ListRow[] =>
    cells.every((cell) => asText(cell) === '')
      ? []
      : [
          {
            row: i + 2,
            state: asText(cells[state]),
            agency: asText(cells[agency]),
            model: asText(cells[model]),
            kind: kind < 0 ? null : asText(cells[kind]),
            signed: asText(cells[signed]),
          },
        ],
  );
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

/** White space collapsed and trimmed. A date of a spreadsheet is midnight UTC of its day. */
function asText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  return text.replace(/\s+/g, ' ').trim();
}
