import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesNear } from '../../src/search/addresses.ts';
import { readWords, vocabularyOf, wordsOf } from '../../src/search/words.ts';

const VOCABULARY = vocabularyOf([
  'The sheriff signed a partnership. Sheriffs and sheriffs.',
  '287(g) agreements rose to 1,001, by 641%; ICE’s list',
  'The 9 agencies',
]);

it('the words of a text are those of the index', () => {
  expect(wordsOf('ICE’s 1,001 “287(g)” agree\u00adments — 641%, well-known')).toEqual([
    'ices', '1001', '287g', 'agreements', '641', 'well', 'known',
  ]); // prettier-ignore
});

it('the vocabulary has each word once, the most frequent first', () => {
  expect(VOCABULARY.slice(0, 2).toSorted()).toEqual(['sheriffs', 'the']);
  expect(new Set(VOCABULARY).size).toBe(VOCABULARY.length);
});

describe('what a reader asks for', () => {
  it.each([
    ['sheriff', 'sheriff'],
    ['agree', 'agree'],
    ['signing partnerships', 'signing partnerships'],
    ['287 (g)', '287g'],
    ['287 g agreements', '287g agreements'],
    ['the 9 agencies', 'the 9 agencies'],
    ['', ''],
  ])('%j is known, and asked as %j', (typed, words) => {
    expect(readWords(typed, VOCABULARY)).toEqual({ words, unknown: [], meant: null });
  });

  it.each([
    ['sherrif', 'sheriff'],
    ['partership', 'partnership'],
    ['sherrif agreements', 'sheriff agreements'],
    ['agencys', 'agencies'],
  ])('%j may have been meant as %j', (typed, meant) => {
    expect(readWords(typed, VOCABULARY).meant).toBe(meant);
  });

  it.each(['zzxxqq', '642', '10012', 'xyz', 'sherrif zzxxqq'])('%j is like nothing', (typed) => {
    expect(readWords(typed, VOCABULARY)).toMatchObject({ meant: null });
    expect(readWords(typed, VOCABULARY).unknown).not.toEqual([]);
  });

  it('is looked for where something begins like it, beside what may have been meant', () => {
    expect(readWords('partnershp', VOCABULARY)).toEqual({
      words: 'partnershp',
      unknown: [],
      meant: 'partnership',
    });
  });

  it('every word of a searched text is known', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        expect(readWords(text, vocabularyOf([other, text])).unknown).toEqual([]);
      }),
    );
  });
});

describe('an address that leads nowhere', () => {
  const known = [
    '/claims/forty-states/',
    '/claims/growth-641-percent/',
    '/sources/growth-report/',
    '/data/towns/',
    '/',
  ];
  it.each([
    ['/claims/forty-sates/', ['/claims/forty-states/']],
    ['/claims/growth-640-percent/', ['/claims/growth-641-percent/']],
    ['/forty-states.html', ['/claims/forty-states/']],
    ['/claims/grow', ['/claims/growth-641-percent/', '/sources/growth-report/']],
    ['/zzxxqq/', []],
    ['/', []],
  ])('%s is near %j', (path, near) => {
    expect(addressesNear(path, known)).toEqual(near);
  });
});
