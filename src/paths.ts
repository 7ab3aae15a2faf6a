// Addresses of the site's pages. Every internal link is made here, so that the site works under any base path.

import { declared } from './declared.ts';
import { publishedAt } from './published-at.ts';

/** The folder below the host, with slashes around it. */
export const { base } = publishedAt(process.env);

/** Where the site is published: the start of every address that is handed out, from SITE_URL or site.yaml. Null while there is none. */
export const origin = (): string | null => declared().address;

/** An address below the site's root ("/claims/") as it is written in a link, under the base path. */
export const href = (path: string): string => base + path.replace(/^\//, '');

/**
 * The whole address of a path made here, for what leaves the site: feeds, citations, structured data. While the site has no
 * address it is the path alone, and what needs more is not made.
 */
export function address(path: string): string {
  const root = origin();
  return root === null ? path : new URL(path, root).href;
}

/** The root of the site as a whole address; of a site that has none, on a host that leads nowhere (RFC 2606). */
export const rootOrNowhere = (): string => new URL(base, origin() ?? 'http://site.invalid').href;

/** Whether there are whole addresses. */
export const hasAddress = (): boolean => origin() !== null;

export const claimPath = (claim: string): string => href(`/claims/${claim}/`);
export const checkPath = (id: { claim: string; check: string }): string =>
  `${claimPath(id.claim)}#check-${id.check}`;
export const figurePath = (id: { claim: string; figure: string }): string =>
  `${claimPath(id.claim)}#figure-${id.figure}`;
/** Where it is told why words of the release are in no claim; the text never changes, so their place names them for ever. */
export const unclaimedPath = (
  words: { start: number; end: number },
  { id, isFront }: { id: string; isFront: boolean },
): string => `${href('/claims/')}#${isFront ? '' : `${id}-`}words-${words.start}-${words.end}`;
export const receiptPath = (claim: string): string => `${claimPath(claim)}receipt.json`;
export const cardPath = (claim: string): string => `${claimPath(claim)}card.png`;
export const qrPath = (claim: string): string => `${claimPath(claim)}qr.svg`;
export const citationPath = (claim: string, format: string): string => `${claimPath(claim)}cite.${format}`;
/** Where a frozen version of a claim stays as it was published. */
export const versionPath = (claim: string, version: number): string => `${claimPath(claim)}v/${version}/`;
export const embedPath = (claim: string): string => href(`/embed/claims/${claim}/`);
export const oembedPath = (claim: string): string => `${embedPath(claim)}oembed.json`;
export const sourcePath = (source: string): string => href(`/sources/${source}/`);
export const dataPath = (dataset: string): string => href(`/data/${dataset}/`);
/** A dataset with the rows marked that the number of a query is made of. */
export const rowsPath = (dataset: string, query: string): string => `${dataPath(dataset)}rows/${query}/`;
export const csvPath = (dataset: string): string => href(`/data/${dataset}.csv`);
/** The same for Excel, where it needs one of its own. */
export const excelPath = (dataset: string): string => href(`/data/excel/${dataset}.csv`);
/** The rows of a chart, and its picture. */
export const chartCsvPath = (chart: string): string => href(`/charts/${chart}.csv`);
export const chartSvgPath = (chart: string): string => href(`/charts/${chart}.svg`);
export const termPath = (term: string): string => href(`/glossary/#${term}`);
export const lessonPath = (lesson: string): string => href(`/teach/lessons/${lesson}/`);

/** The list of the site's files with the hash of each, and the ZIP of all of them with the list; neither is in the list. */
export const SUMS = 'SHA256SUMS';
export const ZIP = 'site.zip';
