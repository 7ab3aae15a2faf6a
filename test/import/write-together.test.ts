import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeTogether } from '../../src/import/write-together.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  writeFileSync(join(folder, 'a.csv'), 'old a');
});

const change = (name: string) => ({
  path: join(folder, name),
  before: `old ${name[0]}`,
  after: `new ${name[0]}`,
});
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('all files are written, and nothing is left beside them', async () => {
  writeFileSync(join(folder, 'b.csv'), 'old b');
  await writeTogether([change('a.csv'), change('b.csv')]);
  expect([read('a.csv'), read('b.csv')]).toEqual(['new a', 'new b']);
  expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv']);
});

test('where one file cannot be written, none is', async () => {
  mkdirSync(join(folder, '.b.csv.new'));
  await expect(writeTogether([change('a.csv'), change('b.csv')])).rejects.toThrow('EISDIR');
  expect(read('a.csv')).toBe('old a');
  expect(readdirSync(folder)).toEqual(['.b.csv.new', 'a.csv']);
});

test('where one file cannot be put in its place, those before it get their text back', async () => {
  mkdirSync(join(folder, 'b.csv'));
  await expect(writeTogether([change('a.csv'), change('b.csv')])).rejects.toThrow('EISDIR');
  expect(read('a.csv')).toBe('old a');
  expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv']);
});
