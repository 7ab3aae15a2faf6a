// What the site says about a source: who published it and when, which side it argues for, how it was read.
import { formatDate } from './dates.ts';

interface Publication {
  publisher: string;
  /** As precise as it is known. */
  published?: string | undefined;
}

interface Reading {
  read: { how: keyof typeof ways; on: string };
}

const ways = {
  'stored copy': 'Read in a stored copy',
  'live page': 'Read live',
  'counted from the file': 'Counted from the file',
} as const;

/** "Federal Newswire, September 2025"; the publisher alone if the source shows no date. */
export const publisherAndDate = ({ publisher, published }: Publication): string =>
  [publisher, published && formatDate(published)].filter(Boolean).join(', ');

/** "Published by Federal Newswire, September 2025." */
export const publishedInWords = (source: Publication): string => `Published by ${publisherAndDate(source)}.`;

/** "Read in a stored copy on 24 November 2025". */
export const readInWords = ({ read: { how, on } }: Reading): string => `${ways[how]} on ${formatDate(on)}`;

/** "Advocacy, for lower immigration." A sentence only for a source that argues for a side; null for every other. */
export const advocacyInWords = ({ position }: { position?: string | undefined }): string | null =>
  position === undefined ? null : `Advocacy, ${position}.`;
