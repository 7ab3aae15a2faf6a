// The last step of a build, on a real disk: the new site in the place of the old one, or the old one as it was.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { publishAtOnce } from '../../src/integrations/publish.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with an old site in it. */
function folderWithSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  folders.push(folder);
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'index.html'), 'old');
  return folder;
}

const page = (folder: string) => readFileSync(join(folder, 'dist', 'index.html'), 'utf8');
const said: string[] = [];
const hook = (name: string, given: object): void | Promise<void> => {
  const { hooks } = current as unknown as { hooks: Record<string, (given: object) => void | Promise<void>> };
  return hooks[name]!(given);
};
let current = publishAtOnce();

/** Starts a build and gives the folder in which it is made. */
function start(folder: string): string {
  current = publishAtOnce();
  let made = '';
  void hook('astro:config:setup', {
    command: 'build',
    config: { outDir: pathToFileURL(`${join(folder, 'dist')}/`) },
    updateConfig: ({ outDir }: { outDir: URL }) => void (made = fileURLToPath(outDir)),
  });
  return made;
}

async function build(folder: string, html: string): Promise<void> {
  const made = start(folder);
  mkdirSync(made);
  writeFileSync(join(made, 'index.html'), html);
  await hook('astro:build:done', { logger: { info: (text: string) => said.push(text) } });
}

it('puts the new site in the place of the old one, with its list and its ZIP', async () => {
  const folder = folderWithSite();
  writeFileSync(join(folder, 'dist', 'gone.html'), '');
  await build(folder, 'new');
  expect(page(folder)).toBe('new');
  expect(readdirSync(join(folder, 'dist'))).toEqual(['SHA256SUMS', 'index.html', 'site.zip']);
  expect(said.at(-1)).toMatch(/^2 files/);
});

it('has a packed copy beside a long text, which is neither in the list nor in the ZIP', async () => {
  const folder = folderWithSite();
  await build(folder, 'new '.repeat(1000));
  const built = (path: string) => readFileSync(join(folder, 'dist', path));
  expect(brotliDecompressSync(built('index.html.br'))).toEqual(built('index.html'));
  expect(built('SHA256SUMS').toString()).toMatch(/^[0-9a-f]{64} {2}index\.html\n$/);
  expect(Object.keys(unzipSync(built('site.zip')))).toEqual(['SHA256SUMS', 'index.html']);
});

it('leaves the old site as it was while the new one is made, and if it has a dead link', async () => {
  const folder = folderWithSite();
  start(folder);
  expect(page(folder)).toBe('old');
  rmSync(join(folder, '.dist.lock'));
  await expect(build(folder, '<a href="/gone/">')).rejects.toThrow(/index\.html leads to \/gone\//);
  expect(page(folder)).toBe('old');
});

it('waits for no other build: a running one is named', () => {
  const folder = folderWithSite();
  writeFileSync(join(folder, '.dist.lock'), String(process.ppid));
  expect(() => start(folder)).toThrow(`another build (process ${process.ppid}) is writing`);
});

it('goes on where a killed one left its mark and its half', async () => {
  const folder = folderWithSite();
  // No process has this number: it is above the most that Linux gives.
  writeFileSync(join(folder, '.dist.lock'), String(2 ** 22 + 1));
  mkdirSync(join(folder, '.dist.new'));
  writeFileSync(join(folder, '.dist.new', 'half.html'), '');
  await build(folder, 'new');
  expect(page(folder)).toBe('new');
  expect(existsSync(join(folder, 'dist', 'half.html'))).toBe(false);
});

it('brings the old site back where a kill came between taking it away and putting the new one there', () => {
  const folder = folderWithSite();
  mkdirSync(join(folder, '.dist.old'));
  writeFileSync(join(folder, '.dist.old', 'index.html'), 'older');
  rmSync(join(folder, 'dist'), { recursive: true });
  start(folder);
  expect(page(folder)).toBe('older');
});
