// What the server of the files has to be told, whichever it is: of which type each file is, and what browsers may do with it.
import { SUMS, ZIP } from '../../paths.ts';
import { contentType, isText, type Output, type PublishedFile } from '../output.ts';

export type Headers = Readonly<Record<string, string>>;

/** Of every file. Nothing here asks for a device; a copy button writes to the clipboard. */
export const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  // A year. Browsers heed it over https only (RFC 6797, section 8.1).
  'Strict-Transport-Security': 'max-age=31536000',
};

/** A frame of another site around the page could lead its readers astray; only the cards below FRAMED are made for it. */
export const UNFRAMED: Headers = { 'Content-Security-Policy': "frame-ancestors 'none'" };
export const FRAMED = 'embed';

/** A name with a hash in it never has other bytes. All else is asked for again each time, and sent only if it has changed. */
export const FOR_EVER: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
export const REVALIDATED: Headers = { 'Cache-Control': 'no-cache' };
/** The folders whose files have such names. */
export const HASHED = ['_astro', 'frozen'] as const;

/** The page for an address that leads nowhere. */
export const NOT_FOUND = '404.html';

/** Files of one type by their path, in the form of an output's: "claims/:claim/cite.ris". */
export interface Typed {
  path: string;
  mediaType: string;
}

/** The type of each output, since hosts go by the end of a name and do not know all of them. */
export const typesOf = (all: readonly PublishedFile[]): Typed[] => [
  ...new Set<Output>(all.map(({ output }) => output)),
  { path: SUMS, mediaType: 'text/plain' },
  { path: ZIP, mediaType: 'application/zip' },
];

/** The types of what is no output, by the end of its name: pages, and what they are shown with. */
export const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** The types of which a text can be packed for the way, and those that a server sends with their charset. */
export function textTypes(types: readonly Typed[]): { packed: string[]; withCharset: string[] } {
  const all = [...new Set([...types.map(({ mediaType }) => mediaType), ...Object.values(TYPES)])].toSorted();
  return {
    packed: all.filter(isText),
    withCharset: all.filter((mediaType) => contentType({ mediaType }) !== mediaType),
  };
}

/** A path of an output as a regular expression for whole paths; a name that is less than a part may hold slashes. */
export const pathExpression = (path: string): string =>
  `^${path
    .replaceAll('.', String.raw`\.`)
    .replace(/(?<=^|\/):\w+(?=\/|$)/g, '[^/]+')
    .replace(/:\w+/g, '.+')}$`;
