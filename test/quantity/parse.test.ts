import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatQuantity } from '../../src/quantity/format.ts';
import { parseQuantity, parseRange, readQuantity, readRange } from '../../src/quantity/parse.ts';

const read = (text: string) => {
  const quantity = parseQuantity(text);
  if (!quantity) return null;
  const { value, unit, step, qualifier } = quantity;
  const kind = unit.kind === 'count' ? (unit.noun ?? 'count') : unit.kind;
  return [value.toFraction(), kind, step?.toFraction() ?? 'exact', qualifier ?? 'plain'].join(' | ');
};

describe('a stated number is read as people write it', () => {
  it.each([
    ['1,001', '1001 | count | 1 | plain'],
    ['1001', '1001 | count | 1 | plain'],
    ['641%', '641/100 | percent | 1/100 | plain'],
    ['71.5 percent', '143/200 | percent | 1/1000 | plain'],
    ['more than 1,000', '1000 | count | 1 | more than'],
    ['over 1,000 partnerships', '1000 | partnerships | 1 | more than'],
    ['surpassed 1,000', '1000 | count | 1 | more than'],
    ['up to $1,000', '1000 | money | 1 | at most'],
    ['no fewer than 3', '3 | count | 1 | at least'],
    ['fewer than 20%', '1/5 | percent | 1/100 | less than'],
    ['nearly 900', '900 | count | 1 | almost'],
    ['$500', '500 | money | 1 | plain'],
    ['US$ 29.85 billion', '29850000000 | money | 10000000 | plain'],
    ['8,501 Trained Task Force Officers', '8501 | Trained Task Force Officers | 1 | plain'],
    ['40 states', '40 | states | 1 | plain'],
    ['forty states', '40 | states | 1 | plain'],
    ['one quarter', '1/4 | ratio | exact | plain'],
    ['two-thirds', '2/3 | ratio | exact | plain'],
    ['half', '1/2 | ratio | exact | plain'],
    ['a hundred', '100 | count | 1 | plain'],
    ['one hundred and five', '105 | count | 1 | plain'],
    ['Seventy percent', '7/10 | percent | 1/100 | plain'],
    ['two million three hundred thousand', '2300000 | count | 1000 | plain'],
    ['−3.50', '-7/2 | count | 1/100 | plain'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '', 'many', '1,00', '10,01', '1.2.3', '3 4', '12-13', 'percent', '$', '$5%', '641 %% ', 'a', 'more than', 'one two', '5 states and 6 counties of it',
  ])('"%s" is no number', (text) => {
    expect(parseQuantity(text)).toBeNull();
  }); // prettier-ignore

  // Forms of the test cases of Duckling (facebook/duckling, Duckling/Numeral/EN/Corpus.hs), text2num (allo-media/text2num,
  // tests/test_text_to_num_en.py), word2number (akshaynagpal/w2n, README) and Recognizers-Text (microsoft/Recognizers-Text,
  // Specs/Number/English), with values of our own.
  it.each([
    ['one thousand and one agreements', '1001 | agreements | 1 | plain'],
    [
      'fifty-three billion two hundred forty-three thousand seven hundred twenty-four',
      '53000243724 | count | 1 | plain',
    ],
    [
      'fifty-one million five hundred seventy-eight thousand three hundred two',
      '51578302 | count | 1 | plain',
    ],
    ['nineteen hundred seventy-three', '1973 | count | 1 | plain'],
    ['twenty-one thousand Eleven', '21011 | count | 1 | plain'],
    ['seven hundred twenty-one thousand and twelve', '721012 | count | 1 | plain'],
    ['two million three thousand nine hundred and eighty four', '2003984 | count | 1 | plain'],
    ['twenty-five hundred', '2500 | count | 1 | plain'],
    ['a hundred thousand', '100000 | count | 1000 | plain'],
    ['one hundred two thousand', '102000 | count | 1000 | plain'],
    ['two point two million', '2200000 | count | 100000 | plain'],
    ['negative five hundred and four', '-504 | count | 1 | plain'],
    ['minus three million two hundred thousand', '-3200000 | count | 1000 | plain'],
    ['.77', '77/100 | count | 1/100 | plain'],
    ['100k', '100000 | count | 1000 | plain'],
    ['1.2M', '1200000 | count | 100000 | plain'],
    ['1.5 M people', '1500000 | people | 100000 | plain'],
    ['$1.5bn', '1500000000 | money | 100000000 | plain'],
    ['$5m', '5000000 | money | 1000000 | plain'],
    ['a dozen', '12 | count | exact | plain'],
    ['two dozen agencies', '24 | agencies | exact | plain'],
    ['half a dozen', '6 | count | exact | plain'],
    ['half a million', '500000 | count | exact | plain'],
    ['a quarter million', '250000 | count | exact | plain'],
    ['three quarters of a million', '750000 | count | exact | plain'],
    ['two and a half million', '2500000 | count | exact | plain'],
    ['one hundred and three and two thirds', '311/3 | count | exact | plain'],
    ['10 1/2', '21/2 | count | exact | plain'],
    ['10½', '21/2 | count | exact | plain'],
    ['½', '1/2 | ratio | exact | plain'],
    ['20/100', '1/5 | ratio | exact | plain'],
    ['one twentieth', '1/20 | ratio | exact | plain'],
    ['three twenty-fifths', '3/25 | ratio | exact | plain'],
    ['a third of the agencies', '1/3 | ratio | exact | plain'],
    ['one in five states', '1/5 | ratio | exact | plain'],
    ['one-in-five', '1/5 | ratio | exact | plain'],
    ['2 out of 5', '2/5 | ratio | exact | plain'],
    ['five point five percent', '11/200 | percent | 1/1000 | plain'],
    ['half a percent', '1/200 | percent | exact | plain'],
    ['half of one percent', '1/200 | percent | exact | plain'],
    ['5 percent of states', '1/20 | percent | 1/100 | plain'],
    ['5 pct', '1/20 | percent | 1/100 | plain'],
    ['４０％', '2/5 | percent | 1/100 | plain'],
    ['5 percentage points', '1/20 | points | 1/100 | plain'],
    ['5-percentage-point', '1/20 | points | 1/100 | plain'],
    ['half a percentage point', '1/200 | points | exact | plain'],
    ['50 bps', '1/200 | points | 1/10000 | plain'],
    ['-$5', '-5 | money | 1 | plain'],
    ['$−5', '-5 | money | 1 | plain'],
    ['50 cents', '1/2 | money | 1/100 | plain'],
    ['500 euros', '500 | money | 1 | plain'],
    ['£5', '5 | money | 1 | plain'],
    ['40-state', '40 | state | 1 | plain'],
    ['10 or more', '10 | count | 1 | at least'],
    ['100 agencies or more', '100 | agencies | 1 | at least'],
    ['10 or fewer agencies', '10 | agencies | 1 | at most'],
    ['100 or over', '100 | count | 1 | at least'],
    ['40-plus agencies', '40 | agencies | 1 | at least'],
    ['as many as 40', '40 | count | 1 | at most'],
    ['not more than 40', '40 | count | 1 | at most'],
    ['less than or equal to 30', '30 | count | 1 | at most'],
    ['an estimated 1,000', '1000 | count | 1 | about'],
    ['about two million', '2000000 | count | 1000000 | about'],
    ['about 2 million', '2000000 | count | 1000000 | about'],
    ['just shy of 40', '40 | count | 1 | less than'],
    ['>40', '40 | count | 1 | more than'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['forty-fifth', 'an ordinal', 'forty-fifth'],
    ['third straight month', 'an ordinal', 'third'],
    ['21st', 'an ordinal', '21st'],
    ['one hundred first', 'an ordinal', 'one hundred first'],
    ['twenty, five states', 'two numbers', ', five states'],
    ['sixty fifteen', 'two numbers side by side', 'sixty fifteen'],
    ['thousand thousand two hundreds', 'no number', 'thousand thousand two hundreds'],
    ['fifty zero three', 'two numbers side by side', 'fifty zero three'],
    ['five or six', 'a choice of two numbers', 'five or six'],
    ['forty to fifty', 'two numbers, the ends of a range', 'forty to fifty'],
    ['twenty fifths', 'a fraction that can be read in two ways', 'twenty fifths'],
    ['a million and a half', 'a fraction that can be read in two ways', 'a million and a half'],
    ['10 bln', 'a multiplier that is not known here', '10 bln'],
    ['30 lakh', 'a multiplier that is not known here', '30 lakh'],
    ['5 000', 'digits with spaces in them: one number or two', '5 000'],
    ['0033', 'digits that are no number written in English', '0033'],
    ['1,00', 'digits that are no number written in English', '1,00'],
    ['10:30', 'a time', '10:30'],
    ['17 September', 'a date', '17 September'],
    ['not 40', 'a negation', 'not'],
    ['fewer than no', 'no number', 'fewer than no'],
    ['at least 40 or fewer', 'two different qualifiers of one number', 'at least 40 or fewer'],
    ['($5)', 'a number in parentheses', '($'],
    ['C$5', 'the currency C$, which is not known here', 'C$5'],
    [
      '125 million australian dollars',
      'the currency "australian dollars", which is not known here',
      '125 million australian dollars',
    ],
    ['5 pounds', '"pounds" after the number, a currency or a weight that is not known here', '5 pounds'],
    ['3 dollars 50 cents', 'one amount or two', '3 dollars 50 cents'],
    ['$5%', 'two units of one number', '$5%'],
    ['$500 per officer', 'a rate', 'per officer'],
    ['constructor', 'no number', 'constructor'],
    ['__proto__', 'no number', '__proto__'],
    ['5 __proto__', 'unknown words or signs after the number', '__proto__'],
    ['a 5', 'unknown words or signs before the number', 'a'],
  ])('"%s" is refused as %s', (text, why, at) => {
    expect(readQuantity(text)).toEqual({ unread: { why, at } });
  });

  it('reads back every number it prints', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.integer({ min: 0, max: 6 }), (n, digits) => {
        const value = new Fraction(n, 10n ** BigInt(digits));
        expect(parseQuantity(formatNumber(value, digits))?.value.equals(value)).toBe(true);
      }),
    );
  });

  it('reads the percent and the dollars it prints', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        const value = new Fraction(n, 10_000);
        const percent = formatQuantity(value, { kind: 'percent' }, { digits: 2 });
        expect(parseQuantity(percent)?.value.equals(value)).toBe(true);
        const money = formatQuantity(new Fraction(n), { kind: 'money', currency: 'USD' });
        expect(parseQuantity(money)?.value.equals(n)).toBe(true);
      }),
    );
  });
});

const ends = (text: string) => {
  const range = parseRange(text);
  return (
    range &&
    [range.low, range.high].map(({ value, unit }) => `${value.toFraction()} ${unit.kind}`).join(' to ')
  );
};
describe('a stated range is read with both ends', () => {
  it.each([
    ['from $500 up to $1,000', '500 money to 1000 money'],
    ['$500 up to $1,000', '500 money to 1000 money'],
    ['70%–79%', '7/10 percent to 79/100 percent'],
    ['70 to 79 percent', '7/10 percent to 79/100 percent'],
    ['5–10%', '1/20 percent to 1/10 percent'],
    ['5-10%', '1/20 percent to 1/10 percent'],
    ['between 1 and 200%', '1/100 percent to 2 percent'],
    ['between 3 and 5', '3 count to 5 count'],
    ['forty to fifty', '40 count to 50 count'],
    ['twenty to thirty thousand', '20000 count to 30000 count'],
    ['between 5 and 10 million', '5000000 count to 10000000 count'],
    ['5 and 10 million', '5000000 count to 10000000 count'],
    ['$1.5 and $2 billion', '1500000000 money to 2000000000 money'],
    ['$5–10 million', '5000000 money to 10000000 money'],
    ['between one hundred and two hundred', '100 count to 200 count'],
    ['between one hundred and fifty and two hundred', '150 count to 200 count'],
    ['between two and a half and three million', '2500000 count to 3000000 count'],
    ['between −10 and 5', '-10 count to 5 count'],
    ['135 agreements to 1,001', '135 count to 1001 count'],
    ['a quarter to a third', '1/4 ratio to 1/3 ratio'],
  ])('%s', (text, expected) => {
    expect(ends(text)).toBe(expected);
  });

  it.each([
    '5 to 3', '5 to 5', '5', '5 agencies to 10 states', '5% to $10', '70% to 79', '5 to 3 million', '900 to 1 million',
    'one to five hundred', 'about 5 to 10', 'between 5 and 10 or more', '12-13', '555-1234', '10:30 to 11:30', '1 to 2 to 3',
    'one hundred and two', '$5 to €10', '5 to',
  ])('"%s" is none', (text) => {
    expect(readRange(text)).toHaveProperty('unread');
  }); // prettier-ignore
});
