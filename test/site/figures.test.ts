// Figures of a claim: numbers that only its own prose states, in the tiny project.
import { describe, expect, it } from 'vitest';
import { receiptDocument } from '../../src/receipt-document/write.ts';
import { documentSchema } from '../../src/receipt-document/document.ts';
import { recompute } from '../../src/receipt-document/recompute.ts';
import { changesBetween } from '../../src/version/changes.ts';
import { changeInWords } from '../../src/words/changes.ts';
import { build, problemsOf, replace, RISE } from '../project.ts';

const FIGURES = `figures:
  counted: { figure: "301", excerpt: "report:visits" }
  towns: { query: "select count(*) from towns" }
  growth_again: { result: growth }
  each: { formula: counted / towns }
  share: { formula: each / counted, unit: "%" }
`;
const declaring = (figures: string, prose: string) => ({
  [RISE]: (text: string) =>
    text.replace('since:\n', `${figures}since:\n`).replace('is right.', `is right. ${prose}`),
});
const PROSE = '<Value of="share" digits={1} /> and <Value of="growth_again" />';
const rise = async (changes = {}) => {
  const site = await build(changes);
  return { site, claim: site.claims.find(({ id }) => id === 'rise')! };
};

describe('a figure of a claim', () => {
  it('is read, counted, taken from a check or worked out, and printed by its name', async () => {
    const { claim } = await rise(declaring(FIGURES, PROSE));
    expect(claim.figures.map(({ name, value, from }) => [name, value.toFraction(), from.kind])).toEqual([
      ['counted', '301', 'excerpt'],
      ['towns', '4', 'query'],
      ['growth_again', '1/2', 'result'],
      ['each', '301/4', 'formula'],
      ['share', '1/4', 'formula'],
    ]);
    expect(claim.body.text).toContain('25.0% and 50%');
  });

  it('leaves checks, label and what decides it as they are', async () => {
    const [before, after] = [(await rise()).claim, (await rise(declaring(FIGURES, PROSE))).claim];
    expect(after.receipts).toEqual(before.receipts);
    expect([after.label, after.numbers]).toEqual([before.label, before.numbers]);
  });

  it('is in the receipt, which can be recomputed and shows a change', async () => {
    const { site, claim } = await rise(declaring(FIGURES, PROSE));
    const document = documentSchema.parse(receiptDocument(claim, site.front!));
    expect(document.figures).toHaveLength(5);
    expect(recompute(document, () => null)).toBeNull();
    document.figures![4]!.value.fraction = '1/3';
    expect(recompute(document, () => null)).toMatchObject({ field: 'figures.share.value.fraction' });
  });

  it('is in the record, and a change of it is told', async () => {
    const [before, after] = [
      (await rise(declaring(FIGURES, PROSE))).claim.records.at(-1)!,
      (
        await rise(declaring(FIGURES.replace('each / counted', '(each - each / towns) / counted'), PROSE))
      ).claim.records.at(-1)!,
    ];
    const told = changesBetween(before, after).map((change) => changeInWords(change).what);
    expect(told).toEqual(expect.arrayContaining(['The figure “share” changed from 25% to 18.75%.']));
  });

  it.each([
    ['that nothing uses', FIGURES, '<Value of="share" />', 'unused-figure figures.growth_again'],
    [
      'with the name of a check',
      'figures:\n  report: { constant: "3", because: Three. }\n',
      '',
      'bad-figure figures.report',
    ],
    [
      'of words that are not there',
      FIGURES.replace('"301"', '"302"'),
      PROSE,
      'number-not-in-words figures.counted.figure',
    ],
    [
      'of a query without a number',
      FIGURES.replace('count(*)', 'town'),
      PROSE,
      'query-without-number figures.towns',
    ],
    [
      'of an unknown figure',
      FIGURES.replace('each / counted', 'each / all'),
      PROSE,
      'bad-figure figures.share.formula',
    ],
    [
      'of a division by zero',
      FIGURES.replace('each / counted', 'each / (counted - counted)'),
      PROSE,
      'bad-figure figures.share.formula',
    ],
    [
      'of an unknown check',
      FIGURES.replace('result: growth', 'result: grow'),
      PROSE,
      'check-unknown figures.growth_again.result',
    ],
    [
      'with neither formula nor provenance',
      'figures:\n  x: { unit: "%" }\n',
      '',
      'value-malformed figures.x',
    ],
  ])('%s is refused, and nothing that follows from it', async (_, figures, prose, expected) => {
    expect(
      (await problemsOf(declaring(figures, prose))).map(({ code, field }) => `${code} ${field}`),
    ).toEqual([expected]);
  });

  it('is printed on other pages by the name of its claim', async () => {
    const site = await build({
      ...declaring(FIGURES, PROSE),
      'releases/leaflet/claims/towns.mdx': replace('> towns.', '> towns, <Value of="rise/share" /> of them.'),
    });
    expect(site.claims.find(({ id }) => id === 'towns')!.finding.text).toBe(
      'The table has 4 towns, 25% of them.',
    );
  });
});
