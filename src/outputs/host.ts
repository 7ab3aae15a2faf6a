// What the server of the files has to be told. Any host can be told it in its own way; _headers is how Netlify and Cloudflare
// Pages are: https://docs.netlify.com/routing/headers, https://developers.cloudflare.com/pages/configuration/headers
import { href } from '../paths.ts';
import { contentType, type Output, type PublishedFile } from './output.ts';

/** Headers for the files whose paths fit: "/claims/:claim/cite.ris", "/data/*.csv". */
interface Rule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * The content type of each output, since hosts go by the end of a name and do not know all of them; browsers are to believe it.
 * No file has two rules for its type: of two, Cloudflare would send both.
 */
const rules = (outputs: Iterable<Output>): Rule[] => [
  { path: href('/*'), headers: { 'X-Content-Type-Options': 'nosniff' } },
  ...Array.from(outputs, (output) => ({
    path: href(`/${pattern(output.path)}`),
    headers: { 'Content-Type': contentType(output) },
  })),
];

export const netlifyHeaders: Output = {
  path: '_headers',
  mediaType: 'text/plain',
  name: 'For the host',
  about: 'The content type of each file, in the form that Netlify and Cloudflare Pages read.',
  write: (_, all) => rules(outputsOf(all)).map(written).join('\n'),
};

const outputsOf = (all: readonly PublishedFile[]): Set<Output> => new Set(all.map(({ output }) => output));

/** A name stands for a whole part of a path, an asterisk for less than that. */
const pattern = (path: string): string => path.replace(/(?<=[^/]):\w+|:\w+(?=[^/\w])/g, '*');

const written = ({ path, headers }: Rule): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
