// The reading, the worksheets and the claims in one file for a USB stick.
import type { Output } from '../output.ts';
import { teachable } from '../../site/release.ts';
import { offlineHtml } from './html/offline.ts';

export const offline: Output = {
  path: 'teach/:release-offline.html',
  mediaType: 'text/html',
  name: 'The lessons in one file',
  about: 'Reading, worksheets and claims as one page that opens without a network.',
  files: ({ releases }) =>
    teachable(releases).map((release) => ({
      at: { release: release.slug },
      ...(release.isOneOfMany && { of: release.title }),
      write: () => offlineHtml(release),
    })),
};
