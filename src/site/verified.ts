// The site as the integrations loaded it, for those that run after and, by data.ts, for the pages.
import { declare } from '../declared.ts';
import type { Site } from './site.ts';

declare global {
  // Pages are bundled apart from the integrations, so that a module of its own could not be shared.
  var claimByClaimSite: Site | undefined;
}

/** Makes the site known to the pages, and its address, style of dates and language to all that print them. */
export function provideSite(site: Site): void {
  const { address, dates, language } = site.settings;
  declare({ address: address ?? null, dates, language });
  globalThis.claimByClaimSite = site;
}

/** The site as it was verified. */
export function verifiedSite(): Site {
  if (!globalThis.claimByClaimSite) throw new Error('the content has not been read yet');
  return globalThis.claimByClaimSite;
}
