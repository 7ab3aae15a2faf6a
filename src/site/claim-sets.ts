// Sets of claims that have a reading, a worksheet and a key of their own: the whole text, and each topic.
import type { PublishedClaim, PublishedRelease } from './site.ts';

export interface ClaimSet {
  /** Below the root, where its pages stand: "/teach/sets/money/". */
  path: string;
  /** None for the whole text. */
  topic: string | null;
  /** "all claims", "claims on money" */
  name: string;
  /** In the order of the text, one or more. */
  claims: PublishedClaim[];
}

type OfRelease = Pick<PublishedRelease, 'claims' | 'settings' | 'paths'>;

/** None for a release without claims. */
export const claimSets = (release: OfRelease): ClaimSet[] =>
  release.claims.length === 0
    ? []
    : [
        { path: release.paths.teach, topic: null, name: 'all claims', claims: release.claims },
        ...topicSets(release),
      ];

/** The sets by topic; a topic without a claim has none. */
export const topicSets = ({ claims, settings, paths }: OfRelease): (ClaimSet & { topic: string })[] =>
  Object.entries(settings.topics)
    .map(([id, topic]) => ({
      path: `${paths.teach}sets/${id}/`,
      topic,
      name: `claims on ${topic.toLowerCase()}`,
      claims: claims.filter((claim) => claim.topics.includes(id)),
    }))
    .filter((set) => set.claims.length > 0);
