// The whole way, on the tiny project.
import { describe, expect, it } from 'vitest';
import { toleranceInWords } from '../../src/check/calculation/verdict.ts';
import { buildSite } from '../../src/site/build.ts';
import type { CalculationReceipt } from '../../src/check/calculation/verify.ts';
import { build, project, replace, RISE } from '../project.ts';

describe('from files to a site', async () => {
  const site = await build();
  const rise = site.claims.find((claim) => claim.id === 'rise')!;

  it('orders claims by where they stand in the text, whatever the order of the files', async () => {
    expect(site.claims.map(({ id, number }) => [id, number])).toEqual([
      ['heading', 1],
      ['rise', 2],
      ['towns', 3],
    ]);
  });

  it('computes each check to its receipt', () => {
    const growth = rise.receipts.find(({ id }) => id.check === 'growth') as CalculationReceipt;
    expect(growth.result.toFraction()).toBe('1/2');
    expect(growth.outcome).toBe('reproduced');
    expect(growth.margin?.toFraction()).toBe('1/200');
    expect(growth.inputs.map((input) => input.provenance)).toEqual([{ kind: 'quoted' }, { kind: 'quoted' }]);
    expect(growth.inputs.map((input) => toleranceInWords(growth, input))).toEqual([
      'only 200 would give 50%; 199 and 201 would not.',
      '299 or 300 would give 50%; 298 and 301 would not.',
    ]);
  });

  it('passes the result of one check to another', () => {
    const again = site.claims[0]!.receipts[0] as CalculationReceipt;
    expect(again.result.toFraction()).toBe('1/2');
    expect(again.inputs[0]?.provenance).toEqual({
      kind: 'result',
      check: { claim: 'rise', check: 'growth' },
    });
  });

  it('says which tables a query read', () => {
    const towns = site.claims[2]!.receipts[0] as CalculationReceipt;
    expect(towns.result.toFraction()).toBe('4');
    expect(towns.inputs[0]?.provenance).toMatchObject({ kind: 'query', datasets: ['towns'] });
  });

  it('numbers notes in the order in which the page shows them', () => {
    expect(rise.notes.map(({ number, source, excerpt }) => [number, source.id, excerpt?.id])).toEqual([
      [1, 'report', 'visits'],
      [2, 'report', undefined],
    ]);
    expect(rise.since[0]?.what.html).toContain('href="#note-2"');
  });

  it('has a note for the excerpts of receipts that no prose cites', () => {
    expect(site.claims[0]?.notes.map(({ excerpt }) => excerpt?.id)).toEqual(['title', 'days']);
  });

  it('prints values in prose, linked to their working', () => {
    expect(rise.finding.text).toBe('The rise is 50%, as stated.');
    expect(rise.finding.html).toContain(
      '<a class="value" href="/claims/rise/#check-growth"><data value="1/2">50%</data></a>',
    );
  });

  it('keeps the sentence around a quote', () => {
    const { start, end } = rise.sentence;
    expect(site.front!.release.text.slice(start, end)).toBe(
      'The town library says visits rose by 50% from 200 to 300 this year.',
    );
  });

  it('gives the same site for the same files in another order', async () => {
    const files = [...(await project())].toReversed();
    const other = await buildSite(new Map(files));
    expect(JSON.stringify(other.claims, bigints)).toBe(JSON.stringify(site.claims, bigints));
  });

  it('lets a prefix decide between two places', async () => {
    const twice = await build({
      [RISE]: replace(
        'quote: visits rose by 50% from 200 to 300 this year',
        'quote: visits rose by 50% from 200 to 300 this year\nprefix: The town library says',
      ),
    });
    expect(twice.claims).toHaveLength(3);
  });
});

function bigints(key: string, value: unknown): unknown {
  if (key === 'context' || key === 'place') return undefined;
  return typeof value === 'bigint' ? String(value) : value;
}
