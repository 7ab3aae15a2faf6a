// The reading, the worksheets and the claims in one file for a USB stick.
import type { Output } from '../output.ts';
import { offlineHtml } from './html/offline.ts';

export const offline: Output = {
  path: 'teach/:site-offline.html',
  mediaType: 'text/html',
  name: 'The lessons in one file',
  about: 'Reading, worksheets and claims as one page that opens without a network.',
  files: (site) => [{ at: { site: site.settings.id }, write: () => offlineHtml(site) }],
};
