// Slips of an editor: each is noticed, or told with the reason why it cannot be.
import { describe, expect, it } from 'vitest';
import { changedQueries, slipsOf, type Slip } from '../../src/site/slips.ts';
import { build, replace, RISE, TOWNS } from '../project.ts';

const slips = async (...args: Parameters<typeof build>): Promise<Slip[]> => {
  const site = await build(...args);
  return slipsOf(site.claims, site.datasets, new Map(site.sources.map((source) => [source.id, source])));
};
const told = (all: readonly Slip[]) =>
  all.map(({ check, kind, change, fate, reason }) => [
    `${check.claim}/${check.check}`,
    kind,
    change,
    fate,
    reason,
  ]);

const table = (columns: [string, 'string' | 'integer' | 'date'][], rows: (string | bigint)[][]) => ({
  name: 'lists',
  table: 'lists',
  columns: columns.map(([name, datatype]) => ({ name, datatype, title: name, description: name })),
  rows: rows.map((row) => Object.fromEntries(columns.map(([name], i) => [name, row[i]!]))),
});

const lists = table(
  [
    ['as_of', 'date'],
    ['kind', 'string'],
    ['agreements', 'integer'],
    ['agencies', 'integer'],
  ],
  [
    ['2025-01-01', 'county', 3n, 2n],
    ['2025-02-01', 'city', 5n, 4n],
    ['2025-03-01', 'state', 7n, 6n],
  ],
);
const changes = (sql: string) => changedQueries(sql, [lists]).map(({ kind, change }) => `${kind}: ${change}`);

describe('a query is changed', () => {
  it('to the dates, rows and columns beside its own, and to nothing else', () => {
    expect(changes("select agreements from lists where as_of = '2025-02-01' and kind = 'county'")).toEqual([
      "date: as_of '2025-01-01' in place of '2025-02-01'",
      "date: as_of '2025-03-01' in place of '2025-02-01'",
      "row: kind 'city' in place of 'county'",
      'column: the column agencies in place of agreements',
    ]);
  });

  it('to the values between which a bound lies', () => {
    expect(changes("select count(*) from lists where as_of >= '2025-02-15' and agencies < 5")).toEqual([
      "date: as_of '2025-02-01' in place of '2025-02-15'",
      "date: as_of '2025-03-01' in place of '2025-02-15'",
      'row: agencies 4 in place of 5',
      'row: agencies 6 in place of 5',
    ]);
  });

  it('in its own place, where the same word stands in a text as well', () => {
    const sql = "select sum(agencies) from lists where kind = 'agencies' or kind = 'city'";
    expect(changedQueries(sql, [lists]).map((each) => each.sql)).toEqual([
      "select sum(agencies) from lists where kind = 'agencies' or kind = 'county'",
      "select sum(agencies) from lists where kind = 'agencies' or kind = 'state'",
      "select sum(agreements) from lists where kind = 'agencies' or kind = 'city'",
    ]);
  });
});

describe('the slips of the tiny project', () => {
  it('are each noticed, or told with the reason', async () => {
    for (const { fate, reason } of await slips()) expect(reason === null).toBe(fate !== 'survived');
  });

  it('swap a fraction and forget a unit', async () => {
    const found = told(await slips()).filter(([check]) => check === 'rise/growth');
    expect(found).toEqual([
      [
        'rise/growth',
        'fraction',
        '(after - before) / before with a division the wrong way up',
        'turned',
        null,
      ],
      ['rise/growth', 'unit', 'the stated number: “50” in place of “50%”', 'stopped', null],
    ]);
  });

  it('take a number from the next excerpt of the same source', async () => {
    const found = told(await slips()).filter(([check]) => check === 'rise/report');
    expect(found).toEqual([
      ['rise/report', 'excerpt', 'visits: the excerpt days is named, and the number stays', 'stopped', null],
      [
        'rise/report',
        'excerpt',
        'visits: 20 of the excerpt days in place of 301',
        'survived',
        'the result would be 20, which does not count as “equals” either',
      ],
    ]);
  });

  it('find that another row gives the same', async () => {
    const all = await slips({
      [TOWNS]: replace('where visits > 0', "where town <> 'Brook'"),
      [RISE]: (text) => text,
    });
    expect(
      told(all)
        .filter(([check]) => check === 'towns/towns')
        .map(([, kind, , fate]) => [kind, fate]),
    ).toContainEqual(['row', 'survived']);
  });
});
