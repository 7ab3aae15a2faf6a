// What the site has an address for, so that a link of prose that leads nowhere is found before anything is built.
import type { Content } from '../content/load.ts';

/** Pages and files that every site has; a test of the built site compares them with what was built. */
export const FIXED = [
  '/',
  '/claims/',
  '/sources/',
  '/data/',
  '/glossary/',
  '/search/',
  '/teach/',
  '/teach/read/',
  '/teach/worksheet/',
  '/teach/key/',
  '/teach/build/',
  '/teach/quiz/',
  '/release.txt',
  '/feed.xml',
  '/feed.json',
  '/corrections/feed.xml',
  '/corrections/feed.json',
  '/claims.json',
  '/claims.csv',
  '/sources.json',
  '/claim-reviews.json',
  '/annotations.jsonld',
  '/ro-crate-metadata.json',
] as const;

type Named = Pick<Content, 'claims' | 'sources' | 'datasets' | 'lessons' | 'pages' | 'registry' | 'broken'>;

/** Every address below the root that prose may lead to; `files` are the names of those that are published as they are. */
export function addressesOf(content: Named, files: Iterable<string>): ReadonlySet<string> {
  const { claims, sources, datasets, lessons, pages, registry, broken } = content;
  return new Set([
    ...FIXED,
    ...[...files].map((name) => `/${name}`),
    ...[...pages.keys()].map((id) => `/${id}/`),
    // A former id leads on; what is broken has its own problem.
    ...ids(
      claims.map(({ id }) => id),
      registry?.entries.keys() ?? [],
      broken.claims,
    ).flatMap((id) => [`/claims/${id}/`, `/claims/${id}/receipt.json`]),
    ...ids(sources.keys(), broken.sources).map((id) => `/sources/${id}/`),
    ...ids(datasets.keys(), broken.datasets).flatMap((id) => [`/data/${id}/`, `/data/${id}.csv`]),
    ...lessons.flatMap(({ id }) => ['', 'worksheet/', 'key/'].map((part) => `/teach/lessons/${id}/${part}`)),
  ]);
}

const ids = (...groups: Iterable<string>[]): string[] => groups.flatMap((group) => [...group]);
