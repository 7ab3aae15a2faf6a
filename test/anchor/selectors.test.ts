import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectorMaker } from '../../src/anchor/selectors.ts';
import type { Span } from '../../src/anchor/span.ts';

const selectors = (text: string, quote: Span) => selectorMaker(text)(quote);

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

it('takes no words of another paragraph, which a page has in another block, where those of its own are enough', () => {
  const text = 'Up 50%\n\nIt rose by half.\n\nIt rose again.';
  const start = text.indexOf('by half');
  expect(selectors(text, { start, end: start + 'by half.'.length }).quote).toEqual({
    exact: 'by half.',
    prefix: 'It rose ',
    suffix: '',
  });
});

it('takes words of the paragraphs around a paragraph that stands twice', () => {
  const text = 'One\n\nUp\n\nTwo\n\nUp\n\nThree';
  expect(selectors(text, { start: 5, end: 7 }).quote).toEqual({
    exact: 'Up',
    prefix: 'One\n\n',
    suffix: '\n\nTwo\n\nUp\n\nThree',
  });
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
