import { describe, expect, it } from 'vitest';
import { writeRecord } from '../../src/version/record.ts';
import { build, replace, RISE } from '../project.ts';

const record = async (...args: Parameters<typeof build>) =>
  (await build(...args)).claims.find(({ id }) => id === 'rise')!.records.at(-1)!;

describe('the record of a claim', () => {
  it('has its words, numbers, label and sources as they are printed', async () => {
    expect(await record()).toEqual({
      format: 1,
      id: 'rise',
      version: 1,
      published: '2025-02-01',
      corrections: [],
      title: 'Visits rose by 50%',
      quote: 'visits rose by 50% from 200 to 300 this year',
      label: 'supported',
      finding: 'The rise is 50%, as stated.',
      checks: [
        {
          id: 'growth',
          asks: 'Is going from 200 to 300 a rise of 50%?',
          decisive: true,
          inputs: [
            { name: 'before', text: '200', from: 'quoted' },
            { name: 'after', text: '300', from: 'quoted' },
          ],
          formula: '(after - before) / before',
          result: '50%',
          comparison: 'rounds to',
          states: '50%',
          statedIn: 'quoted',
          outcome: 'reproduced',
        },
        expect.objectContaining({
          id: 'report',
          decisive: false,
          inputs: [{ name: 'visits', text: '301', from: 'excerpt report:visits' }],
          outcome: 'not-reproduced',
        }),
      ],
      context: [
        'The report says “301 visits”. The rise from 200 is right.',
        'What a rise means',
        'The base matters; see the glossary.',
      ],
      charts: [],
      tables: [],
      sources: [
        {
          source: 'report',
          publisher: 'Town Library',
          title: 'Report of the library',
          excerpt: null,
          words: null,
        },
        expect.objectContaining({ excerpt: 'visits', words: 'We counted 301 visits.' }),
      ],
      since: [{ date: '2025-03-01', what: 'The library counted again.' }],
    });
  });

  it('names the tables in which its checks count, by the hash of their rows', async () => {
    const { claims, datasets } = await build();
    const towns = claims.find(({ id }) => id === 'towns')!;
    expect(towns.records[0]!.tables).toEqual([{ name: 'towns', sha256: datasets[0]!.sha256 }]);
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
    expect(text).toMatch(/^\{"charts":\[\],"checks":\[\{"asks":"Is going.*"version":1\}\n$/);
  });
});
