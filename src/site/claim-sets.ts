// Sets of claims that have a reading, a worksheet and a key of their own: the whole article, and each topic.
import { topicNames, topics } from '../content/topic.ts';
import type { PublishedClaim, Site } from './site.ts';

export interface ClaimSet {
  /** Where its pages stand below /teach/; none for the whole article. */
  id: string | undefined;
  /** "all claims", "claims on money" */
  name: string;
  /** In the order of the article, one or more. */
  claims: PublishedClaim[];
}

export const claimSets = (site: Pick<Site, 'claims'>): ClaimSet[] => [
  { id: undefined, name: 'all claims', claims: site.claims },
  ...topicSets(site),
];

/** The sets by topic; a topic without a claim has none. */
export const topicSets = ({ claims }: Pick<Site, 'claims'>): (ClaimSet & { topic: string })[] =>
  topicNames
    .map((topic) => ({
      id: `sets/${topic}`,
      topic: topics[topic],
      name: `claims on ${topics[topic].toLowerCase()}`,
      claims: claims.filter((claim) => claim.topics.includes(topic)),
    }))
    .filter((set) => set.claims.length > 0);
