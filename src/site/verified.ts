// The site as the integrations loaded it, for those that run after and, by data.ts, for the pages.
import type { Site } from './site.ts';

declare global {
  // Pages are bundled apart from the integrations, so that a module of its own could not be shared.
  var claimByClaimSite: Site | undefined;
}

/** Makes the site known to the pages. */
export function provideSite(site: Site): void {
  globalThis.claimByClaimSite = site;
}

/** The site as it was verified. */
export function verifiedSite(): Site {
  if (!globalThis.claimByClaimSite) throw new Error('the content has not been read yet');
  return globalThis.claimByClaimSite;
}
