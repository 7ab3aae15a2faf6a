import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standsAlone } from '../../src/anchor/stands-alone.ts';

const rule = (number: string) => {
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,])${escaped}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'u');
};

describe('a number stands alone', () => {
  it.each([
    ['135', 'from 135 to 1,001', true],
    ['1', 'from 135 to 1,001', false],
    ['35', 'from 135 to 1,001', false],
    ['1,001', 'up to 1,001.', true],
    ['1,001', 'up to 1,001.5', false],
    ['50', '150, and 50', true],
    ['3', 'x3', false],
    ['3', '\u{1d7d9},3', false],
  ])('%s in "%s": %s', (number, text, expected) => {
    expect(standsAlone(number, text)).toBe(expected);
  });

  it('by the rule: no letter or digit beside it, and no sign between digits', () => {
    const sign = fc.constantFrom(
      '1',
      '2',
      '\u{1d7d9}',
      '½',
      ',',
      '.',
      '$',
      '%',
      ' ',
      'a',
      'é',
      'e\u0301',
      '😀',
      '\n',
    );
    const words = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
    const number = fc.array(sign, { minLength: 1, maxLength: 2 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(number, words, words, (asked, before, after) => {
        for (const text of [before, before + asked + after]) {
          expect(standsAlone(asked, text)).toBe(rule(asked).test(text));
        }
      }),
      { numRuns: 800 },
    );
  });
});
