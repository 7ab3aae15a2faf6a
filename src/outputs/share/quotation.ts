// A claim as one line to paste into a message: the words, whose they are, what was found, and where.
import { address, claimPath } from '../../paths.ts';
import type { PublishedClaim, Site } from '../../site/site.ts';
import { SITE } from '../organization.ts';
import { labels } from '../../check/label.ts';
import { formatDate } from '../../words/dates.ts';

export function quotation({ id, quote, label, finding }: PublishedClaim, { article }: Site): string {
  const { publisher, published } = article;
  const whose = [publisher, published && formatDate(published)].filter(Boolean).join(', ');
  return `“${quote}” (${whose}). ${SITE}: ${labels[label].name}. ${finding.text} ${address(claimPath(id))}`;
}
