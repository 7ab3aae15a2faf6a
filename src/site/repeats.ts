// The same statement in several texts: a claim may say that it repeats another, and both know of each other.
import type { PublishedClaim, Site } from './site.ts';

/** All claims that are the same statement, whichever of them says so, but for this one; in the order of the site. */
export function repetitionsOf(
  { claims }: Pick<Site, 'claims'>,
  { id }: Pick<PublishedClaim, 'id'>,
): PublishedClaim[] {
  const repeats = new Map(claims.map((claim) => [claim.id, claim.repeats]));
  const originalOf = (each: string): string => {
    const next = repeats.get(each) ?? null;
    return next === null ? each : originalOf(next);
  };
  const original = originalOf(id);
  return claims.filter((claim) => claim.id !== id && originalOf(claim.id) === original);
}
