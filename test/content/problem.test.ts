// How a problem is told, whatever is in it.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { github } from '../../src/commands/reporters/github.ts';
import { json } from '../../src/commands/reporters/json.ts';
import { codes, type Code } from '../../src/codes.ts';
import { terminal } from '../../src/commands/reporters/terminal.ts';
import { nearest, type Problem } from '../../src/problem.ts';

const problem: Problem = {
  code: 'source-unknown',
  file: 'a, b: c%.md',
  line: 3,
  field: 'sources.0',
  found: '100%\r\nor, so: more\n::error::x',
  expected: 'a source',
  fix: 'add it',
};
const same = (file: string): string => file;

test('an annotation of GitHub is one line: what would end a property or the line is escaped', () => {
  expect(github([problem], same)).toBe(
    '::error file=a%2C b%3A c%25.md,line=3,title=There is no such source::sources.0%0Afound: 100%25%0Aor, so: more%0A::error::x%0Aexpected: a source%0Afix: add it\n',
  );
});

test('in the terminal, later lines of a text stay below its first', () => {
  expect(terminal([problem], same)).toContain(
    '  found     100%\\x0d\n            or, so: more\n            ::error::x\n  expected',
  );
});

const anyText = fc.string({ unit: 'binary' });
const anyProblem = fc.record({
  code: fc.constantFrom(...(Object.keys(codes) as Code[])),
  file: anyText,
  field: anyText,
  found: anyText,
  expected: anyText,
  fix: anyText,
});

it('no reporter lets a control character or a change of direction through', () => {
  fc.assert(
    fc.property(fc.array(anyProblem), fc.constantFrom(terminal, github, json), (problems, reporter) => {
      expect(reporter(problems, same)).not.toMatch(/[^\P{Cc}\t\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

it('every annotation is one line, and JSON gives back what was found', () => {
  fc.assert(
    fc.property(fc.array(anyProblem), (problems) => {
      expect(github(problems, same).split('\n')).toHaveLength(problems.length + 1);
      const read = JSON.parse(json(problems, same)) as { problems: Problem[] };
      expect(read.problems.map(({ found }) => found).sort()).toEqual(
        problems.map(({ found }) => found).sort(),
      );
    }),
  );
});

/** Levenshtein's distance by its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const rest = distance(a.slice(1), b.slice(1));
  if (a[0] === b[0]) return rest;
  return 1 + Math.min(rest, distance(a.slice(1), b), distance(a, b.slice(1)));
}

it('the nearest word is the first with the least distance, and none that is far', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 4 }), (given, candidates) => {
      const distances = candidates.map((candidate) => distance(given, candidate));
      const least = Math.min(...distances);
      expect(nearest(given, candidates)).toBe(
        least <= Math.max(2, given.length / 3) ? candidates[distances.indexOf(least)] : null,
      );
    }),
  );
});
