// The addresses that prose may lead to are those of the built site.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFiles } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { namedAddresses } from '../../src/site/addresses.ts';

const content = loadContent(await readFiles('content'), ({ found }) => {
  throw new Error(found);
});

it('each is there, with every passage that it has', () => {
  const named = [...namedAddresses(content!)].map(([path, passages]) => ({
    file: join('dist', path.replace(/\/$/, '/index.html')),
    passages: [...passages()],
  }));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ file }) => !existsSync(file)).map(({ file }) => file)).toEqual([]);
  for (const { file, passages } of named.filter((each) => each.passages.length > 0)) {
    const html = readFileSync(file, 'utf8');
    expect(
      passages.filter((passage) => !html.includes(`id="${passage}"`)).map((passage) => `${file}#${passage}`),
    ).toEqual([]);
  }
});
