// Sites of three releases and of none, built once each: every link leads somewhere, or the build would have failed; what is
// there is told apart, and what is not has no place.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { find, origin, pageAt, readPages, text, type BuiltPage } from './dist.ts';
import { namedAndUnbuilt } from './unbuilt.ts';

/** The pages of a fixture, and what the build said. */
async function built(fixture: string, variables: Record<string, string | undefined> = {}) {
  const dist = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  const env = {
    ...process.env,
    CONTENT_DIR: `test/fixtures/${fixture}`,
    CHROMIUM_PATH: join(dist, 'none'),
    ...variables,
  };
  const said = execFileSync('astro', ['build', '--outDir', dist], { env, encoding: 'utf8' });
  return { dist, said, pages: await readPages(dist) };
}

const hrefs = (page: BuiltPage, selector = 'a[href]') =>
  find(page, selector).map(({ properties }) => String(properties['href']));
const words = (page: BuiltPage, selector: string) => find(page, selector).map(text).join(' ');
const canonical = (page: BuiltPage) =>
  hrefs(page, 'link[rel="canonical"]').map((href) => href.replace(origin, ''));

describe('a site of three releases', async () => {
  const { dist, pages, said } = await built('three');
  const page = (path: string) => pageAt(pages, path);

  it('shows the front one on the first page, and each at an address of its own', () => {
    expect(words(page('/'), 'h1')).toContain('Good news from the library');
    expect(words(page('/releases/flyer/'), 'h1')).toBe(words(page('/'), 'h1'));
    expect(words(page('/releases/notice/'), 'h1')).toContain('To all visitors');
    expect(words(page('/releases/speech/'), 'h1')).toContain('Welcome');
    expect(canonical(page('/releases/flyer/'))).toEqual(['/']);
    expect(canonical(page('/releases/notice/'))).toEqual(['/releases/notice/']);
  });

  it('lists them by their dates', () => {
    expect(hrefs(page('/releases/'), 'main a')).toEqual(['/releases/notice/', '/releases/speech/', '/']);
    expect(words(page('/releases/'), 'main li:first-child')).toContain(
      'A public notice. Published by Town Library, 2 May 2025.',
    );
  });

  it('says on the page of each claim in which text it stands, and where the same statement stands again', () => {
    expect(hrefs(page('/claims/again/'), '.turn a')).toContain('/releases/notice/');
    expect(hrefs(page('/claims/again/'), '[aria-labelledby="repeats"] a')).toEqual(['/claims/rise/']);
    expect(hrefs(page('/claims/rise/'), '[aria-labelledby="repeats"] a')).toEqual(['/claims/again/']);
    expect(words(page('/claims/rise/'), '[aria-labelledby="repeats"]')).toContain(
      'claim 1 of “Notice of the library”',
    );
  });

  it('has the list, the sentences and the teaching of each text apart', () => {
    expect(find(page('/claims/'), 'table')).toHaveLength(2);
    expect(find(page('/claims/'), '#sentences, #sentences-notice, #sentences-speech')).toHaveLength(3);
    expect(hrefs(page('/teach/'), 'main a')).toContain('/teach/releases/notice/');
    expect(words(page('/teach/releases/notice/read/'), 'h1')).toContain('To all visitors');
    expect(find(page('/teach/'), '#lessons')).toEqual([]);
    // No two have one title or one description.
    const teaching = pages.filter(({ path }) => path.startsWith('/teach/'));
    expect(teaching.length).toBeGreaterThan(8);
    for (const selector of ['title', 'meta[name="description"]']) {
      const named = teaching.map((each) => JSON.stringify(find(each, selector)));
      expect(new Set(named).size, selector).toBe(teaching.length);
    }
    expect(pages.map(({ path }) => path)).not.toContain('/teach/releases/speech/');
    expect(pages.map(({ path }) => path)).not.toContain('/teach/quiz/');
  });

  it('has all that prose may lead to, in each text', async () => {
    const { named, unbuilt } = await namedAndUnbuilt('test/fixtures/three', dist);
    expect(named).toEqual(
      expect.arrayContaining([
        '/claims/#sentences',
        '/claims/#sentences-notice',
        '/claims/#sentences-speech',
      ]),
    );
    expect(named).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/claims\/#(?:\w+-)?words-\d+-\d+$/)]),
    );
    expect(unbuilt).toEqual([]);
  });

  it('lets no other site frame any page but the cards, by the rules for the host', () => {
    const headers = readFileSync(join(dist, '_headers'), 'utf8');
    const unframed = headers
      .split(/\n(?=\S)/)
      .flatMap((rule) => (rule.includes('frame-ancestors') ? [rule.split('\n')[0]!] : []));
    const isUnframed = (path: string) =>
      unframed.some((rule) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule));
    const framed = pages.map(({ path }) => path).filter((path) => !isUnframed(path));
    expect(framed.filter((path) => !path.startsWith('/embed/'))).toEqual([]);
    expect(framed.length).toBeGreaterThan(0);
  });

  it('lets the search be narrowed to one text', () => {
    expect(find(page('/search/'), 'select[name="text"] option').map(text)).toEqual([
      'All',
      'Notice of the library',
      'Speech of the library',
      'Flyer of the library',
    ]);
    expect(
      find(page('/claims/again/'), '[data-text="notice"][data-pagefind-meta*="text[data-text]"]'),
    ).toHaveLength(1);
    expect(said).not.toContain('No contact');
  });

  it('reports an error by the form that site.yaml names, with the claim and its version', () => {
    expect(hrefs(page('/claims/again/'), 'footer a')).toContain(
      'https://example.org/report?claim=again&version=1',
    );
    expect(hrefs(page('/'), 'footer a')).toContain('https://example.org/report?claim=&version=');
    expect(find(page('/'), '.lacks')).toEqual([]);
  });
});

describe('a site without a release and without an address', async () => {
  const { dist, pages, said } = await built('none', { SITE_URL: undefined });

  it('has pages on itself and no others', () => {
    expect(pages.map(({ path }) => path).toSorted()).toEqual([
      '/',
      '/404.html',
      '/about/',
      '/corrections/',
      '/data/',
      '/method/',
      '/search/',
    ]);
    for (const each of pages) {
      expect(find(each, 'h1'), each.path).toHaveLength(1);
      // Nothing without words in it.
      for (const part of ['section', 'ul', 'ol', 'dl', 'table', 'select']) {
        for (const element of find(each, `main ${part}:not(#results)`))
          expect(text(element), `${each.path} ${part}`).not.toBe('');
      }
    }
  });

  it('says on every page and at the end of the build that it has no address and no contact', () => {
    for (const each of pages) {
      expect(words(each, '.lacks'), each.path).toMatch(
        /^Not ready to be published: no address and no contact yet\.$/,
      );
      expect(canonical(each)).toEqual([]);
    }
    expect(said).toMatch(
      /has no address yet.*Set address in content\/site\.yaml[^]*Set contact in content\/site\.yaml/,
    );
    expect(
      ['sitemap-index.xml', 'feed.xml', 'corrections/feed.xml', 'card.png'].filter((file) =>
        existsSync(join(dist, file)),
      ),
    ).toEqual([]);
  });
});
