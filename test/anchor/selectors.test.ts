import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectors } from '../../src/anchor/selectors.ts';

it('counts in code points, with what stands around', () => {
  expect(selectors('a😀b', { start: 1, end: 3 })).toEqual({
    quote: { exact: '😀', prefix: 'a', suffix: 'b' },
    position: { start: 1, end: 2 },
  });
});

it('takes more context where the same words have the same surroundings', () => {
  const text = `one ${'word '.repeat(30)}two`;
  const start = text.indexOf('word', 70);
  const { quote, position } = selectors(text, { start, end: start + 4 });
  expect(text.split(quote.prefix + quote.exact + quote.suffix)).toHaveLength(2);
  expect(text.slice(position.start, position.end)).toBe('word');
});

it('leads back to its place in any text, by words and by position', () => {
  const letter = fc.constantFrom('a', 'b', ' ', '😀', '\n');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 120 }), fc.nat(), fc.nat(), (letters, a, b) => {
      const [from, to] = [a % letters.length, b % (letters.length + 1)].toSorted((x, y) => x - y);
      fc.pre(from! < to!);
      const text = letters.join('');
      const start = letters.slice(0, from).join('').length;
      const exact = letters.slice(from, to).join('');
      const { quote, position } = selectors(text, { start, end: start + exact.length });
      expect(position).toEqual({ start: from, end: to });
      expect(quote.exact).toBe(exact);
      const run = quote.prefix + exact + quote.suffix;
      expect(text.indexOf(run)).toBe(start - quote.prefix.length);
      expect(text.lastIndexOf(run)).toBe(start - quote.prefix.length);
    }),
  );
});
