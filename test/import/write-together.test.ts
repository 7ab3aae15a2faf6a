import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { disk } from '../../src/content/disk.ts';
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

test('all files are written, and nothing is left beside them', () => {
  writeFileSync(join(folder, 'b.csv'), 'old b');
  writeTogether([change('a.csv'), change('b.csv')], disk);
  expect([read('a.csv'), read('b.csv')]).toEqual(['new a', 'new b']);
  expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv']);
});

test('where one file cannot be written, none is', () => {
  mkdirSync(join(folder, '.b.csv.new'));
  expect(() => writeTogether([change('a.csv'), change('b.csv')], disk)).toThrow('EISDIR');
  expect(read('a.csv')).toBe('old a');
  expect(readdirSync(folder)).toEqual(['.b.csv.new', 'a.csv']);
});

test('where one file cannot be put in its place, those before it get their text back', () => {
  mkdirSync(join(folder, 'b.csv'));
  expect(() => writeTogether([change('a.csv'), change('b.csv')], disk)).toThrow('EISDIR');
  expect(read('a.csv')).toBe('old a');
  expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv']);
});
