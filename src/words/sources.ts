// What the site says about a source: who published it and when, which side it argues for, how it was read.
import { formatDate } from './dates.ts';

interface Publication {
  publisher: string;
  /** As precise as it is known. */
  published?: string | undefined;
  /** What the page that was read retells. */
  retells?: string | undefined;
}

interface Reading {
  read: { how: keyof typeof ways; on: string };
}

const ways = {
  'stored copy': 'Read in a stored copy',
  'live page': 'Read live',
  'counted from the file': 'Counted from the file',
} as const;

/** "The Daily, September 2025, retelling an article of …"; the publisher alone if no more is known. */
export const publisherAndDate = ({ publisher, published, retells }: Publication): string =>
  [publisher, published && formatDate(published), retells && `retelling ${retells}`]
    .filter(Boolean)
    .join(', ');

/** What an excerpt leaves out, cut by cut: "leaves out: “…”"; the document's own marks are no cuts. */
export const omissionsInWords = ({
  omits = [],
}: {
  omits?: readonly (string | null | false)[] | undefined;
}): string[] =>
  omits
    .filter((each) => each !== false)
    .map((each) => (each === null ? 'leaves out words that were not seen' : `leaves out: “${each}”`));

/** An archived copy of a source, or where to look for one made near its date. */
export function archiveOf({
  archived,
  published,
  read,
  url,
}: {
  archived?: string | undefined;
  published?: string | undefined;
  read: { on: string };
  url: string;
}): { href: string; words: string } {
  if (archived !== undefined) return { href: archived, words: 'archived copy' };
  const near = (published ?? read.on).replaceAll('-', '');
  return { href: `https://web.archive.org/web/${near}*/${url}`, words: 'look for archived copies' };
}

/** "Published by The Daily, September 2025." */
export const publishedInWords = (source: Publication): string => `Published by ${publisherAndDate(source)}.`;

/** "Read in a stored copy on 24 November 2025". */
export const readInWords = ({ read: { how, on } }: Reading): string => `${ways[how]} on ${formatDate(on)}`;

/** "Advocacy, for lower taxes." A sentence only for a source that argues for a side; null for every other. */
export const advocacyInWords = ({ position }: { position?: string | undefined }): string | null =>
  position === undefined ? null : `Advocacy, ${position}.`;
