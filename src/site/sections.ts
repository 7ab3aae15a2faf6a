// What stands at the top of every page: the sections of the site, as far as there is something in them, and its pages.
import type { Settings } from '../content/site.ts';
import { hasAddress } from '../paths.ts';
import { capital } from '../words/text.ts';
import type { PublishedRelease, Site } from './site.ts';

/** The sections that a site can have beside its pages of plain prose. */
export const sectionIds = [
  'text',
  'releases',
  'claims',
  'sources',
  'data',
  'glossary',
  'teach',
  'search',
] as const;

type SectionId = (typeof sectionIds)[number];

export interface Section {
  /** Below the root: "/claims/". */
  path: string;
  name: string;
}

/** The order where site.yaml gives none; other pages stand before the search. */
const USUAL = [...sectionIds.filter((id) => id !== 'search'), 'method', 'about', 'search'];

/** Pages that are named elsewhere on every page, or are for those who look for them. */
export const NAMED_ELSEWHERE = new Set(['corrections']);

type Shown = Pick<
  Site,
  'settings' | 'front' | 'releases' | 'claims' | 'sources' | 'datasets' | 'terms' | 'pages'
>;

/** In the order in which they are shown. */
export function sectionsOf(site: Shown): Section[] {
  const { navigation } = site.settings;
  const others = [...site.pages.keys()].filter((id) => !USUAL.includes(id) && !NAMED_ELSEWHERE.has(id));
  const ids = navigation ?? USUAL.toSpliced(-1, 0, ...others);
  return ids.flatMap((id) => {
    const page = site.pages.get(id);
    if (page) return [{ path: `/${id}/`, name: page.title }];
    return isSection(id) ? (sections[id](site) ?? []) : [];
  });
}

/** Names in the navigation of site.yaml that are neither. */
export const unknownSections = (
  { navigation = [] }: Settings,
  pages: Pick<ReadonlySet<string>, 'has'>,
): string[] => navigation.filter((id) => !pages.has(id) && !isSection(id));

const isSection = (id: string): id is SectionId => (sectionIds as readonly string[]).includes(id);

/** Null where there is nothing in it. */
const sections: Record<SectionId, (site: Shown) => Section | null> = {
  text: ({ front }) => (front ? { path: '/', name: capital(front.kind.the) } : null),
  releases: ({ releases }) => (releases.length > 1 ? { path: '/releases/', name: 'All texts' } : null),
  claims: ({ claims }) => (claims.length > 0 ? { path: '/claims/', name: 'Claims' } : null),
  sources: ({ sources }) => (sources.length > 0 ? { path: '/sources/', name: 'Sources' } : null),
  data: () => ({ path: '/data/', name: 'Data' }),
  glossary: ({ terms }) => (terms.length > 0 ? { path: '/glossary/', name: 'Glossary' } : null),
  teach: ({ claims }) => (claims.length > 0 ? { path: '/teach/', name: 'Teach' } : null),
  search: () => ({ path: '/search/', name: 'Search' }),
};

/** What students may open before they have judged: pages without an answer. */
export const sectionsForStudents = (
  { terms }: Pick<Shown, 'terms'>,
  { paths, kind }: Pick<PublishedRelease, 'paths' | 'kind'>,
): Section[] => [
  { path: `${paths.teach}read/`, name: 'Read and judge' },
  { path: `${paths.teach}article/`, name: `${capital(kind.the)} on paper` },
  ...(terms.length > 0 ? [{ path: '/glossary/', name: 'Glossary' }] : []),
];

/** Whether there is something to follow, and an address at which it can be. */
export const hasFeeds = ({ claims }: { claims: readonly unknown[] }): boolean =>
  hasAddress() && claims.length > 0;
