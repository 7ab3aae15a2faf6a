// Grounds with evidence that does not bear them, in the tiny project.
import { describe, expect, it } from 'vitest';
import { build, problemsOf, replace, RISE, TOWNS } from '../project.ts';

const BORNE_OUT = '{ kind: bears-out, evidence: [{ check: growth }] }';

/** The claim "visits rose by 50% from 200 to 300 this year" with other grounds. */
const grounds = (...list: string[]) => ({ [RISE]: replace(`[${BORNE_OUT}]`, `[${list.join(', ')}]`) });
const withoutLabel = (text: string) => text.replace(/label: \S+\n/, '');
const found = async (changes: Parameters<typeof problemsOf>[0]) =>
  (await problemsOf(changes)).map(({ code, field }) => `${code} ${field}`);

describe('a ground is refused', () => {
  it.each([
    ['without evidence', '{ kind: bears-out, evidence: [] }', 'value-malformed grounds.0.evidence'],
    [
      'of a check that is not there',
      '{ kind: bears-out, evidence: [{ check: grow }] }',
      'check-unknown grounds.0.evidence.0.check',
    ],
    [
      'of an excerpt that is not there',
      '{ kind: bears-out, evidence: [{ excerpt: "report:visit" }] }',
      'excerpt-unknown grounds.0.evidence.0.excerpt',
    ],
    [
      'of a source that is not there',
      '{ kind: bears-out, evidence: [{ excerpt: "reports:visits" }] }',
      'source-unknown grounds.0.evidence.0.excerpt',
    ],
    [
      'that bears out with a check that is not reproduced',
      '{ kind: bears-out, evidence: [{ check: report }] }',
      'ground-against-outcome grounds.0.evidence.0',
    ],
    [
      'that says otherwise with a check that is reproduced',
      '{ kind: says-otherwise, evidence: [{ check: growth }] }',
      'ground-against-outcome grounds.0.evidence.0',
    ],
    [
      'that is the statement itself',
      '{ kind: bears-out, evidence: [{ excerpt: "leaflet:all" }] }',
      'evidence-is-the-statement grounds.0.evidence.0.excerpt',
    ],
    [
      'of two records that are one',
      '{ kind: sources-differ, because: Timing., evidence: [{ check: growth }, { check: growth }] }',
      'evidence-repeated grounds.0.evidence.1',
    ],
    [
      'of two records without the second',
      '{ kind: sources-differ, because: Timing., evidence: [{ check: growth }] }',
      'value-malformed grounds.0.evidence',
    ],
    [
      'of two records without what explains it',
      '{ kind: sources-differ, evidence: [{ check: growth }, { check: report }] }',
      'field-missing grounds.0.because',
    ],
    [
      'for words left out that the source does not have',
      '{ kind: drops, words: 302 visits, evidence: [{ excerpt: "report:visits" }] }',
      'words-not-as-ground-says grounds.0.words',
    ],
    [
      'for words left out that the quote has',
      '{ kind: drops, words: visits, evidence: [{ excerpt: "report:visits" }] }',
      'words-not-as-ground-says grounds.0.words',
    ],
    [
      'for words added that the quote does not have',
      '{ kind: adds, words: last year, evidence: [{ excerpt: "report:visits" }] }',
      'words-not-as-ground-says grounds.0.words',
    ],
    [
      'for words added that the source has',
      '{ kind: adds, words: visits, evidence: [{ excerpt: "report:visits" }] }',
      'words-not-as-ground-says grounds.0.words',
    ],
    [
      'for words left out with no words to compare',
      '{ kind: drops, words: visits, evidence: [{ check: growth }] }',
      'words-not-as-ground-says grounds.0.words',
    ],
    ['without where was looked', '{ kind: silent }', 'field-missing grounds.0.looked'],
    ['of no kind', '{ kind: proves }', 'value-malformed grounds.0.kind'],
  ])('%s', async (_, ground, expected) => {
    expect(await found(inTurn(grounds(ground)))).toEqual([expected]);
  });
});

// The label is left to the rules, so that only the ground itself is at fault.
const inTurn = (changes: ReturnType<typeof grounds>) => ({
  [RISE]: (text: string) => withoutLabel((changes[RISE] as (text: string) => string)(text)),
});

const deciding = async (ground: string) =>
  (await build(inTurn(grounds(ground)))).claims
    .find(({ id }) => id === 'rise')!
    .receipts.map(({ id, decisive }) => [id.check, decisive]);

describe('what follows from grounds', () => {
  it('the label, whether it is written or not', async () => {
    const site = await build({ [TOWNS]: withoutLabel });
    expect(site.claims.find(({ id }) => id === 'towns')!.label).toBe('contradicted');
  });

  it('which checks decide it', async () => {
    expect(await deciding(BORNE_OUT)).toEqual([
      ['growth', true],
      ['report', false],
    ]);
    expect(await deciding('{ kind: says-otherwise, evidence: [{ check: report }] }')).toEqual([
      ['growth', false],
      ['report', true],
    ]);
    expect(
      await deciding('{ kind: misses, takes: That no town had fewer., evidence: [{ check: growth }] }'),
    ).toEqual([
      ['growth', false],
      ['report', false],
    ]);
  });

  it('words left out and words added are compared without capitals and punctuation', async () => {
    const given = inTurn(
      grounds(
        '{ kind: drops, words: we counted, evidence: [{ excerpt: "report:visits" }] }',
        '{ kind: adds, words: this year, evidence: [{ excerpt: "report:visits" }] }',
      ),
    );
    expect(await problemsOf(given)).toEqual([]);
  });
});
