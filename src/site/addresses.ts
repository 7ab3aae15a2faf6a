// What the site has an address for, so that a link of prose that leads nowhere is found before anything is built.
import { paragraphs } from '../anchor/sentences.ts';
import type { Content } from '../content/load.ts';
import { SUMS, ZIP, hasAddress as siteHasAddress } from '../paths.ts';
import { fragmentsOf } from '../prose/render.ts';

/** Pages and files that every site has; a test of the built site compares them with what was built. */
const FIXED = [
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
  '/claims.json',
  '/claims.csv',
  '/sentences.csv',
  '/sources.json',
  '/claim-reviews.json',
  '/annotations.jsonld',
  '/ro-crate-metadata.json',
  `/${SUMS}`,
  `/${ZIP}`,
] as const;

/** What there is beside them once the site has an address. */
const WITH_ADDRESS = ['/feed.xml', '/feed.json', '/corrections/feed.xml', '/corrections/feed.json'] as const;

export const fixedAddresses = (): string[] => [...FIXED, ...(siteHasAddress() ? WITH_ADDRESS : [])];

/** Passages that these pages always have, beside those that are made of the content. */
export const FIXED_FRAGMENTS: Readonly<Record<string, readonly string[]>> = {
  '/claims/': ['sentences'],
  '/teach/': ['lessons', 'all', 'platform', 'run', 'keys', 'views', 'use'],
};

type Named = Pick<
  Content,
  | 'claims'
  | 'sources'
  | 'datasets'
  | 'charts'
  | 'terms'
  | 'quiz'
  | 'lessons'
  | 'pages'
  | 'registry'
  | 'release'
  | 'broken'
>;

/** A path, and the passages of the page there, which are worked out where a link asks for one. */
type Address = [path: string, passages: () => Iterable<string>];

/** Whether the site has something at an address below its root and, if one is given, a passage of it by its fragment. */
export type HasAddress = (path: string, fragment?: string) => boolean;

/** What prose may lead to; `files` are the names of those that are published as they are. */
export function addressesOf(content: Named, files: Iterable<string>): HasAddress {
  const { claims, sources, datasets, charts, terms, quiz, lessons, pages, registry, release, broken } =
    content;
  const addresses = new Map<string, Address[1]>([
    ...fixedAddresses().map((path): Address => [path, () => FIXED_FRAGMENTS[path] ?? []]),
    ...[...files].map((name): Address => [`/${name}`, none]),
    ...[...pages.values()].map(({ id, body }): Address => [`/${id}/`, () => fragmentsOf(body)]),
    // A former id leads on.
    ...ids(registry?.entries.keys() ?? []).flatMap((id) => ofClaim(id, none)),
    ...claims.flatMap(({ id, checks, figures, body }) =>
      ofClaim(id, () => [
        ...checks.map((check) => `check-${check.id.check}`),
        ...figures.map(({ name }) => `figure-${name}`),
        ...(checks.length > 0 ? ['working', 'yourself'] : []),
        'sources',
        'history',
        ...fragmentsOf(body),
      ]),
    ),
    ...[...sources.values()].map(({ id, excerpts }): Address => [
      `/sources/${id}/`,
      () => ['excerpts', 'uses', ...ids(excerpts.map((excerpt) => excerpt.id))],
    ]),
    ...ids(datasets.keys()).flatMap((id): Address[] => [
      [`/data/${id}/`, () => ['provenance', 'columns', 'uses', 'rows']],
      [`/data/${id}.csv`, none],
    ]),
    ...ids(charts.keys()).flatMap((id): Address[] => [
      [`/charts/${id}.csv`, none],
      [`/charts/${id}.svg`, none],
    ]),
    ...lessons.flatMap(({ id }) =>
      ['', 'worksheet/', 'key/'].map((part): Address => [`/teach/lessons/${id}/${part}`, none]),
    ),
    ['/glossary/', () => terms.map(({ id }) => id)],
    ['/teach/quiz/', () => quiz.map(({ id }) => id)],
    ['/', () => paragraphs(release.text).map((_, i) => `p${i + 1}`)],
  ]);
  // What is broken has its own problem: nothing is known of its passages.
  const unknown = new Set([
    ...ids(broken.claims).flatMap((id) => ofClaim(id, none).map(([path]) => path)),
    ...ids(broken.sources).map((id) => `/sources/${id}/`),
    ...ids(broken.charts).flatMap((id) => [`/charts/${id}.csv`, `/charts/${id}.svg`]),
    ...ids(broken.datasets).flatMap((id) => [`/data/${id}/`, `/data/${id}.csv`]),
  ]);
  return (path, fragment = '') => {
    if (unknown.has(path)) return true;
    const passages = addresses.get(path);
    return passages !== undefined && (fragment === '' || new Set(passages()).has(fragment));
  };
}

const ofClaim = (id: string, passages: () => Iterable<string>): Address[] => [
  [`/claims/${id}/`, passages],
  [`/claims/${id}/receipt.json`, () => []],
];

const none: Address[1] = () => [];

const ids = (names: Iterable<string>): string[] => [...names];
