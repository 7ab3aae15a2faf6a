// A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). By hand: the library that writes our Atom knows version 1 only.
import { declared } from '../../declared.ts';
import { address, href } from '../../paths.ts';
import type { Feed } from './feeds.ts';

export const jsonFeed = ({ site, title, description, page, json, entries }: Feed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  home_page_url: page,
  feed_url: json,
  description,
  language: declared().language,
  authors: [{ name: site, url: address(href('/about/')) }],
  items: entries.map((entry) => ({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    date_published: midnight(entry.published),
    date_modified: midnight(entry.updated),
    tags: entry.tags,
  })),
});

/** A date as the time at which it begins, in UTC (RFC 3339). */
const midnight = (date: string): string => `${date}T00:00:00Z`;
