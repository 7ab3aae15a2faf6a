// A second count of every number that a query counts: from the question that its check asks, not from its SQL.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

type Row = Record<string, string>;
type Where = (row: Row) => boolean;
type Of = (row: Row) => number;

const read = (table: string): Row[] =>
  parse<Row>(readFileSync(new URL(`../../content/datasets/${table}.csv`, import.meta.url)), {
    columns: true,
  });

const kinds = read('agencies-by-kind');
const signings = read('agreements-by-signing-date');
const byState = read('agreements-by-state');
const lists = read('agreements-timeline');
const tiers = read('award-tiers');
const counties = read('border-counties');
const detained = read('detention-2025-09-21');
const cities = read('largest-cities');

const count = (rows: Row[], where: Where = () => true): number => rows.filter(where).length;
const distinct = (rows: Row[], column: string, where: Where): number =>
  new Set(rows.filter(where).map((row) => row[column])).size;
const sum = (rows: Row[], of: Of, where: Where): number =>
  rows.filter(where).reduce((total, row) => total + of(row), 0);

/** The one row that the conditions leave. */
function the(rows: Row[], where: Where): Row {
  const [row, ...others] = rows.filter(where);
  if (!row || others.length > 0) throw new Error(`${row ? others.length + 1 : 0} rows, not one`);
  return row;
}

/** The number in a column; a column that the table does not have is no number, and equals none. */
const number =
  (column: string): Of =>
  (row) =>
    Number(row[column]);

const agencies = number('agencies');
const agreements = number('agreements');
const people = number('people');
const award = number('award');
const models: Of = ({ jem, tfm, wso }) => Number(jem) + Number(tfm) + Number(wso);

const EVE = '2025-01-19';
const INAUGURATION = '2025-01-20';
const CONFIRMATION = '2025-01-25';
const ANNOUNCEMENT = '2025-09-17';

const of =
  (day: string): Where =>
  (row) =>
    row['as_of'] === day;
const list = (day: string): Row => the(lists, of(day));

const agreementsIn = (state: string): number =>
  sum(
    byState,
    (row) => agencies(row) * models(row),
    (row) => of(ANNOUNCEMENT)(row) && row['state'] === state,
  );
const agenciesWith = (where: Where): number =>
  sum(byState, agencies, (row) => of(ANNOUNCEMENT)(row) && where(row));
const localAgreements = (day: string): number =>
  sum(kinds, agreements, (row) => of(day)(row) && ['county', 'municipality'].includes(row['kind']!));

const agreementsOfKind = (kind: string): number =>
  agreements(the(kinds, (row) => of(ANNOUNCEMENT)(row) && row['kind'] === kind));
const held = (group: string, record: string): number =>
  people(the(detained, (row) => row['held'] === group && row['record'] === record));

const signedSince = (day: string): number =>
  sum(signings, agreements, (row) => of(ANNOUNCEMENT)(row) && row['signed']! >= day);
const largestWithPolice = (most: number): number =>
  count(cities, (row) => Number(row['rank']) <= most && models(row) > 0);

/** By `claim/check.input`. */
export const recounts: Readonly<Record<string, () => number>> = {
  'over-1000-local-partnerships/local.county': () => agreementsOfKind('county'),
  'over-1000-local-partnerships/local.municipal': () => agreementsOfKind('municipality'),
  'over-1000-local-partnerships/all.state': () => agreementsOfKind('state'),
  'over-1000-local-partnerships/a-month-later.local': () => localAgreements('2025-10-17'),
  'over-1000-local-partnerships/latest.local': () => localAgreements('2026-05-18'),

  'surpassed-1000-agreements/by-list.listed': () => agreements(list(ANNOUNCEMENT)),
  'surpassed-1000-agreements/first-above.listed': () => agreements(list('2025-09-24')),
  'surpassed-1000-agreements/spring-total.listed': () => agreements(list('2025-05-29')),
  'surpassed-1000-agreements/next-total.listed': () => agreements(list('2025-09-26')),
  'surpassed-1000-agreements/second-of-september.listed': () => agreements(list('2025-09-02')),
  'surpassed-1000-agreements/latest.listed': () => agreements(list('2026-05-18')),
  'surpassed-1000-agreements/signed-by-then.signed': () =>
    sum(signings, agreements, (row) => of('2025-09-24')(row) && row['signed']! <= ANNOUNCEMENT),
  'surpassed-1000-agreements/april-total.listed': () => agreements(list('2025-04-29')),
  'surpassed-1000-agreements/february-total.listed': () => agreements(list('2026-02-13')),

  'under-noem-leadership/signed-in-tenure.since_inauguration': () => signedSince(INAUGURATION),
  'under-noem-leadership/signed-in-tenure.since_confirmation': () =>
    sum(signings, agreements, (row) => of(ANNOUNCEMENT)(row) && row['signed']! > CONFIRMATION),
  'under-noem-leadership/texas-in-the-press.listed': () => agreementsIn('Texas'),
  'under-noem-leadership/florida-in-the-press.listed': () => agreementsIn('Florida'),

  'growth-641-percent/with-the-list.after': () => agreements(list(ANNOUNCEMENT)),
  'growth-641-percent/agencies.before': () => agencies(list(EVE)),
  'growth-641-percent/agencies.after': () => agencies(list(ANNOUNCEMENT)),

  'baseline-135/eve.listed': () => agreements(list(EVE)),
  'baseline-135/agencies.agencies': () => agencies(list(EVE)),
  'baseline-135/signed-in-between.signed_before': () =>
    sum(signings, agreements, (row) => of(EVE)(row) && row['signed']! < '2021-01-01'),

  'worst-of-the-worst/convicted.convicted': () => held('all', 'convicted'),
  'worst-of-the-worst/pending.pending': () => held('all', 'pending'),
  'worst-of-the-worst/neither.neither': () => held('all', 'neither'),
  'worst-of-the-worst/groups-add-up.all_groups': () => sum(detained, people, (row) => row['held'] === 'all'),
  'worst-of-the-worst/without-conviction.pending': () => held('all', 'pending'),
  'worst-of-the-worst/without-conviction.neither': () => held('all', 'neither'),

  'thousand-agencies/agencies.agencies': () => sum(byState, agencies, of(ANNOUNCEMENT)),
  'thousand-agencies/agreements.one': () => agenciesWith((row) => models(row) === 1),
  'thousand-agencies/agreements.two': () => agenciesWith((row) => models(row) === 2),
  'thousand-agencies/agreements.three': () => agenciesWith((row) => models(row) === 3),
  'thousand-agencies/later.agencies': () => agencies(list('2025-12-02')),
  'thousand-agencies/latest.agencies': () => agencies(list('2026-05-18')),

  'forty-states/states.states': () => distinct(byState, 'state', of(ANNOUNCEMENT)),
  'forty-states/by-may.states': () => number('states')(list('2025-05-16')),
  'forty-states/before-may.most': () =>
    Math.max(...lists.filter((row) => row['as_of']! < '2025-05-16').map(number('states'))),
  'forty-states/october.states': () => number('states')(list('2025-10-23')),
  'forty-states/latest.states': () => number('states')(list('2026-05-18')),
  'forty-states/on-inauguration-eve.states': () => distinct(byState, 'state', of(EVE)),

  'border-and-major-cities/border-counties.on_the_list': () => count(counties, (row) => models(row) > 0),
  'border-and-major-cities/official-count.counted': () => count(counties),
  'border-and-major-cities/largest-cities.on_the_list': () => largestWithPolice(10),
  'border-and-major-cities/twenty-five-cities.on_the_list': () => largestWithPolice(25),
  'border-and-major-cities/fifty-cities.on_the_list': () => largestWithPolice(50),

  'full-reimbursement/task-force.with_one': () => agenciesWith((row) => row['tfm'] === '1'),
  'full-reimbursement/task-force.without': () => agenciesWith((row) => row['tfm'] === '0'),

  'award-range/lowest.award': () => Math.min(...tiers.map(award)),
  'award-range/highest.award': () => Math.max(...tiers.map(award)),
};
