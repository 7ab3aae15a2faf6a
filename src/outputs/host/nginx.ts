// How nginx is told: a file to include in a server block, so that the name, the certificate and the folder stay the host's own.
import { base, href } from '../../paths.ts';
import type { Output } from '../output.ts';
import {
  EVERYWHERE,
  FOR_EVER,
  FRAMED,
  HASHED,
  NOT_FOUND,
  pathExpression,
  REVALIDATED,
  textTypes,
  TYPES,
  typesOf,
  UNFRAMED,
  type Headers,
} from './told.ts';

export const nginxServer: Output = {
  path: '_nginx.conf',
  mediaType: 'text/plain',
  name: 'For nginx',
  about:
    'The content type of each file, and what browsers may do with it, to include in a server block of nginx.',
  write: (_, all) => {
    const types = typesOf(all);
    const { packed, withCharset } = textTypes(types);
    // A header of a variable that is empty is not sent.
    return `# For nginx. Include this file in the server block, below its "root":
#
#   server {
#     listen 443 ssl;
#     server_name example.org;
#     ssl_certificate ...; ssl_certificate_key ...;
#     root /var/www/claim-by-claim;
#     brotli_static on;  # where nginx has the module ngx_brotli: sends the files that end in .br
#     include /var/www/claim-by-claim/_nginx.conf;
#   }
${base === '/' ? '' : `#\n# The files of the site belong in the folder ${base} below "root".\n`}
index index.html;
error_page 404 ${href(`/${NOT_FOUND}`)};
absolute_redirect off;

${Object.entries(EVERYWHERE).map(header).join('\n')}

${variable('framing', UNFRAMED, [FRAMED], null)}

${variable('keeping', REVALIDATED, HASHED, FOR_EVER)}

charset utf-8;
charset_types ${withCharset.filter(isNotHtml).join(' ')};
gzip on;
gzip_vary on;
gzip_types ${packed.filter(isNotHtml).join(' ')};

default_type application/octet-stream;
types {
${Object.entries(TYPES)
  .map(([ending, type]) => `  ${type} ${ending};`)
  .join('\n')}
}
${types
  .map(
    ({ path, mediaType }) =>
      `location ~ "${pathExpression(href(`/${path}`))}" { types { } default_type ${mediaType}; }`,
  )
  .join('\n')}
`;
  },
};

/** nginx counts text/html by itself, and warns where it is told so again. */
const isNotHtml = (type: string): boolean => type !== 'text/html';

const header = ([name, value]: [string, string]): string => `add_header ${name} "${value}" always;`;

/** A header with one value for all files but those below some folders, which have another or none. */
function variable(name: string, usual: Headers, folders: readonly string[], there: Headers | null): string {
  const [[field, value]] = Object.entries(usual) as [[string, string]];
  return `set $${name} "${value}";
if ($uri ~ "^${href('/').replaceAll('.', '\\.')}(?:${folders.join('|')})/") { set $${name} "${there?.[field] ?? ''}"; }
add_header ${field} $${name} always;`;
}
