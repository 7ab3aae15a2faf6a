import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/anchor/fold.ts';
import { firstDifference, nearMiss } from '../../src/anchor/near-miss.ts';

const TEXT = [
  'Visits up 50%',
  'The library’s staff says visits rose by 641% this\u00a0year in part\u00adner towns.  Two cafe\u0301s — it’s “new” — fell −5% of all.',
  '- One ofﬁcer\n- Two officers',
].join('\n\n');

describe('words that are not in a text', () => {
  it.each([
    [
      "library's staff",
      "it has ’ (U+2019, RIGHT SINGLE QUOTATION MARK) where ' (U+0027, APOSTROPHE) was typed",
    ],
    [
      'it’s "new"',
      'it has “ (U+201C, LEFT DOUBLE QUOTATION MARK) where " (U+0022, QUOTATION MARK) was typed',
    ],
    ['this year in', 'after "this" it has U+00A0, NO-BREAK SPACE where U+0020, SPACE was typed'],
    ['in partner towns', 'after "in part" it has U+00AD, SOFT HYPHEN where n (U+006E'],
    ['visits\u00ad rose', 'after "visits" U+00AD, SOFT HYPHEN was typed, which does not stand there'],
    ['visits \u200brose', 'after "visits " U+200B, ZERO WIDTH SPACE was typed'],
    ['towns. Two', 'after "towns." it has U+0020, SPACE 2 times where U+0020, SPACE was typed'],
    ['visits  rose', 'after "visits" it has U+0020, SPACE where U+0020, SPACE 2 times was typed'],
    [
      'Two cafés',
      'it has e (U+0065, LATIN SMALL LETTER E) and U+0301, COMBINING ACUTE ACCENT where é (U+00E9',
    ],
    ['cafe\u0301s - it’s', 'it has — (U+2014, EM DASH) where - (U+002D, HYPHEN-MINUS) was typed'],
    ['fell -5%', 'it has − (U+2212, MINUS SIGN) where - (U+002D, HYPHEN-MINUS) was typed'],
    [
      'One officer',
      'it has ﬁ (U+FB01, LATIN SMALL LIGATURE FI) where f (U+0066, LATIN SMALL LETTER F) was typed',
    ],
    ['This', 'it has t (U+0074, LATIN SMALL LETTER T) where T (U+0054, LATIN CAPITAL LETTER T) was typed'],
    ['rose by 64', 'after "rose by 64" it goes on with 1 (U+0031, DIGIT ONE)'],
    ['5% of all', 'they are a part of a longer word or number'],
    ['visits rise by', 'the nearest passage is "visits rose by"; after "visits r" it has o'],
  ])('%j: %s', (words, why) => {
    expect(nearMiss(words, [TEXT])).toContain(why);
  });

  it('may run over the end of a paragraph, a heading or an item of a list: both parts are shown', () => {
    expect(nearMiss('up 50% The library’s', [TEXT])).toContain(
      '"up 50%" ends one, "The library’s" begins the next',
    );
    expect(nearMiss('of all. - One', [TEXT])).toContain('"of all." ends one, "- One" begins the next');
    expect(nearMiss('ofﬁcer Two officers', [TEXT])).toContain('runs over the end of a paragraph');
    const both = nearMiss(
      'library\'s staff says visits rose by 641% this year in partner towns. Two cafés — it\'s "new" — fell -5% of all. - One',
      [TEXT],
    );
    expect(both).toContain('U+2019');
    expect(both).toContain('runs over the end');
  });

  it('are compared with the text that is most like them, and told to be like nothing where they are', () => {
    expect(nearMiss('visits fell by 64%', ['Nothing at all.', TEXT, 'visits fell by 65%'])).toContain(
      '"visits fell by 65%"',
    );
    expect(nearMiss('zzzzzzzz', [TEXT])).toBeNull();
    expect(nearMiss('a', [])).toBeNull();
  });
});

describe('the first difference', () => {
  const sign = fc.constantFrom(
    'a',
    'e\u0301',
    'é',
    'b',
    ' ',
    '  ',
    '\u00a0',
    '\n\n',
    "'",
    '’',
    '\u00ad',
    '\u200b',
    '-',
    '−',
    '5',
    'ﬁ',
    'fi',
    '😀',
    '\u0301',
  );
  const text = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));

  it('truly differs there, and nothing differs before it', () => {
    fc.assert(
      fc.property(text, text, (words, passage) => {
        const difference = firstDifference(words, passage);
        if (!difference) {
          expect(passage.startsWith(words)).toBe(true);
          return;
        }
        const { after, typed, stands } = difference;
        expect(words.startsWith(after + (typed ?? ''))).toBe(true);
        expect(passage.startsWith(after)).toBe(true);
        expect(typed).not.toBe(stands);
        if (stands !== null) expect(passage.startsWith(after + stands)).toBe(true);
        else expect(passage.startsWith(after + typed!)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('is named, whatever stands in the text and however it was set otherwise', () => {
    const set = fc.array(
      fc.constantFrom<[string, string]>(
        ["'", '’'],
        ['"', '“'],
        ['-', '‑'],
        [' ', '\u00a0'],
        ['fi', 'ﬁ'],
        ['é', 'e\u0301'],
        ['', '\u00ad'],
        ['a', 'a'],
        ['b', 'b'],
      ),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(set, (signs) => {
        const [typed, printed] = [0, 1].map((form) => `x${signs.map((pair) => pair[form]).join('')}y`) as [
          string,
          string,
        ];
        fc.pre(typed !== printed && fold(typed) === fold(printed));
        expect(nearMiss(typed, [`Before it. ${printed} after it.`])).toMatch(/U\+[0-9A-F]{4}/);
      }),
    );
  });
});
