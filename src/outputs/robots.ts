// For crawlers (RFC 9309): a page that is not to be listed says so in its own head; other files cannot, so they are named here.
import { address, hasAddress, href } from '../paths.ts';
import type { Output } from './output.ts';

export const robots: Output = {
  path: 'robots.txt',
  mediaType: 'text/plain',
  name: 'For crawlers',
  about: 'What search engines should leave out, and where the list of pages is.',
  write: (_, all) =>
    [
      'User-agent: *',
      ...all.filter(({ unlisted }) => unlisted).map(({ path }) => `Disallow: ${href(`/${path}`)}`),
      ...(hasAddress() ? ['', `Sitemap: ${address(href('/sitemap-index.xml'))}`] : []),
      '',
    ].join('\n'),
};
