import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labelNames, numbersOf, wordingOf } from '../../src/check/label.ts';
import type { Answered, Outcome } from '../../src/check/receipt.ts';

const receipts = (...outcomes: [Outcome, 'decisive' | 'not decisive'][]): Answered[] =>
  outcomes.map(([outcome, role], i) => ({
    id: { claim: 'claim', check: `check-${i}` },
    asks: '?',
    outcome,
    decisive: role === 'decisive',
  }));

const YES = ['reproduced', 'decisive'] as const;
const NO = ['not-reproduced', 'decisive'] as const;
const ASIDE = ['not-reproduced', 'not decisive'] as const;

describe('the numbers axis', () => {
  it('counts deciding checks only', () => {
    expect(numbersOf(receipts([...ASIDE]))).toBe('nothing-to-compute');
    expect(numbersOf(receipts([...YES], [...ASIDE]))).toBe('reproduced');
    expect(numbersOf(receipts([...YES], [...NO]))).toBe('partly-reproduced');
    expect(numbersOf(receipts([...NO]))).toBe('not-reproduced');
  });
});

describe('the wording axis', () => {
  it('counts deciding checks only', () => {
    expect(wordingOf(receipts([...ASIDE]))).toBe('nothing-to-compare');
    expect(wordingOf(receipts([...YES], [...ASIDE]))).toBe('same');
    expect(wordingOf(receipts([...YES], [...NO]))).toBe('partly-same');
    expect(wordingOf(receipts([...NO]))).toBe('different');
  });
});

it.each(labelNames)('%s has a color by day and by night, and a look in the text', (label) => {
  const styles = readFileSync('src/styles/base.css', 'utf8');
  expect(styles).toMatch(new RegExp(`--${label}: light-dark\\(#[0-9a-f]{6}, #[0-9a-f]{6}\\);`));
  expect(styles).toMatch(new RegExp(`\\.claim-${label}\\b`));
});

it.each(labelNames)('%s can be chosen on the first page, by its button and by its address', (label) => {
  const rules = readFileSync('src/styles/filter.css', 'utf8');
  for (const part of [`#show-${label}:checked`, `#${label}:target`, `:not(.claim-${label})`])
    expect(rules).toContain(part);
});
