// The files of former states of claims, checked against the hashes that the registry took of them.
import type { Entry } from './entries.ts';
import { sha256 } from './hash.ts';
import type { Problem } from '../problem.ts';
import { idsOf, type Registry } from './registry.ts';

type Report = (problem: Problem) => void;

/** The text of the files of one frozen version, as they were written. */
export interface FrozenFiles {
  record: string;
  receipt: string;
  article: string;
  style: string;
}

/** Where the files of a version are, in the folder of their release; a style serves every version that has its hash. */
export const frozenNames = (id: string, version: number, style: string): FrozenFiles => ({
  record: `versions/${id}/${version}/record.json`,
  receipt: `versions/${id}/${version}/receipt.json`,
  article: `versions/${id}/${version}/article.html`,
  style: `versions/${style}.css`,
});

/** By id, oldest first. Numbers go on where a claim was renamed. Reports each file that is missing, altered or not in the registry. */
export function readFrozen(
  registry: Registry,
  entries: readonly Entry[],
  report: Report,
): Map<string, FrozenFiles[]> {
  const files = new Map(entries.map((entry) => [entry.id, entry]));
  const known = new Set<string>();
  const versions = new Map<string, FrozenFiles[]>();
  for (const [id, entry] of registry.entries) {
    const earlier = idsOf(id, registry)
      .slice(0, -1)
      .reduce((sum, former) => sum + registry.entries.get(former)!.versions.length, 0);
    const read = entry.versions.map((hashes, i) => {
      const names = frozenNames(id, earlier + i + 1, hashes.style);
      const readOne = (part: keyof FrozenFiles): string => {
        known.add(names[part]);
        const place = () => registry.place([id, 'versions', i, part]);
        return unaltered(names[part], files.get(names[part]), hashes[part], place, report);
      };
      return {
        record: readOne('record'),
        receipt: readOne('receipt'),
        article: readOne('article'),
        style: readOne('style'),
      };
    });
    versions.set(id, read);
  }
  for (const { file, id } of files.values()) {
    if (known.has(id)) continue;
    report({
      code: 'frozen-file-not-in-registry',
      file,
      found: 'a frozen file that the registry does not know',
      expected: `only the versions listed in ${registry.file}, in order`,
      fix: 'remove it, or restore the registry; npm run freeze writes both together',
    });
  }
  return versions;
}

function unaltered(
  name: string,
  entry: Entry | undefined,
  expected: string,
  place: () => Pick<Problem, 'file' | 'line' | 'field'>,
  report: Report,
): string {
  if (!entry) {
    report({
      code: 'frozen-file-missing',
      ...place(),
      found: `no file ${name}`,
      expected: 'the frozen file, which stays forever',
      fix: 'restore it from the history of the repository',
    });
    return '';
  }
  if (entry.text === null) return '';
  const found = sha256(entry.text);
  if (found !== expected) {
    report({
      code: 'frozen-file-changed',
      file: entry.file,
      found: `other bytes than were frozen: SHA-256 ${found}`,
      expected: `${expected}, as ${place().file} has it`,
      fix: 'restore the file; a frozen version is never edited, a correction makes the next one',
    });
  }
  return entry.text;
}
