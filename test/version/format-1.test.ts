// The first format of records: the printer that compares a claim with them forever.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sha256 } from '../../src/content/hash.ts';
import { asFormat1 } from '../../src/version/format-1.ts';
import type { RecordOfFormat2 } from '../../src/version/record.ts';
import { build } from '../project.ts';

it('no character of the printer has changed', () => {
  expect(
    sha256(readFileSync('src/version/format-1.ts', 'utf8')),
    'src/version/format-1.ts is never edited: the 18 claims published in that format are compared with what it prints, and ' +
      'one changed character would count as a change of each. Restore the file (git checkout). What the pages are to say ' +
      'otherwise belongs in src/words; a new field, in format 2 (src/version/record.ts).',
  ).toBe('c14c8ed5e65644245cc715697c9e74787ada14174e30d91d53752d8488ba9e9b');
});

const { claims } = await build();
const fixture = claims.map(({ records }) => records[0] as RecordOfFormat2);

/** The check as format 1 prints it. */
const printed = (check: object) =>
  asFormat1({ ...fixture[0]!, checks: [check as { kind: string }] }).checks[0];

it('a check of a kind that it does not know stays as it is, so that no published check is equal to it', () => {
  const check = { kind: 'survey', id: 'share', asks: 'Is it so?' };
  expect(printed(check)).toEqual(check);
});

const calculation = {
  kind: 'calculation',
  id: 'share',
  asks: 'Is it so?',
  decisive: true,
  outcome: 'reproduced',
  inputs: [
    {
      name: 'n',
      text: null,
      value: '1/3',
      unit: 'percent',
      provenance: { kind: 'result', claim: null, check: 'other' },
    },
  ],
  formula: 'n',
  stated: {
    text: 'half',
    numbers: [{ value: '1/2', unit: 'count' }],
    provenance: { kind: 'constant', because: 'why' },
  },
  comparison: 'less than',
};
const belowHalf = { low: null, high: { value: '1/2', included: false } };

it.each<[string, { value: string; unit: string }, object, string]>([
  ['about, where digits are rounded away', { value: '1/3', unit: 'percent' }, belowHalf, 'about 33.33%'],
  ['the value alone, where none is', { value: '1/4', unit: 'percent' }, belowHalf, '25%'],
  [
    'more digits where two would be on the other side of the rule',
    { value: '499999/1000000', unit: 'percent' },
    belowHalf,
    '49.9999%',
  ],
  ['money', { value: '-3001/2', unit: 'USD' }, belowHalf, '−$1,500.50'],
  ['a count', { value: '34004000', unit: 'count' }, belowHalf, '34,004,000'],
  [
    'a share without a last digit, as far as twelve digits tell',
    { value: '1/3', unit: 'count' },
    { low: { value: '1/3', included: true }, high: null },
    'about 0.333333333333',
  ],
])('prints a result with %s', (_, result, accepts, text) => {
  expect(printed({ ...calculation, result, accepts })).toMatchObject({
    result: text,
    inputs: [{ name: 'n', text: '33.33%', from: 'result other' }],
    states: 'half',
    statedIn: 'constant why',
  });
});

it.each<[{ least: string; greatest: string } | null, string]>([
  [null, 'no whole number of 1,234'],
  [{ least: '7', greatest: '7' }, '7 of 1,234'],
  [{ least: '7', greatest: '8' }, '7 or 8 of 1,234'],
  [{ least: '7', greatest: '1009' }, '7 to 1,009 of 1,234'],
])('prints whole numbers: %o as %s', (counts, text) => {
  const quoted = { provenance: { kind: 'quoted' } };
  const check = {
    ...calculation,
    kind: 'whole-number',
    stated: { ...quoted, text: '50%' },
    whole: { ...quoted, text: '1,234', value: '1234', unit: 'count' },
    counts,
  };
  expect(printed(check)).toMatchObject({
    result: text,
    comparison: 'can be a percentage of',
    inputs: [{ name: 'of', text: '1,234', from: 'quoted' }],
  });
});

it.each([
  [0, 'no word differs'],
  [3, 'words that differ: 3'],
])('prints how many words differ: %s', (different, text) => {
  const stated = { text: 'So many.', provenance: { kind: 'excerpt', source: 'paper', excerpt: 'many' } };
  const check = { ...calculation, kind: 'wording', stated, other: stated, different };
  expect(printed(check)).toMatchObject({
    result: text,
    comparison: 'same words as',
    inputs: [{ name: 'with', text: 'So many.', from: 'excerpt paper:many' }],
  });
});
