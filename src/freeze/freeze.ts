// Takes the pages of new versions from a build, with their records: the files that keep them, and the registry that names them.
import { parseDocument } from 'yaml';
import { sha256 } from '../content/hash.ts';
import { frozenNames } from '../content/frozen.ts';
import type { Problem } from '../problem.ts';
import { registryFile } from '../content/registry.ts';
import { jsonText } from '../json.ts';
import { receiptDocument } from '../receipt-document/write.ts';
import type { PublishedClaim, PublishedRelease, Site } from '../site/site.ts';
import { writeRecord } from '../version/record.ts';

type Report = (problem: Problem) => void;

/** Gives the text of a file of the built site; null if there is none. */
export type Built = (path: string) => string | null;

/** The claims whose present version is not frozen yet. */
export const awaitingFreeze = ({ claims }: Pick<Site, 'claims'>): PublishedClaim[] =>
  claims.filter(({ records, frozen }) => records.length > frozen.length);

/** The same for the console; null if every version is frozen. */
export function draftsInWords(site: Site): string | null {
  const drafts = awaitingFreeze(site).map(({ id, version }) => `${id} (version ${version})`);
  if (drafts.length === 0) return null;
  const others = drafts.length - NAMED > 1 ? drafts.splice(NAMED).length : 0;
  return `not frozen: ${drafts.join(', ')}${others > 0 ? ` and ${others} others` : ''}. Before publishing: npm run freeze`;
}

/** Of more drafts, the names would fill the screen. */
const NAMED = 20;

/**
 * The files to write for a release, by path below the content folder; the registry comes last. Empty if all is frozen.
 * Reports a page that is not there, or was built from other content, or could not be shown in years to come.
 * @param registry the text of the registry as it is, or "" if there is none
 */
export function freeze(
  release: PublishedRelease,
  registry: string,
  built: Built,
  report: Report,
): Map<string, string> {
  const files = new Map<string, string>();
  const document = parseDocument(registry || HEAD);
  const folder = `releases/${release.id}`;
  for (const claim of awaitingFreeze(release)) {
    const page = readPage(claim, release, built, report);
    if (!page) continue;
    const record = writeRecord(claim.records.at(-1)!);
    const receipt = jsonText(receiptDocument(claim, release, '../../../../'));
    const style = sha256(page.style);
    const names = frozenNames(claim.id, claim.version, style);
    files.set(`${folder}/${names.record}`, record);
    files.set(`${folder}/${names.receipt}`, receipt);
    files.set(`${folder}/${names.article}`, page.article);
    files.set(`${folder}/${names.style}`, page.style);
    if (!document.has(claim.id)) document.set(claim.id, document.createNode({ quote: claim.quote }));
    if (!document.hasIn([claim.id, 'versions']))
      document.setIn([claim.id, 'versions'], document.createNode([]));
    document.addIn(
      [claim.id, 'versions'],
      document.createNode({
        record: sha256(record),
        receipt: sha256(receipt),
        article: sha256(page.article),
        style,
      }),
    );
  }
  if (files.size > 0) files.set(registryFile(release.id), document.toString({ lineWidth: 0 }));
  return files;
}

const HEAD = `# Every claim id ever published, with its quote. An id stays for ever and never stands for other words.
# A claim that gets a new name: write "renamed: new-id" under the old one. A claim that is taken back: remove its file and
# write "withdrawn: { date: ..., because: ... }". All else is written by npm run freeze.
`;

function readPage(
  { id, version }: PublishedClaim,
  site: Pick<Site, 'contentSha256'>,
  built: Built,
  report: Report,
): { article: string; style: string } | null {
  const file = `dist/claims/${id}/index.html`;
  const html = built(`claims/${id}/index.html`);
  const builtReceipt = built(`claims/${id}/receipt.json`);
  const content = builtReceipt === null ? null : contentOf(builtReceipt);
  if (html === null || content !== site.contentSha256) {
    report({
      file,
      code: html === null ? 'page-not-built' : 'page-of-other-content',
      found: html === null ? 'no page' : 'a page built from other content than stands in the folder now',
      expected: 'the page of the claim as the content has it',
      fix: 'run npm run freeze, which builds the site first',
    });
    return null;
  }
  const [start, end] = [html.indexOf('<article'), html.lastIndexOf('</article>')];
  const article = html
    .slice(start, end + '</article>'.length)
    // A script is no part of what was said, and its file is gone with the next build.
    .replace(/<script\b[^]*?<\/script>/g, '')
    // What the page marks as being of the present: it holds the address of the site.
    .replace(/<!--not frozen-->[^]*?<!--\/not frozen-->/g, '')
    // A number leads to the working of its own version, and so does the receipt.
    .replaceAll(`href="/claims/${id}/#`, 'href="#')
    .replaceAll(`href="/claims/${id}/receipt.json"`, `href="/claims/${id}/v/${version}/receipt.json"`);
  const frame = stylesheets(built('404.html') ?? '');
  const style = stylesheets(html)
    .filter((path) => !frame.includes(path))
    .map((path) => built(path) ?? '')
    .join('\n');
  const passing = /\/_astro\/[^"')\s]*/.exec(article + style);
  if (start === -1 || end === -1 || passing) {
    report({
      file,
      code: passing ? 'address-not-lasting' : 'page-without-article',
      found: passing
        ? `an address that changes with the next build: ${passing[0]}`
        : 'a page without an element <article>',
      expected: 'one that is whole by itself',
      fix: 'keep such files in public, where their names stay, or outside of <article>',
    });
    return null;
  }
  return { article, style };
}

const contentOf = (receipt: string): string =>
  (JSON.parse(receipt) as { versions: { content: string } }).versions.content;

const stylesheets = (html: string): string[] =>
  [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, path]) => path!);
