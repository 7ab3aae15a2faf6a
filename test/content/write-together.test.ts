import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { disk, type Disk } from '../../src/content/disk.ts';
import { finishWriting, writeTogether } from '../../src/content/write-together.ts';
import { memoryDisk } from '../memory-disk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  writeFileSync(join(folder, 'a.csv'), 'old a');
});

const files = new Map([
  ['a.csv', 'new a'],
  ['b.csv', 'new b'],
]);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('all files are written, and nothing is left beside them', () => {
  writeFileSync(join(folder, 'b.csv'), 'old b');
  writeTogether(folder, files, disk);
  expect([read('a.csv'), read('b.csv')]).toEqual(['new a', 'new b']);
  expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv']);
});

test('where one file cannot be written, none is', () => {
  mkdirSync(join(folder, '.b.csv.new'));
  expect(() => writeTogether(folder, files, disk)).toThrow('EISDIR');
  expect(read('a.csv')).toBe('old a');
  expect(readdirSync(folder)).toEqual(['.b.csv.new', 'a.csv']);
});

test('where one file cannot be put in its place, those before it get their text back', () => {
  mkdirSync(join(folder, 'b.csv'));
  expect(() => writeTogether(folder, files, disk)).toThrow('EISDIR');
  expect(read('a.csv')).toBe('old a');
  expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv']);
});

/** The disk as it was when its process was killed, before the change to it of that number. */
function killed(from: Disk, before: number): Disk {
  let left = before;
  const change =
    <A extends unknown[]>(work: (...args: A) => void) =>
    (...args: A) => {
      if (left === 0) throw new Error('killed');
      left -= 1;
      work(...args);
    };
  return {
    ...from,
    write: change((path: string, text: string) => from.write(path, text)),
    rename: change((path: string, to: string) => from.rename(path, to)),
    remove: change((path: string) => from.remove(path)),
  };
}

const tables = new Map([
  ['a.csv', 'old a'],
  ['b.csv', 'old b'],
]);
const news = new Map([
  ['a.csv', 'new a'],
  ['b.csv', 'new b'],
  ['versions/c', 'new c'],
]);

test('wherever a kill comes, the next run makes it all old or all new', () => {
  const ends = new Set<string | null>();
  for (let at = 0; ; at += 1) {
    const on = memoryDisk(new Map([...tables].map(([path, text]) => [`x/${path}`, text])));
    try {
      writeTogether('x', news, killed(on, at));
    } catch {
      // As a killed process does, it left everything where it was.
    }
    const whole = [...on.texts('x')].filter(([path]) => !/(?:^|\/)\./.test(path)).length === 3;
    const ended = finishWriting('x', on);
    ends.add(ended);
    const isNew = ended === 'finished' || (ended === null && whole);
    const visible = [...on.texts('x')].filter(([path]) => path !== '.writing.json.new');
    expect(new Map(visible)).toEqual(isNew ? news : tables);
    expect(finishWriting('x', on)).toBe(null);
    if (ended === null && isNew) break;
  }
  expect(ends).toEqual(new Set([null, 'undone', 'finished']));
});

test('a note that a stranger left leads to no file elsewhere', () => {
  const on = memoryDisk(
    new Map([
      ['x/.writing.json', JSON.stringify({ ready: true, paths: ['../secret'] })],
      ['.secret.new', 'forged'],
    ]),
  );
  finishWriting('x', on);
  expect([...on.files.keys()]).toEqual(['.secret.new']);
});
