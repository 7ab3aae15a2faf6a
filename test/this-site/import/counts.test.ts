// Laws of the counting rules, over lists made up at random.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../../src/content/dataset.ts';
import type { Problem } from '../../../src/problem.ts';
import { readAgreements } from '../../../src/import/agreements.ts';
import { readList } from '../../../src/import/list.ts';
import type { Cell } from '../../../src/import/spreadsheet.ts';
import { toCsv } from '../../../src/import/stored.ts';
import { countTables } from '../../../src/import/tables.ts';
import { day, LATER, later, RULES } from './list-file.ts';

const MODELS = ['Jail Enforcement Model', 'Task Force Model', 'Warrant Service Officer'];
const KINDS = ['County', 'Municipality', 'State', 'State Agency'];

/** Agencies of one kind each with one row for each of their models, in any order. */
const list = fc
  .uniqueArray(
    fc.record({
      state: fc.constantFrom('TEXAS', 'NEW YORK', 'NORTH CAROLINA', 'GUAM'),
      agency: fc.constantFrom(
        "Lee County Sheriff's Office",
        'Doña Ana Police',
        'St. Lucie, City of',
        'O’Fallon',
      ),
      kind: fc.constantFrom(...KINDS),
      models: fc.uniqueArray(fc.constantFrom(...MODELS), { minLength: 1 }),
      signed: fc.constantFrom('2025-01-20', '2025-03-01', '2025-09-09'),
    }),
    { minLength: 1, selector: ({ state, agency }) => `${state}/${agency}` },
  )
  .map((agencies) =>
    agencies.flatMap(({ state, agency, kind, models, signed }) =>
      models.map((model) => later(state, agency, kind, model, day(signed))),
    ),
  );

const fail = (problem: Problem) => expect.unreachable(problem.found);

function count(rows: readonly Cell[][]): Map<string, Row[]> {
  const agreements = readAgreements('x', readList('x', [LATER, ...rows], RULES, fail)!, RULES, fail)!;
  return countTables(agreements, '2025-09-17', 'x.xlsx');
}

const asText = (tables: Map<string, Row[]>) =>
  [...tables].map(([name, rows]) => {
    const columns = Object.keys(rows[0]!);
    return [
      name,
      toCsv(
        { columns: columns.map((each) => ({ name: each, datatype: 'string' })), primaryKey: columns },
        rows,
      ),
    ];
  });

/** The same name for a reader: other capitals, more spaces, another apostrophe. */
const varied = (name: string) =>
  fc
    .tuple(
      fc.constantFrom(' ', '  ', '\t', '\u00a0', '\n'),
      fc.constantFrom("'", '’', '‘'),
      fc.func(fc.boolean()),
    )
    .map(
      ([space, apostrophe, upper]) =>
        space +
        Array.from(name, (letter, i) => (upper(i) ? letter.toUpperCase() : letter.toLowerCase()))
          .join('')
          .replaceAll(' ', ' ' + space)
          .replace(/['’]/g, apostrophe),
    );

test('however rows are shuffled and names are typed, the counts are the same', () => {
  const lists = list.chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      again: fc
        .tuple(
          ...rows.map((row) =>
            fc.tuple(...row.map((cell) => (typeof cell === 'string' ? varied(cell) : fc.constant(cell)))),
          ),
        )
        .chain((cells) => fc.shuffledSubarray(cells, { minLength: cells.length })),
    }),
  );
  fc.assert(
    fc.property(lists, ({ rows, again }) => {
      expect(asText(count(again))).toEqual(asText(count(rows)));
    }),
  );
});

const integer = (name: string) => (row: Row) => row[name] as bigint;
const sum = (rows: Row[] | undefined, of: (row: Row) => bigint) =>
  rows!.reduce((total, row) => total + of(row), 0n);

test('the tables agree with each other and with the list', () => {
  fc.assert(
    fc.property(list, (rows) => {
      const tables = count(rows);
      const [total] = tables.get('agreements-timeline')!;
      const byState = tables.get('agreements-by-state')!;
      const byKind = tables.get('agencies-by-kind');
      const bySigned = tables.get('agreements-by-signing-date');
      const agreements = BigInt(rows.length);
      const agencies = BigInt(
        new Set(rows.map(([state, agency]) => `${String(state)}/${String(agency)}`)).size,
      );
      const under = (model: string) => sum(byState, (row) => integer(model)(row) * integer('agencies')(row));
      expect(total).toMatchObject({ agreements, agencies });
      expect(total).toMatchObject({ jem: under('jem'), tfm: under('tfm'), wso: under('wso') });
      expect(under('jem') + under('tfm') + under('wso')).toBe(agreements);
      expect(sum(byState, integer('agencies'))).toBe(agencies);
      expect(sum(byKind, integer('agencies'))).toBe(agencies);
      expect(sum(byKind, integer('agreements'))).toBe(agreements);
      expect(sum(bySigned, integer('agreements'))).toBe(agreements);
      expect(integer('states')(total!) + integer('territories')(total!)).toBe(
        BigInt(new Set(byState.map((row) => row['state'])).size),
      );
    }),
  );
});
