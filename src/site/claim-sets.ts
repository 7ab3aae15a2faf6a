// Sets of claims that have a reading, a worksheet and a key of their own: the whole text, and each topic.
import type { PublishedClaim, Site } from './site.ts';

export interface ClaimSet {
  /** Where its pages stand below /teach/; none for the whole text. */
  id: string | undefined;
  /** "all claims", "claims on money" */
  name: string;
  /** In the order of the text, one or more. */
  claims: PublishedClaim[];
}

export const claimSets = (site: Pick<Site, 'claims' | 'settings'>): ClaimSet[] => [
  { id: undefined, name: 'all claims', claims: site.claims },
  ...topicSets(site),
];

/** The sets by topic; a topic without a claim has none. */
export const topicSets = ({
  claims,
  settings,
}: Pick<Site, 'claims' | 'settings'>): (ClaimSet & { topic: string })[] =>
  Object.entries(settings.topics)
    .map(([id, topic]) => ({
      id: `sets/${id}`,
      topic,
      name: `claims on ${topic.toLowerCase()}`,
      claims: claims.filter((claim) => claim.topics.includes(id)),
    }))
    .filter((set) => set.claims.length > 0);
