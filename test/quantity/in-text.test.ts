import { describe, expect, it } from 'vitest';
import { numberStandsIn, quantitiesIn, standingAround, standsIn } from '../../src/quantity/in-text.ts';

/** What stands in a text: quantities and ranges by their words, the rest in brackets with what it is. */
const found = (text: string) =>
  quantitiesIn(text).map(({ text: words, stated }) =>
    stated.kind === 'none' ? `[${words}: ${stated.why}]` : words,
  );

describe('the quantities of a text are found whole', () => {
  it.each([
    ['no more than 1,000 agencies across 40 states now participate', ['no more than 1,000', '40']],
    ['It grew to 10 million people, 40% of states, −5% and $1.5bn.', ['10 million', '40%', '−5%', '$1.5bn']],
    ['rising by 641% from 135 agreements to 1,001 since the start', ['641%', '135 agreements to 1,001']],
    ['These awards range from $500 up to $1,000 per officer', ['$500 up to $1,000']],
    ['Over 81,312 (71.7%) of the 113,431 arrests', ['Over 81,312', '71.7%', '113,431']],
    ['100 agencies or more joined, 40-odd left, 1,000+ stayed', ['100 agencies or more', '40-odd', '1,000+']],
    [
      'Twenty-five of them, one in five states and two-thirds of all',
      ['Twenty-five', 'one in five', 'two-thirds'],
    ],
    [
      'two to three dozen, 5–10% and between 5 and 10 million',
      ['two to three dozen', '5–10%', '5 and 10 million'],
    ],
    ['12,345 New York 8,478,072 2 Los Angeles', ['12,345', '8,478,072', '2']],
    ['“40”, (41), [42], 43: 44; 45? 46! 47...', ['40', '41', '42', '43', '44', '45', '46', '47']],
    ['partnerships—641% up — 40 states', ['641%', '40']],
    ['Of those, 42,755% or 71.5% had', ['[42,755% or 71.5%: a choice of two numbers]']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['at 10:30, at 5 p.m. and at 9 am', ['[10:30: a time]', '[5 p.m.: a time]', '[9 am: a time]']],
    ['On October 1, 2025, and 17 September', ['[October 1, 2025: a date]', '[17 September: a date]']],
    ['the lists of 17 and of 27 September 2025', ['[17 and of 27 September 2025: a date]']],
    ['On May 5, 10 agencies joined', ['[May 5: a date]', '10']],
    ['in 2025, by 2030 (2024)', ['[2025: a year]', '[2030: a year]', '[2024: a year]']],
    ['In 2000 agencies signed', ['2000']],
    ['the forty-fifth, the third straight month', ['[forty-fifth: an ordinal]', '[third: an ordinal]']],
    ['it is not 40 states', ['[not 40: a negation]']],
    ['five or six agencies', ['[five or six: a choice of two numbers]']],
    ['1 234 567 people', ['[1 234 567: digits with spaces in them: one number or two]']],
    ['down –5%', ['[–5%: a dash where a minus sign may be meant]']],
  ])('%s: no quantities', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'COVID-19',
    'F-16',
    '24/7',
    '1980s',
    '3D',
    'x3',
    '555-1234',
    "1'000",
    '3.5.1',
    `5'10"`,
    '287(g)',
    '1e5',
    '10²',
    '±5',
    'v2.3',
  ])('nothing is read of "%s"', (text) => {
    expect(quantitiesIn(`about ${text} it`).filter(({ stated }) => stated.kind !== 'none')).toEqual([]);
  });

  it('nothing is read across an empty line', () => {
    expect(found('They signed 5\n\nmillion thanks')).toEqual(['5']);
  });
});

describe('a number that an author names is a whole quantity of the text', () => {
  it.each([
    ['more than 1,000', 'more than 1,000 agencies'],
    ['more than 1,000 agencies', 'more than 1,000 agencies across 40 states'],
    ['40 states', 'across 40 states now'],
    ['$500', 'from $500 up to $1,000 per officer'],
    ['$1,000', 'from $500 up to $1,000 per officer'],
    ['$500 up to $1,000', 'from $500 up to $1,000 per officer'],
    ['from $500 up to $1,000', 'from $500 up to $1,000 per officer'],
    ['5 and 10 million', 'between 5 and 10 million'],
    ['10 million', 'between 5 and 10 million'],
    ['135', 'from 135 agreements to 1,001 since'],
    ['1,001', 'from 135 agreements to 1,001 since'],
    ['one in five', 'one in five states'],
    ['5 million', 'it has 5\u00A0million people'],
  ])('"%s" stands in "%s"', (named, text) => {
    expect(standsIn(named, text)).toBe(true);
  });

  it.each([
    ['more than 1,000', 'no more than 1,000 agencies'],
    ['1,000', 'no more than 1,000 agencies'],
    ['1,000', 'more than 1,000 agencies'],
    ['1,000', '1,000+ agencies'],
    ['1,000', '1,000 agencies or more'],
    ['10', '10 million'],
    ['10', '10 dozen'],
    ['40', '40%'],
    ['40', '40 percent'],
    ['40', '$40'],
    ['40 percent', '40 percentage points'],
    ['5%', '−5%'],
    ['5%', '-5%'],
    ['5%', 'minus 5%'],
    ['five', 'twenty-five'],
    ['thousand', 'one thousand'],
    ['one thousand', 'one thousand and one'],
    ['one', 'one in five'],
    ['five', 'one in five'],
    ['30', '10:30'],
    ['30', '30 September'],
    ['10', '10½'],
    ['1', '1/5'],
    ['40', 'not 40'],
    ['40', '40th'],
    ['over 40', 'just over 40'],
    ['5', 'between 5 and 10 million'],
    ['5', '5, 10 and 15 percent'],
    ['1', 'between 1 and 200%'],
    ['up to $1,000', 'from $500 up to $1,000'],
    ['two million', 'two million, three hundred thousand'],
    ['a million', 'a million and a half'],
    ['20', '200'],
    ['', '5'],
    ['of', '5 of 6'],
  ])('"%s" is cut out of "%s"', (named, text) => {
    expect(standsIn(named, text)).toBe(false);
  });

  it('of which the author is shown what stands there instead', () => {
    const [around] = standingAround('more than 1,000', 'In all, no more than 1,000 agencies of 40 states.');
    expect(around?.text).toBe('no more than 1,000');
    expect(around).toMatchObject({ start: 8, end: 26 });
  });

  it('and a published receipt may name it without its qualifiers', () => {
    expect(numberStandsIn('81,312', 'Over 81,312 of the arrests')).toBe(true);
    expect(numberStandsIn('10', 'over 10 million')).toBe(false);
  });
});

it.each(['1', 'one hundred and ', 'twenty-five ', '5, ', 'at least ', '(', '− ', '−', 'a1', ' ', '\u00AD'])(
  'a megabyte of "%s" is read',
  (piece) => {
    const text = piece.repeat(Math.ceil(1e6 / piece.length));
    expect(() => quantitiesIn(text)).not.toThrow();
  },
);
