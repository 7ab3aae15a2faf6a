import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/anchor/span.ts';
import { fragmentMaker, withTextFragment } from '../../src/anchor/text-fragment.ts';
import { resolveTextFragment } from './resolve-text-fragment.ts';

const textFragment = (text: string, quote: Span) => fragmentMaker(text)(quote);

const TEXT = [
  'Visits up 50%, says well-known A&B',
  'The library says: visits rose by 50%—from 200 to 1,001—this year.',
  'Visits rose by 50%, it says.',
].join('\n\n');

const at = (words: string, text = TEXT): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('a text fragment', () => {
  it.each([
    ['is the words themselves where they stand once', 'from 200', ':~:text=from%20200'],
    ['escapes what has a meaning of its own', 'well-known A&B', ':~:text=well%2Dknown%20A%26B'],
    ['escapes commas', '200 to 1,001', ':~:text=200%20to%201%2C001'],
    ['takes a word before, with the signs between', '50%—from', ':~:text=50%25%E2%80%94from'],
    ['takes no more context than it needs', 'visits rose', ':~:text=says%3A-,visits%20rose'],
    ['takes a word after', 'rose by 50%', ':~:text=rose%20by%2050%25,-%E2%80%94from'],
    [
      'gives the first and the last words of what runs over paragraphs',
      'this year.\n\nVisits rose',
      ':~:text=this%20year.,Visits%20rose',
    ],
  ])('%s', (_, words, fragment) => {
    expect(textFragment(TEXT, at(words))).toBe(fragment);
  });

  it('takes context over the end of a paragraph', () => {
    const twice = 'Up 50%\n\nSome words\n\nUp 50%\n\nUp 50% more';
    expect(textFragment(twice, at('Up 50%', twice))).toBe(':~:text=Up%2050%25,-Some');
    const second = twice.indexOf('Up', 3);
    expect(textFragment(twice, { start: second, end: second + 6 })).toBe(':~:text=words-,Up%2050%25');
  });

  it('cannot point into a word', () => {
    expect(textFragment(TEXT, at('ibrary says'))).toBeNull();
    expect(textFragment(TEXT, at('The libr'))).toBeNull();
    expect(textFragment(TEXT, at('200 to 1'))).toBeNull();
  });

  it('cannot tell apart what has the same words all around', () => {
    const text = 'Rose.\n\nIt rose again.\n\nRose.\n\nIt rose again.\n\nRose.';
    expect(textFragment(text, at('It rose again', text))).toBeNull();
  });

  it('goes after another fragment of the address', () => {
    expect(withTextFragment('https://a.example/b', ':~:text=c')).toBe('https://a.example/b#:~:text=c');
    expect(withTextFragment('https://a.example/b#d', ':~:text=c')).toBe('https://a.example/b#d:~:text=c');
  });

  // Few words, so that most stretches are repeated somewhere.
  const word = fc.constantFrom('a', 'A', 'b', 'ab', 'b-a', 'a,', 'é', 'e', '“b”', '"b"', '1,0', '&');
  const block = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const text = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n'));

  it('is resolved to just the stretch it was made for, by the algorithm of the standard', () => {
    let found = 0;
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 20 }), (words, from, length) => {
        const start = from % words.length;
        const end = Math.min(words.length, start + length);
        const quote = words.slice(start, end);
        fc.pre(quote === quote.trim());
        const fragment = textFragment(words, { start, end });
        if (fragment === null) return;
        found += 1;
        expect(resolveTextFragment(fragment, words)).toEqual({ start, end });
      }),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(300);
  });
});
