// Prints pages of the built site as PDF, with tags and bookmarks, from their files: no server is needed.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Route } from 'playwright-core';
import { address, href } from '../paths.ts';
import { paperNames, papers, pdfPath } from '../outputs/teach/sheets.ts';

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
  await context.route('**/*', (route) => fulfill(route, dist));
  const tab = await context.newPage();
  for (const page of pages) {
    await tab.goto(address(href(page)));
    await tab.evaluate(() => document.fonts.ready);
    for (const paper of paperNames) {
      const pdf = await tab.pdf({ format: papers[paper], tagged: true, outline: true });
      await writeFile(join(dist, pdfPath(page, paper)), dated(pdf, day));
    }
  }
  await context.close();
}

/** Answers with a file of the built site, and with nothing else. */
async function fulfill(route: Route, dist: string): Promise<void> {
  const url = route.request().url();
  const root = address(href('/'));
  if (!url.startsWith(root)) return route.abort();
  const path = decodeURIComponent(new URL(url).pathname.slice(new URL(root).pathname.length));
  const file = join(dist, path.replace(/(?:^|(?<=\/))$/, 'index.html'));
  if (!file.endsWith('.css')) return route.fulfill({ path: file });
  // On the screen, a font that comes late is left out; on paper it is waited for.
  const css = (await readFile(file, 'utf8')).replace(/font-display:\s*optional/g, 'font-display:block');
  return route.fulfill({ body: css, contentType: 'text/css' });
}

/** Chromium writes the time of the build; the same content is to give the same bytes. */
function dated(pdf: Buffer, day: string): Buffer {
  const date = day.replaceAll('-', '');
  const text = pdf
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d{2}'\d{2}'\)/g, `$1${date}000000+00'00')`);
  return Buffer.from(text, 'latin1');
}
