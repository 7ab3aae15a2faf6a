import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conflicts, labelNames, numbersOf, type Label } from '../../src/check/label.ts';
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

describe('a label agrees with the outcomes', () => {
  it.each<[Label, Answered[], boolean]>([
    ['supported', receipts([...YES], [...ASIDE]), true],
    ['supported', receipts(), true],
    ['supported', receipts([...YES], [...NO]), false],
    ['contradicted', receipts([...YES], [...NO]), true],
    ['contradicted', receipts([...YES], [...ASIDE]), false],
    ['contradicted', receipts(), true],
    ['needs-context', receipts([...NO]), true],
    ['unsupported', receipts([...YES]), true],
    ['not-checkable', receipts([...ASIDE]), true],
    ['not-checkable', receipts([...YES]), false],
  ])('%s', (label, given, agrees) => {
    expect(conflicts(label, given) === null).toBe(agrees);
  });
});

describe('the numbers axis', () => {
  it('counts deciding checks only', () => {
    expect(numbersOf(receipts([...ASIDE]))).toBe('nothing-to-compute');
    expect(numbersOf(receipts([...YES], [...ASIDE]))).toBe('reproduced');
    expect(numbersOf(receipts([...YES], [...NO]))).toBe('partly-reproduced');
    expect(numbersOf(receipts([...NO]))).toBe('not-reproduced');
  });
});

it.each(labelNames)('%s has a color by day and by night, and a look in the text', (label) => {
  const styles = readFileSync('src/styles/base.css', 'utf8');
  expect(styles).toMatch(new RegExp(`--${label}: light-dark\\(#[0-9a-f]{6}, #[0-9a-f]{6}\\);`));
  expect(styles).toMatch(new RegExp(`\\.claim-${label}\\b`));
});
