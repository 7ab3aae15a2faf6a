// Hostile text in every kind of content file: it is read whole, or there are problems, each with its file.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { codes } from '../../src/codes.ts';
import type { Problem } from '../../src/problem.ts';
import { build, changed, problemsOf, project, RELEASE, RISE } from '../project.ts';

const whole = await project({ 'site.yaml': (text) => `${text}names:\n  Title 42: A title of the law\n` });

function problemsIn(file: string, text: string): Problem[] {
  const problems: Problem[] = [];
  loadContent(changed(whole, { [file]: text }), (problem) => problems.push(problem));
  return problems;
}

function expectPlaced(problems: readonly Problem[], file: string): void {
  for (const problem of problems) {
    expect(codes).toHaveProperty([problem.code]);
    expect(problem.file).not.toBe('');
    if (problem.code.startsWith('yaml-')) expect(problem).toMatchObject({ file, line: expect.any(Number) });
  }
}

const SIGNS = '#&*!|>-?%@`[]{}\'"~=<\\/:,.'.split('').concat(
  ['\n', ' ', '\n  ', ': ', ' #', '- ', '"', '---\n', '<<: ', '!x ', '*a ', '&a ', '\t', '\r', '\u2028', '\0', '\u202e'],
  ['𝟒', '½', '４', '__proto__: ', 'constructor: ', 'null', '0x10', '1.10', 'a', 'é', '“', '”', '<Value />', '{x}', '[@a]'],
); // prettier-ignore
const hostile = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 30 });

describe.each([...whole.keys()])('%s', (file) => {
  const original = whole.get(file)!;

  it('with any text in its place, or any text within, never stops the program', () => {
    fc.assert(
      fc.property(hostile, fc.nat(original.length), fc.boolean(), (text, at, isWithin) => {
        const spoilt = isWithin ? original.slice(0, at) + text + original.slice(at) : text;
        expectPlaced(problemsIn(file, spoilt), file);
      }),
      { numRuns: 20 },
    );
  });
});

it('no part of a field is dropped without a problem', () => {
  fc.assert(
    fc.property(hostile, hostile, (before, after) => {
      const problems: Problem[] = [];
      const source = `${before}zq${after}xk`.replaceAll('\n', ' ');
      const text = whole.get(RISE)!.replace(/^finding: .*$/m, () => `finding: ${source}`);
      const content = loadContent(changed(whole, { [RISE]: text }), (problem) => problems.push(problem));
      if (problems.length > 0) return;
      const { finding } = content!.claims.find(({ id }) => id === 'rise')!;
      const quoted = QUOTED_BEFORE_COMMENT.exec(source)?.[0];
      for (const part of ['zq', 'xk']) if ((quoted ?? source).includes(part)) expect(finding).toContain(part);
      if (!quoted) expect(finding).toMatch(/xk$/);
    }),
    {
      numRuns: 200,
      examples: [
        ['"', '" #'],
        ["'it''s ", " ' # "],
        ['"\\" #', '" #'],
      ],
    },
  );
});

/** Who closes a quotation mark and then writes a comment means one: it is no part of the field. */
const QUOTED_BEFORE_COMMENT = /^\s*(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')(?=\s+#)/;

it('a whole site of hostile prose has problems with a file and a line, or shows the prose', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const changes = { [RISE]: (original: string) => `${original}\n\nzq ${text} xk\n` };
      const problems = await problemsOf(changes);
      for (const { file, line } of problems)
        expect({ file, line }).toEqual({ file: RISE, line: expect.any(Number) });
      if (problems.length > 0) return;
      const { claims } = await build(changes);
      expect(claims.find(({ id }) => id === 'rise')?.body.text).toMatch(/zq[\s\S]*xk$/);
    }),
    { numRuns: 10 },
  );
}, 60_000);

it('a registry of no release is a problem', () => {
  const text = whole.get('releases/leaflet/registry.yaml') ?? '';
  const problems = problemsIn('releases/other/registry.yaml', text);
  expect(problems).toMatchObject([{ code: 'release-missing', file: 'releases/other/registry.yaml' }]);
  expect(whole.has(RELEASE)).toBe(true);
});
