import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteFinder, type Quote } from '../../src/anchor/find-quote.ts';

const findQuote = (text: string, quote: Quote) => quoteFinder(text)(quote);

const TEXT = 'Visits up 50%\n\nThe library says visits rose by 50% this year.\n\nVisits up 50%';

const instead = (exact: string, around: Omit<Quote, 'exact'>) => {
  const found = findQuote('The library’s staff says visits rose by 50% this\u00a0year.', {
    exact,
    ...around,
  });
  return found.kind === 'missing' ? found.instead : found.kind;
};

describe('a quote is found', () => {
  it('where it stands once', () => {
    expect(findQuote(TEXT, { exact: 'visits rose' })).toEqual({
      kind: 'found',
      span: { start: 32, end: 43 },
    });
  });

  it('in one of two places by the words before or after it, over the end of a paragraph too', () => {
    const first = findQuote(TEXT, { exact: 'Visits up 50%', suffix: 'The library' });
    const last = findQuote(TEXT, { exact: 'Visits up 50%', prefix: 'this year.' });
    expect(first).toMatchObject({ kind: 'found', span: { start: 0 } });
    expect(last).toMatchObject({ kind: 'found', span: { start: 63 } });
  });

  it('at its own place, for any piece of the text that stands there once', () => {
    const piece = fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(piece, ([start, length]) => {
        const exact = TEXT.slice(start, start + length);
        fc.pre(TEXT.indexOf(exact) === TEXT.lastIndexOf(exact));
        expect(findQuote(TEXT, { exact })).toEqual({
          kind: 'found',
          span: { start, end: start + exact.length },
        });
      }),
    );
  });
});

describe('a quote is refused', () => {
  it('where it stands twice, with both places', () => {
    const found = findQuote(TEXT, { exact: '50%' });
    expect(found).toMatchObject({ kind: 'ambiguous' });
    expect(found.kind === 'ambiguous' && found.places).toHaveLength(3);
  });

  it('where its two places overlap', () => {
    expect(findQuote('in and in and in', { exact: 'in and in' })).toMatchObject({ kind: 'ambiguous' });
  });

  it('where it stands nowhere, with the passage most like it in whole words', () => {
    expect(findQuote(TEXT, { exact: 'visits rise by 50%' })).toEqual({
      kind: 'missing',
      instead: expect.stringContaining('nearest passage is "visits rose by 50%"'),
    });
  });

  it('where one letter, one capital or the shape of an apostrophe differs', () => {
    for (const exact of ['visits Rose', 'visits  rose', 'vìsits rose']) {
      expect(findQuote(TEXT, { exact }).kind).toBe('missing');
    }
    expect(findQuote('It’s up', { exact: "It's up" })).toEqual({
      kind: 'missing',
      instead: expect.stringContaining('it has ’ (U+2019, RIGHT SINGLE QUOTATION MARK) where'),
    });
  });

  it('where the words are there but not beside the given prefix or suffix, with the first character that differs', () => {
    const prefix = instead('says visits rose', { prefix: "library's staff" });
    expect(prefix).toContain('not beside the prefix "library\'s staff"');
    expect(prefix).toContain(
      "’ (U+2019, RIGHT SINGLE QUOTATION MARK) where ' (U+0027, APOSTROPHE) was typed",
    );
    const suffix = instead('visits rose', { prefix: 'staff says', suffix: 'by 50% This year' });
    expect(suffix).toContain('not beside the suffix "by 50% This year"');
    expect(suffix).toContain('it has t (U+0074, LATIN SMALL LETTER T) where T');
    expect(instead('visits rose', { suffix: 'this' })).toContain('does not stand right beside them');
  });

  it('where the words before or after it are there, but not apart', () => {
    expect(findQuote('ab c de', { exact: 'c', prefix: 'a b' }).kind).toBe('missing');
    expect(findQuote('ab c de', { exact: 'c', suffix: 'd e' }).kind).toBe('missing');
    expect(findQuote('a\n\nb c d  e', { exact: 'c', prefix: 'a b', suffix: 'd e' }).kind).toBe('found');
  });

  it('without a likeness where nothing is like it', () => {
    expect(findQuote(TEXT, { exact: 'zzzzzzzz' })).toEqual({ kind: 'missing', instead: null });
  });
});

// A few letters and many kinds of white space, so that most quotes are there, and many of them twice.
const sign = fc.constantFrom('a', 'b', 'B', '😀', ' ', '  ', '\n\n', '\u00a0');
const words = (maxLength: number) =>
  fc.array(sign, { minLength: 1, maxLength }).map((signs) => signs.join(''));

const oneLine = (some: string) => some.replace(/\s+/g, ' ').trim();

/** Where the quote stands, by trying every place. */
const naive = (text: string, { exact, prefix = '', suffix = '' }: Quote) =>
  Array.from({ length: text.length }, (_, start) => start)
    .filter((start) => text.startsWith(exact, start))
    .filter((start) => oneLine(text.slice(0, start)).endsWith(oneLine(prefix)))
    .filter((start) => oneLine(text.slice(start + exact.length)).startsWith(oneLine(suffix)));

it('finds what reading the whole text for each quote finds', () => {
  const quote = fc.record({ exact: words(9), prefix: words(3), suffix: words(3) });
  const exactOnly = fc.record({ exact: words(9) });
  fc.assert(
    fc.property(words(80), fc.oneof(quote, exactOnly), (text, asked) => {
      const starts = naive(text, asked);
      const found = findQuote(text, asked);
      expect(found.kind).toBe(starts.length === 0 ? 'missing' : starts.length === 1 ? 'found' : 'ambiguous');
      if (found.kind === 'found') expect(found.span.start).toBe(starts[0]);
      if (found.kind === 'ambiguous') expect(found.places).toHaveLength(starts.length);
    }),
    { numRuns: 2000 },
  );
});
