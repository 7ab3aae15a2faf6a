import { describe, expect, it } from 'vitest';
import { build } from '../project.ts';
import { conflicts, numbersOf, type Label } from '../../src/check/label.ts';
import type { Outcome, Receipt } from '../../src/check/receipt.ts';

const site = await build();
const [receipt] = site.claims.find((claim) => claim.id === 'rise')!.receipts;
const receipts = (...outcomes: [Outcome, 'decisive' | 'context'][]): Receipt[] =>
  outcomes.map(([outcome, role]) => ({ ...receipt!, outcome, decisive: role === 'decisive' }));

const YES = ['reproduced', 'decisive'] as const;
const NO = ['not-reproduced', 'decisive'] as const;
const ASIDE = ['not-reproduced', 'context'] as const;

describe('a label agrees with the outcomes', () => {
  it.each<[Label, Receipt[], boolean]>([
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
