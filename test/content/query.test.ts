// Which queries give a number, and how the others are refused.
import Fraction from 'fraction.js';
import fc from 'fast-check';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, expect, test } from 'vitest';
import { FUNCTIONS } from '../../src/content/sql.ts';
import { runQueries, type Answer, type Table } from '../../src/content/query.ts';

const columns = (types: Record<string, Table['columns'][number]['datatype']>) =>
  Object.entries(types).map(([name, datatype]) => ({ name, datatype }));

/** 100 answers of which 29 are yes; three places of which two tie; numbers at the ends of what is read. */
const TABLES: Table[] = [
  {
    name: 'poll',
    table: 'poll',
    columns: columns({ person: 'integer', yes: 'integer' }),
    rows: Array.from({ length: 100 }, (_, i) => ({
      person: BigInt(i),
      yes: i < 29 ? 1n : 0n,
    })),
  },
  {
    name: 'places',
    table: 'places',
    columns: columns({ place: 'string', people: 'integer', visitors: 'integer', counted: 'date' }),
    rows: [
      { place: 'Arden', people: 7n, visitors: 1n, counted: '2025-01-01' },
      { place: "Bell's", people: 9n, visitors: 2n, counted: '2025-01-31' },
      { place: 'Corby', people: 9n, visitors: 3n, counted: '2025-03-01' },
    ],
  },
  {
    name: 'wide-numbers',
    table: 'wide_numbers',
    columns: columns({ n: 'integer' }),
    rows: [{ n: 12345678901234567890n }, { n: -(10n ** 38n) + 1n }, { n: 9007199254740993n }],
  },
];

const ask = async (sql: string): Promise<Answer> => (await runQueries(TABLES, [sql])).get(sql)!;

const GIVEN: [string, string][] = [
  ['select count(*) from poll', '100'],
  ['select sum(yes) from poll', '29'],
  ['select sum(yes) * 100 // count(*) from poll', '29'],
  ['SELECT Sum(Yes) FROM Poll', '29'],
  ['select cast(sum(yes) as decimal(18, 2)) * 0.25 from poll', '29/4'],
  ['select round(sum(yes) * 0.25, 1) from poll', '73/10'],
  ['select (select count(*) from poll) - (select count(*) from places)', '97'],
  ['with many as (select * from places where people > 8) select count(*) from many', '2'],
  ['select count(distinct (people, visitors)) from places', '3'],
  ['select people from places order by visitors desc limit 1', '9'],
  ['select people from places order by people desc limit 1', '9'],
  ["select date_diff('day', min(counted), max(counted)) from places", '59'],
  ['select extract(year from max(counted)) from places', '2025'],
  ["select sum(case when place like 'B%' then people else 0 end) from places", '9'],
  ["select count(*) from places where counted between '2025-01-15' and '2025-12-31'", '2'],
  ["select people from places where place = 'Bell''s'", '9'],
  ['select count(*) filter (where people > 8) from places', '2'],
  ['select count(*) from places a join places b on a.people = b.people and a.place < b.place', '1'],
  ['select count(*) from (select people from places union select visitors from places)', '5'],
  ['select people from places where visitors = (select min(visitors) from places)', '7'],
  ['select max(n) from wide_numbers', '12345678901234567890'],
  ['select min(n) from wide_numbers', String(-(10n ** 38n) + 1n)],
  ['select max(n) + 1 from wide_numbers', '12345678901234567891'],
];

const REFUSED: [string, RegExp, RegExp?][] = [
  // No table of the site, or another one
  ['select 4', /reads no table/, /at least one of poll, places/],
  ['with places2 as (select 4 as n) select n from places2', /reads no table/],
  ['with poll as (select 4 as n) select n from poll', /the name poll/, /no table of the site has/],
  ['select max(4) from poll', /typed into the query/],
  ['select distinct 4 from poll', /typed into the query/],
  ['select * from (values (4))', /reads no table/],
  ['select count(*) from poll, (values (1), (2)) as t(x)', /rows from/],
  ['select count(*) from range(3), poll', /table function range/],
  ['select count(*) from poll, generate_series(1, 3)', /table function generate_series/],
  ["select count(*) from poll, read_csv('/etc/passwd')", /table function read_csv/],
  ["select count(*) from '/etc/passwd', poll", /Table with name \/etc\/passwd/],
  ['select count(*) from duckdb_settings()', /table function duckdb_settings/],
  ['select count(*) from information_schema.tables', /information_schema\.tables/],
  ["select count(*) from pragma_table_info('poll')", /table function pragma_table_info/],
  ['select count(*) from sqlite_master', /sqlite_master/],
  ['select count(*) from order_0.poll', /order_0\.poll/],
  ['select count(*) from memory.main.poll', /memory\.main\.poll/],
  ['select count(*) from (describe poll)', /rows from|SELECT/],
  ['pragma table_info(poll)', /not a SELECT|table function|syntax/],
  ["copy poll to 'x.csv'", /not a SELECT/],
  ["attach 'x.db'", /not a SELECT/],
  ['install httpfs', /not a SELECT/],
  ['select count(*) from poll; select 5', /2 statements/, /one SELECT/],
  ['', /0 statements/],
  ['-- nothing', /0 statements/],
  ['select count(*) from pol', /Table with name pol/, /did you mean poll/],
  ['select sum(yess) from poll', /"yess" not found/, /did you mean yes/],
  // Floating point
  [
    'select avg(yes) from poll',
    /avg, whose result is floating-point/,
    /two queries.*sum\(\.\.\.\) and count/,
  ],
  ['select floor(sum(yes) / count(*) * 100) from poll', /the function \/, whose result/, /two queries/],
  ['select round(sum(yes) / count(*) * 100)::integer from poll', /the function \//],
  ['select sum(yes)::double from poll', /a cast to DOUBLE/],
  ['select sum(yes)::float::integer from poll', /a cast to FLOAT/],
  ['select floor(sum(yes)) from poll', /floating-point numbers \(DOUBLE\)/, /decimal\(18, 2\)/],
  ['select sum(yes) * 1e2 from poll', /floating-point numbers \(DOUBLE\)/],
  ['select cast(sum(yes) * 1e2 as integer) from poll', /floating-point/],
  ['select 7.0 // sum(yes) from poll', /floating-point/],
  ['select sum(yes) * 123456789012345678901234567890123456789012345 from poll', /floating-point/],
  ['select sqrt(sum(yes)) from poll', /the function sqrt/],
  ['select sum(yes) ^ 2 from poll', /the function \^/],
  ['select median(yes) from poll', /the function median/],
  ["select date_part('julian', max(counted)) from places", /the part "julian"/],
  ["select count(*) from poll where try_cast('x' as integer) is null", /try_cast/],
  // The clock, chance, settings, files, sequences
  ['select count(*) from places where counted < current_date', /current_date/, /date written out/],
  ['select count(*) from places where counted < CURRENT_DATE', /current_date/],
  ['select count(*) from places where counted < today()', /the function today/],
  ["select count(*) from places where now() > timestamp '2025-01-01'", /the function now/],
  ["select count(*) from places where counted < 'now'::timestamp", /a cast to TIMESTAMP/],
  ['select count(*) from poll where random() < 0.5', /the function random/],
  ['select count(distinct uuid()) from poll', /the function uuid/],
  ['select count(*) from poll tablesample 10%', /a sample of the rows/],
  ['select count(*) from poll using sample 5 rows', /a sample of the rows/],
  ["select length(current_setting('threads')) from poll", /the function current_setting/],
  ["select length(getenv('HOME')) from poll", /the function getenv/],
  ["select nextval('s') from poll", /the function nextval/],
  ["select count(*) from poll where user = 'x'", /user, which is no column/],
  ["select length(content) from read_text('/etc/passwd'), poll", /table function read_text/],
  ['select length(version()) from poll', /the function version/],
  // The order of rows
  ['select people from places limit 1', /limit or offset without an order/, /order by/],
  ['select people from places offset 2', /limit or offset without an order/],
  ['select first(people) from places', /first, which takes some row/],
  ['select any_value(people) from places', /any_value/],
  ['select distinct on (visitors > 0) people from places', /distinct on/],
  [
    'select visitors from places order by people desc limit 1',
    /^2, and 3 where the same rows stand in another order/,
  ],
  ['select visitors from places order by people limit 1 offset 1', /in another order/],
  ['select people from places where rowid = 0', /"rowid" not found/],
  ['select p.people from places p where p.rowid = 0', /"rowid" not found/],
  ['select count(*) from places positional join poll', /positional join/],
  ['select row_number() over () from places', /window/],
  ['select list(people)[1] from places', /the function list|the function array_extract/],
  ['select len(string_agg(place)) from places', /string_agg/],
  // What is no one number
  ['select people from places', /3 rows of 1 columns/, /one row with one number/],
  ['select a.yes from poll a, poll b, poll c', /rows of 1 columns/],
  ['select * from poll where person = 1', /1 rows of 2 columns/],
  ['select people from places where visitors > 99', /0 rows of 1 columns/],
  ['select sum(people) from places where visitors > 99', /NULL/],
  ['select max(place) from places', /"Corby", of the type VARCHAR/],
  ['select max(counted) from places', /of the type DATE/],
  ['select bool_or(people > 1) from places', /of the type BOOLEAN/],
  ['select sum(n * n) from wide_numbers', /[Oo]verflow/],
  ['select max(person) + 9223372036854775807 from poll', /[Oo]verflow/],
  ['select people + 1 as from places', /syntax|SELECT/],
  ['select count(*) from poll where person = $1', /parameter/],
  [
    'with recursive r as (select 1 as n union all select n + 1 from r) select count(*) from r, poll',
    /recursive/,
  ],
  [`select count(*) from poll where person in (${'1,'.repeat(6000)}1)`, /characters/],
  ['select count(*) from poll where yes = 1\0', /U\+0000/],
  ["select count(*) from places where place = 'a\u200bb'", /U\+200B/],
];

// All of them are asked of one database: none of them may leave anything behind.
let answers: Map<string, Answer>;
beforeAll(async () => {
  answers = await runQueries(
    TABLES,
    [...GIVEN, ...REFUSED].map(([sql]) => sql),
  );
});

test.each(GIVEN)('%s gives %s', (sql, expected) => {
  expect(answers.get(sql)).toMatchObject({ kind: 'number', value: new Fraction(expected) });
});

test('a query says which datasets it read', async () => {
  const sql = 'select (select count(*) from "POLL") + count(*) from wide_numbers';
  expect(await ask(sql)).toMatchObject({ datasets: ['poll', 'wide-numbers'] });
});

test.each(REFUSED)('%s is refused', (sql, found, expected = /./) => {
  expect(answers.get(sql)).toEqual({
    kind: 'failed',
    found: expect.stringMatching(found),
    expected: expect.stringMatching(expected),
  });
});

test('DuckDB itself says of every function of the list that it gives the same for the same arguments', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const listed = await connection.runAndReadAll(
    "select distinct function_name from duckdb_functions() where stability <> 'CONSISTENT'",
  );
  const others = new Set(listed.getRows().map(([name]) => name));
  expect(others).toContain('random');
  expect(
    Object.values(FUNCTIONS)
      .flat()
      .filter((name) => others.has(name)),
  ).toEqual([]);
});

test('several mistakes of a query are told together', async () => {
  expect(await ask('select avg(yes) from poll where current_date > uuid()')).toMatchObject({
    found: expect.stringMatching(/avg.*current_date.*uuid/),
  });
});

test('a query that would run for ever is stopped, and the next one is answered', async () => {
  const forever = `select count(*) from ${Array.from('abcdefgh', (name) => `poll ${name}`).join(', ')} where ${Array.from(
    'abcdefgh',
    (name) => `${name}.person`,
  ).join(' + ')} = 1`;
  const stopped = await runQueries(TABLES, [forever, 'select count(*) from poll'], {
    ms: 300,
    memory: '512MB',
  });
  expect(stopped.get(forever)).toMatchObject({
    found: expect.stringMatching(/no answer within 0.3 seconds/),
  });
  expect(stopped.get('select count(*) from poll')).toMatchObject({ value: new Fraction(100) });
}, 30_000);

test('a query that needs too much memory is refused, and the next one is answered', async () => {
  const greedy =
    'select count(*) from (select distinct a.person, b.person, c.person, d.person from poll a, poll b, poll c, poll d)';
  const stopped = await runQueries(TABLES, [greedy, 'select count(*) from poll'], {
    ms: 60_000,
    memory: '64MB',
  });
  expect(stopped.get(greedy)).toMatchObject({
    found: expect.stringMatching(/more memory than 64MB/),
  });
  expect(stopped.get('select count(*) from poll')).toMatchObject({ value: new Fraction(100) });
}, 30_000);

const WORDS =
  `select|from|where|count(*)|sum(yes)|poll|places|yes|people|(|)|,|*|'|"|;|--|/*|*/|union|all|limit|1|1e9|0.5|null|` +
  `group by|order by|with|as|x|case when|then|else|end|cast|::integer|::decimal(9, 2)|\\0|\u200b|\ud800|é|$1|?|{|}|[|]|#1`;

test('whatever is asked, there is an answer or a refusal in words', async () => {
  const hostile = fc.oneof(
    fc.array(fc.constantFrom(...WORDS.split('|')), { maxLength: 14 }).map((words) => words.join(' ')),
    fc
      .array(fc.constantFrom(...WORDS.split('|')), { maxLength: 8 })
      .map((words) => `select ${words.join(' ')} from poll`),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .constantFrom('(', 'not ', 'select (', '-', '[', 'case when ', "'")
      .map((word) => `select ${word.repeat(1200)}`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 20, maxLength: 20 }), async (queries) => {
      const given = await runQueries(TABLES, queries);
      for (const sql of queries) {
        const answer = given.get(sql)!;
        expect(answer.kind === 'number' ? answer.datasets : answer.found).not.toHaveLength(0);
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);
