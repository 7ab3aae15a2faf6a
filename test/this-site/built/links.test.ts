import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSite } from '../../../src/site/build.ts';
import { find, origin, readPages, type BuiltPage } from '../../built/dist.ts';

const LINKS = 'a[href], link[href], script[src], img[src], source[src], iframe[src]';

interface Link {
  page: BuiltPage;
  tag: string;
  url: URL;
}

function linksOf(page: BuiltPage, base: string): Link[] {
  return find(page, LINKS).map(({ tagName, properties }) => ({
    page,
    tag: tagName,
    url: new URL(String(properties['href'] ?? properties['src']), `${origin}${base}${page.path.slice(1)}`),
  }));
}

/**
 * Internal addresses that lead nowhere, as "page -> address". A former version of a claim leads to pages as they are now:
 * they must be there, but a passage of theirs may be gone.
 */
function broken(dist: string, pages: BuiltPage[], base: string): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const ids = new Map(
    pages.map((page) => [page.path, new Set(find(page, '[id]').map((each) => each.properties['id']))]),
  );
  return pages
    .flatMap((page) => linksOf(page, base))
    .filter(({ url }) => url.origin === origin)
    .filter(({ page, url }) => {
      if (!url.pathname.startsWith(base)) return true;
      const path = `/${url.pathname.slice(base.length)}`;
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (!byPath.has(path)) return fragment !== '' || !existsSync(join(dist, path));
      if (/\/v\/\d+\/$/.test(page.path) && path !== page.path) return false;
      return fragment !== '' && !ids.get(path)?.has(fragment);
    })
    .map(({ page, url }) => `${page.path} -> ${url.pathname}${url.hash}`);
}

describe('the built site', async () => {
  const pages = await readPages('dist');

  it('has no link and no fragment that leads nowhere', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(broken('dist', pages, '/')).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const foreign = pages
      .flatMap((page) => linksOf(page, '/'))
      .filter(({ tag, url }) => tag !== 'a' && url.origin !== origin);
    expect(foreign.map(({ page, url }) => `${page.path} loads ${url.href}`)).toEqual([]);
  });
});

it('each link to a source says what it is a copy of, of which day, and where an archived one is', async () => {
  const { sources } = await loadSite('content');
  const pages = (await readPages('dist')).filter(({ path }) => !/\/v\/\d+\/$/.test(path));
  const links = Map.groupBy(
    pages.flatMap((page) => find(page, 'a[href]')),
    // Of searches of an archive, whatever the day; of passages, the whole page.
    ({ properties }) =>
      String(properties['href'])
        .replace(/#:~:.*/, '')
        .replace(/(?<=\/web\/)\d+\*/, '*'),
  );
  for (const [url, same] of Map.groupBy(sources, (source) => source.url)) {
    const copies = same.map(({ archived, read }) => `${read.on} ${archived}`);
    const addresses = [
      url,
      ...same.map(({ archived }) => archived ?? `https://web.archive.org/web/*/${url}`),
    ];
    const own = [...new Set(addresses)].flatMap((address) => links.get(address) ?? []);
    expect(own.length, url).toBeGreaterThanOrEqual(2);
    for (const { properties } of own) {
      expect(properties['dataOriginalurl']).toBe(url);
      expect(copies).toContain(
        `${String(properties['dataVersiondate'])} ${String(properties['dataVersionurl'])}`,
      );
    }
  }
});

describe('the site under a base path, built where no Chromium is', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  const said = execFileSync('astro', ['build', '--outDir', dist], {
    env: { ...process.env, BASE_PATH: '/review/copy', CHROMIUM_PATH: join(dist, 'none') },
    encoding: 'utf8',
  });
  const pages = await readPages(dist);

  it('keeps every internal link below it', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(broken(dist, pages, '/review/copy/')).toEqual([]);
  });

  it('has no PDF and leads to none, and says so', async () => {
    expect(said).toMatch(/no Chromium was found.+their pages can be printed/);
    const files = await readdir(dist, { recursive: true });
    expect(files.filter((file) => file.endsWith('.pdf'))).toEqual([]);
    expect(files).toContain(join('teach', 'worksheet', 'index.html'));
    const leading = pages.filter((page) => find(page, 'a[href^="/"][href$=".pdf"]').length > 0);
    expect(leading.map(({ path }) => path)).toEqual([]);
  });
});
