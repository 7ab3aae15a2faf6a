// Every correction of every claim that was ever published.
import type { CorrectionKind } from '../content/claim.ts';
import { claimPath } from '../paths.ts';
import type { Site } from './site.ts';
import { changesBetween, type Change } from '../version/changes.ts';
import type { ClaimRecord } from '../version/record.ts';

export interface PublishedCorrection {
  date: string;
  kind: CorrectionKind;
  /** Plain text. */
  because: string;
  /** The title of the claim after it. */
  title: string;
  /** The page of the claim. */
  path: string;
  /** The version it replaced, and what changed; null and none for a claim that was withdrawn. */
  former: ClaimRecord | null;
  changes: Change[];
}

/** The newest first; of one day, in the order of the claims. */
export function publishedCorrections({
  claims,
  formerClaims,
}: Pick<Site, 'claims' | 'formerClaims'>): PublishedCorrection[] {
  const corrections = claims.flatMap(({ id, records }) => correctionsOf(records, claimPath(id)));
  for (const claim of formerClaims) {
    if (claim.kind === 'renamed') continue;
    const { id, frozen, last, date, because } = claim;
    const path = claimPath(id);
    const { title } = last.record;
    corrections.push(
      ...correctionsOf(
        frozen.map(({ record }) => record),
        path,
      ),
      { date, kind: 'withdrawn', because, title, path, former: null, changes: [] },
    );
  }
  return corrections.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

function correctionsOf(records: readonly ClaimRecord[], path: string): PublishedCorrection[] {
  return records.slice(1).map((record, i) => {
    const former = records[i]!;
    return {
      ...record.corrections.at(-1)!,
      title: record.title,
      path,
      former,
      changes: changesBetween(former, record),
    };
  });
}
