// A feed as Atom (RFC 4287).
import { Feed as Writer } from 'feed';
import { toHtml } from 'hast-util-to-html';
import { address, href } from '../../paths.ts';
import type { Feed } from './feeds.ts';

export function atom({ title, description, page, atom: self, updated, entries }: Feed): string {
  const writer = new Writer({
    id: self,
    title,
    description,
    link: page,
    feedLinks: { atom: self },
    updated: midnight(updated),
    author: { name: 'Claim by Claim', link: address(href('/about/')) },
    copyright: 'CC BY 4.0; quotations belong to their owners',
    generator: false,
  });
  for (const entry of entries) {
    writer.addItem({
      id: entry.id,
      link: entry.url,
      // The library writes these two as HTML.
      title: asHtml(entry.title),
      description: asHtml(entry.summary),
      content: entry.html,
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
