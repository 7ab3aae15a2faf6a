// The reading, the worksheets and the claims in one file for a USB stick.
import type { Output } from '../output.ts';
import { OFFLINE, offlineHtml } from './html/offline.ts';

export const offline: Output = {
  path: `teach/${OFFLINE}`,
  mediaType: 'text/html',
  name: 'The lessons in one file',
  about: 'Reading, worksheets and claims as one page that opens without a network.',
  write: offlineHtml,
};
