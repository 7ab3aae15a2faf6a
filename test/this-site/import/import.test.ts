// From a spreadsheet to the rows of the tables, what to look at, and what stops it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFiles } from '../../../src/content/files.ts';
import type { Problem } from '../../../src/problem.ts';
import { importList } from '../../../src/import/import.ts';
import type { Cell } from '../../../src/import/spreadsheet.ts';
import { toCsv } from '../../../src/import/stored.ts';
import { day, EARLIER, LATER, later, writeList } from './list-file.ts';

const AS_OF = '2026-11-01';
const datasets = await readFiles('content/datasets');

async function importBytes(bytes: Buffer) {
  const problems: Problem[] = [];
  const counted = await importList('list.xlsx', bytes, AS_OF, datasets, (each) => problems.push(each));
  const tables = Object.fromEntries(
    (counted?.tables ?? []).map(({ before, rows }) => [
      before.name,
      toCsv(before, rows).split('\n').slice(1, -1),
    ]),
  );
  return { tables, notes: counted?.notes ?? [], problems };
}

const importRows = async (rows: readonly Cell[][]) => importBytes(await writeList(rows));

const ROWS = [
  later('TEXAS', "Kinney County Sheriff's Office", 'County', 'Task Force Model', day('2025-02-01')),
  later('TEXAS', "Kinney County Sheriff's Office", 'County', 'Warrant Service Officer', day('2025-03-01')),
  later('TEXAS', 'Odem Police Department', 'Municipality', 'Task Force Model', day('2025-03-01')),
  later('NEW YORK', 'Broome Police', 'Municipality', 'Task Force Model', day('2025-03-01')),
  later('NEW YORK', 'Department of Corrections', 'State Agency', 'Jail Enforcement Model', day('2025-03-02')),
];

test('a later list gives rows to all four tables', async () => {
  const { tables, notes, problems } = await importRows([LATER, ...ROWS]);
  expect(problems).toEqual([]);
  expect(notes).toEqual([]);
  expect(tables).toEqual({
    'agencies-by-kind': [`${AS_OF},county,1,2`, `${AS_OF},municipality,2,2`, `${AS_OF},state,1,1`],
    'agreements-by-signing-date': ['2025-02-01,1', '2025-03-01,3', '2025-03-02,1'].map(
      (row) => `${AS_OF},${row}`,
    ),
    'agreements-by-state': [
      `${AS_OF},New York,0,1,0,1`,
      `${AS_OF},New York,1,0,0,1`,
      `${AS_OF},Texas,0,1,0,1`,
      `${AS_OF},Texas,0,1,1,1`,
    ],
    'agreements-timeline': [`${AS_OF},5,4,2,0,1,3,1,list.xlsx`],
  });
});

test('an earlier list, without kinds and with dates as text, gives rows to three tables', async () => {
  const { tables, notes, problems } = await importRows([
    EARLIER,
    ['ALASKA', 'Kodiak Police Department', 'Warrant Service Officer', '2020-07-20', 'link'],
  ]);
  expect(problems).toEqual([]);
  expect(tables).toEqual({
    'agreements-by-signing-date': [`${AS_OF},2020-07-20,1`],
    'agreements-by-state': [`${AS_OF},Alaska,0,0,1,1`],
    'agreements-timeline': [`${AS_OF},1,1,1,0,0,0,1,list.xlsx`],
  });
  expect(notes).toEqual([
    'agencies-by-kind is not counted, because the list has no column TYPE; it stays as it is',
  ]);
});

test('columns are found by their headings, whatever their order and spacing, and blank rows are passed over', async () => {
  const { tables, problems } = await importRows([
    ['Signed', ' support  type ', 'MOA', 'Law Enforcement Agency', 'State'],
    [null, null, null, null, null],
    [day('2025-03-01'), 'Task Force Model', 'link', 'Odem Police Department', 'TEXAS'],
  ]);
  expect(problems).toEqual([]);
  expect(tables['agreements-by-state']).toEqual([`${AS_OF},Texas,0,1,0,1`]);
});

test('names that differ in capitals, spaces and apostrophes are one agency', async () => {
  const { tables, notes } = await importRows([
    LATER,
    later('Texas', "Kinney County Sheriff's Office", 'county', 'task force model', day('2025-02-01')),
    later(
      ' TEXAS',
      'KINNEY  COUNTY Sheriff’s Office ',
      'County',
      'Warrant Service Officer',
      day('2025-02-01'),
    ),
  ]);
  expect(tables['agreements-by-state']).toEqual([`${AS_OF},Texas,0,1,1,1`]);
  expect(notes).toEqual([]);
});

test('agencies of one name in two states are two agencies', async () => {
  const { tables } = await importRows([
    LATER,
    later('TEXAS', 'Department of Corrections', 'State', 'Task Force Model', day('2025-02-01')),
    later('OHIO', 'Department of Corrections', 'State', 'Task Force Model', day('2025-02-01')),
  ]);
  expect(tables['agencies-by-kind']).toEqual([`${AS_OF},state,2,2`]);
});

test.each([
  ['Warrant Service Office', '0,0,1'],
  ['Warrant Services Officer', '0,0,1'],
  ['Task Force Officer', '0,1,0'],
])('the typing variant %s is counted under its model', async (model, flags) => {
  const { tables } = await importRows([LATER, later('TEXAS', 'Odem', 'County', model, day('2025-02-01'))]);
  expect(tables['agreements-by-state']).toEqual([`${AS_OF},Texas,${flags},1`]);
});

test('territories are counted apart from the states, and listed', async () => {
  const { tables, notes } = await importRows([
    LATER,
    ...ROWS,
    later('GUAM', 'Customs', 'State', 'Task Force Model', day('2025-02-01')),
    later('NORTHERN MARIANA ISLANDS', 'Police', 'State', 'Task Force Model', day('2025-02-01')),
  ]);
  expect(tables['agreements-timeline']).toEqual([`${AS_OF},7,6,2,2,1,5,1,list.xlsx`]);
  expect(notes).toEqual([
    'Guam is a territory, counted apart from the 50 states: row 7',
    'Northern Mariana Islands is a territory, counted apart from the 50 states: row 8',
  ]);
});

test('an agency of two kinds is counted under the kind of its first row, with all its agreements', async () => {
  const { tables } = await importRows([
    LATER,
    later('TEXAS', 'Odem Police', 'Municipality', 'Task Force Model', day('2025-02-01')),
    later('TEXAS', 'Odem Police', 'County', 'Warrant Service Officer', day('2025-02-01')),
  ]);
  expect(tables['agencies-by-kind']).toEqual([`${AS_OF},municipality,1,2`]);
});

test('a file name with a comma and a quotation mark stays one cell', async () => {
  const bytes = await writeList([LATER, ...ROWS]);
  const counted = await importList('a "b", c.xlsx', bytes, AS_OF, datasets, () => {});
  const timeline = counted!.tables.find(({ before }) => before.name === 'agreements-timeline')!;
  expect(timeline.after.csv).toMatch(/\n2026-11-01,5,4,2,0,1,3,1,"a ""b"", c\.xlsx"\n$/);
  expect(timeline.after.rows.at(-1)).toMatchObject({ file: 'a "b", c.xlsx' });
});

test.each<[string, Cell[][], RegExp]>([
  [
    'a row without an agency',
    [later('TEXAS', null, 'County', 'Task Force Model', day('2025-02-01'))],
    /^not counted, because the state or the agency is empty: row 7$/,
  ],
  [
    'a remark below the list',
    [later('Updated twice a day', null, null, null, null)],
    /^not counted, .*: row 7$/,
  ],
  [
    'signatures after the day of the list',
    [
      later('TEXAS', 'A Police', 'County', 'Task Force Model', day('2026-11-02')),
      later('TEXAS', 'Signed on the day', 'County', 'Task Force Model', day(AS_OF)),
      later('TEXAS', 'B Police', 'County', 'Task Force Model', day('2026-12-24')),
    ],
    /^signed after 2026-11-01, the day of the list; the newest on 2026-12-24: rows 7, 9$/,
  ],
  [
    'a day of signing that cannot be read, or none',
    [
      later('TEXAS', 'A Police', 'County', 'Task Force Model', null),
      later('TEXAS', 'B Police', 'County', 'Task Force Model', '2/30/2025'),
    ],
    /^without a day of signing that can be read, .*: rows 7, 8$/,
  ],
  [
    'one agreement in two rows',
    [later('TEXAS', 'Odem police department', 'Municipality', 'Task Force Officer', day('2025-03-01'))],
    /^“Odem Police Department” \(Texas\) is listed several times under one model; .*: rows 4, 7$/,
  ],
  [
    'an agency of two kinds',
    [later('TEXAS', 'Odem Police Department', 'County', 'Warrant Service Officer', day('2025-03-01'))],
    /^“Odem Police Department” \(Texas\) has several kinds; it is counted under the first, municipality: rows 4, 7$/,
  ],
  ...(
    [
      'Kinney County Sheriff’s Department',
      "Kinney County, Sheriff's Office",
      'Kinney County Sheriffs Office',
      'Kinneý County Sheriff Dept.',
    ] as const
  ).map((name): [string, Cell[][], RegExp] => [
    `what may be another spelling (${name})`,
    [later('TEXAS', name, 'County', 'Jail Enforcement Model', day('2025-03-01'))],
    /^perhaps one agency in several spellings, counted as 2: .*: rows 2, 7$/,
  ]),
])('%s is listed with its row', async (_, rows, expected) => {
  const { notes, problems } = await importRows([LATER, ...ROWS, ...rows]);
  expect(problems).toEqual([]);
  expect(notes).toEqual([expect.stringMatching(expected)]);
});

test('of many rows the first ten are named and the others counted', async () => {
  const rows = Array.from({ length: 13 }, () => later('TEXAS', null, null, null, null));
  const { notes } = await importRows([LATER, ...ROWS, ...rows]);
  expect(notes).toEqual([expect.stringMatching(/: rows 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 and 3 more$/)]);
});

test('names that the rules do not know stop the import, each reported once with all its rows', async () => {
  const { tables, problems } = await importRows([
    LATER,
    ...ROWS,
    later('TEXAS', 'A Police', 'County', 'Tribal Model', day('2025-02-01')),
    later('PUERTO RICO', 'B Police', 'County', 'TRIBAL  MODEL', day('2025-02-01')),
    later('TEXAS', 'C Police', 'Campus', null, day('2025-02-01')),
  ]);
  expect(tables).toEqual({});
  expect(problems.map(({ line, field, found }) => ({ line, field, found }))).toEqual([
    { line: 7, field: 'SUPPORT TYPE', found: '"Tribal Model" in rows 7, 8' },
    { line: 8, field: 'STATE', found: '"PUERTO RICO" in row 8' },
    { line: 9, field: 'SUPPORT TYPE', found: 'an empty cell in row 9' },
    { line: 9, field: 'TYPE', found: '"Campus" in row 9' },
  ]);
});

test.each<[string, Cell[][], Partial<Problem>]>([
  [
    'without columns that are needed',
    [['STATE', 'COUNTY', 'SUPPORT TYPE'], ['TEXAS']],
    { line: 1, field: 'LAW ENFORCEMENT AGENCY, SIGNED', found: 'the columns STATE, COUNTY, SUPPORT TYPE' },
  ],
  ['with a blank sheet', [], { line: 1, found: 'the columns (none)' }],
  ['with headings only', [LATER], { found: 'no rows below the headings' }],
  [
    'with rows of which none is an agreement',
    [LATER, later(null, 'A Police', null, null, null)],
    { found: 'no row with a state and an agency below the headings' },
  ],
])('a spreadsheet %s stops the import and says what was found', async (_, rows, expected) => {
  const { tables, problems } = await importRows(rows);
  expect(tables).toEqual({});
  expect(problems).toEqual([expect.objectContaining(expected)]);
});

test.each<[string, (whole: Buffer) => Buffer, RegExp]>([
  [
    'a workbook with a password or an old .xls',
    () => Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(2000)]),
    /^a workbook with a password, or one in the older format \.xls$/,
  ],
  ['a text', () => Buffer.from('STATE,AGENCY\n'), /^a file that cannot be read/],
  ['an empty file', () => Buffer.alloc(0), /^a file that cannot be read/],
  ['a spreadsheet cut off near the end', (whole) => whole.subarray(0, -40), /^a file that cannot be read/],
  [
    'a spreadsheet cut in half',
    (whole) => whole.subarray(0, whole.length / 2),
    /^a file that cannot be read/,
  ],
  ['another zip file', () => Buffer.from(`504B0506${'00'.repeat(18)}`, 'hex'), /^a file that cannot be read/],
])('%s is an error that says so', async (_, spoil, expected) => {
  const { tables, problems } = await importBytes(spoil(await writeList([LATER, ...ROWS])));
  expect(tables).toEqual({});
  expect(problems).toEqual([expect.objectContaining({ found: expect.stringMatching(expected) })]);
});

test('a spreadsheet in which a byte was changed on the way is an error, is listed, or gives the same counts', async () => {
  const whole = await writeList([LATER, ...ROWS]);
  const { tables } = await importBytes(whole);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
      const spoiled = Buffer.from(whole);
      spoiled[place]! ^= change;
      const found = await importBytes(spoiled);
      if (found.problems.length + found.notes.length === 0) expect(found.tables).toEqual(tables);
    }),
  );
});

test('rows whose recorded hash is not theirs are not written over', async () => {
  const spoiled = new Map(datasets);
  spoiled.set('agreements-timeline.csv', datasets.get('agreements-timeline.csv')!.replace(',135,', ',136,'));
  const problems: Problem[] = [];
  const bytes = await writeList([LATER, ...ROWS]);
  expect(await importList('list.xlsx', bytes, AS_OF, spoiled, (each) => problems.push(each))).toBeNull();
  expect(problems).toEqual([expect.objectContaining({ file: 'agreements-timeline.yaml', field: 'sha256' })]);
});
