// npm run freeze, as an author runs it after a build.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { readFiles } from '../../src/content/files.ts';
import { loadSite } from '../../src/site/build.ts';
import { builtFrom, REGISTRY } from '../version/frozen-project.ts';

let folder: string;
let content: string;
let dist: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  [content, dist] = [join(folder, 'content'), join(folder, 'dist')];
  cpSync('test/fixtures/project', content, { recursive: true });
  await build();
  return () => rmSync(folder, { recursive: true });
});

async function build(): Promise<void> {
  const site = await loadSite(content);
  const pages = site.claims.flatMap(({ id }) => [`claims/${id}/index.html`, `claims/${id}/receipt.json`]);
  for (const path of ['404.html', 'claim.css', ...pages]) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), builtFrom(site)(path)!);
  }
}

function run(env: Record<string, string> = {}): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, ['src/commands/freeze.ts', content, dist], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

it('keeps every new version and says which', async () => {
  const { status, stdout } = run();
  expect(stdout).toMatch(/^heading, version 1\nrise, version 1\ntowns, version 1\n3 frozen\./);
  expect(status).toBe(0);
  const files = await readFiles(content);
  expect([...files.keys()].filter((path) => path.includes('/versions/'))).toHaveLength(10);
  expect((await loadSite(content)).claims.every(({ frozen }) => frozen.length === 1)).toBe(true);
});

it('has nothing to do a second time', async () => {
  run();
  const files = await readFiles(content);
  expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('nothing to do') });
  expect(await readFiles(content)).toEqual(files);
});

it.each<[string, () => void, Record<string, string>, RegExp]>([
  [
    'one page is missing',
    () => rmSync(join(dist, 'claims/towns/index.html')),
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
    () => writeFileSync(join(content, 'pages/about.mdx'), '---\ntitle: A\ndescription: B\n---\n'),
    {},
    /built from other content/,
  ],
  [
    'the content has a problem',
    () => writeFileSync(join(content, 'stray.txt'), ''),
    {},
    /stray\.txt\n +found +a file of no known kind/,
  ],
  [
    'a file cannot be written',
    () => mkdirSync(join(content, `${REGISTRY}.new/full`), { recursive: true }),
    {},
    /^$/,
  ],
])('writes nothing at all where %s', async (_, spoil, env, message) => {
  spoil();
  const before = await readFiles(content);
  const { status, stdout } = run(env);
  expect(stdout).toMatch(message);
  expect(status).toBe(1);
  expect(await readFiles(content)).toEqual(before);
});
