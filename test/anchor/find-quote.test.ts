import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../src/anchor/find-quote.ts';

const TEXT = 'Visits up 50%\n\nThe library says visits rose by 50% this year.\n\nVisits up 50%';

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
      nearest: 'visits rose by 50%',
    });
  });

  it('where one letter, one capital or the shape of an apostrophe differs', () => {
    for (const exact of ['visits Rose', 'visits  rose', 'vìsits rose']) {
      expect(findQuote(TEXT, { exact }).kind).toBe('missing');
    }
    expect(findQuote('It’s up', { exact: "It's up" })).toEqual({ kind: 'missing', nearest: 'It’s up' });
  });

  it('where the words are there but not beside the given prefix', () => {
    expect(findQuote(TEXT, { exact: 'visits rose', prefix: 'The museum says' })).toMatchObject({
      kind: 'missing',
      nearest: expect.stringContaining('visits rose'),
    });
  });

  it('without a likeness where nothing is like it', () => {
    expect(findQuote(TEXT, { exact: 'zzzzzzzz' })).toEqual({ kind: 'missing', nearest: null });
  });
});
