import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldCase, foldLetters, folds, foldWithPlaces } from '../../src/anchor/fold.ts';

/** What typesetting does to a sign without changing what is read. */
const SET_OTHERWISE: Record<string, readonly string[]> = {
  '"': ['“', '”', '„', '«', '»', '＂'],
  "'": ['‘', '’', 'ʼ', '‚', '‹', '›'],
  '-': ['‐', '‑', '–', '−'],
  '...': ['…'],
  fi: ['ﬁ'],
  fl: ['ﬂ'],
  ffi: ['ﬃ'],
  é: ['e\u0301'],
  ' ': ['\u00a0', '\u202f', '\u2009', '  ', ' \n', '\t'],
  '': ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'],
};

/** Signs of which none may pass for another, or for nothing. */
const COUNTED = [
  '-',
  '+',
  '±',
  '≥',
  '≤',
  '<',
  '>',
  '~',
  '≈',
  '=',
  '≠',
  '%',
  '‰',
  '$',
  '£',
  '€',
  '/',
  '.',
  ',',
  '4',
  '４',
  '²',
  '½',
  '#',
  '—',
];

const paragraphEnds = (words: string): number => words.match(/\n\s*\n/g)?.length ?? 0;

describe('typesetting', () => {
  const cases = Object.entries(SET_OTHERWISE).flatMap(([plain, forms]) => forms.map((form) => [form, plain]));

  it.each(cases)('%j reads as %j', (form, plain) => {
    expect(fold(`a${form}b`)).toBe(`a${plain}b`);
  });

  it('never changes what is read, wherever it stands', () => {
    const piece = fc.constantFrom(...Object.keys(SET_OTHERWISE), ...COUNTED, 'a', 'B', '\n\n');
    const text = fc.array(fc.tuple(piece, fc.nat()), { maxLength: 30 });
    fc.assert(
      fc.property(text, (pieces) => {
        const plain = pieces.map(([sign]) => sign).join('');
        const set = pieces.map(([sign, n]) => SET_OTHERWISE[sign]?.[n % SET_OTHERWISE[sign].length] ?? sign);
        // Two ends of lines are the end of a paragraph, which is more than white space.
        fc.pre(paragraphEnds(set.join('')) === paragraphEnds(plain));
        expect(fold(set.join(''))).toBe(fold(plain));
      }),
    );
  });

  it('has a reason in every entry, and no sign in two of them', () => {
    expect(folds.every(({ why }) => why.length > 0)).toBe(true);
    const signs = folds.flatMap((each) => Array.from(each.signs)).filter((sign) => sign !== '-');
    expect(new Set(signs).size).toBe(signs.length);
  });
});

describe('a sign', () => {
  it('is never another one, and never nothing', () => {
    for (const sign of COUNTED) {
      for (const other of ['', ...COUNTED]) {
        expect(fold(`${sign}5`) === fold(`${other}5`), `${sign}5, ${other}5`).toBe(sign === other);
        expect(fold(`5${sign} a`) === fold(`5${other} a`), `5${sign}, 5${other}`).toBe(sign === other);
      }
    }
  });

  it('of minus is one however it is typed', () => {
    expect(new Set(['−5%', '-5%', '–5%'].map(fold)).size).toBe(1);
  });
});

it('leaves capital letters alone where the rule does not ask', () => {
  expect(fold('A')).not.toBe(fold('a'));
  expect(foldCase('The State')).toBe(foldCase('the state'));
});

it('keeps the end of a paragraph apart from other white space', () => {
  expect(fold('a\n b')).toBe('a b');
  expect(fold('a \n \n b')).toBe('a\n\nb');
});

describe('any text', () => {
  const signs = fc.constantFrom(' ', '\u00a0', '\n', '\u00ad', 'e', '\u0301', '\u0323', '\u200b', 'ﬁ', '…', '−', '\u1100', '\u1161', '\u11a8', '\uac00', '<', '\u0338', '\ufe0f', '\u2029'); // prettier-ignore
  const any = fc.string({ unit: fc.oneof(signs, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) });

  it('reads the same composed and decomposed, and folded twice', () => {
    fc.assert(
      fc.property(any, (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(fold(text.normalize('NFD'))).toBe(folded);
        expect(fold(text.normalize('NFC'))).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });

  it('is folded alike with and without the places', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { folded, places } = foldWithPlaces(text);
        expect(folded).toBe(fold(text));
        expect(places).toHaveLength(folded.length + 1);
        expect(places.toSorted()).toEqual(places);
      }),
      { numRuns: 2000 },
    );
  });
});

it('what is folded in HTML are ligatures and the unseen: no mark of markup, and nothing that the whole fold would read otherwise', () => {
  expect(foldLetters('<a title="ICE’s “of\u00adﬁcer”">a\u00a0b  c</a>')).toBe(
    '<a title="ICE’s “officer”">a\u00a0b  c</a>',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(foldLetters(text))).toBe(fold(text));
    }),
  );
});

it('reading alike is an equivalence that joining keeps: folding twice changes nothing more', () => {
  const text = fc
    .array(fc.constantFrom(...Object.entries(SET_OTHERWISE).flat(2), ...COUNTED, 'a', 'B'), { maxLength: 12 })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(fold(fold(one))).toBe(fold(one));
      // Between two words nothing can join them.
      expect(fold(`${fold(one)}x${fold(other)}`)).toBe(fold(`${one}x${other}`));
    }),
    { numRuns: 1000 },
  );
});
