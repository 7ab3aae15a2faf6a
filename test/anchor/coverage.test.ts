import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cover, type CoverageClass, type Unclaimed } from '../../src/anchor/coverage.ts';
import { paragraphs, sentences } from '../../src/anchor/sentences.ts';
import { overlaps, type Span } from '../../src/anchor/span.ts';

const split = (text: string) =>
  paragraphs(text).map((paragraph) =>
    sentences(text, paragraph).map(({ start, end }) => text.slice(start, end)),
  );

describe('a text falls into paragraphs and sentences', () => {
  it.each([
    ['One. Two.', [['One.', 'Two.']]],
    ['A heading\n\nA sentence.', [['A heading'], ['A sentence.']]],
    ['The U.S. Senate met. It rose.', [['The U.S. Senate met.', 'It rose.']]],
    ['It has surpassed 1,000. The rest is new.', [['It has surpassed 1,000.', 'The rest is new.']]],
    ['“We agree,” she said. “Now.”', [['“We agree,” she said.', '“Now.”']]],
    ['See https://www.ice.gov/287g. Then go.', [['See https://www.ice.gov/287g.', 'Then go.']]],
    ['They live in the U.S.', [['They live in the U.S.']]],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

const TEXT = 'Up 50%\n\nThey say it rose by half. We hope so. Rose by half, and well.\n\nShare';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const unclaimed = (words: string, kind: Unclaimed['class']): Unclaimed => ({
  ...span(words),
  class: kind,
  because: 'test',
  claim: null,
});

describe('coverage', () => {
  const claims = ['Up 50%', 'it rose by half', 'Rose by half'].map(span);
  const outside = [
    unclaimed('They say', 'attribution'),
    unclaimed('We hope so.', 'opinion'),
    unclaimed('and well', 'opinion'),
  ];

  it('classes every sentence by what its words are', () => {
    const { sentences: covered, uncovered } = cover(TEXT, claims, outside, [span('Share')]);
    expect(covered.map((sentence) => [TEXT.slice(sentence.start, sentence.end), sentence.class])).toEqual([
      ['Up 50%', 'checked'],
      ['They say it rose by half.', 'checked'],
      ['We hope so.', 'opinion'],
      ['Rose by half, and well.', 'partly-checked'],
      ['Share', 'furniture'],
    ]);
    expect(uncovered).toEqual([]);
  });

  it.each<[Unclaimed['class'][], CoverageClass]>([
    [['attribution'], 'attribution'],
    [['connective'], 'connective'],
    [['connective', 'attribution'], 'attribution'],
    [['attribution', 'opinion'], 'opinion'],
    [['opinion', 'withdrawn'], 'withdrawn'],
    [['withdrawn', 'opinion', 'not-checked'], 'not-checked'],
  ])('calls a sentence without a claim whose words are %j %j', (kinds, expected) => {
    const words = ['One', 'two', 'three'];
    const text = words.slice(0, kinds.length).join(' ');
    const rest = kinds.map((kind, i) => ({
      ...unclaimed('', kind),
      start: text.indexOf(words[i]!),
      end: text.indexOf(words[i]!) + words[i]!.length,
    }));
    expect(cover(text, [], rest, []).sentences.map((each) => each.class)).toEqual([expected]);
    const claim = { start: text.length + 1, end: text.length + 4 };
    const withClaim = cover(`${text} six`, [claim], rest, []).sentences.map((each) => each.class);
    const isPlain = expected === 'attribution' || expected === 'connective';
    expect(withClaim).toEqual([isPlain ? 'checked' : 'partly-checked']);
  });

  it('calls a sentence page furniture only if nothing of it is read as the release', () => {
    const [photo, claim] = [
      { start: 0, end: 5 },
      { start: 7, end: 16 },
    ];
    expect(cover('Photo: It rose.', [], [], [photo]).sentences[0]!.class).toBe('furniture');
    expect(cover('Photo: It rose.', [claim], [], [photo]).sentences[0]!.class).toBe('checked');
  });

  it('passes over what holds no words', () => {
    expect(cover('###\n\n* * *\n\n🎉\n\n-----', [], [], [])).toEqual({ sentences: [], uncovered: [] });
  });

  it('names the words that nothing covers, side by side as one run', () => {
    const { uncovered } = cover(TEXT, claims.slice(0, 2), outside.slice(1), [span('Share')]);
    expect(uncovered.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['They say', 'Rose by half']);
  });
});

it('gives each sentence what asking every claim about it gives, in the order of the claims', () => {
  const text = fc
    .array(fc.constantFrom('It rose. ', 'We hope so', ' and ', '. ', '\n\n', 'U.S. '), { maxLength: 20 })
    .map((pieces) => pieces.join(''));
  const spans = fc.array(
    fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 25 }))
      .map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(text, spans, spans, (words, some, others) => {
      const outsideClaims = others.map((each) => ({
        ...each,
        class: 'opinion' as const,
        because: 'test',
        claim: null,
      }));
      const { sentences: covered, uncovered } = cover(words, some, outsideClaims, []);
      for (const sentence of covered) {
        expect(sentence.claims).toEqual(some.filter((claim) => overlaps(claim, sentence)));
        expect(sentence.unclaimed).toEqual(outsideClaims.filter((each) => overlaps(each, sentence)));
      }
      const isInOne = (word: Span) =>
        [...some, ...others].some((each) => each.start <= word.start && word.end <= each.end);
      for (const { 0: word, index } of words.matchAll(/[\p{L}\p{N}]+/gu)) {
        const place = { start: index, end: index + word.length };
        expect(uncovered.some((run) => run.start <= place.start && place.end <= run.end)).toBe(
          !isInOne(place),
        );
      }
    }),
  );
});
