// The pages that search engines may list (sitemaps.org), claims with the day of their last change.
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { verifiedSite } from '../site/verified.ts';
import { address, claimPath, hasAddress, href } from '../paths.ts';

// Cards for other pages, former versions of claims, keys for teachers and tables with rows marked are not listed; a test compares this with the pages' own heads.
const UNLISTED = /\/(?:embed|v|key|data\/[^/]+\/rows)\//;

/** None for a site without an address: the list is one of whole addresses. */
export const listedPages = (): AstroIntegration => {
  const { name, hooks } = listing();
  const { 'astro:build:done': write, ...rest } = hooks;
  return {
    name,
    hooks: { ...rest, 'astro:build:done': (built) => (hasAddress() ? write?.(built) : undefined) },
  };
};

const listing = (): AstroIntegration =>
  sitemap({
    filter: (page) => !UNLISTED.test(new URL(page).pathname) && !isFormer(page) && !isSecond(page),
    serialize: (item) => {
      const claim = verifiedSite().claims.find(({ id }) => address(claimPath(id)) === item.url);
      return claim ? { ...item, lastmod: claim.modified } : item;
    },
  });

const isFormer = (page: string): boolean =>
  verifiedSite().formerClaims.some(({ id }) => address(claimPath(id)) === page);

/** The first page has its release, too. */
const isSecond = (page: string): boolean => {
  const { front } = verifiedSite();
  return front !== null && page === address(href(`/releases/${front.id}/`));
};
