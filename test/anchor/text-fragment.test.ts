import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/anchor/span.ts';
import { foldAsBrowsers } from '../../src/anchor/browser-fold.ts';
import { fragmentMaker, withTextFragment } from '../../src/anchor/text-fragment.ts';
import { resolveTextFragment } from './resolve-text-fragment.ts';

const textFragment = (text: string, quote: Span) => {
  const made = fragmentMaker(text)(quote);
  return 'fragment' in made ? made.fragment : made.fault;
};

const TEXT = [
  'Visits up 50%, says well-known A&B',
  'The library says: visits rose by 50%—from 200 to 1,001—this year.',
  'Visits rose by 50%, it says.',
].join('\n\n');

const at = (words: string, text = TEXT): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const place = (words: string, from: number, length: number): Span => {
  const start = from % words.length;
  return { start, end: Math.min(words.length, start + length) };
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
    for (const words of ['ibrary says', 'The libr', '200 to 1']) {
      expect(textFragment(TEXT, at(words))).toBe('cuts-a-word');
    }
  });

  it('cannot tell apart what has the same words all around', () => {
    const text = 'Rose.\n\nIt rose again.\n\nRose.\n\nIt rose again.\n\nRose.';
    expect(textFragment(text, at('It rose again', text))).toBe('repeats');
  });

  it.each([
    ['https://a.example/b', 'https://a.example/b#:~:text=c'],
    ['https://a.example/b#d', 'https://a.example/b#d:~:text=c'],
    ['https://a.example/b#', 'https://a.example/b#:~:text=c'],
    ['https://a.example/b#:~:text=d', 'https://a.example/b#:~:text=c'],
    ['https://a.example/b#d:~:text=e&text=f', 'https://a.example/b#d:~:text=c'],
    ['https://a.example/50%25?q=%23a%20b#d%2De', 'https://a.example/50%25?q=%23a%20b#d%2De:~:text=c'],
  ])(
    'goes after another fragment of the address, and takes the place of another directive: %s',
    (url, whole) => {
      expect(withTextFragment(url, ':~:text=c')).toBe(whole);
      expect(withTextFragment(url, null)).toBe(url);
    },
  );

  it('looks for words as a page shows them: without what nobody sees, with one space for several', () => {
    const text = 'The part\u00adner\u200b  towns\u00a0of it.\n\nEnd.';
    expect(textFragment(text, at('part\u00adner\u200b  towns\u00a0of it', text))).toBe(
      ':~:text=partner%20towns%C2%A0of%20it',
    );
  });

  it('leaves out the marks of items of a list, which a page has in its margin', () => {
    const text = 'Two things:\n\n- One item\n- Two items\n- And more';
    expect(textFragment(text, at('One item\n- Two items', text))).toBe(':~:text=One%20item,Two%20items');
    expect(textFragment(text, at('- Two items', text))).toBe(':~:text=Two%20items');
    expect(textFragment(text, at('One item\n-', text))).toBe('cuts-a-word');
  });

  it('takes no mark of an item to tell words apart', () => {
    const text = '1. Up\n\nTwice\n\n2. Up\n\nTwice';
    expect(textFragment(text, { start: 17, end: 19 })).toBe('repeats');
    expect(textFragment(text, { start: 21, end: 26 })).toBe('repeats');
  });

  it.each([
    // Few words, so that most stretches are repeated somewhere.
    ['words', ['a', 'A', 'b', 'ab', 'b-a', 'a,', 'é', 'e', '“b”', '"b"', '1,0', '&'], ' '],
    // Signs that browsers take for one another, or do not see, inside words.
    [
      'signs',
      [
        'ß',
        'ss',
        's',
        'æ',
        'ae',
        'ø',
        'o',
        'ł',
        'l',
        'ı',
        'i',
        'é',
        'e\u0301',
        'e',
        'ﬁ',
        'fi',
        '²',
        '2',
        '½',
        '\u00ad',
        '\u200b',
        '\u2060',
        ' ',
        ' ',
        ' ',
        '’',
        "'",
        '‑',
        '-',
        '…',
        '...',
        'µ',
        'μ',
        'ſ',
        'đ',
        'Å',
        'Å',
      ],
      '',
    ],
  ] as const)(
    'is resolved to just the stretch it was made for, by the algorithm of the standard: %s',
    (_, pieces, joint) => {
      const block = fc
        .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
        .map((signs) => signs.join(joint));
      const text = fc
        .array(
          block.filter((each) => /\S/.test(each)),
          { minLength: 1, maxLength: 5 },
        )
        .map((blocks) => blocks.join('\n\n'));
      let found = 0;
      fc.assert(
        fc.property(text, fc.nat(), fc.integer({ min: 1, max: 20 }), (words, from, length) => {
          const span = place(words, from, length);
          const quote = words.slice(span.start, span.end);
          fc.pre(quote === quote.trim());
          const fragment = textFragment(words, span);
          if (!fragment.startsWith(':')) return;
          found += 1;
          expect(seen(words, resolveTextFragment(fragment, words))).toEqual(seen(words, span));
        }),
        { numRuns: 3000, examples: ONCE_ASTRAY },
      );
      expect(found).toBeGreaterThan(300);
    },
  );
});

/** Texts, with a place and a length in them, whose fragments once led to nothing, or were held to. */
const ONCE_ASTRAY: [text: string, from: number, length: number][] = [
  // Two spaces with a sign between them that nobody sees: in the quote, in one of two blocks, in what stands before it.
  ['ß \u2060 ß', 0, 5],
  ['½æé\u200b…½μ\n\nø²e \u00ad ß...\n\n …sfiđ \u00ad', 5, 11],
  ['e \u200b ²\n\nÅ\n\nl ²\n\nÅ', 7, 1],
  // A quote that begins with such a sign.
  ['ß\n\n\u2060 ßß', 3, 4],
  ['ß \u200b ß', 2, 3],
  ['ßßßßß\n\n\u2060\u00ad ß\n\nß...', 7, 4],
  // A quote that ends with the mark of an item, and those that begin with one.
  ['ssßfißß...\n\nßßßß\n\n- éß\n\nß', 0, 19],
  ['æ\n\n-\n\n- ß', 3, 4],
  ['æ\n\n- ß', 3, 3],
  ['-  ß', 0, 4],
];

/** The stretch without white space, marks, unseen signs and the mark of a list's item at either end. */
function seen(text: string, span: Span | null): Span | null {
  if (!span) return null;
  let { start, end } = span;
  if (start === 0 || text.charAt(start - 1) === '\n') {
    start += /^- +(?=\S)/.exec(text.slice(start, end))?.[0].length ?? 0;
  }
  const unseen = /[\s\p{M}\p{Cf}]/u;
  while (start < end && unseen.test(text.charAt(start))) start += 1;
  while (end > start && unseen.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

it('words are folded at least as loosely as the collation of browsers compares them', () => {
  const collator = new Intl.Collator('en', { sensitivity: 'base' });
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const signs = Array.from({ length: 0x1ffff }, (_, i) => String.fromCodePoint(i + 1)).filter(
    (sign) => !/[\p{Cn}\p{Cs}\p{Co}]/u.test(sign),
  );
  const all = [...signs, ...letters.flatMap((a) => letters.map((b) => a + b))].sort(collator.compare);
  const apart = all.flatMap((sign, i) => {
    const next = all[i + 1];
    const alike = next !== undefined && collator.compare(sign, next) === 0;
    return alike && foldAsBrowsers(sign) !== foldAsBrowsers(next) ? [`${sign} ${next}`] : [];
  });
  // A sign for an account that nobody writes, and an iota below nothing.
  expect(apart).toEqual(['℁ ⅍', 'ᴈ ᵌ', 'ͺ Ί']);
});
