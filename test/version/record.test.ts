import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRecord, recordOf, writeRecord, type RecordOfFormat2 } from '../../src/version/record.ts';
import { loadSite } from '../../src/site/build.ts';
import { resultInWords } from '../../src/check/kinds.ts';
import { outcomeNames } from '../../src/words/outcomes.ts';
import { build, changed, project, replace, RISE } from '../project.ts';
import { frozen, REGISTRY } from './frozen-project.ts';
import { buildSite } from '../../src/site/build.ts';

const recordIn = (site: Awaited<ReturnType<typeof build>>, id: string) =>
  site.claims.find((claim) => claim.id === id)!.records.at(-1) as RecordOfFormat2;

const record = async (...args: Parameters<typeof build>) => recordIn(await build(...args), 'rise');

const quoted = { kind: 'quoted' };
const half = { value: '1/2', unit: 'percent' };

describe('the record of a claim', () => {
  it('has its words as written, its numbers as exact values, its label and its sources', async () => {
    expect(await record()).toEqual({
      format: 2,
      id: 'rise',
      version: 1,
      published: '2025-02-01',
      corrections: [],
      title: 'Visits rose by 50%',
      quote: 'visits rose by 50% from 200 to 300 this year',
      label: 'supported',
      figures: [],
      grounds: [{ kind: 'bears-out', evidence: [{ check: 'growth' }], words: null, because: null }],
      finding: 'The rise is 50%, as stated.',
      checks: [
        {
          kind: 'calculation',
          id: 'growth',
          asks: 'Is going from 200 to 300 a rise of 50%?',
          decisive: true,
          outcome: 'reproduced',
          inputs: [
            { name: 'before', text: '200', value: '200', unit: 'count', provenance: quoted },
            { name: 'after', text: '300', value: '300', unit: 'count', provenance: quoted },
          ],
          formula: '(after - before) / before',
          result: half,
          stated: { text: '50%', numbers: [half], provenance: quoted },
          sameUnit: null,
          comparison: 'rounds to',
          accepts: { low: { value: '99/200', included: true }, high: { value: '101/200', included: false } },
        },
        expect.objectContaining({
          id: 'report',
          decisive: false,
          outcome: 'not-reproduced',
          inputs: [
            expect.objectContaining({
              text: '301',
              provenance: { kind: 'excerpt', source: 'report', excerpt: 'visits' },
            }),
          ],
        }),
      ],
      context: [
        'The report says “301 visits”. The rise from 200 is right.',
        'What a rise means',
        'The base matters; see the glossary.',
      ],
      charts: [],
      datasets: [],
      sources: [
        {
          source: 'report',
          publisher: 'Town Library',
          title: 'Report of the library',
          url: 'https://example.org/report',
          excerpt: null,
          words: null,
        },
        expect.objectContaining({ excerpt: 'visits', words: 'We counted 301 visits.' }),
      ],
      since: [{ date: '2025-01-20', what: 'The library counted again.' }],
    });
  });

  it('names a chart as the records of the time when charts were components do', async () => {
    const site = await build({
      'charts/visits-by-town.yaml': readFileSync('test/fixtures/charts/bar.yaml', 'utf8'),
      [RISE]: (text) => `${text}\n\n<Chart of="visits-by-town" />\n`,
    });
    expect(recordIn(site, 'rise').charts).toEqual(['VisitsByTownChart']);
  });

  it('has each kind of check whole', async () => {
    const { checks } = recordIn(await build(), 'heading');
    expect(checks).toMatchObject([
      {
        kind: 'calculation',
        inputs: [{ text: null, ...half, provenance: { kind: 'result', claim: 'rise', check: 'growth' } }],
      },
      {
        kind: 'wording',
        stated: { text: 'Library visits up 50%', words: 4, provenance: quoted },
        other: { words: 4, provenance: { kind: 'excerpt', source: 'report', excerpt: 'title' } },
        different: 0,
      },
      {
        kind: 'whole-number',
        stated: { text: '50%', ...half, provenance: quoted },
        whole: { text: '20', value: '20', unit: 'count' },
        // Either rounding of a tie counts.
        accepts: { low: { value: '99/200', included: true }, high: { value: '101/200', included: true } },
        counts: { least: '10', greatest: '10' },
      },
    ]);
  });

  it('names the tables in which its checks count, by the hash of their rows', async () => {
    const site = await build();
    const towns = recordIn(site, 'towns');
    expect(towns.datasets).toEqual([{ name: 'towns', sha256: site.datasets[0]!.sha256 }]);
    expect(towns.checks).toMatchObject([
      {
        inputs: [
          {
            text: null,
            provenance: {
              kind: 'query',
              sql: 'select count(*) from towns where visits > 0',
              datasets: ['towns'],
            },
          },
        ],
      },
    ]);
  });

  it('has the first name of another claim whose result it uses, so that a new name is no change', async () => {
    const first = await frozen(await project());
    const renamed = changed(first, {
      'releases/leaflet/claims/growth.mdx': first.get(RISE)!,
      [RISE]: null,
      [REGISTRY]: replace('rise:\n', 'rise:\n  renamed: growth\n'),
      'releases/leaflet/claims/heading.mdx': replace('rise/growth', 'growth/growth'),
      'releases/leaflet/quiz.yaml': (text) => text.replaceAll('rise/growth', 'growth/growth'),
    });
    const named = changed(renamed, {
      'releases/leaflet/claims/growth.mdx': replace(
        'published: 2025-02-01\n',
        'published: 2025-02-01\ncorrections: [{ date: 2025-05-01, kind: keeps-label, because: A name. }]\n',
      ),
    });
    const site = await buildSite(named);
    expect(site.claims.find(({ id }) => id === 'heading')).toMatchObject({ version: 1 });
  });

  it('has no word that this site prints, so that other words or another language change none', async () => {
    const third = `  third:
    asks: How many visits are a third of them?
    inputs:
      visits: { figure: "301", excerpt: "report:visits" }
      parts: { constant: "3", because: a third is meant }
    formula: visits / parts
    states: { constant: "100", because: it is round }
    comparison: rounds to
    expect: reproduced
`;
    const site = await build({ [RISE]: replace('grounds:', `${third}grounds:`) });
    const printed = site.claims.flatMap(({ receipts }) =>
      receipts.flatMap((receipt) => [outcomeNames[receipt.outcome], resultInWords(receipt)]),
    );
    const words = printed.filter((text) => /[a-z]/.test(text));
    expect(new Set(words).size).toBe(5);
    const checks = JSON.stringify(site.claims.map(({ records }) => records[0]!.checks));
    for (const text of [...words, '100.33']) expect(checks).not.toContain(text);
    expect(checks).toContain('"301/3"');
  });

  it('does not change where only the numbers of notes do', async () => {
    const cited = { [RISE]: replace('The rise from', 'It is so [@leaflet:all]. The rise from') };
    const citedFirst = {
      [RISE]: replace('The report says', 'It is so [@leaflet:all]. The report says'),
    };
    const [a, b] = [await record(cited), await record(citedFirst)];
    expect(a.sources).toEqual(b.sources);
    expect(a.context).not.toEqual(b.context);
  });

  it('is written as canonical JSON: keys in order, nothing between them', async () => {
    const text = writeRecord(await record());
    expect(text).toMatch(/^\{"charts":\[\],"checks":\[\{"accepts":\{.*"version":1\}\n$/);
  });

  it('is read as it was written', async () => {
    const site = await loadSite('content');
    for (const claim of site.claims) {
      const written = recordOf(
        claim,
        (name) => site.datasets.find((dataset) => dataset.name === name)!.sha256,
        (id) => id,
      );
      expect(readRecord(writeRecord(written))).toEqual(written);
    }
  });
});
