// Spreadsheets in which a reader sees another list than a program: hidden, merged, computed, impossible, damaged.
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFiles } from '../../../src/content/files.ts';
import { importList } from '../../../src/import/import.ts';
import type { Cell } from '../../../src/import/spreadsheet.ts';
import type { Problem } from '../../../src/problem.ts';
import { day, LATER, later, writeList } from './list-file.ts';

const datasets = await readFiles('content/datasets');
type Written = Parameters<typeof writeXlsx>[0];
type WrittenSheet = Written['sheets'][number];

const ROWS = [
  LATER,
  later('TEXAS', 'Odem Police', 'Municipality', 'Task Force Model', day('2025-03-01')),
  later('OHIO', 'Lee Police', 'Municipality', 'Task Force Model', day('2025-03-02')),
  later('UTAH', 'Elk Police', 'Municipality', 'Task Force Model', day('2025-03-03')),
];

async function importBytes(bytes: Uint8Array, rules = datasets) {
  const problems: Problem[] = [];
  const counted = await importList('list.xlsx', Buffer.from(bytes), '2026-11-01', rules, (each) =>
    problems.push(each),
  );
  const total = counted?.tables.find(({ before }) => before.name === 'agreements-timeline');
  return {
    agreements: total && Number(total.rows[0]!['agreements']),
    notes: counted?.notes ?? [],
    problems,
    counted,
  };
}

const importSheets = async (...sheets: Partial<WrittenSheet>[]) =>
  importBytes(
    await writeXlsx({ sheets: sheets.map((sheet, i) => ({ name: `Sheet${i + 1}`, rows: ROWS, ...sheet })) }),
  );

const importRows = async (...rows: Cell[][]) => importBytes(await writeList([...ROWS, ...rows]));

test('a hidden first sheet is not counted, and the visible one after it is', async () => {
  const { agreements, notes } = await importSheets({ hidden: true }, { rows: ROWS.slice(0, 2) });
  expect(agreements).toBe(1);
  expect(notes).toEqual([
    'not counted: the hidden sheet “Sheet1” with 4 rows, which looks like a list, too; counted is the sheet “Sheet2”',
  ]);
});

test('a second sheet is not counted, and is told with its rows', async () => {
  const { agreements, notes } = await importSheets({}, {}, { rows: [['Remarks']] });
  expect(agreements).toBe(3);
  expect(notes).toEqual([
    'not counted: the sheet “Sheet2” with 4 rows, which looks like a list, too; counted is the sheet “Sheet1”',
    'not counted: the sheet “Sheet3” with 1 rows; counted is the sheet “Sheet1”',
  ]);
});

test('a list behind a cover sheet is counted', async () => {
  expect(await importSheets({ rows: [['Published by ICE']] }, {})).toMatchObject({
    agreements: 3,
    problems: [],
  });
});

test('a list that is on a hidden sheet only stops the import', async () => {
  const { problems } = await importSheets({ rows: [['Nothing here']] }, { veryHidden: true });
  expect(problems).toEqual([
    expect.objectContaining({ code: 'list-hidden', found: 'the list on the hidden sheet “Sheet2”' }),
  ]);
});

test('hidden rows are counted, and told with their number', async () => {
  const rowDefs = new Map([
    [1, { hidden: true }],
    [3, { hidden: true }],
  ]);
  const { agreements, notes } = await importSheets({ rowDefs, autoFilter: { range: 'A1:H4' } });
  expect(agreements).toBe(3);
  expect(notes).toEqual([
    '2 of 3 rows are hidden, where a filter is set on A1:H4; they are counted like the others: rows 2, 4',
  ]);
});

test('hidden columns are read, and told', async () => {
  const columns = LATER.map((_, i) => (i === 5 || i === 6 ? { hidden: true } : {}));
  const { agreements, notes } = await importSheets({ columns });
  expect({ agreements, notes }).toEqual({
    agreements: 3,
    notes: ['hidden columns are read like the others: cell F1'],
  });
});

test('merged cells in a column that is counted stop the import', async () => {
  const merge = { startRow: 1, endRow: 2, startCol: 0, endCol: 0 };
  const { problems } = await importSheets({ merges: [merge] });
  expect(problems).toEqual([
    expect.objectContaining({ code: 'list-cells-merged', line: 2, found: 'merged cells: cell A2:A3' }),
  ]);
  expect(await importSheets({ merges: [{ ...merge, startCol: 6, endCol: 7 }] })).toMatchObject({
    agreements: 3,
  });
});

test('a formula is read as its stored result, and told; one without a result, and an error, stop the import', async () => {
  const formula = { formula: '"TE"&"XAS"', formulaResult: 'TEXAS' };
  expect(await importSheets({ cells: new Map([['1,0', formula]]) })).toMatchObject({
    agreements: 3,
    notes: ['formulas are read as the results that are stored with them: cell A2'],
  });
  const faulty = new Map([
    ['1,0', { formula: 'B2' }],
    ['2,5', { value: '#REF!', type: 'error' as const }],
    ['2,6', { value: '#REF!', type: 'error' as const }],
  ]);
  expect((await importSheets({ cells: faulty })).problems).toEqual([
    expect.objectContaining({
      code: 'list-cell-unreadable',
      found: expect.stringMatching(/in cells A2, F3$/),
    }),
  ]);
});

test('a heading twice stops the import', async () => {
  const twice = ROWS.map((row, i) => [...row, i === 0 ? ' state ' : 'TEXAS', i === 0 ? 'Signed' : null]);
  expect((await importBytes(await writeList(twice))).problems).toEqual([
    expect.objectContaining({ code: 'list-column-repeated', line: 1, field: 'STATE' }),
    expect.objectContaining({ code: 'list-column-repeated', line: 1, field: 'SIGNED' }),
  ]);
  expect((await importRows(LATER)).problems).toEqual([
    expect.objectContaining({ code: 'list-column-repeated', line: 5, found: 'the headings a second time' }),
  ]);
});

const signed = (value: Cell) => later('IOWA', 'Oak Police', 'County', 'Task Force Model', value);

test.each<[string, Cell]>([
  ['day 0 of a spreadsheet', day('1899-12-30')],
  ['1 January 1900', day('1900-01-01')],
  ['a day of the other epoch', day('1904-01-01')],
  ['a day before the law', day('1996-09-29')],
  ['such a day as text', '1899-12-31'],
])('%s is no day of signing, and is told', async (_, value) => {
  const { agreements, notes, counted } = await importRows(signed(value));
  expect(agreements).toBe(4);
  expect(notes).toEqual([
    expect.stringMatching(
      /^without a day of signing that can be read, .*\(F5 has 1\d{3}-\d\d-\d\d, before 1996-09-30\): row 5$/,
    ),
  ]);
  const days = counted!.tables.find(({ before }) => before.name === 'agreements-by-signing-date')!.rows;
  expect(days).toHaveLength(3);
});

test.each<Cell>(['05/082025', '2/30/2025', '2025-02-30', 'pending', '#N/A', 45000, 0, true, '9/9/25'])(
  'the signing day %j is not guessed at, and is told with its cell',
  async (value) => {
    const { notes } = await importRows(signed(value));
    expect(notes).toEqual([expect.stringContaining(`(F5 has ${String(value)}): row 5`)]);
  },
);

test('a day of signing after the day of the list is told', async () => {
  expect((await importRows(signed(day('5025-07-07')))).notes).toEqual([
    'signed after 2026-11-01, the day of the list; the newest on 5025-07-07: row 5',
  ]);
});

test.each([
  ['UTAHJ', 'Municipality', 'Task Force Model', 'UTAHJ', 'Utah'],
  ['UTAH', 'Muncipality', 'Task Force Model', 'Muncipality', 'Municipality'],
])(
  'a known typing error is counted as what is meant, and told: %s, %s',
  async (state, kind, model, typed, meant) => {
    const { problems, notes } = await importRows(later(state, 'Oak', kind, model, day('2025-03-01')));
    expect(problems).toEqual([]);
    expect(notes).toEqual([`a known typing error: “${typed}” is counted as ${meant}: row 5`]);
  },
);

test.each<[string, string, string, RegExp]>([
  [
    'FLORIDDA',
    'County',
    'Task Force Model',
    /did you mean Florida\?.*"FLORIDDA: Florida".*misspellings, state/,
  ],
  ['TEXAS', 'Conty', 'Task Force Model', /did you mean County\?.*misspellings, kind/],
  ['TEXAS', 'County', 'Taks Force Model', /did you mean Task Force Model\?.*misspellings, model/],
  ['TEXAS', 'County', 'Zzz', /nothing is guessed/],
])(
  'another typing error stops the import with what is likely meant: %s, %s, %s',
  async (state, kind, model, fix) => {
    const { problems } = await importRows(later(state, 'Oak', kind, model, day('2025-03-01')));
    expect(problems).toEqual([expect.objectContaining({ line: 5, fix: expect.stringMatching(fix) })]);
  },
);

test('the line that the import proposes is all that it takes', async () => {
  const rules = datasets.get('agreements-list.yaml')!;
  const mended = rules.replace('    UTAHJ: Utah\n', '    UTAHJ: Utah\n    FLORIDDA: Florida\n');
  const bytes = await writeList([
    ...ROWS,
    later('FLORIDDA', 'Oak', 'County', 'Task Force Model', day('2025-03-01')),
  ]);
  expect(await importBytes(bytes, new Map([...datasets, ['agreements-list.yaml', mended]]))).toMatchObject({
    agreements: 4,
    problems: [],
  });
});

test.each<[string, (rules: string) => string, RegExp]>([
  ['a correction to no name', (rules) => rules.replace('UTAHJ: Utah', 'UTAHJ: Utha'), /one of Alabama/],
  ['a correction of a name', (rules) => rules.replace('UTAHJ: Utah', 'OHIO: Utah'), /no name by itself/],
  ['a name twice', (rules) => rules.replace('  - Guam', '  - Guam\n  - OHIO'), /each name once/],
  ['an unknown field', (rules) => `${rules}more: 1\n`, /a field that this kind of file has/],
])('%s in the rules is a problem with its line', async (_, change, expected) => {
  const changed = new Map([
    ...datasets,
    ['agreements-list.yaml', change(datasets.get('agreements-list.yaml')!)],
  ]);
  const { problems } = await importBytes(await writeList(ROWS), changed);
  expect(problems).toEqual([
    expect.objectContaining({
      file: 'agreements-list.yaml',
      line: expect.any(Number),
      expected: expect.stringMatching(expected),
    }),
  ]);
});

test('a kind that the list does not tell keeps the list from being counted by kind', async () => {
  for (const kind of [null, '#NA']) {
    const { agreements, notes, counted } = await importRows(
      later('TEXAS', 'Oak', kind, 'Task Force Model', day('2025-03-01')),
    );
    expect(agreements).toBe(4);
    expect(counted!.tables.map(({ before }) => before.name)).not.toContain('agencies-by-kind');
    expect(notes).toEqual([
      'agencies-by-kind is not counted, because the list does not tell the kind; it stays as it is: row 5',
    ]);
  }
});

test('names that differ only in what cannot be seen are one agency', async () => {
  const { counted } = await importBytes(
    await writeList([
      LATER,
      later('TEXAS', 'Doña Ana Police', 'County', 'Task Force Model', day('2025-03-01')),
      later(
        'TE\u200bXAS',
        'Don\u0303a Ana\u00a0Police',
        'County',
        'Warrant Service Officer',
        day('2025-03-01'),
      ),
    ]),
  );
  const byState = counted!.tables.find(({ before }) => before.name === 'agreements-by-state')!;
  expect(byState.rows).toHaveLength(1);
});

test('whatever happens to the bytes of a spreadsheet, it is counted or there is a problem with its file', async () => {
  const whole = await writeList(ROWS);
  const parts = unzipSync(whole);
  const names = Object.keys(parts);
  const damaged = fc.oneof(
    fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      }),
    fc.nat(whole.length).map((length) => whole.subarray(0, length)),
    fc.uint8Array({ maxLength: 200 }),
    // A sound container around damaged XML: its checksums fit.
    fc.tuple(fc.constantFrom(...names), fc.nat(), fc.string({ maxLength: 8 })).map(([name, at, text]) => {
      const xml = Buffer.from(parts[name]!).toString('utf8');
      const place = at % (xml.length + 1);
      return zipSync({
        ...parts,
        [name]: Buffer.from(xml.slice(0, place) + text + xml.slice(place + text.length)),
      });
    }),
    fc.constantFrom(...names).map((name) => zipSync({ ...parts, [name]: new Uint8Array() })),
    fc.constantFrom(...names).map((name) => {
      const { [name]: _, ...others } = parts;
      return zipSync(others);
    }),
  );
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const { counted, problems } = await importBytes(bytes);
      expect(counted === null).toBe(problems.length > 0);
      for (const { file, found } of problems) expect([file, found]).not.toContain('');
    }),
    { numRuns: 400 },
  );
}, 60_000);
