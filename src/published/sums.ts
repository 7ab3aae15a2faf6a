// The list of all files of the built site with the hash of each, and whether a copy holds just these files.
import { sha256 } from '../content/hash.ts';
import { SUMS, ZIP } from '../paths.ts';
import { packedFrom, unpack } from './packed.ts';

/** Files by their path below the root of the site, with forward slashes. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** What is wrong with a file of a copy. */
export interface Fault {
  path: string;
  what: 'missing' | 'differs' | 'not in the list';
}

/** In the form that `sha256sum --check` reads: a line for each file, sorted by path. */
export const writeSums = (files: SiteFiles): string =>
  [...files]
    .filter(([path]) => path !== SUMS && path !== ZIP)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .join('');

/** The hash of each file, by path; or the number of the first line that is none of such a list, or repeats a path. */
export function readSums(text: string): Map<string, string> | { line: number } {
  const sums = new Map<string, string>();
  const lines = text.replace(/\n$/, '').split('\n');
  for (const [i, line] of lines.entries()) {
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined || sums.has(path) || !isBelow(path)) return { line: i + 1 };
    sums.set(path, hash);
  }
  return sums;
}

/** A stranger's list cannot lead out of the folder that is looked at. */
const isBelow = (path: string): boolean =>
  !/^\/|\\|\0/.test(path) && !path.split('/').some((part) => part === '' || part === '.' || part === '..');

/**
 * Every difference between a list and the files that are there. Packed copies are not in a list: each has to hold the file of
 * which it is one, and a copy of the site may lack them.
 */
export function faultsOf(sums: ReadonlyMap<string, string>, files: SiteFiles): Fault[] {
  const faults: Fault[] = [];
  for (const [path, hash] of sums) {
    const bytes = files.get(path);
    if (!bytes) faults.push({ path, what: 'missing' });
    else if (sha256(bytes) !== hash) faults.push({ path, what: 'differs' });
  }
  for (const [path, bytes] of files) {
    if (path === SUMS || path === ZIP || sums.has(path)) continue;
    const hash = sums.get(packedFrom(path) ?? '');
    if (hash === undefined) faults.push({ path, what: 'not in the list' });
    else if (sha256(unpack(bytes, LARGEST) ?? '') !== hash) faults.push({ path, what: 'differs' });
  }
  return faults;
}

/** In bytes: no packed copy of a stranger fills the memory. */
const LARGEST = 16 * 2 ** 20;
