// A claim as a ClaimReview of schema.org, after Google's rules for fact checks:
// https://developers.google.com/search/docs/appearance/structured-data/factcheck
import type { ClaimReview, CreativeWork } from 'schema-dts';
import type { Source } from '../content/source.ts';
import { address, claimPath } from '../paths.ts';
import type { PublishedClaim, Site } from '../site.ts';
import { labels } from '../verify/label.ts';
import { editionOf } from './edition.ts';
import { CONTENT_LICENSE, organization } from './organization.ts';

/**
 * The rating is the label in words. It has no number: the labels are not steps of one scale.
 * The author of the claim is the publisher of the words that are rated; what they rewrite is said of the article.
 */
export function claimReview(claim: PublishedClaim, { release, sources }: Site): ClaimReview {
  const find = (id: string) => sources.find((source) => source.id === id)!;
  const article = find(release.source);
  const { published, modified } = editionOf(claim);
  return {
    '@type': 'ClaimReview',
    url: address(claimPath(claim.id)),
    claimReviewed: claim.title,
    datePublished: published,
    dateModified: modified,
    author: organization,
    license: CONTENT_LICENSE,
    reviewRating: {
      '@type': 'Rating',
      alternateName: labels[claim.label].name,
      ratingExplanation: claim.finding.text,
    },
    itemReviewed: {
      '@type': 'Claim',
      text: claim.quote,
      author: { '@type': 'Organization', name: article.publisher },
      ...(article.published && { datePublished: article.published }),
      appearance: {
        ...creativeWork(article),
        ...(release.rewrites && { isBasedOn: creativeWork(find(release.rewrites)) }),
      },
    },
  };
}

const creativeWork = ({ title, url, publisher, published }: Source) =>
  ({
    '@type': 'CreativeWork',
    name: title,
    url,
    publisher: { '@type': 'Organization', name: publisher },
    ...(published && { datePublished: published }),
  }) satisfies CreativeWork;
