// npm run new, coverage and schemas: from a text to a whole site, as an author goes.
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { editorSchemas, editorSettings } from '../../src/draft/schemas.ts';
import { openWords, quoteMaker } from '../../src/draft/open-words.ts';
import { disk } from '../../src/content/disk.ts';
import { readFiles } from '../../src/content/files.ts';
import { inFolder, memoryDisk, type MemoryDisk } from '../memory-disk.ts';
import { project, RELEASE } from '../project.ts';
import { run, type Ran } from './run.ts';

const TEXT = `Library visits up 50%

The town library says visits rose by 50% from 200 to 300 this year. More than 4 towns took part. “Come and see us!”

Library visits up 50%
`;

const SITE = 'name: Library Facts\ncontact: mailto:errors@example.org\ntopics:\n  counting: Counting\n';

let on: MemoryDisk;
beforeEach(() => {
  on = memoryDisk(
    new Map([
      ['text.txt', TEXT],
      ['content/site.yaml', SITE],
      ['content/standards.yaml', '{}\n'],
    ]),
  );
});

const make = (...args: string[]): Promise<Ran> => run(['new', ...args], { on });
const file = (path: string): string => on.texts('content').get(path)!;
const change = (path: string, changes: Record<string, string>): void => {
  const text = Object.entries(changes).reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, () => to);
  }, file(path));
  on.write(`content/${path}`, text);
};
const frontOf = (path: string): Record<string, unknown> =>
  parse(/^---\n([^]*?)\n---/.exec(file(path))![1]!) as Record<string, unknown>;

const SOURCE = ['--publisher', 'Town Library', '--published', '2025-01-31', '--url', 'https://example.org/a'];
const release = () => make('release', 'leaflet', '--text', 'text.txt', ...SOURCE);

it('a site begins in a folder where nothing is, and takes a release', async () => {
  const { status, stdout } = await make('site', 'mine/content');
  expect(status).toBe(0);
  expect(stdout).toContain('--text FILE --content mine/content');
  expect(on.texts('mine/content').has('.schemas/claim.json')).toBe(true);
  expect((await make('release', 'leaflet', '--text', 'text.txt', '--content', 'mine/content')).status).toBe(
    0,
  );
  const { sources, problems } = { sources: on.texts('mine/content/sources'), problems: await run(['check', '--content', 'mine/content'], { on }) }; // prettier-ignore
  expect([...sources.keys()]).toEqual(['leaflet.yaml']);
  expect(problems.stdout).toMatch(/^sources\/leaflet\.yaml:3 {2}publisher\n/);
  expect((await make('site', 'mine/content')).stdout).toBe(
    'mine/content is there already, and not empty. Nothing was written.\n',
  );
});

describe('a release', () => {
  it('has its headline, its hash and every sentence undecided, each to be told from all others', async () => {
    const { status, stdout } = await release();
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^written {2}content\/releases\/leaflet\/release\.md\nwritten {2}content\/sources\/leaflet\.yaml\n\nNext:\n/,
    );
    expect(frontOf(RELEASE)).toEqual({
      source: 'leaflet',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      headline: 'Library visits up 50%',
      furniture: [{ quote: 'Library visits up 50%', prefix: 'us!”', because: expect.any(String) }],
      undecided: [
        { quote: 'Library visits up 50%', suffix: 'The' },
        { quote: 'The town library says visits rose by 50% from 200 to 300 this year.' },
        { quote: 'More than 4 towns took part.' },
        { quote: '“Come and see us!”' },
      ],
    });
  });

  it('is whole when its source is: a draft may have undecided words, with a warning, and is not published', async () => {
    await release();
    change('sources/leaflet.yaml', { 'kind:\n': 'kind: government\n' });
    const checked = await run(['check'], { on });
    expect(checked.status).toBe(0);
    expect(checked.stdout).toContain('found     4 passages of which it is not decided what they are');
    const frozen = await run(['freeze'], { on });
    expect(frozen.status).toBe(1);
    expect(frozen.stdout).toContain('4 passages of which it is not decided what they are');
    expect(frozen.stdout).toContain('Nothing was frozen.');
  });

  test.each<[string, string | Uint8Array, number]>([
    ['with a mark of byte order and the line ends of Windows', `\ufeff${TEXT.replaceAll('\n', '\r\n')}`, 0],
    ['with space at the ends of lines', TEXT.replaceAll('\n', '  \n'), 0],
    ['in another encoding', new Uint8Array([0x93, 0x41, 0x94]), 1],
    ['without words', '\n***\n', 1],
    ['with a character that no page can hold', 'A\u0007 text.', 1],
  ])('takes a text %s, or says why not', async (_, text, status) => {
    await release();
    const { sha256 } = frontOf(RELEASE);
    on.write('other.txt', text as string);
    on.files.set('other.txt', typeof text === 'string' ? new TextEncoder().encode(text) : text);
    const made = await make('release', 'other', '--text', 'other.txt');
    expect(made.status).toBe(status);
    if (status === 0) expect(frontOf('releases/other/release.md')['sha256']).toBe(sha256);
    else
      expect(made.stdout).toMatch(
        /^ {2}found [^]+\n {2}expected [^]+\n {2}fix [^]+\nNothing was written\.\n$/,
      );
  });
});

describe('a claim', () => {
  beforeEach(release);

  it('has its quote and its numbers, and takes its words out of what is undecided; all else stays', async () => {
    change(RELEASE, { 'furniture:': '# Mine\nfurniture:' });
    const before = file(RELEASE);
    const { status, stdout } = await make('claim', 'rise', '--quote', 'visits rose by 50% from 200 to 300');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^written {2}content\/releases\/leaflet\/claims\/rise\.mdx\nchanged {2}content\/releases\/leaflet\/release\.md\n/,
    );
    expect(stdout).toContain('5 passages are undecided yet');
    const { quote, checks, published } = frontOf('releases/leaflet/claims/rise.mdx');
    expect({ quote, published }).toEqual({
      quote: 'visits rose by 50% from 200 to 300',
      published: '2026-11-26',
    });
    expect(checks).toMatchObject({
      first: { inputs: { a: { quoted: '50%' }, b: { quoted: '200' }, c: { quoted: '300' } } },
    });
    expect(file(RELEASE)).toBe(
      before
        .replace(
          '  - quote: The town library says visits rose by 50% from 200 to 300 this year.\n',
          '  - quote: "The town library says"\n  - quote: "this year."\n',
        )
        .replace(
          '  - quote: "The town library says visits rose by 50% from 200 to 300 this year."\n',
          '  - quote: "The town library says"\n  - quote: "this year."\n',
        ),
    );
  });

  it('does not make undecided what was forgotten', async () => {
    change(RELEASE, { '  - quote: "More than 4 towns took part."\n': '' });
    await make('claim', 'rise', '--quote', 'visits rose by 50% from 200 to 300 this year');
    expect(frontOf(RELEASE)['undecided']).not.toContainEqual({ quote: 'More than 4 towns took part.' });
    expect((await run(['coverage'], { on })).stdout).toContain('- quote: "More than 4 towns took part."');
  });

  it('is found however its words are typed, in the one place that nothing has yet, or beside what is given', async () => {
    await make('claim', 'come', '--quote', '"Come and  see us!"');
    expect(frontOf('releases/leaflet/claims/come.mdx')).toMatchObject({ quote: '“Come and see us!”' });
    // The second place is furniture.
    await make('claim', 'head', '--quote', 'visits up 50%');
    expect(frontOf('releases/leaflet/claims/head.mdx')).toMatchObject({
      quote: 'visits up 50%',
      suffix: 'The',
    });
    const { status } = await make('claim', 'tail', '--quote', 'visits up 50%', '--prefix', 'us!" Library');
    expect(status).toBe(0);
    expect(frontOf('releases/leaflet/claims/tail.mdx')).toMatchObject({ prefix: 'us!” Library' });
  });

  test.each<[string, string, RegExp]>([
    ['not there', 'More than 5 towns', /nearest passage is "More than 4 towns"; after "More than " it has 4/],
    ['in several places', 'visits', /in 3 places: .* and .*\n.*\n {2}fix {7}say what stands right before/],
    ['a part of a word', 'own library', /begins or ends inside a word/],
  ])('is refused where its words are %s', async (_, quote, why) => {
    const before = on.texts('content');
    const { status, stdout } = await make('claim', 'x', '--quote', quote);
    expect(status).toBe(1);
    expect(stdout).toMatch(why);
    expect(on.texts('content')).toEqual(before);
  });

  it('stays as it is where it is there, and nothing is left where one file cannot be written', async () => {
    await make('claim', 'rise', '--quote', 'More than 4 towns');
    const before = on.texts('content');
    const { status, stdout } = await make('claim', 'rise', '--quote', 'visits rose by 50%');
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: 'content/releases/leaflet/claims/rise.mdx is there already. Nothing was written.\n',
    });
    expect(on.texts('content')).toEqual(before);
    on = memoryDisk(on.files, (path) => path === `content/${RELEASE}`);
    expect((await make('claim', 'other', '--quote', 'visits rose by 50%')).status).toBe(70);
    expect(on.texts('content')).toEqual(before);
  });
});

it('all together are a whole site: what is empty is what the check asks for, and nothing else', async () => {
  await release();
  change('sources/leaflet.yaml', { 'kind:\n': 'kind: government\n' });
  on.write('Towns.csv', 'Town,Visits (2025),Joined\nAsh,120,2025-01-02\nOak,180,2025-01-02\n');
  expect((await make('dataset', 'Towns.csv')).stdout).toContain(
    'town (string), visits_2025 (integer), joined (date)',
  );
  expect((await make('source', 'report', '--title', 'Report', '--publisher', 'Town', '--published', '2025', '--url', 'https://example.org/r')).status).toBe(0); // prettier-ignore
  await make('claim', 'rise', '--quote', 'visits rose by 50% from 200 to 300');
  const empty = await run(['check'], { on });
  const fields = [...empty.stdout.matchAll(/^(\S+?):\d+ {2}(\S+)$/gm)].map(([, where, field]) => `${where!.replace(/^.*\//, '')} ${field}`); // prettier-ignore
  expect(fields).toEqual([
    'towns.yaml title', 'towns.yaml row', 'towns.yaml columns.town.description', 'towns.yaml columns.visits_2025.description',
    'towns.yaml columns.joined.description', 'towns.yaml sources', 'towns.yaml provenance',
    'rise.mdx title', 'rise.mdx question', 'rise.mdx grounds.0.kind', 'rise.mdx finding', 'rise.mdx checks.first.comparison',
    'report.yaml kind', 'report.yaml excerpts.first.text',
  ]); // prettier-ignore
  change('datasets/towns.yaml', {
    'title:\n': 'title: Towns\n',
    'row:\n': 'row: one town\n',
    'sources: []': 'sources: [report]',
    'provenance:\n': 'provenance: From the report.\n',
  });
  for (let i = 0; i < 3; i += 1)
    change('datasets/towns.yaml', { 'description:\n': 'description: As in the report.\n' });
  change('sources/report.yaml', { 'kind:\n': 'kind: data\n', 'text:\n': 'text: We counted the visits.\n' });
  change('releases/leaflet/claims/rise.mdx', {
    'title:\n': 'title: Visits rose by 50%\n',
    'question:\n': 'question: How is a rise worked out?\n',
    '- kind:\n': '- kind: bears-out\n',
    'topics: []': 'topics: [counting]',
    'finding:\n': 'finding: The rise is <Value of="first" />.\n',
    'asks:\n': 'asks: Is it a rise of 50%?\n',
    '      a: { quoted: "50%" }\n': '',
    'formula:\n': 'formula: (c - b) / b\n',
    'states: "300"': 'states: "50%"',
    'comparison:\n': 'comparison: equals\n',
    'expect:\n': 'expect: reproduced\n',
  });
  const whole = await run(['check', 'rise'], { on });
  expect(whole).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^rise: Supported\n {2}first {2}reproduced/),
  });
  expect((await run(['check'], { on })).stdout).toMatch(
    /1 claim, 1 check, 2 sources, 1 dataset: no problems, \d warnings?\.\n$/,
  );
});

test.each<[string, string[]]>([
  ['Day,Town\n2025-01-02,Ash\n2025-01-02,Oak\n', ['town']],
  ['Day,Town\n2025-01-02,Ash\n2025-01-02,Oak\n2025-01-03,Oak\n', ['day', 'town']],
  ['Day,Town\n2025-01-02,Ash\n2025-01-02,Ash\n', ['day', 'town']],
])('the key of %j is %j', async (csv, key) => {
  on.write('t.csv', csv);
  await make('dataset', 't.csv');
  expect(parse(file('datasets/t.yaml'))).toMatchObject({ primaryKey: key });
});

test.each<[string, string, RegExp]>([
  ['without a name for each column', 'a,,b\n1,2,3\n', /"" as the name of column 2/],
  ['with one name twice', 'A b,a-b\n1,2\n', /the column a_b twice/],
  ['without rows', 'a,b\n', /no rows/],
  ['with a short row', 'a,b\n1,2\n3\n', /1 cells in line 3/],
  ['with a quotation mark out of its place', 'a,b\n1,2"\n', /quotation mark out of its place/],
])('a table is refused %s', async (_, csv, why) => {
  on.write('t.csv', csv);
  const { status, stdout } = await make('dataset', 't.csv');
  expect(status).toBe(1);
  expect(stdout).toMatch(why);
  expect([...on.texts('content').keys()]).toEqual(['site.yaml', 'standards.yaml']);
});

it('a lesson has the next number, and asks for what a lesson has', async () => {
  on = memoryDisk(new Map(inFolder('content', await project())));
  expect((await make('lesson', 'second')).status).toBe(0);
  const path = [...on.texts('content').keys()].find((each) => each.endsWith('lessons/second.mdx'))!;
  expect(frontOf(path)['number']).toBe(2);
  const { stdout } = await run(['check'], { on });
  const fields = [...stdout.matchAll(/second\.mdx:\d+ {2}(\S+)$/gm)].map(([, field]) => field);
  expect(fields).toEqual(['title', 'aim', 'standards', 'claims', 'tasks.0.ask', 'tasks.0.answer', 'steps.0.title', 'steps.0.do', 'discussion']); // prettier-ignore
});

test.each<[string[], RegExp]>([
  [[], /^found nothing to begin, expected site, release, claim, source, dataset, lesson\n/],
  [['calim', 'x'], /^cannot begin calim; did you mean claim\?\n/],
  [['claim', 'x'], /^--quote is missing: --quote WORDS\n/],
  [['claim', 'X y', '--quote', 'a'], /^X y: expected an id/],
  [['source', 'x', '--quote', 'a'], /^--quote says nothing about a source\n/],
  [['source', 'x', '--url', 'example.org'], /^--url example\.org: expected an address that begins/],
  [['source', 'x', '--published', 'May'], /^--published May: expected a date/],
  [['release', 'x', '--text', 'none.txt'], /^none\.txt: there is no such file\n/],
  [
    ['release', 'x', '--text', 'text.txt', '--source', 'leaflt'],
    /^--source leaflt: there is no such source\n/,
  ],
])('npm run new -- %j is an error of the command line', async (args, message) => {
  const { status, stdout, stderr } = await make(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

describe('coverage', () => {
  it('shows what nothing covers, ready to paste: pasted and filled in, nothing is left', async () => {
    await release();
    await make('claim', 'rise', '--quote', 'visits rose by 50% from 200 to 300');
    const { status, stdout } = await run(['coverage', 'leaflet'], { on });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^# releases\/leaflet\/release\.md: of 5 sentences, every word is covered in 1\.\n/,
    );
    const pasted = stdout
      .slice(stdout.indexOf('unclaimed:'))
      .replaceAll('class:', 'class: opinion')
      .replaceAll('because:', 'because: A test.');
    on.write(`content/${RELEASE}`, file(RELEASE).replace(/undecided:[^]*?(?=---)/, pasted));
    expect(await run(['coverage'], { on })).toEqual({
      status: 0,
      stdout: '# releases/leaflet/release.md: of 5 sentences, every word is covered in 5.\n',
      stderr: '',
    });
    expect((await run(['coverage', 'leafet'], { on })).stdout).toContain('did you mean leaflet?');
  });

  it('counts every word once: what is open and what is decided have all words of a text, and none is in both', () => {
    const words = fc.array(fc.constantFrom('One', 'two', '3', 'four.', 'Five', '\n\n', '-', '“six”'), {
      minLength: 1,
      maxLength: 30,
    });
    const runs = fc.array(fc.tuple(fc.nat(29), fc.integer({ min: 1, max: 5 })), { maxLength: 8 });
    fc.assert(
      fc.property(words, runs, (all, ranges) => {
        const text = all.join(' ');
        const decided = ranges
          .filter(([first]) => first < all.length)
          .map(([first, count]) => {
            const start = all
              .slice(0, first)
              .map((word) => `${word} `)
              .join('').length;
            return { start, end: start + all.slice(first, first + count).join(' ').length };
          });
        const open = openWords(text, decided);
        for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
          const inside = (spans: typeof decided) =>
            spans.filter(({ start, end }) => start <= index && index < end).length;
          expect(inside(open)).toBe(inside(decided) > 0 ? 0 : 1);
        }
        const quoteOf = quoteMaker(text);
        for (const span of open) {
          const fields = quoteOf(span);
          if (fields) expect(text.slice(span.start, span.end)).toBe(fields.quote);
        }
      }),
    );
  });
});

describe('schemas for editors', () => {
  it('are those that are stored beside the content, and VS Code is told of each', async () => {
    const schemas = editorSchemas();
    for (const [path, text] of schemas) {
      expect([path, new TextDecoder().decode(disk.read(`content/${path}`))]).toEqual([path, text]);
    }
    const settings = JSON.parse(new TextDecoder().decode(disk.read('.vscode/settings.json'))) as object;
    expect(settings).toMatchObject({ 'yaml.schemas': editorSettings('content') });
    expect(Object.keys(editorSettings('content')).toSorted()).toEqual(
      [...schemas.keys()].map((path) => `./content/${path}`).toSorted(),
    );
  });

  it('are written by the command, and take every file of the content and none that lacks a field', async () => {
    on = memoryDisk(new Map(inFolder('content', await readFiles('content'))));
    expect((await run(['schemas'], { on })).stdout).toMatch(
      /^\d+ schemas written below content\/\.schemas\.\n$/,
    );
    const source = JSON.parse(file('.schemas/source.json')) as object;
    const fits = new Ajv({ strict: false, validateFormats: false }).compile(source);
    const sources = [...on.texts('content')].filter(([path]) => path.startsWith('sources/'));
    for (const [path, text] of sources) expect([path, fits(parse(text))]).toEqual([path, true]);
    expect(fits({ ...(parse(sources[0]![1]) as object), url: undefined, publisher: 3 })).toBe(false);
  });
});
