// npm run freeze, as an author runs it after a build.
import { beforeEach, expect, it } from 'vitest';
import { readFiles } from '../../src/content/files.ts';
import { buildSite } from '../../src/site/build.ts';
import { inFolder, memoryDisk, type MemoryDisk } from '../memory-disk.ts';
import { project } from '../project.ts';
import { builtFrom, REGISTRY } from '../version/frozen-project.ts';
import { run } from './run.ts';

/** A project with its built site, as far as freezing reads it. */
async function built(): Promise<Map<string, string>> {
  const files = await project();
  const site = await buildSite(files);
  const pages = site.claims.flatMap(({ id }) => [`claims/${id}/index.html`, `claims/${id}/receipt.json`]);
  const dist = ['404.html', 'claim.css', ...pages].map((path): [string, string] => [
    path,
    builtFrom(site)(path)!,
  ]);
  return new Map([...inFolder('content', files), ...inFolder('dist', new Map(dist))]);
}

const whole = built();
let on: MemoryDisk;
beforeEach(async () => {
  on = memoryDisk(await whole);
});

it('keeps every new version and says which', async () => {
  const { status, stdout, stderr } = await run(['freeze'], { on });
  expect(stdout).toMatch(/^heading, version 1\nrise, version 1\ntowns, version 1\n3 frozen\./);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const files = on.texts('content');
  expect([...files.keys()].filter((path) => path.includes('/versions/'))).toHaveLength(10);
  expect(files.has(`${REGISTRY}.new`)).toBe(false);
  expect(
    (await buildSite(await readFiles('content', on))).claims.every(({ frozen }) => frozen.length === 1),
  ).toBe(true);
});

it('freezes no version of a day that has not come', async () => {
  expect(await run(['freeze'], { on, today: () => '2025-01-31' })).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(
      /rise\.mdx:\d+ {2}published\n {2}found +2025-02-01, which is after today, 2025-01-31\n/,
    ),
  });
  expect([...on.texts('content').keys()].filter((path) => path.includes('/versions/'))).toEqual([]);
  expect((await run(['freeze'], { on, today: () => '2025-02-01' })).status).toBe(0);
});

it('has nothing to do a second time', async () => {
  await run(['freeze'], { on });
  const files = on.texts('content');
  expect(await run(['freeze'], { on })).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('nothing to do'),
  });
  expect(on.texts('content')).toEqual(files);
});

it('reads the content and the built site where it is told', async () => {
  const elsewhere = memoryDisk(
    new Map([...inFolder('a', on.texts('content')), ...inFolder('b', on.texts('dist'))]),
  );
  const options = ['--content', 'a', '--dist', 'b'];
  expect(await run(['freeze', ...options], { on: elsewhere })).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/3 frozen\. Commit a\.\n$/),
  });
});

it('builds the folder that it is given, where no built site is named', async () => {
  const elsewhere = memoryDisk(new Map(inFolder('a', on.texts('content'))));
  const asked: string[] = [];
  const buildSiteOf = async (content: string) => {
    asked.push(content);
    for (const [path, text] of inFolder('dist', on.texts('dist'))) elsewhere.write(path, text);
  };
  const { status, stdout } = await run(['freeze', '--content', 'a'], {
    on: elsewhere,
    buildSite: buildSiteOf,
  });
  expect({ status, asked }).toEqual({ status: 0, asked: ['a'] });
  expect(stdout).toMatch(/3 frozen\. Commit a\.\n$/);
});

it.each<[string, () => void, Record<string, string>, RegExp]>([
  [
    'one page is missing',
    () => on.remove('dist/claims/towns/index.html'),
    {},
    /dist\/claims\/towns\/index\.html\n +found +no page/,
  ],
  [
    'the site was built for another address',
    () => undefined,
    { BASE_PATH: '/copy' },
    /BASE_PATH\n +found +\/copy/,
  ],
  [
    'the content changed since the build',
    () => on.write('content/pages/about.mdx', '---\ntitle: A\ndescription: B\n---\n'),
    {},
    /built from other content/,
  ],
  [
    'the content has a problem',
    () => on.write('content/stray.txt', ''),
    {},
    /stray\.txt\n +found +a file of no known kind/,
  ],
])('writes nothing at all where %s', async (_, spoil, env, message) => {
  spoil();
  const before = on.texts('content');
  const { status, stdout, stderr } = await run(['freeze'], { on, env });
  expect(stdout).toMatch(message);
  expect(stdout).toMatch(/problems? in the content\. Nothing was frozen\.\n$/);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(on.texts('content')).toEqual(before);
});

it.each([
  ['a page', /towns\/1\/article\.html$/],
  ['the registry', /registry\.yaml\.new$/],
  ['the place of the registry', /registry\.yaml$/],
])('takes back what it wrote where %s cannot be written', async (_, refused) => {
  const full = memoryDisk(await whole, (path) => refused.test(path));
  const { status, stdout, stderr } = await run(['freeze'], { on: full });
  expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
  expect(stderr).toMatch(/^npm run freeze stopped while writing the frozen files: E[A-Z]+: /);
  expect(full.texts('content')).toEqual(on.texts('content'));
});
