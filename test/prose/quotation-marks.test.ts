import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedIn, readQuotations, withoutQuotations } from '../../src/prose/quotation-marks.ts';

const wordsOf = (text: string) => readQuotations(text).quotations.map(({ words }) => words);
const faultsOf = (text: string) => readQuotations(text).faults.map(({ kind }) => kind);

describe('a quotation', () => {
  it.each([
    ['It says “rising by 641%” now.', ['rising by 641%']],
    ['It says ‘rising’ now.', ['rising']],
    ['It says «rising», »falling«, ‹up› and „down“ or „out”.', ['rising', 'falling', 'up', 'down', 'out']],
    ['It says ‚rising‘ and ‛falling’.', ['rising', 'falling']],
    ['It says 「rising」 and 『falling』.', ['rising', 'falling']],
    ['They say “we ‘agree’ with it” and “that”.', ['we ‘agree’ with it', 'that']],
    ['“They “all” agree”', ['They “all” agree']],
    ['The ‘officers’ pay’ rose.', ['officers’ pay']],
    ['‘It doesn’t’ rise.', ['It doesn’t']],
    ['‘one’ and the officers’ pay', ['one']],
    ['“as "they" say” it', ['as "they" say']],
    ["“the 'yes' men”", ["the 'yes' men"]],
    ['(“a”) —‘b’, “c”.', ['a', 'b', 'c']],
    ['“”', ['']],
  ])('is read in %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
    expect(faultsOf(text)).toEqual([]);
  });

  it('is read with its inner marks as a source may have them', () => {
    expect(readQuotations('“we ‘agree’ to it”').quotations).toMatchObject([{ swapped: 'we "agree" to it' }]);
  });
});

describe('an apostrophe is no quotation mark', () => {
  it.each([
    'It doesn’t rise; the officers’ pay does.',
    "It doesn't; the officers' pay does.",
    'In the ’90s, and in ’25.',
    "In the '90s it rose.",
    'the states’ and the counties’ share',
    'It’s the agencies’ list, isn’t it?',
    'rock ʼnʼ roll',
    'don‘t',
  ])('%s', (text) => {
    expect(readQuotations(text)).toEqual({ quotations: [], faults: [] });
  });
});

describe('a mark that is no part of a pair is told', () => {
  it.each([
    ['It says “rising.', ['unclosed']],
    ['It says rising”.', ['unopened']],
    ['It says «rising.', ['unclosed']],
    ['It says ‘rising.', ['unclosed']],
    ['a “b ‘c” d’', ['crossed']],
    ['“a «b” c»', ['crossed', 'unclosed']],
    ['It says "rising".', ['straight', 'straight']],
    ["It says 'rising' now.", ['straight']],
    ['It says ’rising’ now.', ['unopened']],
    ['It is 5" long', ['straight']],
    ['“one “two” three', ['unclosed']],
  ])('%s', (text, kinds) => {
    expect(faultsOf(text)).toEqual(kinds);
  });
});

it('is blanked out without moving what stands around it', () => {
  expect(withoutQuotations('a “b” c ‘d’ e')).toBe('a \0\0\0 c \0\0\0 e');
});

it('may begin before a piece of a paragraph, and end after it', () => {
  const piece = 'a” b “c” d “e';
  const isQuoted = quotedIn(piece);
  expect(Array.from(piece).filter((_, at) => /\w/.test(piece.charAt(at)) && isQuoted(at))).toEqual([
    'a',
    'c',
    'e',
  ]);
});

const PAIRS = ['“”', '‘’', '«»', '»«', '‹›', '„“', '「」'];

it('is found whatever marks it has, and whatever stands between', () => {
  const words = fc.array(fc.constantFrom('it', 'doesn’t', 'rise,', '64%', '(so)'), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.constantFrom(...PAIRS), words, words, ([open, close], quoted, around) => {
      const text = `${around.join(' ')} ${open}${quoted.join(' ')}${close} ${around.join(' ')}`;
      expect(readQuotations(text)).toMatchObject({ quotations: [{ words: quoted.join(' ') }], faults: [] });
    }),
  );
});

it('is never half read: every mark of a pair is in a quotation or in a fault', () => {
  const sign = fc.constantFrom('“', '”', '«', '»', '„', 'a', ' ', 's', '‘', '’', '"');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
      const text = signs.join('');
      const { quotations, faults } = readQuotations(text);
      const isIn = (at: number) => quotations.some(({ start, end }) => start <= at && at < end);
      const loose = Array.from(text).some((each, at) => '“”«»„"'.includes(each) && !isIn(at));
      expect(loose && faults.length === 0, text).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

it('reads any text, in steps that grow as the text does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { quotations } = readQuotations(text);
      for (const { start, end, words } of quotations) expect(text.slice(start + 1, end - 1)).toBe(words);
    }),
  );
  expect(readQuotations('“'.repeat(350_000)).faults.length).toBeLessThan(100_000);
});
