// What the server of the files has to be told. Any host can be told it in its own way; _headers is how Netlify and Cloudflare
// Pages are: https://docs.netlify.com/routing/headers, https://developers.cloudflare.com/pages/configuration/headers
import { href } from '../paths.ts';
import type { Site } from '../site/site.ts';
import { contentType, type Output, type PublishedFile } from './output.ts';

/** Headers for the files whose paths fit: "/claims/:claim/cite.ris", "/data/*.csv". */
interface Rule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Of every file. Nothing here asks for a device; a copy button writes to the clipboard. */
const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  // A year. Browsers heed it over https only (RFC 6797, section 8.1).
  'Strict-Transport-Security': 'max-age=31536000',
};

/** A frame of another site around the page could lead its readers astray; only the cards below /embed are made for it. */
const UNFRAMED = { 'Content-Security-Policy': "frame-ancestors 'none'" };

/** A name with a hash in it never has other bytes; hosts let all else be asked for again each time. */
const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Where the pages are, but for the cards. */
const pagesOf = ({ pages }: Site): string[] => [
  '/',
  '/404.html',
  ...['claims', 'sources', 'data', 'glossary', 'releases', 'search', 'teach', ...pages.keys()].map(
    (part) => `/${part}/*`,
  ),
];

/**
 * The content type of each output, since hosts go by the end of a name and do not know all of them; browsers are to believe it.
 * No file has two rules for one header: of two, Cloudflare would send both.
 */
const rules = (site: Site, outputs: Iterable<Output>): Rule[] => [
  { path: href('/*'), headers: EVERYWHERE },
  ...pagesOf(site).map((path) => ({ path: href(path), headers: UNFRAMED })),
  ...['/_astro/*', '/frozen/*'].map((path) => ({ path: href(path), headers: FOR_EVER })),
  ...Array.from(outputs, (output) => ({
    path: href(`/${pattern(output.path)}`),
    headers: { 'Content-Type': contentType(output) },
  })),
];

export const netlifyHeaders: Output = {
  path: '_headers',
  mediaType: 'text/plain',
  name: 'For the host',
  about:
    'The content type of each file, and what browsers may do with it, in the form that Netlify and Cloudflare Pages read.',
  write: (site, all) => rules(site, outputsOf(all)).map(written).join('\n'),
};

const outputsOf = (all: readonly PublishedFile[]): Set<Output> => new Set(all.map(({ output }) => output));

/** A name stands for a whole part of a path, an asterisk for less than that. */
const pattern = (path: string): string => path.replace(/(?<=[^/]):\w+|:\w+(?=[^/\w])/g, '*');

const written = ({ path, headers }: Rule): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
