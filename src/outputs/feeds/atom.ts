// A feed as Atom (RFC 4287).
import { Feed as Writer } from 'feed';
import { toHtml } from 'hast-util-to-html';
import { address, href } from '../../paths.ts';
import { xmlText } from '../xml.ts';
import type { Feed } from './feeds.ts';

export function atom({ site, title, description, page, atom: self, updated, entries }: Feed): string {
  const writer = new Writer({
    id: self,
    title,
    description,
    link: page,
    feedLinks: { atom: self },
    updated: midnight(updated),
    author: { name: site, link: address(href('/about/')) },
    copyright: 'CC BY 4.0; quotations belong to their owners',
    generator: false,
  });
  for (const entry of entries) {
    writer.addItem({
      id: entry.id,
      link: entry.url,
      // The library writes these two as HTML.
      title: inCdata(asHtml(entry.title)),
      description: inCdata(asHtml(entry.summary)),
      content: inCdata(entry.html),
      published: midnight(entry.published),
      date: midnight(entry.updated),
      category: entry.tags.map((term) => ({ term })),
    });
  }
  return writer.atom1();
}

/** A date as the time at which it begins, in UTC. */
const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);

const asHtml = (value: string): string => toHtml({ type: 'text', value });

/** HTML that can stand in a CDATA section: the library lets pass what no XML may hold, and of several ends of a section all but one. */
const inCdata = (html: string): string => xmlText(html).replaceAll(']]>', ']]&gt;');
