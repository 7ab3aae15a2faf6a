// A claim as a ClaimReview of schema.org, after Google's rules for fact checks:
// https://developers.google.com/search/docs/appearance/structured-data/factcheck
import type { ClaimReview, CreativeWork } from 'schema-dts';
import type { Source } from '../../content/source.ts';
import { address, claimPath } from '../../paths.ts';
import type { PublishedClaim, PublishedRelease } from '../../site/site.ts';
import { groundsAsText } from '../../words/grounds.ts';
import { labels } from '../../check/label.ts';
import { CONTENT_LICENSE, organization } from '../organization.ts';
import { uri } from '../../uri.ts';

/**
 * The rating is the label in words. It has no number: the labels are not steps of one scale.
 * The grounds of the label are its body, the sources among their evidence its citations.
 * The author of the claim is the publisher of the words that are rated; what they rewrite is said of the text.
 */
export function claimReview(
  claim: PublishedClaim,
  { article, release, sources, settings }: PublishedRelease,
): ClaimReview {
  const rewritten = sources.find(({ id }) => id === release.rewrites);
  const cited = sources.filter(({ id }) =>
    claim.grounds.some(({ evidence }) => evidence.some((each) => 'source' in each && each.source === id)),
  );
  return {
    '@type': 'ClaimReview',
    url: address(claimPath(claim.id)),
    claimReviewed: claim.title,
    datePublished: claim.published,
    dateModified: claim.modified,
    author: organization(settings),
    license: CONTENT_LICENSE,
    reviewRating: {
      '@type': 'Rating',
      alternateName: labels[claim.label].name,
      ratingExplanation: claim.finding.text,
    },
    reviewBody: groundsAsText(claim),
    ...(cited.length > 0 && { citation: cited.map(creativeWork) }),
    itemReviewed: {
      '@type': 'Claim',
      text: claim.quote,
      author: { '@type': 'Organization', name: article.publisher },
      ...(article.published && { datePublished: article.published }),
      appearance: {
        ...creativeWork(article),
        ...(rewritten && { isBasedOn: creativeWork(rewritten) }),
      },
    },
  };
}

const creativeWork = ({ title, url, publisher, published }: Source) =>
  ({
    '@type': 'CreativeWork',
    name: title,
    url: uri(url),
    publisher: { '@type': 'Organization', name: publisher },
    ...(published && { datePublished: published }),
  }) satisfies CreativeWork;
