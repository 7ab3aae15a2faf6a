// The content folder as it is read from a real disk.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { readFiles } from '../../src/content/files.ts';
import { ContentError } from '../../src/problem.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  return () => rmSync(root, { recursive: true });
});

const problems = async () =>
  readFiles(root).then(
    () => [],
    (error: ContentError) =>
      error.problems
        .map(({ code, file, line, found }) => `${file}${line ? `:${line}` : ''} ${code}: ${found}`)
        .sort(),
  );

it('a folder is read in path order, with the same line ends on every machine, hidden files and folders aside', async () => {
  mkdirSync(join(root, 'b'));
  mkdirSync(join(root, '.hidden'));
  writeFileSync(join(root, 'b', 'two.csv'), 'a,b\r\n1,2\r\n');
  writeFileSync(join(root, 'a.yaml'), '\ufefftitle: é\n');
  writeFileSync(join(root, '.DS_Store'), Buffer.from([0xff]));
  writeFileSync(join(root, '.hidden', 'c.yaml'), 'x');
  expect([...(await readFiles(root))]).toEqual([
    ['a.yaml', 'title: é\n'],
    ['b/two.csv', 'a,b\n1,2\n'],
  ]);
});

it('what is no plain file is reported, and no link is followed', async () => {
  mkdirSync(join(root, 'outside'));
  writeFileSync(join(root, 'outside', 'a.yaml'), 'x');
  symlinkSync(join(root, 'outside'), join(root, 'folder'));
  symlinkSync(join(root, 'outside', 'a.yaml'), join(root, 'b.mdx'));
  symlinkSync(join(root, 'nowhere'), join(root, 'dangling'));
  const server = createServer().listen(join(root, 'socket.md'));
  await once(server, 'listening');
  expect(await problems()).toEqual([
    'b.mdx file-not-plain: a symbolic link',
    'dangling file-not-plain: a symbolic link',
    'folder file-not-plain: a symbolic link',
    'socket.md file-not-plain: a pipe, a socket or a device',
  ]);
  server.close();
});

it('a file that is too large or is not text in UTF-8 is reported by name, with all others', async () => {
  writeFileSync(join(root, 'large.csv'), 'x'.repeat(5_000_001));
  writeFileSync(join(root, 'latin.md'), Buffer.from('---\nAll plain.\nA caf\u00e9.\n', 'latin1'));
  writeFileSync(join(root, 'wide.yaml'), Buffer.from('\ufeffname: A\n', 'utf16le'));
  writeFileSync(join(root, 'picture.mdx'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00]));
  writeFileSync(join(root, 'long.mdx'), 'x'.repeat(80_001));
  writeFileSync(join(root, 'just.csv'), 'x'.repeat(5_000_000));
  expect(await problems()).toEqual([
    'large.csv file-too-large: a file of 5,000,001 bytes',
    'latin.md:3 file-not-utf8: bytes that are not UTF-8, as an editor writes them in Windows-1252 or Latin-1',
    'long.mdx file-too-large: a file of 80,001 bytes',
    'picture.mdx file-not-utf8: bytes that are no text',
    'wide.yaml file-not-utf8: text in UTF-16',
  ]);
});

it('a folder that is not there is the error of the system', async () => {
  await expect(readFiles(join(root, 'nowhere'))).rejects.toThrow('ENOENT');
});
