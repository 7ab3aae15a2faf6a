// The claims of the site: every sentence covered, every permalink there, no check that could not fail.
import { expect, it } from 'vitest';
import { loadSite } from '../../src/site/build.ts';

const site = await loadSite('content');

it('covers every sentence of the release', () => {
  const covered = site.front!.coverage.sentences.map(({ start, end }) =>
    words(site.front!.release.text.slice(start, end)),
  );
  expect(covered.reduce((a, b) => a + b, 0)).toBe(words(site.front!.release.text));
  expect(site.front!.coverage.uncovered).toEqual([]);
});

it('has every claim of the release at its permalink', () => {
  expect(site.claims.map((claim) => claim.id)).toEqual([
    'over-1000-local-partnerships',
    'surpassed-1000-agreements',
    'work-alongside-federal-authorities',
    'serious-criminal-offenders',
    'under-noem-leadership',
    'growth-641-percent',
    'baseline-135',
    'worst-of-the-worst',
    'big-beautiful-bill-program',
    'sheahan-title',
    'unprecedented-reimbursement',
    'thousand-agencies',
    'forty-states',
    'border-and-major-cities',
    'full-reimbursement',
    'overtime-one-quarter',
    'awards-for-identification',
    'award-range',
  ]);
});

it('has no check that could not fail: at least one input of each turns the outcome', () => {
  for (const receipt of site.claims.flatMap((claim) => claim.receipts)) {
    if (receipt.kind !== 'calculation') continue;
    const turns = Object.values(receipt.tolerances).some(
      ({ low, high }) => high !== null || (low !== null && low.gt(0)),
    );
    expect(turns, `${receipt.id.claim}/${receipt.id.check}`).toBe(true);
  }
});

const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
