import fc from 'fast-check';
import { expect, it } from 'vitest';
import { occurrencesIn } from '../../src/anchor/occurrences.ts';

const letters = (maxLength: number) =>
  fc.array(fc.constantFrom('a', 'b', '\n', 'é', '😀'), { maxLength }).map((signs) => signs.join(''));

it('gives the places that reading the whole text gives', () => {
  fc.assert(
    fc.property(letters(60), letters(12), fc.nat(60), fc.nat(20), (text, words, from, length) => {
      const find = occurrencesIn(text);
      for (const asked of [words, text.slice(from, from + length)]) {
        const places = Array.from({ length: text.length + 1 }, (_, at) => at);
        expect([...find(asked)]).toEqual(places.filter((at) => text.startsWith(asked, at)));
      }
    }),
    { numRuns: 2000 },
  );
});
