// After the build: the sheets as PDF, where a Chromium is there. Without one the pages remain, and no link leads to a PDF.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { chromium, type Browser } from 'playwright-core';
import { verifiedSite } from '../site/verified.ts';
import { lastModified } from '../words/dates.ts';
import { chromiumArguments, findChromium } from './chromium.mjs';
import { printPages } from './print.ts';
import { paperNames, sheetPages } from '../outputs/teach/sheets.ts';

declare global {
  /** Whether this build makes the PDFs; what links to them asks. */
  const PDFS_ARE_MADE: boolean;
}

export function pdfSheets(): AstroIntegration {
  let browser: Browser | null = null;
  return {
    name: 'claim-by-claim:pdf',
    hooks: {
      // It starts before the pages are built, because they link only to what will be there.
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        if (command === 'build') browser = await start((why) => logger.warn(why));
        updateConfig({ vite: { define: { PDFS_ARE_MADE: String(browser !== null) } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!browser) return;
        const site = verifiedSite();
        const pages = sheetPages(site.releases);
        await printPages(browser, fileURLToPath(dir), pages, lastModified(site.claims));
        await browser.close();
        logger.info(`${pages.length * paperNames.length} sheets printed`);
      },
    },
  };
}

async function start(warn: (why: string) => void): Promise<Browser | null> {
  const executablePath = findChromium();
  const remains =
    'The sheets are not made as PDF; their pages can be printed. To make them, install Chromium or Chrome, or set CHROMIUM_PATH to one.';
  if (!executablePath) {
    warn(`no Chromium was found. ${remains}`);
    return null;
  }
  try {
    return await chromium.launch({ executablePath, args: chromiumArguments });
  } catch (error) {
    warn(`${executablePath} does not start (${String(error).split('\n')[0]}). ${remains}`);
    return null;
  }
}
