// Addresses of the site's pages. Every internal link is made here, so that the site works under any base path.

const base = (process.env['BASE_PATH'] ?? '/').replace(/\/*$/, '/');

/** An address below the site's root ("/claims/") as it is written in a link, under the base path. */
export const href = (path: string): string => base + path.replace(/^\//, '');

export const claimPath = (claim: string): string => href(`/claims/${claim}/`);
export const checkPath = (id: { claim: string; check: string }): string =>
  `${claimPath(id.claim)}#check-${id.check}`;
export const receiptPath = (claim: string): string => `${claimPath(claim)}receipt.json`;
export const sourcePath = (source: string): string => href(`/sources/${source}/`);
export const dataPath = (dataset: string): string => href(`/data/${dataset}/`);
export const csvPath = (dataset: string): string => href(`/data/${dataset}.csv`);
