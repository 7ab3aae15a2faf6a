// The page of each frozen version: what it shows, and what became of it.
import { href } from '../paths.ts';
import type { Site } from './site.ts';
import type { FormerClaim } from '../version/former.ts';
import type { FrozenVersion } from '../version/history.ts';
import type { ClaimRecord } from '../version/record.ts';

// A type, not an interface: Astro takes it as properties of a page.
export type VersionPage = {
  version: FrozenVersion;
  /** What replaced it; null for the last version. */
  next: ClaimRecord | null;
  /** The claim as it is now; null if it was withdrawn. */
  present: { id: string; title: string } | null;
  withdrawn: Extract<FormerClaim, { kind: 'withdrawn' }> | null;
};

/** One for each version that was ever frozen. */
export function versionPages({ claims, formerClaims }: Site): VersionPage[] {
  const withdrawn = formerClaims.filter((claim) => claim.kind === 'withdrawn');
  return [
    ...claims.flatMap((claim) =>
      claim.frozen.map((version, i) => ({
        version,
        next: claim.records[i + 1] ?? null,
        present: claim,
        withdrawn: null,
      })),
    ),
    ...withdrawn.flatMap((claim) =>
      claim.frozen.map((version, i) => ({
        version,
        next: claim.frozen[i + 1]?.record ?? null,
        present: null,
        withdrawn: claim,
      })),
    ),
  ];
}

/** The parameters of its address below /claims/. */
export const versionParams = ({ version: { record } }: VersionPage): { id: string; version: string } => ({
  id: record.id,
  version: String(record.version),
});

/** The frozen article byte for byte; under a base path, with its links put below it. */
export const frozenHtml = ({ files: { article } }: FrozenVersion): string =>
  article.replace(/(\s(?:href|src)=")\/(?!\/)/g, `$1${href('/')}`);

/** Where the style of a frozen version is served. */
export const frozenStylePath = (style: string): string => href(`/frozen/${style}.css`);
