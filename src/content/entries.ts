// The files of the content folder, each put to its kind by its path.
import type { Files } from './files.ts';
import type { Problem } from '../problem.ts';

const KINDS = {
  release: /^releases\/([a-z0-9-]+)\/release\.md$/,
  claim: /^releases\/[a-z0-9-]+\/claims\/(?:[a-z0-9-]+\/)*([a-z0-9-]+)\.mdx$/,
  registry: /^releases\/([a-z0-9-]+)\/registry\.yaml$/,
  frozen:
    /^releases\/[a-z0-9-]+\/versions\/([a-z0-9-]+\/[1-9]\d*\/(?:record\.json|receipt\.json|article\.html)|[0-9a-f]{64}\.css)$/,
  source: /^sources\/([a-z0-9-]+)\.yaml$/,
  dataset: /^datasets\/([a-z0-9-]+)\.yaml$/,
  table: /^datasets\/([a-z0-9-]+)\.csv$/,
  term: /^glossary\/([a-z0-9-]+)\.md$/,
  page: /^pages\/([a-z0-9-]+)\.mdx$/,
  lesson: /^lessons\/([a-z0-9-]+)\.mdx$/,
  standards: /^(standards)\.yaml$/,
  quiz: /^(quiz)\.yaml$/,
} as const;

export type Kind = keyof typeof KINDS;

const kinds = Object.keys(KINDS) as Kind[];

export interface Entry {
  id: string;
  file: string;
  text: string;
}

export type Entries = Record<Kind, Entry[]>;

/** A file of no kind and a second file of one id are reported and left out. */
export function sortEntries(files: Files, report: (problem: Problem) => void): Entries {
  const entries = Object.fromEntries(kinds.map((kind): [Kind, Entry[]] => [kind, []])) as Entries;
  for (const [file, text] of files) {
    const match = kinds
      .map((kind) => ({ kind, id: KINDS[kind].exec(file)?.[1] }))
      .find(({ id }) => id !== undefined);
    if (match?.id === undefined) {
      report({
        file,
        found: 'a file of no known kind',
        expected:
          'a release, claim, source, dataset, glossary term, page or lesson, named in lower-case letters, digits and hyphens',
        fix: 'rename or move it; the README lists what goes where',
      });
      continue;
    }
    const twin = entries[match.kind].find((entry) => entry.id === match.id);
    if (twin) {
      report({
        file,
        found: `the id "${match.id}" a second time`,
        expected: `an id of its own; ${twin.file} has this one`,
        fix: 'rename one of the two files; an id that was ever published stays with its claim',
      });
      continue;
    }
    entries[match.kind].push({ id: match.id, file, text });
  }
  return entries;
}

/** The ids that have a file but were not loaded from it. */
export const notLoaded = (entries: readonly Entry[], loaded: Iterable<string>): Set<string> =>
  new Set(entries.map(({ id }) => id)).difference(new Set(loaded));
