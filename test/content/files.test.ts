import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFiles } from '../../src/content/files.ts';

it('a folder is read in path order, with the same line ends on every machine, hidden files aside', async () => {
  const root = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  mkdirSync(join(root, 'b'));
  writeFileSync(join(root, 'b', 'two.csv'), 'a,b\r\n1,2\r\n');
  writeFileSync(join(root, 'a.yaml'), 'title: é\n');
  writeFileSync(join(root, '.DS_Store'), 'x');
  expect([...(await readFiles(root))]).toEqual([
    ['a.yaml', 'title: é\n'],
    ['b/two.csv', 'a,b\n1,2\n'],
  ]);
});
