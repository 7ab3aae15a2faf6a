// What a person should look at before trusting the counts of a list. Nothing here changes a count.
import { agencyKey, formatRows, formatSome, type Agreement } from './agreements.ts';
import { plain, type ListRules } from '../content/list-rules.ts';
import { date } from '../fields.ts';
import type { ListRow } from './list.ts';

/** One line for each thing to look at, with its rows. */
export function notesOn(
  rows: readonly ListRow[],
  agreements: readonly Agreement[],
  asOf: string,
  { signedFrom }: Pick<ListRules, 'signedFrom'>,
): string[] {
  const later = agreements.filter(({ signed }) => signed !== null && signed > asOf);
  const newest = later.map(({ signed }) => signed!).reduce((a, b) => (a > b ? a : b), asOf);
  return [
    ...(rows[0]?.kind === null
      ? ['agencies-by-kind is not counted, because the list has no column TYPE; it stays as it is']
      : note(
          'agencies-by-kind is not counted, because the list does not tell the kind; it stays as it is',
          agreements.filter(({ kind }) => kind === null),
        )),
    ...note(
      'not counted, because the state or the agency is empty',
      rows.filter(({ state, agency }) => state === '' || agency === ''),
    ),
    ...note(`signed after ${asOf}, the day of the list; the newest on ${newest}`, later),
    ...withoutDay(rows, agreements, signedFrom),
    ...corrected(agreements),
    ...outside(agreements),
    ...repeated(agreements),
    ...severalKinds(agreements),
    ...spellings(agreements),
  ];
}

const note = (text: string, rows: readonly { row: number }[]): string[] =>
  rows.length === 0 ? [] : [`${text}: ${formatRows(rows.map(({ row }) => row))}`];

/** What stands in place of a day is told with its cell: a slip such as 05/082025, or a day before there could be an agreement. */
function withoutDay(rows: readonly ListRow[], agreements: readonly Agreement[], from: string): string[] {
  const without = agreements.filter(({ signed }) => signed === null);
  const numbers = new Set(without.map(({ row }) => row));
  const typed = rows
    .filter(({ row, signed }) => numbers.has(row) && signed !== '')
    .map(({ signed, signedCell }) => `${signedCell} has ${signed}${isDay(signed) ? `, before ${from}` : ''}`);
  const shown = typed.length > 0 ? ` (${formatSome(typed, '; ')})` : '';
  return note(
    `without a day of signing that can be read, so missing from agreements-by-signing-date${shown}`,
    without,
  );
}

const isDay = (text: string): boolean => date.safeParse(text).success;

const corrected = (agreements: readonly Agreement[]): string[] => {
  const each = agreements.flatMap(({ row, corrections }) => corrections.map((text) => ({ row, text })));
  return [...Map.groupBy(each, ({ text }) => text)].flatMap(([text, rows]) =>
    note(`a known typing error: ${text}`, rows),
  );
};

const outside = (agreements: readonly Agreement[]): string[] =>
  [
    ...Map.groupBy(
      agreements.filter(({ place }) => place.kind === 'territory'),
      ({ place }) => place.name,
    ),
  ].flatMap(([name, rows]) => note(`${name} is a territory, counted apart from the 50 states`, rows));

const repeated = (agreements: readonly Agreement[]): string[] =>
  [...Map.groupBy(agreements, (each) => `${agencyKey(each)}\n${each.model}`).values()]
    .filter((rows) => rows.length > 1)
    .flatMap((rows) =>
      note(
        `${name(rows[0]!)} is listed several times under one model; agreements-by-state has it once, the other tables count each row`,
        rows,
      ),
    );

const severalKinds = (agreements: readonly Agreement[]): string[] =>
  [...Map.groupBy(agreements, agencyKey).values()]
    .filter((rows) => rows.every(({ kind }) => kind !== null))
    .filter((rows) => new Set(rows.map(({ kind }) => kind)).size > 1)
    .flatMap((rows) =>
      note(`${name(rows[0]!)} has several kinds; it is counted under the first, ${rows[0]!.kind}`, rows),
    );

const spellings = (agreements: readonly Agreement[]): string[] =>
  [...Map.groupBy(agreements, ({ place, agency }) => `${place.name}\n${loose(agency)}`).values()]
    .map((rows) => [...Map.groupBy(rows, agencyKey).values()].map(([first]) => first!))
    .filter((agencies) => agencies.length > 1)
    .flatMap((agencies) =>
      note(
        `perhaps one agency in several spellings, counted as ${agencies.length}: ${agencies.map(name).join(' / ')}`,
        agencies,
      ),
    );

const name = ({ agency, place }: Agreement): string => `“${agency}” (${place.name})`;

/** What is left of a name without accents, punctuation, spaces, and the words that lists vary. */
const loose = (agency: string): string =>
  plain(agency)
    .normalize('NFKD')
    .replaceAll('&', 'and')
    .replace(/\bsheriff'?s?\b/g, 'sheriff')
    .replace(/\b(?:department|dept|office)\b/g, 'office')
    .replace(/\bsaint\b/g, 'st')
    .replace(/[^a-z0-9]/g, '');
