// What YAML reads otherwise than people do, held against a file that any value fits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseFile } from '../../src/content/document.ts';
import type { Problem } from '../../src/problem.ts';
import { problemsOf, replace, RISE } from '../project.ts';

function read(yaml: string) {
  const problems: Problem[] = [];
  const parsed = parseFile('a.yaml', yaml, z.any(), (problem) => problems.push(problem));
  return { data: parsed?.data as unknown, problems };
}

const codesOf = (yaml: string) => read(yaml).problems.map(({ code, line }) => `${line} ${code}`);

describe('a text that YAML would cut or read otherwise is refused with its line:', () => {
  it.each([
    ['finding: The list ranks it #1 in all', '1 yaml-comment-in-text'],
    ['a: b\nfinding: The list ranks it\n  #1 in all', '3 yaml-comment-in-text'],
    ['finding: #1 in all', '1 yaml-comment-in-text'],
    ['a:\n  - one\n    # two', '3 yaml-comment-in-text'],
    ['a: |\n  one\n #2 two\nb: c', '3 yaml-comment-in-text'],
    ['a: 5 # five', '1 yaml-comment-in-text'],
    ['a: [b\n  #1 c, d]', '2 yaml-comment-in-text'],
    ['a: { b: c #1 d }', '1 yaml-comment-in-text'],
    ['a: *Almost* right', '1 yaml-sign-with-meaning'],
    ['a: **Bold**', '1 yaml-sign-with-meaning'],
    ['a: !x growth', '1 yaml-sign-with-meaning'],
    ['a: !!str 5', '1 yaml-sign-with-meaning'],
    ['a: &b c', '1 yaml-sign-with-meaning'],
    ['<<: { a: b }', '1 yaml-sign-with-meaning'],
    ['? a\n: b', '1 yaml-sign-with-meaning'],
    ['a: { b: This divides, too. }', '1 yaml-comma-in-text'],
    ['a: [One thing counts, and two do not]', '1 yaml-comma-in-text'],
    ['a: [Towns count, villages never.]', '1 yaml-comma-in-text'],
    ['a: x\n  - y', '2 yaml-list-in-text'],
    ['a:\n  - x\n    - y', '3 yaml-list-in-text'],
    ['a: >\n  x\n  - y', '3 yaml-list-in-text'],
    ['a: b\nc: d\na: e', '3 yaml-name-repeated'],
    ['a: b\n"a": e', '2 yaml-name-repeated'],
    ['a: b\n---\nc: d', '2 yaml-several-documents'],
    ['a: 0x10', '1 yaml-number-ambiguous'],
    ['a: 010', '1 yaml-number-ambiguous'],
    ['a: 0o10', '1 yaml-number-ambiguous'],
    ['a: 1.10', '1 yaml-number-ambiguous'],
    ['a: 1e3', '1 yaml-number-ambiguous'],
    ['a: .inf', '1 yaml-number-ambiguous'],
    ['a: 99999999999999999999', '1 yaml-number-ambiguous'],
    ['a: |\n  x  \n  y', '2 yaml-space-unseen'],
    ['a: b\nc:\td', '2 yaml-space-unseen'],
    ['a: "C:\\temp"', '1 yaml-space-unseen'],
    ['a: "\\0"', '1 character-unprintable'],
    ['a: "\\ud800"', '1 character-unprintable'],
    ['a: b\nc: d\u2028e', '2 character-unprintable'],
    ['__proto__: a', '1 name-malformed'],
    ['a:\n  constructor: b', '2 name-malformed'],
    ['2: a\n1: b', '1 name-malformed'],
    ['a: "b" c', '1 yaml-malformed'],
    ["a: 'it's'", '1 yaml-malformed'],
  ])('%j', (yaml, fault) => {
    expect(codesOf(yaml)[0]).toBe(fault);
    expect(read(yaml).data).toBeUndefined();
  });

  it('with what to write instead, and all of them together', () => {
    const { problems } = read('a: It is #1.\nb: *Almost* right\nc: 5 # five');
    expect(problems.map(({ line, fix }) => `${line} ${fix}`)).toEqual([
      expect.stringMatching(/^1 put the whole text in quotation marks/),
      expect.stringMatching(/^2 put the whole text in quotation marks/),
      expect.stringMatching(/^3 put the whole text in quotation marks/),
    ]);
  });
});

it.each([
  ['# note\na: b\n# note\nc: d', { a: 'b', c: 'd' }],
  ['a:\n  - b: c\n    # note\n    d: e', { a: [{ b: 'c', d: 'e' }] }],
  ['a:\n  - b\n  # note\n  - c', { a: ['b', 'c'] }],
  ['a: |\n  # A heading\n  text\n# note\nb: c', { a: '# A heading\ntext\n', b: 'c' }],
  ['a: "The list ranks it #1" # note', { a: 'The list ranks it #1' }],
  ['---\na: yes\nb: 1_000\nc: 12:30\nd: 2025-01-01', { a: 'yes', b: '1_000', c: '12:30', d: '2025-01-01' }],
  ['0x10: 10\nnull: -7', { '0x10': 10, null: -7 }],
  ['a: [b, c d, 1]\ne: { f: "g, h" }', { a: ['b', 'c d', 1], e: { f: 'g, h' } }],
  ['a: "*b*"\nc: >-\n  *d* #1\n  e', { a: '*b*', c: '*d* #1 e' }],
])('what looks like what it is is read: %j', (yaml, data) => {
  expect(read(yaml)).toEqual({ data, problems: [] });
});

it('a number where a text is expected is shown as it was typed', async () => {
  const [problem] = await problemsOf({ [RISE]: replace('states: "50%"', 'states: 50') });
  expect(problem).toMatchObject({ line: 13, found: expect.stringContaining('50') });
});

it('a bomb of aliases, a million brackets or names, and a deep indent are refused at once', () => {
  const bomb = ['a: &a [x, x]', ...Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`)].join('\n');
  const deep = Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
  expect(codesOf(bomb)[0]).toBe('1 yaml-sign-with-meaning');
  for (const yaml of ['['.repeat(1e6), '{a: '.repeat(3e5), '- '.repeat(5e5), 'a:\n'.repeat(3e5), deep]) {
    expect(codesOf(yaml).map((fault) => fault.replace(/^\d+ /, ''))).toEqual(['yaml-too-large']);
  }
});

it('whatever text stands in quotation marks is read as it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).filter((text) => !/[\p{C}\u2028\u2029\t]/u.test(text)),
      (text) => {
        expect(read(`a: ${JSON.stringify(text)}`)).toEqual({ data: { a: text }, problems: [] });
        expect(read(`a: '${text.replaceAll("'", "''")}'`).data).toEqual({ a: text });
      },
    ),
  );
});

it('whatever bare words stand after a name are read whole, or refused', () => {
  const sign = fc.constantFrom(...'ab 1,.:#&*!|>-?%@`[]{}\'"~=<\\/é“”'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 12 }), (text) => {
      const { data, problems } = read(`a: ${text}\nb: c`);
      if (problems.length > 0) {
        for (const { line } of problems) expect(line).toBeTypeOf('number');
        return;
      }
      const { a } = data as { a: string | number | null };
      const trimmed = text.trim();
      if (/^['"[{|>]/.test(trimmed)) return;
      expect(data).toEqual({ a, b: 'c' });
      expect(String(a ?? '')).toBe(trimmed === '~' ? '' : trimmed);
    }),
    { numRuns: 2_000 },
  );
});
