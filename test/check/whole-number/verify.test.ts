import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import {
  everyFrom,
  formatCounts,
  tiesInWords,
  toleranceInWords,
} from '../../../src/check/whole-number/words.ts';
import { parseQuantity } from '../../../src/quantity/parse.ts';
import { wholeNumberReceipt } from '../../../src/check/whole-number/verify.ts';

const check = (percentage: string, whole: string) =>
  wholeNumberReceipt({
    kind: 'whole-number',
    id: { claim: 'claim', check: 'check' },
    asks: '',
    decisive: true,
    expect: 'reproduced',
    stated: parseQuantity(percentage)!,
    statedIn: { kind: 'quoted' },
    whole: { quantity: parseQuantity(whole)!, provenance: { kind: 'quoted' } },
  });

describe('the whole numbers that a percentage can stand for', () => {
  it.each([
    ['641%', '135', '865 or 866 of 135'],
    ['71.5%', '59,762', '42,700 to 42,759 of 59,762'],
    ['63%', '1,120', '700 to 711 of 1,120'],
    ['50%', '3', 'no whole number of 3'],
    ['67%', '3', '2 of 3'],
    ['33.3%', '3', '1 of 3'],
    ['33.4%', '3', 'no whole number of 3'],
    ['0%', '7', '0 of 7'],
    ['100%', '1', '1 of 1'],
    // 1 of 8 is 12.5%: a spreadsheet rounds it to 13%, R and Python print 12%. Either may be stated.
    ['13%', '8', '1 of 8'],
    ['12%', '8', '1 of 8'],
    ['14%', '8', 'no whole number of 8'],
    ['−12%', '8', '−1 of 8'],
    ['−13%', '8', '−1 of 8'],
  ])('%s of %s: %s', (percentage, whole, counts) => {
    const receipt = check(percentage, whole);
    expect(formatCounts(receipt)).toBe(counts);
    expect(receipt.outcome).toBe(receipt.counts ? 'reproduced' : 'not-reproduced');
  });

  it('are those that a count in tenths of a percent, one by one, finds too', () => {
    const tenths = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(tenths, fc.integer({ min: 1, max: 1500 }), fc.boolean(), (stated, whole, decimal) => {
        const percentage = decimal ? `${(stated / 10).toFixed(1)}%` : `${Math.floor(stated / 10)}%`;
        const found = tried(decimal ? stated : Math.floor(stated / 10), whole, decimal ? 1000n : 100n);
        const { counts } = check(percentage, String(whole));
        expect(counts).toEqual(found.length > 0 ? { least: found.at(0), greatest: found.at(-1) } : null);
      }),
    );
  });
});

/** Every whole number up to three times the whole that rounds to the stated one, halves up or down. */
function tried(stated: number, whole: number, per: bigint): bigint[] {
  const n = BigInt(whole);
  return Array.from({ length: 3 * whole + 1 }, (_, count) => BigInt(count)).filter((count) => {
    const up = (2n * count * per + n) / (2n * n);
    const isTie = (2n * count * per + n) % (2n * n) === 0n;
    return up === BigInt(stated) || (isTie && up - 1n === BigInt(stated));
  });
}

const isConsistent = (percent: string, n: number) => check(`${percent}%`, String(n)).outcome === 'reproduced';
const letters = (all: boolean[]) => all.map((one) => (one ? 't' : 'f')).join('');

// The tables pigs1 (means of whole numbers, here as percentages of 1) and pigs2 (percentages) of the R package scrutiny,
// by Lukas Jung, with the consistency that its README and its tests (test-grim-map.R, "up_or_down") give.
describe('the test agrees with a public table of the GRIM test', () => {
  const means = ['722', '474', '523', '257', '677', '268', '701', '738', '314', '689', '500', '24'];
  const sizes = [32, 25, 29, 24, 27, 28, 29, 26, 27, 31, 25, 28];
  it('for means of few numbers', () => {
    expect(letters(means.map((mean, i) => isConsistent(mean, sizes[i]!)))).toBe('tfffftftfftf');
  });

  it('for 40 and 80 of them, where most means lie halfway between two others', () => {
    expect(letters(means.map((mean) => isConsistent(mean, 40)))).toBe('tfttttftfftf');
    expect(letters(means.map((mean) => isConsistent(mean, 80)))).toBe('tttttttttttt');
  });

  it('for percentages with one decimal', () => {
    const percentages = ['67.4', '54.2', '54.0', '69.8', '68.1', '55.4'];
    expect(letters(percentages.map((percent) => isConsistent(percent, 150)))).toBe('fftfff');
  });
});

describe('a tie', () => {
  it('is told to the reader', () => {
    expect(tiesInWords(check('12%', '8'))).toBe(
      '1 ÷ 8 = 12.5% is exactly halfway between 12% and 13%: some round it up, some down, so both count.',
    );
    expect(tiesInWords(check('63%', '8'))).toContain('5 ÷ 8 = 62.5% is exactly halfway between 62% and 63%');
    expect(tiesInWords(check('67%', '3'))).toBe('');
  });
});

describe('how far the whole number could move', () => {
  it('is exact: one more step turns the outcome, and no step before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 300 }), (percent, whole) => {
        const at = (n: Fraction) => check(`${percent}%`, n.toFraction()).outcome;
        const { tolerance, outcome } = check(`${percent}%`, String(whole));
        for (let n = tolerance.low!; n.lte(tolerance.high ?? whole + 200); n = n.add(1)) {
          expect(at(n)).toBe(outcome);
        }
        if (tolerance.low!.gt(1)) expect(at(tolerance.low!.sub(1))).not.toBe(outcome);
        if (tolerance.high) expect(at(tolerance.high.add(1))).not.toBe(outcome);
      }),
      { numRuns: 60 },
    );
  });

  it('is put into words, with a plain word where the test cannot object', () => {
    const rise = check('641%', '135');
    expect(toleranceInWords(rise)).toBe(
      'With anything from 90 up in place of 135, there are such numbers; with 89, there is none.',
    );
    expect(everyFrom(rise)).toMatch(/^Of 100 or more, every percentage/);
    expect(everyFrom(check('50%', '3'))).toBe('');
    expect(toleranceInWords(check('50%', '3'))).toBe(
      'With 3 itself, there is none; with 2 and 4, there is one.',
    );
  });
});
