// Linking needs a quote, sources and somewhere to report to; each fault has a code of its own.
import { describe, expect, it } from 'vitest';
import { checkSchema, linkCheck } from '../../src/check/kinds.ts';
import type { Scope } from '../../src/check/scope.ts';
import type { Problem } from '../../src/problem.ts';

const quote = 'visits rose by 50% from 200 to 300';

function link(declared: Record<string, unknown>): { linked: boolean; problems: Problem[] } {
  const problems: Problem[] = [];
  const scope: Scope = {
    quote,
    sources: new Map([
      ['report', { excerpts: [{ id: 'visits', text: 'In all, 300 visits were counted.' }] }],
    ]),
    broken: { sources: new Set(['faulty']), claims: new Set() },
    computesNumber: ({ check }) => (check === 'words' ? false : check === 'growth' ? true : null),
    isDecisive: () => true,
    place: (path = []) => ({ file: 'claim.mdx', field: path.join('.') }),
    report: (problem) => problems.push(problem),
  };
  const check = checkSchema.parse({ asks: 'Is it so?', expect: 'reproduced', ...declared });
  return { linked: linkCheck({ claim: 'claim', check: 'check' }, check, scope) !== null, problems };
}

const rise = {
  inputs: { before: { quoted: '200' }, after: { figure: '300', excerpt: 'report:visits' } },
  formula: '(after - before) / before',
  states: '50%',
  comparison: 'equals',
};
const words = { states: 'visits rose', comparison: 'same words as', with: { excerpt: 'report:visits' } };
const whole = { states: '50%', comparison: 'can be a percentage of', of: { quoted: '200' } };

describe('a check of each kind is linked', () => {
  it.each([
    ['calculation', rise],
    ['wording', words],
    ['whole number', whole],
  ])('%s', (_, declared) => {
    expect(link(declared)).toEqual({ linked: true, problems: [] });
  });
});

describe('what does not hold is reported once, at its field, with its code', () => {
  const input = (before: Record<string, string>) => ({ ...rise, inputs: { ...rise.inputs, before } });
  it.each<[code: string, field: string, declared: Record<string, unknown>]>([
    ['number-not-in-words', 'inputs.before.quoted', input({ quoted: '20' })],
    ['not-a-number', 'inputs.before', input({ constant: 'many', because: 'a test' })],
    ['source-unknown', 'inputs.before.excerpt', input({ figure: '300', excerpt: 'raport:visits' })],
    ['excerpt-unknown', 'inputs.before.excerpt', input({ figure: '300', excerpt: 'report:visit' })],
    ['check-unknown', 'inputs.before.result', input({ result: 'other' })],
    ['check-without-number', 'inputs.before.result', input({ result: 'words' })],
    ['not-a-formula', 'formula', { ...rise, formula: 'after ^ before' }],
    ['unused-input', 'formula', { ...rise, formula: 'after / after' }],
    ['number-not-stated', 'states', { ...rise, states: { query: 'select 1' } }],
    ['not-a-range', 'states', { ...rise, comparison: 'between' }],
    [
      'qualifier-needs-other-comparison',
      'states',
      { ...rise, states: { constant: 'more than 50%', because: 'a test' } },
    ],
    [
      'number-without-last-digit',
      'states',
      { ...rise, states: { constant: 'one half', because: 'a test' }, comparison: 'rounds to' },
    ],
    ['words-not-in-text', 'with.words', { ...words, with: { excerpt: 'report:visits', words: 'Out of' } }],
    ['not-percentage-of-whole-number', 'of', { ...whole, of: { quoted: '50%' } }],
  ])('%s', (code, field, declared) => {
    const { linked, problems } = link(declared);
    expect(linked).toBe(false);
    expect(problems).toMatchObject([{ code, field: `checks.check.${field}` }]);
  });

  it('but not what refers to a file with problems of its own', () => {
    expect(link(input({ figure: '300', excerpt: 'faulty:visits' }))).toEqual({ linked: false, problems: [] });
  });
});
