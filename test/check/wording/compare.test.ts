import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWording } from '../../../src/check/wording/compare.ts';
import { passagesOf } from '../../../src/check/wording/passages.ts';

describe('two wordings are the same', () => {
  it.each([
    ['Thanks to the Bill,', 'thanks to the bill'],
    ['“the officer’s pay”', "the officer's pay"],
    ['partnerships—rising by 641%', 'partnerships - rising by 641%'],
    ['a\nb', 'a b'],
    ['the ﬁrst agree\u00adment', 'the first agreement'],
    ['well‑known', 'well-known'],
    ['officerʼs', 'officer’s'],
    ['Cafe\u0301', 'café'],
    ['1\u00a0001 agreements', '1 001 agreements'],
    ['by −5%', 'by -5%'],
    ['by −5%', 'by –5%'],
    ['by − 5%', 'by −5%'],
    ['≥ 5 states', '≥5 states'],
    ['5 % of all', '5% of all'],
    ['“(yes)”, they said...', 'yes they said'],
    ['5–10 states', '5-10 states'],
    ['three states - 5% of all', 'three states, 5% of all'],
    ['a–b', 'a b'],
  ])('%s / %s', (first, second) => {
    expect(compareWording(first, second)).toMatchObject({ same: true, different: 0 });
  });
});

describe('two wordings differ', () => {
  it.each([
    ['successful identification', 'successful location', 2],
    ['each trained officer', 'each eligible trained officer', 1],
    ['up to $500', 'up to 500', 2],
    ['rose 641%', 'rose 641', 2],
    ['a b', 'b a', 2],
    ['by −5%', 'by 5%', 2],
    ['by -5%', 'by 5%', 2],
    ['by – 5%', 'by 5 – 5%', 2],
    ['£500', '€500', 2],
    ['$500', '€500', 2],
    ['500€', '500', 2],
    ['≥ 5', '≤ 5', 2],
    ['≥5', '5', 2],
    ['> 5', '< 5', 2],
    ['~5', '5', 2],
    ['± 5', '5', 2],
    ['1,000+', '1,000', 2],
    ['+5%', '-5%', 2],
    ['1/2', '12', 2],
    ['.5', '5', 2],
    ['#1', '1', 2],
    ['5‰', '5%', 2],
    ['５', '5', 2],
    ['5 - 10', '5 10', 1],
    ['AT&T', 'ATT', 2],
    ['research & development', 'research development', 1],
    ['co-op', 'coop', 2],
    ['10²', '10', 2],
  ])('%s / %s', (first, second, different) => {
    expect(compareWording(first, second)).toMatchObject({ same: false, different });
  });

  it('word by word, in an order that reads as both texts', () => {
    const texts = ['per officer', 'per eligible task force officer'] as const;
    expect(passagesOf(...texts)).toEqual([
      { kind: 'same', text: 'per' },
      { kind: 'added', text: 'eligible task force' },
      { kind: 'same', text: 'officer' },
    ]);
    expect(compareWording(...texts).words).toEqual([2, 5]);
  });

  it('by as many words as are shown apart, which read as one text or the other', () => {
    const words = fc.array(fc.constantFrom('ice', 'state', 'local', 'officer', '1,001', '—'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [first, second] = [a.join(' '), b.join(' ')];
        const passages = passagesOf(first, second);
        const reading = (other: string) =>
          passages.flatMap(({ kind, text }) => (kind === other ? [] : text.split(' '))).join(' ');
        const apart = passages.flatMap(({ kind, text }) => (kind === 'same' ? [] : text.split(' ')));
        expect(compareWording(first, second).different).toBe(apart.length);
        expect(compareWording(reading('added'), first)).toMatchObject({ same: true });
        expect(compareWording(reading('removed'), second)).toMatchObject({ same: true });
      }),
    );
  });

  it('by any one word that is changed', () => {
    const word = fc.constantFrom<string>('ice', 'state', 'local', 'officer', '1,001');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (words, at) => {
        const changed = words.with(at % words.length, 'other');
        expect(compareWording(words.join(' '), words.join(' ')).same).toBe(true);
        expect(compareWording(words.join(' '), changed.join(' ')).same).toBe(false);
      }),
    );
  });
});
