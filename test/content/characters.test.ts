import { describe, expect, it } from 'vitest';
import { nameOfCharacter } from '../../src/characters.ts';
import { problemsOf, replace, RISE } from '../project.ts';

const refusals = async (changes: Parameters<typeof problemsOf>[0]) =>
  (await problemsOf(changes)).filter(({ code }) => code.startsWith('character-'));

describe('a character that outputs cannot hold', () => {
  it.each([
    ['a control character', '\u0007', /U\+0007/],
    ['the end of a string', '\u0000', /U\+0000/],
    ['a control character of the second set', '\u0085', /U\+0085/],
    ['delete', '\u007f', /U\+007F/],
    ['a noncharacter', '\ufffe', /U\+FFFE/],
    ['a noncharacter of another plane', '\u{1ffff}', /U\+1FFFF/],
    ['what stands for a lost character', '\ufffd', /U\+FFFD, REPLACEMENT CHARACTER/],
    ['a carriage return alone', 'a\rb', /U\+000D/],
  ])('is refused in any file, with its line: %s', async (_, sign, found) => {
    expect(await refusals({ 'glossary/base.md': (text) => `${text}\nThe ${sign}base.\n` })).toEqual([
      expect.objectContaining({ file: 'glossary/base.md', line: 7, found: expect.stringMatching(found) }),
    ]);
  });

  it.each([
    ['\\u0007', 'U+0007'],
    ['\\0', 'U+0000'],
    ['\\r', 'U+000D'],
    ['\\N', 'U+0085'],
    ['\\uFFFF', 'U+FFFF'],
    ['\\uD800', 'U+D800'],
    ['\\x08', 'U+0008'],
  ])('is refused where an escape of YAML makes it, with its line: %s', async (escape, number) => {
    const title = replace(/^title: .*$/m, `title: "Visits ${escape}rose"`);
    expect(await refusals({ [RISE]: title })).toEqual([
      expect.objectContaining({
        file: RISE,
        line: 2,
        found: expect.stringContaining(number),
      }),
    ]);
  });

  it('is named once for each file, and every other is named too', async () => {
    const found = (await refusals({ 'glossary/base.md': (text) => `${text}\u0007\u0007\u0008` })).map(
      (problem) => problem.found,
    );
    expect(found).toEqual([expect.stringContaining('U+0007'), expect.stringContaining('U+0008')]);
  });
});

it('a character is shown with number and name, and what cannot be seen without itself', () => {
  expect(nameOfCharacter('≥')).toBe('≥ (U+2265, GREATER-THAN OR EQUAL TO)');
  expect(nameOfCharacter('東')).toBe('東 (U+6771, CJK UNIFIED IDEOGRAPH-6771)');
  expect(nameOfCharacter('\u200b')).toBe('U+200B, ZERO WIDTH SPACE');
  expect(nameOfCharacter('\ue000')).toBe('U+E000, <private-use-E000>');
  expect(nameOfCharacter('\u0007')).toMatch(/^U\+0007/);
});
