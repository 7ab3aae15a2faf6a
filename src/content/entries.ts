// The files of the content folder, each put to its kind by its path.
import { id as idField } from '../fields.ts';
import type { Files } from './files.ts';
import { show, type Problem } from '../problem.ts';

const KINDS = {
  release: /^releases\/([a-z0-9-]+)\/release\.md$/,
  claim: /^releases\/[a-z0-9-]+\/claims\/(?:[a-z0-9-]+\/)*([a-z0-9-]+)\.mdx$/,
  review: /^releases\/([a-z0-9-]+)\/review\.yaml$/,
  registry: /^releases\/([a-z0-9-]+)\/registry\.yaml$/,
  frozen:
    /^releases\/[a-z0-9-]+\/versions\/([a-z0-9-]+\/[1-9]\d*\/(?:record\.json|receipt\.json|article\.html)|[0-9a-f]{64}\.css)$/,
  source: /^sources\/([a-z0-9-]+)\.yaml$/,
  listRules: /^datasets\/(agreements-list)\.yaml$/,
  dataset: /^datasets\/([a-z0-9-]+)\.yaml$/,
  table: /^datasets\/([a-z0-9-]+)\.csv$/,
  chart: /^charts\/([a-z0-9-]+)\.yaml$/,
  term: /^glossary\/([a-z0-9-]+)\.md$/,
  page: /^pages\/([a-z0-9-]+)\.mdx$/,
  lesson: /^lessons\/([a-z0-9-]+)\.mdx$/,
  site: /^(site)\.yaml$/,
  standards: /^(standards)\.yaml$/,
  quiz: /^(quiz)\.yaml$/,
} as const;

export type Kind = keyof typeof KINDS;

const kinds = Object.keys(KINDS) as Kind[];

export interface Entry {
  id: string;
  file: string;
  /** Null where the file could not be read, which is reported. */
  text: string | null;
}

export type Entries = Record<Kind, Entry[]>;

/** Addresses of the site that are no page of an author's. What else is at the root of the site has a dot in its name. */
const TAKEN: ReadonlySet<string> = new Set([
  '404',
  'charts',
  'claims',
  'data',
  'embed',
  'feed',
  'frozen',
  'glossary',
  'index',
  'pagefind',
  'schema',
  'search',
  'sources',
  'teach',
]);

/**
 * The files by kind; those that could not be read are known and have no text. A file of no kind, one whose name is no id, and a second file of one id are reported
 * and left out.
 */
export function sortEntries(
  files: Files,
  report: (problem: Problem) => void,
  unreadable: readonly string[] = [],
): Entries {
  const byId = Object.fromEntries(
    kinds.map((kind): [Kind, Map<string, Entry>] => [kind, new Map()]),
  ) as Record<Kind, Map<string, Entry>>;
  const all: [string, string | null][] = [
    ...files,
    ...unreadable.map((file): [string, null] => [file, null]),
  ];
  for (const [file, text] of all) {
    const match = kindOf(file);
    if (!match && text === null) continue;
    if (!match) {
      report({
        code: 'file-of-no-kind',
        file,
        found: 'a file of no known kind',
        expected:
          'a release, claim, source, dataset, chart, glossary term, page or lesson, named in lower-case letters, digits and hyphens',
        fix: 'rename or move it; the README lists what goes where',
      });
      continue;
    }
    if (isMisnamed(file, match, report)) continue;
    const twin = byId[match.kind].get(match.id);
    if (twin) {
      report({
        code: 'id-repeated',
        file,
        found: `the id "${match.id}" a second time`,
        expected: `an id of its own; ${twin.file} has this one`,
        fix: 'rename one of the two files; an id that was ever published stays with its claim',
      });
      continue;
    }
    byId[match.kind].set(match.id, { id: match.id, file, text });
  }
  return Object.fromEntries(kinds.map((kind) => [kind, [...byId[kind].values()]])) as Entries;
}

function kindOf(file: string): { kind: Kind; id: string } | null {
  for (const kind of kinds) {
    const found = KINDS[kind].exec(file)?.[1];
    if (found !== undefined) return { kind, id: found };
  }
  return null;
}

/** Reports a file or folder whose name cannot be an id, or would be another page's address. */
function isMisnamed(
  file: string,
  { kind, id }: { kind: Kind; id: string },
  report: (problem: Problem) => void,
): boolean {
  const names = file.split('/').map((name) => name.replace(/\.[a-z]+$/, ''));
  for (const name of names) {
    const parsed = idField.safeParse(name);
    if (parsed.success) continue;
    report({
      code: 'file-name-not-an-id',
      file,
      found: `the name ${show(name)}`,
      expected: parsed.error.issues.map(({ message }) => message).join('; '),
      fix: 'rename it',
    });
    return true;
  }
  if (kind !== 'page' || !TAKEN.has(id)) return false;
  report({
    code: 'page-address-taken',
    file,
    found: `a page at the address /${id}/`,
    expected: `another address: the site itself uses ${[...TAKEN].join(', ')}`,
    fix: 'rename the file',
  });
  return true;
}

/** The ids that have a file but were not loaded from it. */
export const notLoaded = (entries: readonly Entry[], loaded: Iterable<string>): Set<string> =>
  new Set(entries.map(({ id }) => id)).difference(new Set(loaded));
