// Which rows a number is made of, as the database finds them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runQueriesWithRows, type Table } from '../../src/content/query.ts';

const columns = (types: Record<string, Table['columns'][number]['datatype']>) =>
  Object.entries(types).map(([name, datatype]) => ({ name, datatype }));

const row = (town: string, county: string, people: bigint, opened: string) => ({
  town,
  county,
  people,
  opened,
});

const TABLES: Table[] = [
  {
    name: 'town-halls',
    table: 'town_halls',
    columns: columns({ town: 'string', county: 'string', people: 'integer', opened: 'date' }),
    rows: [
      row('Arden', 'North', 7n, '2025-01-01'),
      row("Bell's", 'South', 9n, '2025-01-31'),
      row('Corby', 'North', 9n, '2025-03-01'),
      row('Dunn', 'East', 4n, '2025-03-01'),
    ],
  },
  {
    name: 'counties',
    table: 'counties',
    columns: columns({ county: 'string', seats: 'integer' }),
    rows: [
      { county: 'East', seats: 1n },
      { county: 'North', seats: 2n },
      { county: 'South', seats: 3n },
    ],
  },
];

const rowsOf = async (sql: string, tables = TABLES) => {
  const answer = (await runQueriesWithRows(tables, [sql])).get(sql)!;
  if (answer.kind === 'failed') throw new Error(`${sql}: ${answer.found}`);
  return (
    answer.rows?.map(({ dataset, use, columns: named, rows }) => [dataset, use, named.join(' '), rows]) ??
    null
  );
};

test.each([
  ['select count(*) from town_halls', 'counted', '', [0, 1, 2, 3]],
  ["SELECT Count(*) FROM Town_Halls WHERE County = 'North'", 'counted', 'county', [0, 2]],
  ['select count(*) filter (where people > 8) from town_halls', 'counted', 'people', [1, 2]],
  [
    "select count(*) filter (where people > 8) from town_halls t where t.county = 'North'",
    'counted',
    'county people',
    [2],
  ],
  ["select count(nullif(county, 'North')) from town_halls", 'counted', 'county', [1, 3]],
  ['select count(*) from town_halls where people > 100', 'counted', 'people', []],
  ['select count(distinct county) from town_halls where people > 4', 'distinct', 'county people', [0, 1, 2]],
  ["select sum(people) from town_halls where county <> 'East'", 'added', 'county people', [0, 1, 2]],
  ["select sum(people * 2) from town_halls where opened < '2025-02-01'", 'added', 'people opened', [0, 1]],
  ["select min(people) from town_halls where county = 'North'", 'least', 'county people', [0, 2]],
  ['select max(people) from town_halls', 'greatest', 'people', [0, 1, 2, 3]],
  ["select people from town_halls where town = 'Bell''s'", 'read', 'town people', [1]],
  ['select people from town_halls order by opened, people limit 1', 'read', 'people opened', [0]],
  [
    'select people from town_halls where opened = (select min(opened) from town_halls)',
    'read',
    'people opened',
    [0],
  ],
])('%s', async (sql, use, named, rows) => {
  await expect(rowsOf(sql)).resolves.toEqual([['town-halls', use, named, rows]]);
});

test('of a join, the rows of each table that are in a pair', async () => {
  const sql = 'select count(*) from town_halls h join counties c on h.county = c.county where c.seats < 3';
  await expect(rowsOf(sql)).resolves.toEqual([
    ['town-halls', 'counted', 'county', [0, 2, 3]],
    ['counties', 'counted', 'county seats', [0, 1]],
  ]);
});

test.each([
  'select sum(people) - sum(1) from town_halls',
  'select (select count(*) from town_halls)',
  'select count(*) from (select distinct county from town_halls)',
  'with south as (select * from town_halls) select count(*) from south',
  'select max(n) from (select count(*) as n from town_halls group by county)',
  'select sum(distinct people) from town_halls',
  'select distinct people from town_halls where people = 9',
  'select count(*) from town_halls left join counties on town_halls.county = counties.county',
])('none are told of %s, whose number no rows alone give', async (sql) => {
  await expect(rowsOf(sql)).resolves.toBeNull();
});

test('a column with the name of a row’s place does not stand for it', async () => {
  const table: Table = {
    name: 'rows',
    table: 'rows',
    columns: columns({ rowid: 'integer' }),
    rows: [{ rowid: 7n }, { rowid: 8n }],
  };
  await expect(rowsOf('select count(*) from "rows"', [table])).resolves.toBeNull();
});

test('rows that fulfil the conditions are told, and no others, whatever the table', async () => {
  const cell = fc.integer({ min: -3, max: 3 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }),
      cell,
      async (cells, limit) => {
        const table: Table = {
          name: 'cells',
          table: 'cells',
          columns: columns({ a: 'integer', b: 'integer' }),
          rows: cells.map(([a, b]) => ({ a: BigInt(a), b: BigInt(b) })),
        };
        const places = cells.flatMap(([a, b], i) => (a + b >= limit ? [i] : []));
        await expect(rowsOf(`select count(*) from cells where a + b >= ${limit}`, [table])).resolves.toEqual([
          ['cells', 'counted', 'a b', places],
        ]);
        if (places.length === 0) return;
        await expect(rowsOf(`select sum(a) from cells where a + b >= ${limit}`, [table])).resolves.toEqual([
          ['cells', 'added', 'a b', places],
        ]);
      },
    ),
    { numRuns: 25 },
  );
});
