// Every id that a claim of this site ever had, and what answers at its addresses: its page, receipt, card, citation and frame.
import type { FormerClaim } from '../version/former.ts';
import type { PublishedClaim, PublishedRelease, Site } from './site.ts';

export type Withdrawn = Extract<FormerClaim, { kind: 'withdrawn' }>;

/** At a former id what is at the present one; of a claim that was withdrawn, that it was. */
export type AtId = { id: string; release: PublishedRelease } & (
  { claim: PublishedClaim; withdrawn: null } | { claim: null; withdrawn: Withdrawn }
);

/** The present claims in the order of the site, then the former ones. */
export function claimAddresses({ releases }: Pick<Site, 'releases'>): AtId[] {
  const present = releases.flatMap((release) =>
    release.claims.map((claim): AtId => ({ id: claim.id, release, claim, withdrawn: null })),
  );
  const withdrawn = releases.flatMap((release) =>
    release.formerClaims.flatMap((each): AtId[] =>
      each.kind === 'withdrawn' ? [{ id: each.id, release, claim: null, withdrawn: each }] : [],
    ),
  );
  const byId = new Map([...present, ...withdrawn].map((each) => [each.id, each]));
  const renamed = releases.flatMap(({ formerClaims }) =>
    formerClaims.flatMap((each): AtId[] => {
      const target = each.kind === 'renamed' ? byId.get(each.to) : undefined;
      return target ? [{ ...target, id: each.id }] : [];
    }),
  );
  return [...present, ...withdrawn, ...renamed];
}

/** The title of a claim as it is, or was last. */
export const titleOf = ({ claim, withdrawn }: AtId): string => claim?.title ?? withdrawn!.last.record.title;
