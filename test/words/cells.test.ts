import { expect, it } from 'vitest';
import { cellInWords, isFlag } from '../../src/words/cells.ts';

it.each([
  [1n, ['0', '1'], 'yes'],
  [0n, ['1', '0'], 'no'],
  [1234567n, undefined, '1,234,567'],
  [1n, undefined, '1'],
  [1n, ['0', '1', '2'], '1'],
  ['2025-09-17', undefined, '2025-09-17'],
  ['county', ['county', 'state'], 'county'],
] as const)('the cell %s of a column with the values %j reads %s', (cell, values, shown) => {
  expect(cellInWords(cell, { values: values && [...values] })).toBe(shown);
});

it('a column says yes or no only if it has both numbers and no other', () => {
  expect(isFlag({ values: ['0', '1'] })).toBe(true);
  for (const values of [undefined, [], ['0'], ['1'], ['0', '1', '2'], ['no', 'yes']])
    expect(isFlag({ values })).toBe(false);
});
