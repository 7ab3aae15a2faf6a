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
const hook = (name: string, given: object) => {
  const { hooks } = current as unknown as { hooks: Record<string, (given: object) => void> };
  hooks[name]!(given);
};
let current = publishAtOnce();

/** Starts a build and gives the folder in which it is made. */
function start(folder: string): string {
  current = publishAtOnce();
  let made = '';
  hook('astro:config:setup', {
    command: 'build',
    config: { outDir: pathToFileURL(`${join(folder, 'dist')}/`) },
    updateConfig: ({ outDir }: { outDir: URL }) => void (made = fileURLToPath(outDir)),
  });
  return made;
}

function build(folder: string, html: string): void {
  const made = start(folder);
  mkdirSync(made);
  writeFileSync(join(made, 'index.html'), html);
  hook('astro:build:done', { logger: { info: (text: string) => said.push(text) } });
}

it('puts the new site in the place of the old one, with its list and its ZIP', () => {
  const folder = folderWithSite();
  writeFileSync(join(folder, 'dist', 'gone.html'), '');
  build(folder, 'new');
  expect(page(folder)).toBe('new');
  expect(readdirSync(join(folder, 'dist'))).toEqual(['SHA256SUMS', 'index.html', 'site.zip']);
  expect(said.at(-1)).toMatch(/^2 files/);
});

it('leaves the old site as it was while the new one is made, and if it has a dead link', () => {
  const folder = folderWithSite();
  start(folder);
  expect(page(folder)).toBe('old');
  rmSync(join(folder, '.dist.lock'));
  expect(() => build(folder, '<a href="/gone/">')).toThrow(/index\.html leads to \/gone\//);
  expect(page(folder)).toBe('old');
});

it('waits for no other build: a running one is named', () => {
  const folder = folderWithSite();
  writeFileSync(join(folder, '.dist.lock'), String(process.ppid));
  expect(() => start(folder)).toThrow(`another build (process ${process.ppid}) is writing`);
});

it('goes on where a killed one left its mark and its half', () => {
  const folder = folderWithSite();
  // No process has this number: it is above the most that Linux gives.
  writeFileSync(join(folder, '.dist.lock'), String(2 ** 22 + 1));
  mkdirSync(join(folder, '.dist.new'));
  writeFileSync(join(folder, '.dist.new', 'half.html'), '');
  build(folder, 'new');
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
