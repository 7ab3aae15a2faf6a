import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, withMark } from '../../src/outputs/csv.ts';
import { problemsOf, replace } from '../project.ts';
import { hostileText } from '../hostile.ts';

const readBack = (csv: string): string[][] =>
  parse(csv, { bom: true, record_delimiter: '\r\n', skip_empty_lines: false });

describe('CSV for spreadsheets', () => {
  it('keeps every character of every cell, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText, hostileText), { minLength: 1 }), (rows) => {
        const expected = rows.map((row) =>
          row.map((text) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text).toWellFormed()),
        );
        expect(readBack(csvText(rows))).toEqual(expected);
      }),
    );
  });

  it.each(['=1+1', '+40 agencies', '-5% growth', '@DHSgov said', '=cmd|"/c calc"!A1', '\t=1', '＝1'])(
    'has no cell that a spreadsheet takes for a formula: %j',
    (text) => expect(readBack(csvText([[text]]))).toEqual([[`'${text}`]]),
  );

  it('leaves numbers and signs within a text alone', () => {
    expect(csvText([[-5, '5 - 3 = 2', '−5%', 'a@b']])).toBe('\uFEFF-5,5 - 3 = 2,−5%,a@b\r\n');
  });

  it('has a mark where Excel needs one', () => {
    expect(csvText([['a']]).startsWith('\uFEFF')).toBe(true);
    expect(withMark('a,b\n')).toBe('a,b\n');
    expect(withMark('Doña Ana,b\n')).toBe('\uFEFFDoña Ana,b\n');
  });
});

it.each(['=1+1', '+1', '-Elm', '@town', '"=HYPERLINK(""x"")"'])(
  'a cell of a dataset that a spreadsheet would take for a formula is refused: %s',
  async (cell) => {
    const problems = await problemsOf({ 'datasets/towns.csv': replace('Ashford', cell) });
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'cell-malformed', file: 'datasets/towns.csv', line: 2 }),
    );
  },
);
