// The quiz of the site: right answers that its checks print, and the numbers of the mistakes worked out by hand.
import { expect, it } from 'vitest';
import { resultInWords } from '../../src/check/kinds.ts';
import { loadSite } from '../../src/site/build.ts';

const published = (await loadSite('content')).front!;

const number = (text: string): number => Number(text.replace(/[^\d.]/g, ''));

it('has the right answer that its check prints, once, and options that all differ', () => {
  expect(published.quiz.length).toBeGreaterThanOrEqual(8);
  for (const { id, options: all, href } of published.quiz) {
    const [, claim, check] = /\/claims\/(.+)\/#check-(.+)$/.exec(href)!;
    const receipt = published.claims
      .find((each) => each.id === claim)!
      .receipts.find((each) => each.id.check === check)!;
    const right = all.filter((option) => option.right);
    expect(right, id).toHaveLength(1);
    expect(Math.abs(number(right[0]!.text) - number(resultInWords(receipt))), id).toBeLessThan(0.5);
    expect(new Set(all.map(({ text }) => text)).size, id).toBe(all.length);
    expect(new Set(all.map((option) => option.id)).size, id).toBe(all.length);
  }
});

it('has the numbers worked out by hand', () => {
  const shown = Object.fromEntries(
    published.quiz.map(({ id, options: all }) => [
      id,
      all.map(({ text, right }) => (right ? `[${text}]` : text)).join(' '),
    ]),
  );
  expect(shown).toEqual({
    'states-without': '[10] 40 50 90',
    'one-quarter': '[25%] about 33% 75% 400%',
    'award-in-a-year': '$125 $500 [$2,000] $4,000',
    'how-many-agencies': '690 [832] 1,000',
    'how-many-agreements': '832 922 [1,000] 1,001',
    'share-of-agencies': 'about 40% about 43% [about 60%] about 151%',
    'rise-in-percent': 'about 13% about 87% [about 641%] about 741%',
    'percent-or-points': 'about 647 percentage points [about 647%] about 747 percentage points about 747%',
    'round-or-cut': 'about 86% about 609% [about 610%] about 710%',
    'which-count': '832 958 [1,000] 1,035',
  });
});
