// How Caddy is told: a file to import into the block of a site, so that the name and the folder stay the host's own.
import { base, href } from '../../paths.ts';
import { contentType, type Output } from '../output.ts';
import {
  EVERYWHERE,
  FOR_EVER,
  FRAMED,
  HASHED,
  NOT_FOUND,
  pathExpression,
  REVALIDATED,
  TYPES,
  typesOf,
  UNFRAMED,
  type Headers,
} from './told.ts';

export const caddyfile: Output = {
  path: '_caddy.conf',
  mediaType: 'text/plain',
  name: 'For Caddy',
  about:
    'The content type of each file, and what browsers may do with it, to import into a site block of Caddy.',
  write: (_, all) => {
    const types = [
      ...Object.entries(TYPES).map(([ending, mediaType]) => ({
        path: String.raw`\.${ending}$`,
        mediaType,
      })),
      ...typesOf(all).map(({ path, mediaType }) => ({ path: pathExpression(href(`/${path}`)), mediaType })),
    ];
    // In "route", rules are followed in their order, and a later one replaces what an earlier one has set.
    return `# For Caddy. Import this file into the block of the site, below its "root":
#
#   example.org {
#     root * /var/www/claim-by-claim
#     import /var/www/claim-by-claim/_caddy.conf
#   }
${base === '/' ? '' : `#\n# The files of the site belong in the folder ${base} below "root".\n`}
route {
  header {
${fields({ ...EVERYWHERE, ...UNFRAMED, ...REVALIDATED })}
  }
  @framed path ${href(`/${FRAMED}/*`)}
  header @framed -Content-Security-Policy
  @hashed path ${HASHED.map((folder) => href(`/${folder}/*`)).join(' ')}
  header @hashed {
${fields(FOR_EVER)}
  }
${types
  .map(
    ({ path, mediaType }, i) =>
      `  @type${i} path_regexp ${path}\n  header @type${i} Content-Type "${contentType({ mediaType })}"`,
  )
  .join('\n')}
  encode gzip
  file_server {
    precompressed br
  }
}
handle_errors {
  header {
${fields({ ...UNFRAMED, ...REVALIDATED, 'Content-Type': contentType({ mediaType: 'text/html' }) })}
  }
  rewrite * ${href(`/${NOT_FOUND}`)}
  file_server
}
`;
  },
};

const fields = (headers: Headers): string =>
  Object.entries(headers)
    .map(([name, value]) => `    ${name} "${value}"`)
    .join('\n');
