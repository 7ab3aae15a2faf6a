import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { codeVersion } from '../../src/cache/code.ts';

const root = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
afterAll(() => rmSync(root, { recursive: true }));

function project(changes: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(root, 'project-'));
  const files = {
    'package-lock.json': '{}',
    'src/a.ts': 'a',
    'src/room/b.ts': 'b',
    'content/c.md': 'c',
    ...changes,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

it('stays the same in another folder, and where only the content changes', () => {
  expect(codeVersion(project({ 'content/c.md': 'changed' }))).toBe(codeVersion(project()));
});

it.each([
  ['a file', { 'src/room/b.ts': 'B' }],
  ['a file more', { 'src/room/c.ts': 'b' }],
  ['a package', { 'package-lock.json': '{ }' }],
])('changes with %s', (_, change) => {
  expect(codeVersion(project(change))).not.toBe(codeVersion(project()));
});

it('changes with what runs it', () => {
  const folder = project();
  expect(codeVersion(folder, { node: '1' })).not.toBe(codeVersion(folder, { node: '2' }));
});
