// _headers: how Netlify and Cloudflare Pages are told, https://docs.netlify.com/routing/headers,
// https://developers.cloudflare.com/pages/configuration/headers
import { href } from '../../paths.ts';
import type { Site } from '../../site/site.ts';
import { contentType, type Output } from '../output.ts';
import { EVERYWHERE, FOR_EVER, HASHED, NOT_FOUND, typesOf, UNFRAMED, type Headers } from './told.ts';

/** Headers for the files whose paths fit: "/claims/:claim/cite.ris", "/data/*.csv". */
interface Rule {
  path: string;
  headers: Headers;
}

export const netlifyHeaders: Output = {
  path: '_headers',
  mediaType: 'text/plain',
  name: 'For the host',
  about:
    'The content type of each file, and what browsers may do with it, in the form that Netlify and Cloudflare Pages read.',
  write: (site, all) =>
    [
      { path: '*', headers: EVERYWHERE },
      // Where the pages are, but for the cards: no rule says "all but".
      ...pagesOf(site).map((path) => ({ path, headers: UNFRAMED })),
      // These hosts let all else be asked for again each time by themselves.
      ...HASHED.map((folder) => ({ path: `${folder}/*`, headers: FOR_EVER })),
      ...typesOf(all).map((typed) => ({
        path: pattern(typed.path),
        headers: { 'Content-Type': contentType(typed) },
      })),
    ]
      .map(written)
      .join('\n'),
};

const pagesOf = ({ pages }: Site): string[] => [
  '',
  NOT_FOUND,
  ...['claims', 'releases', 'sources', 'data', 'glossary', 'search', 'teach', ...pages.keys()].map(
    (part) => `${part}/*`,
  ),
];

/** A name stands for a whole part of a path, an asterisk for less than that. */
const pattern = (path: string): string => path.replace(/(?<=[^/]):\w+|:\w+(?=[^/\w])/g, '*');

const written = ({ path, headers }: Rule): string =>
  [href(`/${path}`), ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
