// Prints pages of the built site as PDF, with tags and bookmarks, from their files: no server is needed.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { cached } from '../cache/build-cache.ts';
import { sha256 } from '../content/hash.ts';
import { hasAddress, href, rootOrNowhere } from '../paths.ts';
import { paperNames, papers, pdfPath } from '../outputs/teach/sheets.ts';
import { mendPdf } from './mend-pdf.ts';

/**
 * Writes the PDFs of the pages beside them. Links lead to where the site is published.
 * @param dist the folder of the built site
 * @param pages paths below the site's root
 * @param day the date that the PDFs bear, YYYY-MM-DD
 */
export async function printPages(
  browser: Browser,
  dist: string,
  pages: readonly string[],
  day: string,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  for (const page of pages) {
    const url = new URL(href(page), rootOrNowhere()).href;
    const files = await filesOf(url, dist);
    const hashes = [...files].map(([path, bytes]) => [path, sha256(bytes.toString('latin1'))]);
    let shown = false;
    for (const paper of paperNames) {
      const parts = { url, hashes, day, paper, browser: browser.version() };
      const pdf = await cached('pdf', parts, async () => {
        if (!shown) await show(tab, url, files);
        shown = true;
        const printed = await tab.pdf({ format: papers[paper], tagged: true, outline: true });
        return mendPdf(dated(printed, day), { title: await tab.title(), links: await linksOf(tab) });
      });
      await writeFile(join(dist, pdfPath(page, paper)), pdf);
    }
  }
  await context.close();
}

/** Shows the page from these files, and from nothing else. */
async function show(tab: Page, url: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  await tab.unrouteAll();
  await tab.route('**/*', (route) => {
    const asked = route.request().url();
    const body = files.get(asked);
    return body ? route.fulfill({ body, contentType: typeOf(asked) }) : route.abort();
  });
  await tab.goto(url);
  await tab.evaluate(() => document.fonts.ready);
}

/** The words of each link of the page that is shown, by its address; of the same address twice, the first. */
async function linksOf(tab: Page): Promise<Map<string, string>> {
  const links = await tab
    .locator('a[href]')
    .evaluateAll((all: HTMLAnchorElement[]) =>
      all.map((link): [string, string] => [link.href, link.textContent.replace(/\s+/g, ' ').trim()]),
    );
  return new Map(links.filter(([, words]) => words !== '').toReversed());
}

/** The page and all files of the site that it shows: styles, pictures and, by its styles, fonts. By their addresses. */
async function filesOf(url: string, dist: string): Promise<Map<string, Buffer>> {
  const html = withoutDeadLinks(await readFile(fileAt(url, dist)));
  const files = new Map([[url, html]]);
  const add = async (references: Iterable<RegExpExecArray>, from: string) => {
    for (const [, reference] of references) {
      const found = new URL(reference!, from).href;
      if (files.has(found) || !found.startsWith(rootOrNowhere())) continue;
      const bytes = await readFile(fileAt(found, dist));
      const css = found.endsWith('.css') ? bytes.toString('utf8') : null;
      files.set(found, css === null ? bytes : Buffer.from(waiting(css)));
      if (css !== null) await add(css.matchAll(/url\(["']?([^"')]+)["']?\)/g), found);
    }
  };
  await add(html.toString('utf8').matchAll(SHOWN), url);
  return files;
}

/** On paper a link to a site without an address is only its words. */
const withoutDeadLinks = (html: Buffer): Buffer =>
  hasAddress() ? html : Buffer.from(html.toString('utf8').replaceAll(/(<a\b[^>]*?)\shref="\/[^"]*"/g, '$1'));

/** What a page shows: other links lead to what is not printed. */
const SHOWN = /<(?:link rel="(?:stylesheet|preload|icon)"[^>]*?\shref|img\b[^>]*?\ssrc)="([^"]+)"/g;

/** On the screen, a font that comes late is left out; on paper it is waited for. */
const waiting = (css: string): string => css.replace(/font-display:\s*optional/g, 'font-display:block');

function fileAt(url: string, dist: string): string {
  const path = decodeURIComponent(new URL(url).pathname.slice(href('/').length));
  return join(dist, path.replace(/(?:^|(?<=\/))$/, 'index.html'));
}

function typeOf(url: string): string {
  const [, ending = ''] = /\.([a-z0-9]+)$/.exec(url) ?? [];
  return TYPES[ending] ?? 'text/html';
}

const TYPES: Record<string, string> = {
  css: 'text/css',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Chromium writes the time of the build; the same content is to give the same bytes. */
function dated(pdf: Buffer, day: string): Buffer {
  const date = day.replaceAll('-', '');
  const text = pdf
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d{2}'\d{2}'\)/g, `$1${date}000000+00'00')`);
  return Buffer.from(text, 'latin1');
}
