// The agreements in a list, by the counting rules: a row with a state and an agency name is one agreement.
import { date } from '../fields.ts';
import { plain, type ListRules, type Misspelt } from '../content/list-rules.ts';
import { nearest, show, type Problem } from '../problem.ts';
import type { ListRow } from './list.ts';
import { knownNames, type AgencyKind, type Model, type Names, type Place } from './names.ts';

export interface Agreement {
  /** The row of the spreadsheet, from 1. */
  row: number;
  place: Place;
  /** The agency's name as listed. */
  agency: string;
  model: Model;
  /** Null where the list does not tell it. */
  kind: AgencyKind | null;
  /** YYYY-MM-DD; null where the list has no date that can be read, or one before there could be an agreement. */
  signed: string | null;
  /** Known typing errors of the row with what they are counted as: "UTAHJ" as "Utah". */
  corrections: string[];
}

/** One agency is one distinct pair of state and agency name. */
export const agencyKey = ({ place, agency }: Agreement): string => `${place.name}\n${plain(agency)}`;

/** The first ten, and how many more. */
export function formatSome(texts: readonly (string | number)[], separator = ', '): string {
  const more = texts.length > 10 ? ` and ${texts.length - 10} more` : '';
  return texts.slice(0, 10).join(separator) + more;
}

/** Row numbers for a reader. */
export const formatRows = (rows: readonly number[]): string =>
  `${rows.length === 1 ? 'row' : 'rows'} ${formatSome(rows)}`;

/** Reads each row's names; null, with every name that the rules do not know reported, where there is one. */
export function readAgreements(
  file: string,
  rows: readonly ListRow[],
  rules: ListRules,
  report: (problem: Problem) => void,
): Agreement[] | null {
  const names = knownNames(rules);
  const noKind = new Set(['', ...rules.noKind.map(plain)]);
  const unknown = new Map<string, { column: Misspelt; name: string; rows: number[] }>();
  const agreements = rows.flatMap(({ row, state, agency, model, kind, signed }): Agreement[] => {
    if (state === '' || agency === '') return [];
    const corrections: string[] = [];
    const look = <T>(column: Misspelt, { look: find }: Names<T>, name: string): T | null => {
      const found = find(name);
      if (found) {
        if (found.correction !== null) corrections.push(`“${name}” is counted as ${found.correction}`);
        return found.means;
      }
      const key = `${column}\n${plain(name)}`;
      const before = unknown.get(key);
      if (before) before.rows.push(row);
      else unknown.set(key, { column, name, rows: [row] });
      return null;
    };
    const found = {
      place: look('state', names.state, state),
      model: look('model', names.model, model),
      kind: kind === null || noKind.has(plain(kind)) ? null : look('kind', names.kind, kind),
    };
    if (!found.place || !found.model) return [];
    const day = date.safeParse(signed).data ?? null;
    return [
      {
        row,
        agency,
        place: found.place,
        model: found.model,
        kind: found.kind,
        signed: day !== null && day >= rules.signedFrom ? day : null,
        corrections,
      },
    ];
  });
  for (const { column, name, rows: found } of unknown.values()) {
    const { known } = names[column];
    const like =
      name === ''
        ? null
        : nearest(
            name.toUpperCase(),
            known.map((each) => each.toUpperCase()),
          );
    const meant = known.find((each) => each.toUpperCase() === like);
    report({
      code: 'list-name-unknown',
      file,
      line: found[0],
      field: rules.columns[column][0],
      found: `${name === '' ? 'an empty cell' : show(name)} in ${formatRows(found)}`,
      expected: `one of ${known.join(', ')}`,
      fix: fixOf(column, name, meant),
    });
  }
  return unknown.size === 0 ? agreements : null;
}

function fixOf(column: Misspelt, name: string, meant: string | undefined): string {
  if (name === '') return 'nothing is guessed: look up what belongs there and type it in a copy of the list';
  if (meant !== undefined) {
    return `did you mean ${meant}? If it is a typing error of the list, add the line "${name}: ${meant}" to agreements-list.yaml, under misspellings, ${column}`;
  }
  return `nothing is guessed: where it is another name for one of them, add it there in agreements-list.yaml and to the rules of the tables`;
}
