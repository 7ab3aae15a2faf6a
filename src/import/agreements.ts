// The agreements in a list, by the counting rules: a row with a state and an agency name is one agreement.
import { date } from '../fields.ts';
import { show, type Problem } from '../problem.ts';
import type { ListRow } from './list.ts';
import { AGENCY_KINDS, MODELS, PLACES, plain, type AgencyKind, type Model, type Place } from './names.ts';

export interface Agreement {
  /** The row of the spreadsheet, from 1. */
  row: number;
  place: Place;
  /** The agency's name as listed. */
  agency: string;
  model: Model;
  /** Null where the list does not tell kinds. */
  kind: AgencyKind | null;
  /** YYYY-MM-DD; null where the list has no date that can be read. */
  signed: string | null;
}

/** One agency is one distinct pair of state and agency name. */
export const agencyKey = ({ place, agency }: Agreement): string => `${place.name}\n${plain(agency)}`;

/** Row numbers for a reader: the first ten, and how many more. */
export function formatRows(rows: readonly number[]): string {
  const more = rows.length > 10 ? ` and ${rows.length - 10} more` : '';
  return `${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, 10).join(', ')}${more}`;
}

/** Reads each row's names; null, with every name that the rules do not know reported, where there is one. */
export function readAgreements(
  file: string,
  rows: readonly ListRow[],
  report: (problem: Problem) => void,
): Agreement[] | null {
  const unknown = new Map<string, { field: string; name: string; known: string[]; rows: number[] }>();
  const look = <T>(known: ReadonlyMap<string, T>, field: string, name: string, row: number): T | null => {
    const found = known.get(plain(name));
    if (found !== undefined) return found;
    const key = `${field}\n${plain(name)}`;
    const before = unknown.get(key);
    if (before) before.rows.push(row);
    else unknown.set(key, { field, name, known: [...known.keys()], rows: [row] });
    return null;
  };
  const agreements = rows.flatMap(({ row, state, agency, model, kind, signed }): Agreement[] => {
    if (state === '' || agency === '') return [];
    const names = {
      place: look(PLACES, 'STATE', state, row),
      model: look(MODELS, 'SUPPORT TYPE', model, row),
      kind: kind === null ? null : look(AGENCY_KINDS, 'TYPE', kind, row),
    };
    if (!names.place || !names.model) return [];
    return [
      {
        row,
        agency,
        place: names.place,
        model: names.model,
        kind: names.kind,
        signed: date.safeParse(signed).data ?? null,
      },
    ];
  });
  for (const { field, name, known, rows: found } of unknown.values()) {
    report({
      code: 'list-name-unknown',
      file,
      line: found[0],
      field,
      found: `${name === '' ? 'an empty cell' : show(name)} in ${formatRows(found)}`,
      expected: `one of ${known.join(', ')}`,
      fix: 'nothing is guessed: where it means one of them, add it to src/import/names.ts and to the rules of the tables',
    });
  }
  return unknown.size === 0 ? agreements : null;
}
