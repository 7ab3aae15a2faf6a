// npm run check, as an author runs it.
import { expect, it } from 'vitest';
import { codes } from '../../src/codes.ts';
import { replace, project, RISE, type Change } from '../project.ts';
import { inFolder, memoryDisk } from '../memory-disk.ts';
import { run, type Ran } from './run.ts';

const BROKEN: Record<string, Change> = {
  'datasets/towns.csv': 'town,visits,joined\nAshford,x,2025-01-02\n',
  'stray.txt': '',
};

async function check(changes: Record<string, Change>, ...options: string[]): Promise<Ran> {
  const on = memoryDisk(new Map(inFolder('content', await project(changes))));
  return run(['check', ...options], { on });
}

it('prints each check of each claim with outcome, result and margin, and ends well', async () => {
  const { status, stdout, stderr } = await run(['check', '--content', 'test/fixtures/project']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain(
    [
      'rise: Supported',
      '  growth  reproduced      50% rounds to 50%, margin 0.50 percentage points',
      '  report  not-reproduced  301 equals 300, margin −1',
    ].join('\n'),
  );
  expect(stdout).toContain(
    '  words   reproduced      4 and 4 words, 0 of them different\n  wholes  reproduced      50% is 10 of 20',
  );
  expect(stdout).toContain('  reading level: finding grade 0.5, question grade 0.8\n');
  expect(stdout).toMatch(/^lesson counting: 2 tasks, grade [\d.]+$/m);
  expect(stdout).toMatch(/3 claims, 6 checks, 2 sources, 1 dataset: no problems\.\n$/);
});

it('prints every problem and exits with 1', async () => {
  const { status, stdout, stderr } = await check(BROKEN);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('datasets/towns.csv:2  visits\n  found     "x"\n');
  expect(stdout).toContain('stray.txt\n  found     a file of no known kind\n');
  expect(stdout).toMatch(/2 problems in the content\. Nothing was built\.\n$/);
});

it('with --format github prints an annotation for each problem, at the path from the root of the repository', async () => {
  const { status, stdout, stderr } = await check(BROKEN, '--format', 'github');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout.split('\n')).toEqual([
    `::error file=content/datasets/towns.csv,line=2,title=${codes['cell-malformed']}::visits%0Afound: "x"%0Aexpected: a whole number without separators, such as 1001%0Afix: correct the cell, or the datatype or values of the column in the YAML file`,
    expect.stringMatching(
      /^::error file=content\/stray\.txt,title=A file is of no known kind::found: a file/,
    ),
    '',
  ]);
});

it('with --format json prints nothing but JSON', async () => {
  const { status, stdout, stderr } = await check(BROKEN, '--format', 'json');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    problems: [
      {
        severity: 'error',
        code: 'cell-malformed',
        file: 'content/datasets/towns.csv',
        line: 2,
        field: 'visits',
        found: '"x"',
        expected: 'a whole number without separators, such as 1001',
        fix: 'correct the cell, or the datatype or values of the column in the YAML file',
      },
      expect.objectContaining({
        code: 'file-of-no-kind',
        file: 'content/stray.txt',
        line: null,
        field: null,
      }),
    ],
  });
});

it('with --format json and nothing wrong prints an empty list; with --format github the report', async () => {
  expect(await check({}, '--format', 'json')).toEqual({
    status: 0,
    stdout: '{\n  "problems": []\n}\n',
    stderr: '',
  });
  expect((await check({}, '--format', 'github')).stdout).toMatch(/^heading: .*no problems\.\n$/s);
});

it('names what no font of the share cards has, with file, line and the name of the character', async () => {
  const finding = replace(/^finding: .*$/m, 'finding: They rose, as 東京 (see 😀) says.');
  const { status, stdout } = await check({ [RISE]: finding }, '--format', 'json');
  const { problems } = JSON.parse(stdout) as { problems: { code: string; line: number; found: string }[] };
  expect(status).toBe(1);
  expect(problems.map(({ code, line, found }) => [code, line, found])).toEqual([
    ['card-without-glyph', 5, '東 (U+6771, CJK UNIFIED IDEOGRAPH-6771)'],
    ['card-without-glyph', 5, '京 (U+4EAC, CJK UNIFIED IDEOGRAPH-4EAC)'],
    ['card-without-glyph', 5, '😀 (U+1F600, GRINNING FACE)'],
  ]);
});

it.each(['terminal', 'github', 'json'])(
  'lets no control character of the content reach the terminal, in the format %s',
  async (format) => {
    const { status, stdout } = await check(
      { [RISE]: replace('label: supported', 'label: "\\e[2Ksup\\x9bported\\u202e"') },
      '--format',
      format,
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/2Ksup|U\+001B/);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  },
);

it('warns of an excerpt that no page uses, and ends well', async () => {
  const unused: Record<string, Change> = {
    'sources/report.yaml': (text) => `${text}  towns:\n    text: All towns took part.\n`,
  };
  const { status, stdout } = await check(unused);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^warning {2}sources\/report\.yaml:\d+ {2}excerpts\.towns\n {2}found {5}the excerpt report:towns/,
  );
  expect(stdout).toMatch(/no problems, 1 warning\.\n$/);
  expect((await check(unused, '--format', 'github')).stdout).toMatch(
    /^::warning file=content\/sources\/report\.yaml,line=\d+,title=No page uses an excerpt::/,
  );
  const json = await check(unused, '--format', 'json');
  expect(json.status).toBe(0);
  expect(JSON.parse(json.stdout)).toMatchObject({
    problems: [{ severity: 'warning', code: 'excerpt-unused', field: 'excerpts.towns' }],
  });
});

it('warns where the note for editors lacks a claim, or names what its page does not cite', async () => {
  const { status, stdout } = await check({
    'releases/leaflet/review.yaml':
      'rise:\n  for: [{ excerpt: "report:visits", says: It has the number 301. }]\n  limits: [{ excerpt: "report:title", says: It says so. }]\nheading: { for: [], limits: [] }\n',
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /review\.yaml:3 {2}rise\.limits\.0\.excerpt\n {2}found {5}the excerpt report:title, which the page of the claim does not cite/,
  );
  expect(stdout).toContain('nothing on the claim towns');
  expect(stdout).toMatch(/no problems, 2 warnings\.\n$/);
});

it.each([
  ['nope: { for: [], limits: [] }', /"nope"/],
  ['rise: { for: [{ excerpt: "report:visit", says: A. }], limits: [] }', /"report:visit"/],
  ['rise: { for: [{ excerpt: "report:visits", says: All 7 of them. }], limits: [] }', /the number 7/],
  ['rise: { for: [] }', /nothing/],
])('refuses a note for editors with what is not there: %s', async (note, found) => {
  const { status, stdout } = await check({ 'releases/leaflet/review.yaml': `${note}\n` });
  expect(status).toBe(1);
  expect(stdout).toMatch(found);
});

it('does not go on without a content folder, or with a format that there is not', async () => {
  expect(await run(['check', '--content', 'nowhere'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^--content nowhere: there is no such folder\nusage: npm run check -- /),
  });
  expect(await run(['check', '--format', 'jsn'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('did you mean json?'),
  });
});

it('files that cannot be read are reported together with what is wrong in the others', async () => {
  const on = memoryDisk(new Map(inFolder('content', await project({ [RISE]: replace('300', '301') }))));
  on.files.set('content/sources/report.yaml', new Uint8Array([0xff]));
  const { status, stdout } = await run(['check', '--format', 'json'], { on });
  expect(status).toBe(1);
  const { problems } = JSON.parse(stdout) as { problems: { code: string; file: string }[] };
  const found = problems.map(({ code }) => code);
  expect(found).toContain('file-not-utf8');
  expect(found).toContain('quote-not-in-release');
  expect(found).not.toContain('source-unknown');
});

it('a picture in public is found, and one that is not there is an error', async () => {
  for (const [name, status] of [
    ['preview', 0],
    ['nothing', 1],
  ] as const) {
    const on = memoryDisk(
      new Map(
        inFolder(
          'content',
          await project({ 'pages/method.mdx': (text) => `${text}\n![A picture](/${name}.png)\n` }),
        ),
      ),
    );
    on.write('public/preview.png', 'x');
    expect(await run(['check'], { on })).toMatchObject({ status });
  }
});

it('of a claim that is named tells only what is its own: its checks, its problems, or that others have some', async () => {
  const whole = await check({}, 'rise');
  expect(whole.status).toBe(0);
  expect(whole.stdout).toMatch(/^rise: Supported\n {2}growth {2}reproduced[^]+\n$/);
  expect(whole.stdout).not.toMatch(/^towns:|^lesson|no problems/m);
  const own = await check({ ...BROKEN, [RISE]: replace('title:', 'titel:') }, 'rise');
  expect(own.status).toBe(1);
  expect(own.stdout).toContain(`${RISE}:`);
  expect(own.stdout).not.toContain('stray.txt');
  expect(await check(BROKEN, 'rise')).toEqual({
    status: 0,
    stdout: 'rise: no problem; 2 problems elsewhere: npm run check\n',
    stderr: '',
  });
  expect((await check({}, 'rize')).stderr).toMatch(/^there is no claim rize; did you mean rise\?\n/);
});

it('with --watch checks again after each change', async () => {
  const on = memoryDisk(new Map(inFolder('content', await project())));
  const changes = [
    () => on.write('content/stray.txt', ''),
    () => on.remove('content/stray.txt'),
    () => on.write(`content/${RISE}`, 'x'),
  ];
  const { status, stdout } = await run(['check', '--watch', 'rise'], {
    on,
    changesOf: async function* (folder) {
      expect(folder).toBe('content');
      for (const change of changes) {
        change();
        yield;
      }
    },
  });
  expect(status).toBe(1);
  expect(stdout.split(/^-{40}\n/m).map((part) => part.slice(0, 18))).toEqual([
    'rise: Supported\n  ',
    'rise: no problem; ',
    'rise: Supported\n  ',
    'releases/leaflet/c',
  ]);
});
