// What a link to a source says to programs, so that its reader finds the document when the link is dead.
import type { Source } from '../content/source.ts';

/**
 * The attributes of Robust Links (https://robustlinks.mementoweb.org/spec/), whichever copy of the source is linked: its
 * address, the day of which it is meant (the day it was read), and an archived copy where one is recorded.
 */
export const robustLink = ({ url, read, archived }: Source): Record<`data-${string}`, string> => ({
  'data-originalurl': url,
  'data-versiondate': read.on,
  ...(archived !== undefined && { 'data-versionurl': archived }),
});
