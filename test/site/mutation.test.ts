// A check that cannot fail is found; every check of the site can.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/content/hash.ts';
import type { Mutant } from '../../src/check/mutant.ts';
import { killRate, mutate } from '../../src/site/mutation.ts';
import { loadSite } from '../../src/site/build.ts';
import { parseQuantity } from '../../src/quantity/parse.ts';
import { comparisonNames, type Stated } from '../../src/check/calculation/comparison.ts';
import { parseFormula } from '../../src/check/calculation/formula.ts';
import { unitOfResult } from '../../src/check/calculation/units.ts';
import { verifyCalculation, type CalculationReceipt } from '../../src/check/calculation/verify.ts';
import { build, replace, TOWNS } from '../project.ts';

const quantity = (text: string) => parseQuantity(text)!;

const rows = (mutants: readonly Mutant[]) =>
  mutants.filter(({ kind }) => kind === 'row').map(({ fate }) => fate);

const mutantsOf = async (site: Awaited<ReturnType<typeof loadSite>>) => mutate(site.claims, site.datasets);

describe('the site', () => {
  it('has no change that goes unnoticed, and none of its checks holds whatever is changed', async () => {
    const site = await loadSite('content');
    const mutants = await mutantsOf(site);
    expect(mutants.filter(({ fate }) => fate === 'survived')).toEqual([]);
    expect(killRate(mutants).equals(1)).toBe(true);
    for (const { id } of site.claims.flatMap(({ receipts }) => receipts)) {
      const turned = mutants.some(({ check, fate }) => check === id && fate === 'turned');
      expect(turned, `${id.claim}/${id.check}`).toBe(true);
    }
  });
});

it('a query that counts no row is a survivor', async () => {
  const idle = replace('select count(*) from towns where visits > 0', 'select 3 + 0 * count(*) from towns');
  const mutants = await mutantsOf(await build({ [TOWNS]: idle }));
  const survivors = mutants.filter(({ fate }) => fate === 'survived');
  expect(survivors).toMatchObject([{ kind: 'row', check: { claim: 'towns', check: 'towns' } }]);
  expect(killRate(mutants).lt(1)).toBe(true);
});

it('a dropped row that leaves the outcome as it is stops the build by the hash of its table', async () => {
  const site = await build();
  const [towns] = site.datasets;
  const withoutFirst = sha256(towns!.csv.split('\n').toSpliced(1, 1).join('\n'));
  expect(rows(await mutantsOf(site))).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);
  const forged = await mutate(site.claims, [{ ...towns!, sha256: withoutFirst }]);
  expect(rows(forged)).toEqual(['survived', 'stopped', 'stopped', 'stopped']);
});

it('the stated number and every input turn the outcome, whatever the comparison', async () => {
  const comparison = fc.constantFrom(...comparisonNames.filter((name) => name !== 'between'));
  const number = fc.integer({ min: 1, max: 5000 });
  await fc.assert(
    fc.asyncProperty(number, number, number, comparison, async (a, b, percent, rule) => {
      const stated: Stated = { kind: 'number', number: quantity(`${percent}%`) };
      const calculation = {
        inputs: [
          { name: 'a', quantity: quantity(String(a)), provenance: { kind: 'quoted' as const } },
          { name: 'b', quantity: quantity(String(b)), provenance: { kind: 'quoted' as const } },
        ],
        formula: '(a - b) / b',
        expression: parseFormula('(a - b) / b', ['a', 'b']),
        stated,
        statedIn: { kind: 'quoted' as const },
        comparison: rule,
        sameUnit: null,
      };
      const receipt: CalculationReceipt = {
        kind: 'calculation',
        id: { claim: 'c', check: 'k' },
        asks: '?',
        decisive: true,
        ...calculation,
        ...verifyCalculation(calculation, unitOfResult(calculation)),
      };
      const mutants = await mutate([{ receipts: [receipt] }], []);
      expect(mutants.filter(({ kind }) => kind === 'stated').length).toBeGreaterThan(0);
      expect(mutants.filter(({ fate }) => fate === 'survived')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
