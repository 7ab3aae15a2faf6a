import { describe, expect, it } from 'vitest';
import { countSyllables, readingGrade } from '../../src/words/reading-level.ts';

describe('syllables', () => {
  it.each([
    ['cat', 1],
    ['these', 1],
    ['table', 2],
    ['stated', 2],
    ['named', 1],
    ['judges', 2],
    ['rules', 1],
    ['agencies', 3],
    ['immigration', 4],
    ['DHS', 3],
    ['1,001', 1],
    ['641%', 1],
  ])('of %s are %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });
});

describe('the reading grade', () => {
  it('is that of the formula: 6 words, 1 sentence, 6 syllables', () => {
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 10);
  });

  it('falls when a sentence is cut in two, and rises with longer words', () => {
    expect(readingGrade('They count. They sum.')).toBeLessThan(readingGrade('They count and they sum.'));
    expect(readingGrade('They calculate percentages.')).toBeGreaterThan(
      readingGrade('They work out shares.'),
    );
  });

  it('does not take the point of a number for the end of a sentence', () => {
    expect(readingGrade('It is 641.48% now.')).toBeCloseTo(0.39 * 4 + 11.8 - 15.59, 10);
  });

  it('has a value for no words at all', () => {
    expect(readingGrade('')).toBe(0);
  });
});
