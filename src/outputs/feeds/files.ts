// The feeds, each as Atom and as JSON Feed.
import { hasFeeds } from '../../site/sections.ts';
import type { Site } from '../../site/site.ts';
import { jsonText } from '../../json.ts';
import type { Output } from '../output.ts';
import { atom } from './atom.ts';
import { ATOM, JSON_FEED, claimsFeed, correctionsFeed, feedLinks, type Feed } from './feeds.ts';
import { jsonFeed } from './json-feed.ts';

type FeedName = (typeof feedLinks)[number]['name'];

const contents: Record<FeedName, { feed: (site: Site) => Feed; about: string }> = {
  claims: { feed: claimsFeed, about: 'Each claim as it is published, and again when it changes.' },
  corrections: { feed: correctionsFeed, about: 'Every change to a published claim.' },
};

export const feeds: Output[] = feedLinks.flatMap(({ name, atom: atomPath, json: jsonPath }): Output[] => {
  const { feed, about } = contents[name];
  return [
    {
      path: atomPath.slice(1),
      mediaType: ATOM,
      name: `Feed of ${name} (Atom)`,
      about,
      needsAddress: true,
      files: (site) => (hasFeeds(site) ? [{ at: {}, write: () => atom(feed(site)) }] : []),
    },
    {
      path: jsonPath.slice(1),
      mediaType: JSON_FEED,
      name: `Feed of ${name} (JSON Feed)`,
      about,
      needsAddress: true,
      files: (site) => (hasFeeds(site) ? [{ at: {}, write: () => jsonText(jsonFeed(feed(site))) }] : []),
    },
  ];
});
