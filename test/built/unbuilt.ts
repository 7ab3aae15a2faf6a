// What prose may lead to and what was built, held side by side.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { namedAddresses } from '../../src/site/addresses.ts';

/** All that prose of a folder of content may lead to, and what of it a built site does not have. */
export async function namedAndUnbuilt(folder: string, dist: string) {
  const content = loadContent(await readFiles(folder), ({ found }) => {
    throw new Error(found);
  });
  const named = [...namedAddresses(content!)].flatMap(([path, passages]) =>
    ['', ...passages()].map((passage) => ({ path, passage })),
  );
  const unbuilt = named.filter(({ path, passage }) => {
    const file = join(dist, path.replace(/\/$/, '/index.html'));
    return !existsSync(file) || (passage !== '' && !readFileSync(file, 'utf8').includes(`id="${passage}"`));
  });
  const shown = (all: typeof named) =>
    all.map(({ path, passage }) => (passage === '' ? path : `${path}#${passage}`));
  return { named: shown(named), unbuilt: shown(unbuilt) };
}
