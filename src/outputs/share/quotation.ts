// A claim as one line to paste into a message: the words, whose they are, what was found, and where.
import { address, claimPath } from '../../paths.ts';
import type { PublishedClaim, PublishedRelease } from '../../site/site.ts';
import { labels } from '../../check/label.ts';
import { publisherAndDate } from '../../words/sources.ts';

export function quotation(
  { id, quote, label, finding }: PublishedClaim,
  { article, settings }: PublishedRelease,
): string {
  return `“${quote}” (${publisherAndDate(article)}). ${settings.name}: ${labels[label].name}. ${finding.text} ${address(claimPath(id))}`;
}
