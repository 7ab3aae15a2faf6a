// What the site has an address for, so that a link of prose that leads nowhere is found before anything is built.
import { paragraphs } from '../anchor/sentences.ts';
import type { Content, ReleaseContent } from '../content/load.ts';
import { SUMS, unclaimedPath, ZIP } from '../paths.ts';
import { fragmentsOf } from '../prose/render.ts';
import { lessonSheets } from './lesson.ts';
import { frontOf, pathsOf, sentencesOf } from './release.ts';
import { hasFeeds } from './sections.ts';

/** Files that every site has. */
const FILES = [
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

const FEEDS = ['/feed.xml', '/feed.json', '/corrections/feed.xml', '/corrections/feed.json'] as const;

type Named = Pick<
  Content,
  'settings' | 'releases' | 'claims' | 'sources' | 'datasets' | 'charts' | 'terms' | 'pages' | 'broken'
>;

/** A path, and the passages of the page there, which are worked out where a link asks for one. */
type Address = [path: string, passages: () => Iterable<string>];

const none: Address[1] = () => [];

/** Whether the site has something at an address below its root and, if one is given, a passage of it by its fragment. */
export type HasAddress = (path: string, fragment?: string) => boolean;

/** What prose may lead to, by its address; a test of the built site looks for all of it. */
export function namedAddresses(content: Named): Map<string, Address[1]> {
  const { claims, sources, datasets, charts, terms, pages, releases, broken } = content;
  const front = frontOf(content);
  const [hasClaims, hasSources] = [
    claims.length + broken.claims.size > 0,
    sources.size + broken.sources.size > 0,
  ];
  return new Map<string, Address[1]>([
    ...[
      '/',
      '/search/',
      '/data/',
      ...FILES,
      ...(hasFeeds({ claims: [...claims, ...broken.claims] }) ? FEEDS : []),
    ].map(withoutPassages),
    ...(releases.length > 1 ? ['/releases/'].map(withoutPassages) : []),
    ...(hasClaims ? [['/claims/', () => passagesOfAllClaims(content, front)] satisfies Address] : []),
    ...(hasSources ? ['/sources/'].map(withoutPassages) : []),
    ...(terms.length > 0 ? [['/glossary/', () => terms.map(({ id }) => id)] satisfies Address] : []),
    ...releases.flatMap((each) => ofRelease(each, each.release.id === front)),
    ...[...pages.values()].map(({ id, body }): Address => [`/${id}/`, () => fragmentsOf(body)]),
    // A former id leads on.
    ...releases
      .flatMap(({ registry }) => [...(registry?.entries.keys() ?? [])])
      .flatMap((id) => ofClaim(id, none)),
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
      () => ['excerpts', 'uses', ...excerpts.map((excerpt) => excerpt.id)],
    ]),
    ...[...datasets.keys()].flatMap((id): Address[] => [
      [`/data/${id}/`, () => ['provenance', 'columns', 'uses', 'rows']],
      [`/data/${id}.csv`, none],
    ]),
    ...[...charts.keys()].flatMap((id): Address[] => [
      [`/charts/${id}.csv`, none],
      [`/charts/${id}.svg`, none],
    ]),
  ]);
}

/** Where the page of all claims tells what is in no claim: the sentences of each release, and the words left out. */
const passagesOfAllClaims = ({ releases }: Named, front: string | null): string[] =>
  releases.flatMap(({ release: { id }, coverage }) => {
    const of = { id, isFront: id === front };
    const leftOut = coverage.sentences.flatMap(({ unclaimed }) => unclaimed);
    return [sentencesOf(of), ...leftOut.map((words) => unclaimedPath(words, of))].map(
      (path) => path.split('#')[1]!,
    );
  });

/** Its text, and what students and teachers have of it. */
function ofRelease({ release, claims, lessons, quiz }: ReleaseContent, isFront: boolean): Address[] {
  const { page, text, teach } = pathsOf(release.id, isFront);
  const passages = () => paragraphs(release.text).map((_, i) => `p${i + 1}`);
  return [
    [page, passages],
    [`/releases/${release.id}/`, passages],
    [text, none],
    ...(isFront ? [['/release.txt', none] satisfies Address] : []),
    ...(claims.length > 0
      ? [
          [teach, () => [...(lessons.length > 0 ? ['lessons'] : []), ...TEACH]] satisfies Address,
          ...['read/', 'article/', 'worksheet/', 'key/', 'build/'].map((part) =>
            withoutPassages(`${teach}${part}`),
          ),
        ]
      : []),
    ...(quiz.length > 0 ? [[`${teach}quiz/`, () => quiz.map(({ id }) => id)] satisfies Address] : []),
    ...lessons.flatMap((lesson) =>
      ['', ...lessonSheets(lesson).map(({ part }) => `${part}/`)].map((part) =>
        withoutPassages(`/teach/lessons/${lesson.id}/${part}`),
      ),
    ),
  ];
}

/** Passages of every page for teachers. */
const TEACH = ['all', 'platform', 'run', 'keys', 'views', 'use'] as const;

/** What prose may lead to; `files` are the names of those that are published as they are. */
export function addressesOf(content: Named, files: Iterable<string>): HasAddress {
  const { broken } = content;
  const addresses = new Map([
    ...[...files].map((name) => withoutPassages(`/${name}`)),
    ...namedAddresses(content),
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

const withoutPassages = (path: string): Address => [path, none];

const ofClaim = (id: string, passages: () => Iterable<string>): Address[] => [
  [`/claims/${id}/`, passages],
  [`/claims/${id}/receipt.json`, none],
];

const ids = (names: Iterable<string>): string[] => [...names];
