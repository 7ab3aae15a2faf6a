// The frame of a page of this site.
import type { Frame } from '../../outputs/teach/html/frame.ts';
import { shortAddress } from '../../outputs/teach/html/links.ts';
import { claimPath, csvPath } from '../../paths.ts';

/** @param path the page's own address, without its host */
export const pageFrame = (path: string): Frame => ({
  page: { path, pdfs: PDFS_ARE_MADE },
  scope: '',
  workingPath: claimPath,
  rows: ({ name }) => shortAddress(csvPath(name)),
});
