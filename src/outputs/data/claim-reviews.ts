// All ClaimReviews in one DataFeed of schema.org, in the shape of the fact-check feed of Data Commons:
// one DataFeedItem for each page, its reviews under "item".
import type { DataFeed, WithContext } from 'schema-dts';
import { address, href } from '../../paths.ts';
import { claimReview } from './claim-review.ts';
import { lastModified } from '../../words/dates.ts';
import { jsonText } from '../../json.ts';
import { CONTENT_LICENSE, organization } from '../organization.ts';
import type { Output } from '../output.ts';

export const claimReviews: Output = {
  path: 'claim-reviews.json',
  name: 'Fact checks (ClaimReview)',
  about: 'What search engines read on the page of each claim, in one feed in the vocabulary of schema.org.',
  mediaType: 'application/ld+json',
  download: true,
  write: (site) => {
    const feed: WithContext<DataFeed> = {
      '@context': 'https://schema.org',
      '@type': 'DataFeed',
      name: site.settings.name,
      url: address(href('/claim-reviews.json')),
      ...(site.claims.length > 0 && { dateModified: lastModified(site.claims) }),
      license: CONTENT_LICENSE,
      publisher: organization(site.settings),
      dataFeedElement: site.releases.flatMap((release) =>
        release.claims.map((claim) => ({
          '@type': 'DataFeedItem' as const,
          dateCreated: claim.published,
          dateModified: claim.modified,
          item: [claimReview(claim, release)],
        })),
      ),
    };
    return jsonText(feed);
  },
};
