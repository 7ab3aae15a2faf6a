// The files of the content folder, each put to its kind by its path.
import { id as idField } from '../fields.ts';
import type { Files } from './files.ts';
import { nearest, show, type Problem } from '../problem.ts';

/** Each kind by its path, with the release to which it belongs if it does. */
const KINDS = {
  site: /^(?<id>site)\.yaml$/,
  release: /^releases\/(?<release>(?<id>[a-z0-9-]+))\/release\.md$/,
  claim: /^releases\/(?<release>[a-z0-9-]+)\/claims\/(?:[a-z0-9-]+\/)*(?<id>[a-z0-9-]+)\.mdx$/,
  lesson: /^releases\/(?<release>[a-z0-9-]+)\/lessons\/(?<id>[a-z0-9-]+)\.mdx$/,
  quiz: /^releases\/(?<release>(?<id>[a-z0-9-]+))\/quiz\.yaml$/,
  review: /^releases\/(?<release>(?<id>[a-z0-9-]+))\/review\.yaml$/,
  registry: /^releases\/(?<release>(?<id>[a-z0-9-]+))\/registry\.yaml$/,
  // A style serves several versions, and each release keeps its own.
  frozen:
    /^releases\/(?<release>[a-z0-9-]+)\/(?<id>versions\/(?:[a-z0-9-]+\/[1-9]\d*\/(?:record\.json|receipt\.json|article\.html)|[0-9a-f]{64}\.css))$/,
  source: /^sources\/(?<id>[a-z0-9-]+)\.yaml$/,
  listRules: /^datasets\/(?<id>agreements-list)\.yaml$/,
  dataset: /^datasets\/(?<id>[a-z0-9-]+)\.yaml$/,
  table: /^datasets\/(?<id>[a-z0-9-]+)\.csv$/,
  chart: /^charts\/(?<id>[a-z0-9-]+)\.yaml$/,
  term: /^glossary\/(?<id>[a-z0-9-]+)\.md$/,
  page: /^pages\/(?<id>[a-z0-9-]+)\.mdx$/,
  standards: /^(?<id>standards)\.yaml$/,
} as const;

export type Kind = keyof typeof KINDS;

const kinds = Object.keys(KINDS) as Kind[];

export interface Entry {
  /** Of its kind, in the whole site; of a frozen file, its path in the folder of its release. */
  id: string;
  /** The folder below releases in which it is; null for what all releases share. */
  release: string | null;
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
  'releases',
  'schema',
  'search',
  'sources',
  'teach',
]);

/**
 * The files by kind; those that could not be read are known and have no text. A file of no kind, one whose name is no id, and a second file of one id are reported
 * and left out. What lies in the folder of a release that has no release.md is reported, and stays.
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
    const key = match.kind === 'frozen' ? file : match.id;
    const twin = byId[match.kind].get(key);
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
    byId[match.kind].set(key, { id: match.id, release: match.release, file, text });
  }
  reportWithoutRelease(
    kinds.flatMap((kind) => [...byId[kind].values()]),
    new Set(byId.release.keys()),
    report,
  );
  return Object.fromEntries(kinds.map((kind) => [kind, [...byId[kind].values()]])) as Entries;
}

interface Match {
  kind: Kind;
  id: string;
  release: string | null;
}

function kindOf(file: string): Match | null {
  for (const kind of kinds) {
    const found: Record<string, string> | undefined = KINDS[kind].exec(file)?.groups;
    if (found) return { kind, id: found['id']!, release: found['release'] ?? null };
  }
  return null;
}

/** Reports each folder below releases that has files and no text, once. */
function reportWithoutRelease(
  entries: readonly Entry[],
  releases: ReadonlySet<string>,
  report: (problem: Problem) => void,
): void {
  const reported = new Set(releases);
  for (const { release, file } of entries) {
    if (release === null || reported.has(release)) continue;
    reported.add(release);
    const like = nearest(release, releases);
    report({
      code: 'release-missing',
      file,
      found: `a file of the release "${release}", which has no release.md`,
      expected: `content/releases/${release}/release.md, the text to annotate`,
      fix: like ? `move it to content/releases/${like}` : 'add the text, or move or remove the folder',
    });
  }
}

/** Reports a file or folder whose name cannot be an id, or would be another page's address. */
function isMisnamed(file: string, { kind, id }: Match, report: (problem: Problem) => void): boolean {
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
