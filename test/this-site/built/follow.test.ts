// What programs fetch to follow the site: feeds, the sitemap, robots.txt. Everything they name is there.
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { feedLinks } from '../../../src/outputs/feeds/feeds.ts';
import { paperNames, pdfPath, sheetPages } from '../../../src/outputs/teach/sheets.ts';
import { loadSite } from '../../../src/site/build.ts';
import { faultsOfAtom, faultsOfJsonFeed } from '../../feed-formats.ts';
import { find, readPages, type BuiltPage, origin } from '../../built/dist.ts';

const FEEDS = feedLinks.map(({ atom }) => atom.slice(1).replace(/\.xml$/, ''));
const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');

const site = await loadSite('content');
let pages: BuiltPage[];
beforeAll(async () => {
  pages = await readPages('dist');
});

/** Whether the site has what stands at this address, its fragment too. */
function exists(address: string): boolean {
  const url = new URL(address);
  if (url.origin !== origin) return false;
  const page = pages.find(({ path }) => path === url.pathname);
  if (!page) return existsSync(`dist${url.pathname}`);
  return url.hash === '' || find(page, `[id="${url.hash.slice(1)}"]`).length > 0;
}

const isListed = (page: BuiltPage) =>
  find(page, 'meta[name="robots"]').every(({ properties }) => properties['content'] !== 'noindex') &&
  find(page, 'link[rel="canonical"]').every(
    ({ properties }) => properties['href'] === `${origin}${page.path}`,
  );

describe('the feeds', () => {
  it('are Atom and JSON Feed 1.1, claims and corrections', async () => {
    for (const name of FEEDS) {
      expect(await faultsOfAtom(read(`${name}.xml`)), name).toEqual([]);
      expect(faultsOfJsonFeed(JSON.parse(read(`${name}.json`))), name).toEqual([]);
    }
  });

  it('name themselves and their pages, and lead only to what is there', () => {
    for (const name of FEEDS) {
      const xml = read(`${name}.xml`);
      expect(xml).toContain(`rel="self" href="${origin}/${name}.xml"`);
      const addresses = [...xml.matchAll(/href="([^"]+)"|<uri>([^<]+)</g)].map(([, a, b]) => a ?? b!);
      expect(addresses.filter((address) => !exists(address))).toEqual([]);
      const json = JSON.parse(read(`${name}.json`)) as { home_page_url: string; feed_url: string };
      expect(json.feed_url).toBe(`${origin}/${name}.json`);
      expect(exists(json.home_page_url)).toBe(true);
    }
  });

  it('give every claim once, under its permalink, and are the same list in both forms', () => {
    const ids = [...read('feed.xml').matchAll(/<entry>.*?<id>([^<]+)<\/id>/gs)].map(([, id]) => id!);
    const claims = pages
      .map(({ path }) => path)
      .filter((path) => /^\/claims\/[^/]+\/$/.test(path))
      .map((path) => `${origin}${path}`);
    expect(ids.toSorted()).toEqual(claims.toSorted());
    const { items } = JSON.parse(read('feed.json')) as { items: { id: string; url: string }[] };
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(items.map(({ url }) => url)).toEqual(ids);
  });

  it('are found from every page that search engines may list', () => {
    for (const page of pages.filter(isListed)) {
      const found = find(page, 'link[rel="alternate"][title^="Claim by Claim: "]').map(
        ({ properties: { type, href } }) => [type, href],
      );
      expect(found, page.path).toEqual(
        FEEDS.flatMap((name) => [
          ['application/atom+xml', `/${name}.xml`],
          ['application/feed+json', `/${name}.json`],
        ]),
      );
    }
  });
});

const entries = () =>
  [...read('sitemap-0.xml').matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g)].map(
    ([, loc, lastmod]) => ({ loc: loc!, lastmod }),
  );

describe('the sitemap', () => {
  it('names each page that may be listed, once, by its whole address, and no other', () => {
    const listed = pages.filter((page) => isListed(page)).map(({ path }) => `${origin}${path}`);
    expect(listed.length).toBeGreaterThan(100);
    expect(
      entries()
        .map(({ loc }) => loc)
        .toSorted(),
    ).toEqual(listed.toSorted());
    // Nothing else stands in it: the pattern above has read every entry.
    expect(read('sitemap-0.xml').split('<url>')).toHaveLength(listed.length + 1);
  });

  it('says when a claim last changed, as the feed does, and of other pages nothing', () => {
    const { items } = JSON.parse(read('feed.json')) as { items: { id: string; date_modified: string }[] };
    const dates = new Map(items.map(({ id, date_modified }) => [id, Date.parse(date_modified)]));
    for (const { loc, lastmod } of entries()) {
      expect(lastmod && Date.parse(lastmod), loc).toBe(dates.get(loc));
    }
  });

  it('is well-formed and is found through its index and robots.txt', () => {
    for (const name of ['sitemap-0.xml', 'sitemap-index.xml']) {
      expect(read(name)).toMatch(
        /^<\?xml version="1\.0" encoding="UTF-8"\?><\w+ xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9"/,
      );
    }
    const keys = sheetPages(site.releases).filter((page) => page.endsWith('/key/'));
    const refused = keys.flatMap((page) => paperNames.map((paper) => pdfPath(page, paper)));
    expect(read('robots.txt')).toBe(
      `User-agent: *\n${refused.map((path) => `Disallow: ${path}\n`).join('')}\nSitemap: ${origin}/sitemap-index.xml\n`,
    );
    expect(read('sitemap-index.xml').match(/<loc>([^<]+)</)?.[1]).toBe(`${origin}/sitemap-0.xml`);
  });
});
