// Who uses what: the way back from a source or a dataset to the claims that rest on it.
import type { PublishedClaim, Site } from './site.ts';
import type { ClaimFigure } from '../prose/figures.ts';
import { datasetsOf, type Receipt } from '../check/kinds.ts';

/** The claims whose notes hold the source, or one excerpt of it. */
export function claimsUsing({ claims }: Site, source: string, excerpt?: string): PublishedClaim[] {
  return claims.filter((claim) =>
    claim.notes.some(
      (note) => note.source.id === source && (excerpt === undefined || note.excerpt?.id === excerpt),
    ),
  );
}

/** The checks that query the dataset. */
export function checksUsing(
  { claims }: Site,
  dataset: string,
): { claim: PublishedClaim; receipt: Receipt }[] {
  return claims.flatMap((claim) =>
    claim.receipts
      .filter((receipt) => datasetsOf(receipt).has(dataset))
      .map((receipt) => ({ claim, receipt })),
  );
}

/** The figures of claims that are counted in the dataset. */
export function figuresUsing(
  { claims }: Site,
  dataset: string,
): { claim: PublishedClaim; figure: ClaimFigure }[] {
  return claims.flatMap((claim) =>
    claim.figures
      .filter(({ from }) => from.kind === 'query' && from.datasets.includes(dataset))
      .map((figure) => ({ claim, figure })),
  );
}
