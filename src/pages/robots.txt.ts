// For crawlers (RFC 9309): a page that is not to be listed says so in its own head; a PDF cannot, so the keys are named here.
import type { APIRoute } from 'astro';
import { address, href } from '../paths.ts';
import { paperNames, pdfPath, sheetPages } from '../outputs/teach/sheets.ts';
import { site } from '../site/data.ts';

const keys = sheetPages(site)
  .filter((page) => page.endsWith('/key/'))
  .flatMap((page) => paperNames.map((paper) => href(pdfPath(page, paper))));

export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      ...keys.map((path) => `Disallow: ${path}`),
      '',
      `Sitemap: ${address(href('/sitemap-index.xml'))}`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
