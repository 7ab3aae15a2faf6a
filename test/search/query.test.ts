import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetNames, facetsOf, type Facet } from '../../src/search/marks.ts';
import { fits, isNarrowed, plainWords, readQuery, writeQuery, type Query } from '../../src/search/query.ts';

const facets = facetsOf({ counting: 'Counting', money: 'Money', law: 'Law' }, { leaflet: 'A leaflet' });
const choices = Object.fromEntries(
  facetNames.map((facet) => [facet, Object.keys(facets[facet].choices)]),
) as Record<Facet, string[]>;
const read = (address: string) => readQuery(new URLSearchParams(address), choices);
const NOTHING = { q: '', kind: '', label: '', topic: '', text: '' };

const choice = (facet: keyof typeof facets) => fc.constantFrom('', ...Object.keys(facets[facet].choices));

describe('the address of a search', () => {
  it('keeps every query there is', () => {
    const queries: fc.Arbitrary<Query> = fc.record({
      q: fc.string({ unit: 'grapheme', maxLength: 60 }).map((words) => words.trim()),
      kind: choice('kind'),
      label: choice('label'),
      topic: choice('topic'),
      text: choice('text'),
    });
    fc.assert(
      fc.property(queries, (query) => {
        expect(read(writeQuery(query))).toEqual(query);
      }),
    );
  });

  it('is empty for an empty query, and short', () => {
    expect(writeQuery(NOTHING)).toBe('');
    expect(writeQuery({ ...NOTHING, q: '641%', kind: 'claim' })).toBe('?q=641%25&kind=claim');
  });

  it.each([
    ['?kind=person&label=false&topic=', NOTHING],
    ['?kind=constructor&label=__proto__&topic=toString', NOTHING],
    ['?page=2&q=rise&q=fall', { ...NOTHING, q: 'rise' }],
    ['?q=%E0%A4%A&kind=claim', { ...NOTHING, q: '\uFFFD%A', kind: 'claim' }],
    [`?q=${'a'.repeat(1000)}`, { ...NOTHING, q: 'a'.repeat(200) }],
  ])('may say anything: %s', (address, query) => {
    expect(read(address)).toEqual(query);
  });
});

it('a question loses the signs that the index does not have', () => {
  expect(plainWords({ ...NOTHING, q: '$1,000 per officer' })).toBe('1,000 per officer');
  expect(plainWords({ ...NOTHING, q: '641%' })).toBe('641%');
  expect(plainWords({ ...NOTHING, q: '$' })).toBe('');
});

describe('what is found', () => {
  it('is narrowed by all that was chosen, and not by what was not', () => {
    const claim = { kind: 'claim', label: 'supported', topic: 'money law' };
    expect(fits(claim, NOTHING)).toBe(true);
    expect(fits(claim, { ...NOTHING, kind: 'claim', label: 'supported', topic: 'law' })).toBe(true);
    expect(fits(claim, { ...NOTHING, kind: 'claim', topic: 'people' })).toBe(false);
    expect(fits({ kind: 'source' }, { ...NOTHING, label: 'supported' })).toBe(false);
    expect(facetNames.every((facet) => isNarrowed({ ...NOTHING, [facet]: 'x' }))).toBe(true);
    expect(isNarrowed({ ...NOTHING, q: 'x' })).toBe(false);
  });
});

it.each([
  ['ICE’s', "ICE's"],
  ['ofﬁcers', 'officers'],
  ['part\u00adner\u200bships', 'partnerships'],
  ['cafe\u0301', 'café'],
  ['40\u00a0states', '40 states'],
  ['co‑operate −5', 'co-operate -5'],
])('a question is folded as quotations are: %j', (q, words) => {
  expect(plainWords({ ...NOTHING, q })).toBe(words);
});
