import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standsInWords, wholeWordsIn } from '../../src/anchor/whole-words.ts';

describe('words stand in a text', () => {
  it.each([
    ['rising by 641%', 'it was rising by 641% from 135'],
    ['from 135 to 1,001', 'rising by 641% from 135 to 1,001.'],
    ['135', '135'],
    ['ﬁrst agree\u00adment', 'the first agreement'],
    ["the officer's pay", 'the officer’s pay'],
    ['5% of all', 'three states - 5% of all - and'],
    ['rising', 'partnerships—rising by'],
    ['one in five', 'one in five states'],
    ['(5%)', 'many (5%) of'],
    ['5%', 'many (5%) of'],
    ['in 2025', 'in 2025, five million'],
    ['five million', 'in 2025, five million'],
    ['−5%', 'by -5% of'],
    ['“yes”', 'they said "yes" and'],
    ['agreements', 'of agreements.'],
    ['officers', 'the officers’ pay'],
    ['more.', 'no more.'],
    ['trained officer', 'each trained officer’s pay'],
    ['64', '641% and 64 others'],
  ])('%s: %s', (words, text) => {
    expect(standsInWords(words, text)).toBe(true);
  });
});

describe('words do not stand in a text', () => {
  it.each([
    ['rising by 64', 'rising by 641%'],
    ['rising by 641', 'rising by 641%'],
    ['rising by 641', 'rising by 641 %'],
    ['5% of all', '−5% of all'],
    ['5% of all', '-5% of all'],
    ['5% of all', '–5% of all'],
    ['5 states', '≥ 5 states'],
    ['≥', '≥ 5 states'],
    ['more or ≥', 'more or ≥ 5 states'],
    ['500 per officer', '$500 per officer'],
    ['up to $', 'up to $500'],
    ['$5', '−$5'],
    ['$5', 'US$5'],
    ['£500', '€500'],
    ['500', '500€'],
    ['1,000', '1,000+'],
    ['1', '1,000'],
    ['1,', '1,000'],
    ['000', '1,000'],
    [',000 agencies', '1,000 agencies'],
    ['30', '10:30'],
    ['10', '10:30'],
    ['2', '1/2'],
    ['5', '.5'],
    ['5', '5–10'],
    ['10%', '5–10%'],
    ['five', 'twenty-five'],
    ['twenty', 'twenty-five'],
    ['grew by 10', 'grew by 10 million'],
    ['million people', '10 million people'],
    ['five', 'five percent'],
    ['percent of all', 'five percent of all'],
    ['two', 'two and a half million'],
    ['one thousand', 'one thousand and one agreements'],
    ['one agreements', 'one thousand and one agreements'],
    ['10', '10½'],
    ['10', '10 1/2'],
    ['citizens', 'non-citizens'],
    ['can', 'can’t'],
    ['s pay', 'the officer’s pay'],
    ['part', 'partnership'],
    ['cafe', 'café'],
    ['the State', 'the state'],
    ['a b', 'a\n\nb'],
    ['', 'anything'],
    ['%', '5%'],
    ['...', 'one ... two'],
  ])('%j: %s', (words, text) => {
    expect(standsInWords(words, text)).toBe(false);
  });
});

it('finds every run of words that white space parts, whatever they are', () => {
  const word = fc.constantFrom(
    'rose',
    'by',
    '-5%',
    '$500',
    '≥5',
    '1,000+',
    '“all”',
    'non-citizens',
    'état',
    '(5%)',
    'a.',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (text, from, length) => {
      const start = from % text.length;
      const words = text.slice(start, start + 1 + (length % 5)).join(' ');
      expect(standsInWords(words, text.join(' '))).toBe(true);
    }),
  );
});

it('finds no part of a word or number', () => {
  const word = fc.constantFrom(
    '641%',
    '−5%',
    '$1,000',
    'partnerships',
    '10:30',
    '1/2',
    '≥5',
    '3.75',
    '40+',
    '12€',
  );
  fc.assert(
    fc.property(word, fc.nat(), fc.nat(), (whole, from, length) => {
      const start = from % whole.length;
      const piece = whole.slice(start, start + 1 + (length % whole.length));
      fc.pre(piece !== whole);
      expect(standsInWords(piece, `rose by ${whole} in all`)).toBe(false);
    }),
  );
});

it('answers for any words and any text', () => {
  const any = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(any, any, (text, words) => {
      expect([true, false]).toContain(wholeWordsIn(text)(words));
    }),
  );
});
