// What if the numbers were different: the table's values lie on both sides of each turning point, and the form computes as the build does.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  fieldValue,
  NoResult,
  recalculate,
  trialsAround,
  setupOf,
} from '../../../src/check/calculation/what-if.ts';
import { verdictInWords } from '../../../src/check/calculation/verdict.ts';
import { formatStated } from '../../../src/check/calculation/words.ts';
import type { CalculationReceipt } from '../../../src/check/calculation/verify.ts';
import { build } from '../../project.ts';

let receipts: CalculationReceipt[];
let growth: CalculationReceipt;
beforeAll(async () => {
  const site = await build();
  receipts = site.claims
    .flatMap((claim) => claim.receipts)
    .filter((receipt) => receipt.kind === 'calculation');
  growth = receipts.find(({ id }) => id.claim === 'rise' && id.check === 'growth')!;
});

// As a browser gets it: through JSON.
const setup = (receipt: CalculationReceipt) =>
  JSON.parse(JSON.stringify(setupOf(receipt))) as ReturnType<typeof setupOf>;

describe('the table', () => {
  it('has the given value and those on either side of each turning point', () => {
    const after = growth.inputs.find(({ name }) => name === 'after')!;
    expect(
      trialsAround(growth, after).map(({ value, given, result, outcome }) => [
        value.toFraction(),
        given,
        result?.text,
        outcome,
      ]),
    ).toEqual([
      ['298', false, '49%', 'not-reproduced'],
      ['299', false, '49.5%', 'reproduced'],
      ['300', true, '50%', 'reproduced'],
      ['301', false, '50.5%', 'not-reproduced'],
    ]);
  });

  it('has, for every check, the outcome of the check beside the other one', () => {
    for (const receipt of receipts) {
      for (const input of receipt.inputs) {
        const trials = trialsAround(receipt, input);
        expect(trials.find(({ given }) => given)?.outcome).toBe(receipt.outcome);
        const { low, high } = receipt.tolerances[input.name]!;
        for (const { value, outcome } of trials) {
          const beyond = (low && value.lt(low)) || (high && value.gt(high));
          if (outcome) expect(outcome === receipt.outcome).toBe(!beyond);
        }
      }
    }
  });
});

describe('the form', () => {
  it('gives the receipt itself while nothing is changed', () => {
    for (const receipt of receipts) {
      const again = recalculate(setup(receipt), {}, formatStated(receipt.stated));
      expect(verdictInWords(again)).toBe(verdictInWords(receipt));
      expect(again.outcome).toBe(receipt.outcome);
    }
  });

  it('computes what the build computes, whatever is typed', () => {
    const typed = fc.record({
      before: fc.integer({ min: 1, max: 5000 }),
      after: fc.integer({ min: 0, max: 9999 }),
    });
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 2000 }), (numbers, percent) => {
        const { before, after } = numbers;
        const again = recalculate(
          setup(growth),
          { before: String(before), after: String(after) },
          `${percent}%`,
        );
        // (after − before) / before in whole numbers: rounded to whole percents, halves away from zero.
        const doubled = 2 * 100 * (after - before);
        const rounded = Math.sign(doubled) * Math.floor((Math.abs(doubled) + before) / (2 * before));
        expect(again.outcome).toBe(rounded === percent ? 'reproduced' : 'not-reproduced');
      }),
    );
  });

  it('reads a percentage in percent and an amount in dollars, as its field shows them', () => {
    for (const receipt of receipts) {
      const fields = Object.fromEntries(
        receipt.inputs
          .filter(({ quantity }) => 1_000_000n % quantity.value.d === 0n)
          .map(({ name, quantity }) => [name, fieldValue(quantity.value, quantity.unit)]),
      );
      const again = recalculate(setup(receipt), fields, formatStated(receipt.stated));
      expect(again.result.equals(receipt.result), `${receipt.id.claim}/${receipt.id.check}`).toBe(true);
    }
  });

  it.each([
    [{ after: 'many' }, '50%', /“many” is not a number for after\./],
    [{ after: '' }, '50%', /“” is not a number for after\./],
    [{ before: '0' }, '50%', /divides by zero/],
    [{}, 'a lot', /“a lot” is not a number that “rounds to” can compare\./],
    [{}, 'one quarter', /“one quarter” is not a number/],
    [{}, '$50', /The units do not agree: .*compared with an amount in \$/],
    [{}, 'more than 50%', /is not a number that “rounds to” can compare/],
    [{ after: '9'.repeat(41) }, '50%', /more than 40 digits/],
  ])('says what is wrong with %j and %s', (fields, stated, message) => {
    expect(() => recalculate(setup(growth), fields as Record<string, string>, stated)).toThrow(NoResult);
    expect(() => recalculate(setup(growth), fields as Record<string, string>, stated)).toThrow(message);
  });
});
