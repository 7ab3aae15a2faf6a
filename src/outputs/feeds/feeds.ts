// What can be followed: the claims, and apart from them the corrections. Dates come from the content, never from a clock.
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { correctionKinds } from '../../content/claim.ts';
import { address, claimPath, href } from '../../paths.ts';
import type { PublishedClaim, PublishedRelease, Site } from '../../site/site.ts';
import { publishedCorrections, type PublishedCorrection } from '../../site/corrections.ts';
import { groundsAsText } from '../../words/grounds.ts';
import { labels, numbersNames, wordingNames } from '../../check/label.ts';
import { labelAndWords } from '../../words/claim.ts';
import { changeInWords } from '../../words/changes.ts';

export const ATOM = 'application/atom+xml';
export const JSON_FEED = 'application/feed+json';

/** Where each feed is, below the root; beside each .xml (Atom) stands a .json (JSON Feed). */
export const feedLinks = [
  { name: 'claims', atom: '/feed.xml', json: '/feed.json' },
  { name: 'corrections', atom: '/corrections/feed.xml', json: '/corrections/feed.json' },
] as const;

export interface FeedEntry {
  /** Stays the same for ever, so that a reader's program knows the entry again. */
  id: string;
  url: string;
  title: string;
  /** What the entry says in one sentence. */
  summary: string;
  html: string;
  /** Dates: 2025-09-17. */
  published: string;
  updated: string;
  tags: string[];
}

export interface Feed {
  /** The name of the site. */
  site: string;
  title: string;
  description: string;
  /** The page of which it tells the news. */
  page: string;
  atom: string;
  json: string;
  updated: string;
  /** Newest first; of one day, in the order of the release. */
  entries: FeedEntry[];
}

export const claimsFeed = ({ releases, claims, settings }: Site): Feed =>
  feed(
    {
      site: settings.name,
      title: `${settings.name}: claims`,
      description: 'Each claim as it is published, and again when it changes.',
      page: '/claims/',
      ...feedLinks[0],
    },
    releases.flatMap((release) => release.claims.map((claim) => claimEntry(claim, release))),
    claims,
  );

export const correctionsFeed = (site: Site): Feed =>
  feed(
    {
      site: site.settings.name,
      title: `${site.settings.name}: corrections`,
      description: 'Every change to a published claim.',
      page: '/corrections/',
      ...feedLinks[1],
    },
    publishedCorrections(site).map(correctionEntry),
    site.claims,
  );

function feed(
  about: Pick<Feed, 'site' | 'title' | 'description' | 'page' | 'atom' | 'json'>,
  entries: FeedEntry[],
  claims: readonly PublishedClaim[],
): Feed {
  return {
    ...about,
    page: whole(about.page),
    atom: whole(about.atom),
    json: whole(about.json),
    // A feed without entries has a date too: since then there was nothing to tell.
    updated: newest(
      entries.length > 0 ? entries.map(({ updated }) => updated) : claims.map(({ published }) => published),
    ),
    entries: entries.toSorted((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1)),
  };
}

function claimEntry(
  claim: PublishedClaim,
  { settings, kind, title: text, isOneOfMany }: PublishedRelease,
): FeedEntry {
  const { quote, finding, label, grounds, numbers, wording, published, modified } = claim;
  const url = address(claimPath(claim.id));
  return {
    id: url,
    url,
    title: labelAndWords(claim),
    summary: finding.text,
    html: html(
      ...(isOneOfMany ? [h('p', `In ${kind.the} “${text}”:`)] : []),
      h('blockquote', h('p', quote)),
      h('p', finding.text),
      h(
        'p',
        `Numbers: ${numbersNames[numbers]}. Wording: ${wordingNames[wording]}. Sources: ${labels[label].name}. ${labels[label].means}`,
      ),
      h('p', `Why: ${groundsAsText({ grounds })}`),
    ),
    published,
    updated: modified,
    tags: [
      labels[label].name,
      ...claim.topics.map((topic) => settings.topics[topic]!),
      ...(isOneOfMany ? [text] : []),
    ],
  };
}

function correctionEntry({
  date,
  kind,
  because,
  title,
  path,
  former,
  changes,
}: PublishedCorrection): FeedEntry {
  const url = address(path);
  return {
    // One entry for each version, and one where there will be no more.
    id: `${url}#${former ? `version-${former.version + 1}` : kind}`,
    url,
    title: `${correctionKinds[kind]}: ${title}`,
    summary: because,
    html: html(
      h('p', because),
      ...(changes.length > 0
        ? [h('ul', ...changes.map((change) => h('li', changeInWords(change).what)))]
        : []),
    ),
    published: date,
    updated: date,
    tags: [correctionKinds[kind]],
  };
}

const whole = (path: string): string => address(href(path));

const html = (...elements: ElementContent[]): string => toHtml(elements);

// Dates in this form sort as text.
const newest = (dates: readonly string[]): string => dates.toSorted().at(-1)!;
