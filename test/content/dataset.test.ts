// Which CSV files are tables, and what is said of the others.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRows, type Row } from '../../src/content/dataset.ts';
import type { Problem } from '../../src/problem.ts';

const COLUMNS = [
  { name: 'town', datatype: 'string' },
  { name: 'visits', datatype: 'integer' },
  { name: 'joined', datatype: 'date' },
] as const;
const HEADER = 'town,visits,joined\n';

function read(csv: string, key: readonly string[] = ['town']): { rows: Row[] | null; problems: Problem[] } {
  const problems: Problem[] = [];
  return { rows: readRows('towns.csv', csv, COLUMNS, key, (problem) => problems.push(problem)), problems };
}

test.each<[string, string]>([
  ['an integer of 20 digits', 'Ashford,12345678901234567890,2025-01-02\n'],
  ['an integer of 38 digits', `Ashford,-${'9'.repeat(38)},2025-01-02\n`],
  ['a quoted comma and quotation marks', '"Ash, ""the ford""",1,2025-01-02\n'],
  ['letters with accents, dashes and apostrophes', 'Doña Ana’s – Łódź 東京,1,2025-01-02\n'],
  ['a sign within a text', 'A=B +1 -2 @c,1,2024-02-29\n'],
  ['no line end after the last row', 'Ashford,1,2025-01-02'],
])('%s is read', (_, csv) => {
  expect(read(HEADER + csv)).toMatchObject({ rows: [expect.anything()], problems: [] });
});

test('a byte order mark and the line ends of Windows change nothing', () => {
  const rows = 'Ashford,1,2025-01-02\nBrook,2,2025-01-03\n';
  expect(read(`\ufeff${(HEADER + rows).replaceAll('\n', '\r\n')}`)).toEqual(read(HEADER + rows));
});

test.each<[string, string, Partial<Record<keyof Problem, unknown>>]>([
  ['an empty last line', 'A,1,2025-01-02\n\n', { line: 3, found: 'an empty line' }],
  ['an empty line between', '\nA,1,2025-01-02\n', { line: 2, found: 'an empty line' }],
  ['a cell too few', 'A,1\n', { line: 2, code: 'row-too-short', found: '2 cells' }],
  ['a cell too many', 'A,1,2025-01-02,\n', { line: 2, code: 'row-too-long', found: '4 cells' }],
  ['an integer of 39 digits', `A,1${'0'.repeat(38)},2025-01-02\n`, { line: 2, field: 'visits' }],
  ['a number with separators', 'A,"1,000",2025-01-02\n', { line: 2, field: 'visits' }],
  ['a whole number with zeros in front', 'A,007,2025-01-02\n', { line: 2, field: 'visits' }],
  ['a decimal number', 'A,1.0,2025-01-02\n', { line: 2, field: 'visits' }],
  ['digits of another script', 'A,１,2025-01-02\n', { line: 2, field: 'visits' }],
  ['a NUL', 'A\0B,1,2025-01-02\n', { line: 2, found: expect.stringContaining('U+0000') }],
  [
    'a line end of an old Macintosh',
    'A,1,2025-01-02\rB,1,2025-01-02',
    { found: expect.stringContaining('U+000D') },
  ],
  ['a tab', '\tA,1,2025-01-02\n', { line: 2, found: expect.stringContaining('U+0009') }],
  [
    'what was no letter of its encoding',
    'Do\ufffda,1,2025-01-02\n',
    { line: 2, fix: expect.stringContaining('UTF-8') },
  ],
  [
    'an unclosed quotation mark',
    'A,1,2025-01-02\n"B,1,2025-01-02\nC,1,2025-01-02\n',
    { line: 3, found: expect.stringContaining('out of its place') },
  ],
  [
    'a quotation mark within a cell',
    'A,1,2025-01-02\nB "b",1,2025-01-02\n',
    { line: 3, code: 'csv-malformed' },
  ],
  ['text after a closing quotation mark', '"A"b,1,2025-01-02\n', { line: 2, code: 'csv-malformed' }],

  ['30 February', 'A,1,2025-02-30\n', { line: 2, field: 'joined' }],
  ['29 February of a common year', 'A,1,2025-02-29\n', { line: 2, field: 'joined' }],
  ['month 13', 'A,1,2025-13-01\n', { line: 2, field: 'joined' }],
  ['day 0', 'A,1,2025-01-00\n', { line: 2, field: 'joined' }],
  ['the year 25', 'A,1,0025-01-01\n', { line: 2, field: 'joined' }],
  ['a date with slashes', 'A,1,1/2/2025\n', { line: 2, field: 'joined' }],
  ['an empty text', ',1,2025-01-02\n', { line: 2, field: 'town' }],
  ...['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '=HYPERLINK(""x"")'].map(
    (cell): [string, string, Partial<Problem>] => [
      `a text that spreadsheets run as a formula (${cell})`,
      `"${cell}",1,2025-01-02\n`,
      { line: 2, field: 'town', fix: expect.stringContaining('begin the cell with a letter') },
    ],
  ),
  ...(
    [
      ['a no-break space', 'New\u00a0York'],
      ['a zero-width space', 'A\u200b'],
      ['a soft hyphen', 'Ash\u00adford'],
      ['a mark of direction', '\u202eA'],
      ['a byte order mark', 'A\ufeff'],
      ['a filler', 'A\u3164'],
      ['a space at the end', 'A '],
      ['a space at the start', ' A'],
      ['two spaces', 'New  York'],
      ['a letter with its accent apart', 'Don\u0303a'],
    ] as const
  ).map(([what, cell]): [string, string, Partial<Problem>] => [
    what,
    `${cell},1,2025-01-02\n`,
    { line: 2, field: 'town' },
  ]),
])('%s is one problem with its line', (_, csv, expected) => {
  const { rows, problems } = read(HEADER + csv);
  expect(rows).toBeNull();
  expect(problems).toEqual([expect.objectContaining({ file: 'towns.csv', ...expected })]);
});

test('a line break within a cell is a problem of both its lines', () => {
  const { problems } = read(`${HEADER}"A\nB",1,2025-01-02\n`);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['csv-malformed', 2],
    ['csv-malformed', 3],
  ]);
});

test('a file in UTF-16 is one problem', () => {
  const wide = `${HEADER}A,1,2025-01-02\n`.split('').join('\0');
  expect(read(wide).problems).toEqual([expect.objectContaining({ line: 1, found: 'a text in UTF-16' })]);
});

test('keys that look the same are one key', () => {
  const { problems } = read(`${HEADER}Oﬃce,1,2025-01-02\nOffice,2,2025-01-02\n`);
  expect(problems).toEqual([expect.objectContaining({ code: 'key-repeated', line: 3 })]);
});

test('keys of several columns are the same only if each of them is', () => {
  const rows = '"A, 1",2,2025-01-02\nA,12,2025-01-02\n';
  expect(read(HEADER + rows, ['town', 'visits']).problems).toEqual([]);
});

test('several faults are told together, each with its line', () => {
  const { problems } = read(`${HEADER}=A,x,2025-02-30\nB,1\n\nC,1,2025-01-01\n`);
  expect(problems.map(({ line, field }) => [line, field])).toEqual([
    [4, undefined],
    [2, 'town'],
    [2, 'visits'],
    [2, 'joined'],
    [3, undefined],
  ]);
});

test('whatever stands in a CSV file, it is read whole or has a problem with file and line', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'A',
      '1',
      '2025-01-02',
      '"',
      '""',
      ',',
      '\n',
      '\r\n',
      '\0',
      '=1',
      '\u200b',
      ' ',
      '\ufeff',
      '9'.repeat(50),
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const line = fc.oneof(
    fc.array(cell, { maxLength: 4 }).map((cells) => cells.join()),
    fc.constantFrom('A,1,2025-01-02', '"B",2,2025-01-03'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), fc.boolean(), (lines, hasHeader) => {
      const csv = (hasHeader ? HEADER : '') + lines.join('\n');
      const { rows, problems } = read(csv);
      expect(rows === null).toBe(problems.length > 0);
      for (const { file, line: at, found } of problems) {
        expect(file).toBe('towns.csv');
        expect(at).toBeGreaterThan(0);
        expect(found).not.toBe('');
      }
      if (rows)
        expect(rows).toHaveLength(csv.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n').length - 1);
    }),
    { numRuns: 2000 },
  );
});

const quote = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

test('what is read is what an independent reader of CSV reads', () => {
  const cell = fc.constantFrom('A', 'a b', 'a, b', '"q"', 'x"', ',', '""', 'é');
  fc.assert(
    fc.property(fc.uniqueArray(cell, { minLength: 1 }), (towns) => {
      const csv = HEADER + towns.map((town) => `${quote(town)},1,2025-01-02\n`).join('');
      const other = parse(csv)
        .slice(1)
        .map(([town]) => town);
      expect(read(csv).rows?.map(({ town }) => town)).toEqual(other);
    }),
  );
});
