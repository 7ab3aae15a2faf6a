// What is handed on with a claim: card, tags of the head, QR code, citations.
import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import jsQR from 'jsqr';
import { beforeAll, expect, it } from 'vitest';
import { loadSite } from '../../../src/site/build.ts';
import type { Site } from '../../../src/site/site.ts';
import { labelAndWords } from '../../../src/words/claim.ts';
import { find, readPages, text, type BuiltPage } from '../../built/dist.ts';

const ORIGIN = 'https://claim-by-claim.example';

let site: Site;
let pages: Map<string, BuiltPage>;
beforeAll(async () => {
  site = await loadSite('content');
  pages = new Map((await readPages('dist')).map((page) => [page.path, page]));
  await initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
});

const tags = (path: string): Record<string, string> =>
  Object.fromEntries(
    find(pages.get(path)!, 'head > meta[content]').map(({ properties }) => [
      String(properties['property'] ?? properties['name']),
      String(properties['content']),
    ]),
  );
/** The file of the built site at a whole address. */
const fileAt = (address: string): Buffer => {
  expect(address.startsWith(`${ORIGIN}/`), address).toBe(true);
  return readFileSync(`dist${address.slice(ORIGIN.length)}`);
};

it('a shared link shows label and words, the finding and a card of 1200 by 630 pixels', () => {
  const shared = [
    ...site.claims.map((claim) => ({
      path: `/claims/${claim.id}/`,
      title: labelAndWords(claim),
      description: claim.finding.text,
      type: 'article',
    })),
    { path: '/', title: 'Claim by Claim', description: tags('/')['description'], type: 'website' },
  ];
  for (const { path, title, description, type } of shared) {
    const head = tags(path);
    expect(head, path).toMatchObject({
      'og:type': type,
      'og:title': title,
      'og:description': description,
      'og:url': `${ORIGIN}${path}`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
      'twitter:title': title,
      'twitter:description': description,
      'twitter:image': head['og:image'],
      'twitter:image:alt': head['og:image:alt'],
    });
    const png = fileAt(head['og:image']!);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 630]);
    expect(head['og:image:alt'], path).toContain('“');
  }
});

it('a claim tells when it was published, and each has a card of its own', () => {
  const cards = new Set<string>();
  for (const { id, published } of site.claims) {
    const head = tags(`/claims/${id}/`);
    expect(head['article:published_time']).toBe(published);
    expect(head['article:modified_time']! >= published, id).toBe(true);
    cards.add(fileAt(head['og:image']!).toString('base64'));
  }
  expect(cards.size).toBe(site.claims.length);
});

it('the QR code of every claim is read as its permalink and has its quiet zone', () => {
  for (const { id } of site.claims) {
    const svg = readFileSync(`dist/claims/${id}/qr.svg`, 'utf8');
    const image = new Resvg(svg, { fitTo: { mode: 'zoom', value: 4 } }).render();
    const { width, height } = image;
    const code = jsQR(new Uint8ClampedArray(image.pixels), width, height);
    expect(code?.data).toBe(`${ORIGIN}/claims/${id}/`);
    // Four empty modules on each side, of 4 pixels here.
    const { topLeftCorner, bottomRightCorner } = code!.location;
    expect(Math.round(topLeftCorner.x / 4)).toBe(4);
    expect(Math.round(topLeftCorner.y / 4)).toBe(4);
    expect(Math.round((width - bottomRightCorner.x) / 4)).toBe(4);
    expect(find(pages.get(`/claims/${id}/`)!, `.share img[src="/claims/${id}/qr.svg"][alt]`)).toHaveLength(1);
  }
});

it('the link and the quotation stand on the page, word for word', () => {
  for (const claim of site.claims) {
    const { id, quote, finding } = claim;
    const page = pages.get(`/claims/${id}/`)!;
    const [link, quotation] = ['#share-link', '#share-quotation'].map((selector) =>
      text(find(page, selector)[0]!),
    );
    expect(link).toBe(`${ORIGIN}/claims/${id}/`);
    expect(quotation).toContain(`“${quote}” (Federal Newswire, September 2025).`);
    expect(quotation).toContain(finding.text);
    expect(quotation!.endsWith(` ${link}`)).toBe(true);
    const [mail] = find(page, '.share a[href^="mailto:"]');
    const { searchParams } = new URL(String(mail!.properties['href']));
    expect(searchParams.get('body')).toBe(quotation);
    expect(searchParams.get('subject')).toBe(labelAndWords(claim));
  }
});

it('every claim can be cited in three styles and three files, with one date and the address of its version', () => {
  for (const { id, title, modified, version } of site.claims) {
    const page = pages.get(`/claims/${id}/`)!;
    const address = `${ORIGIN}/claims/${id}/v/${version}/`;
    for (const style of ['apa', 'mla', 'chicago']) {
      const citation = text(find(page, `#cite-${style}`)[0]!);
      expect(citation.toLowerCase(), `${id} ${style}`).toContain(title.toLowerCase());
      expect(citation).toContain('Claim by Claim');
      expect(citation).toContain(modified.slice(0, 4));
      expect(citation).toContain(address);
      expect(citation).not.toMatch(/undefined|n\.d\.|NaN/);
    }
    const [item] = JSON.parse(readFileSync(`dist/claims/${id}/cite.json`, 'utf8')) as [
      Record<string, unknown>,
    ];
    expect(item).toMatchObject({
      title,
      URL: address,
      issued: { 'date-parts': [modified.split('-').map(Number)] },
    });
    expect(readFileSync(`dist/claims/${id}/cite.ris`, 'utf8')).toContain(
      `\nDA  - ${modified.replaceAll('-', '/')}/`,
    );
    expect(readFileSync(`dist/claims/${id}/cite.bib`, 'utf8')).toContain(`url = {${address}}`);
    for (const format of ['bib', 'ris', 'json']) {
      expect(find(page, `.cite a[href="/claims/${id}/cite.${format}"][download]`)).toHaveLength(1);
    }
  }
});

it('reference managers find the date, the address and the files, and nothing that makes the page a journal article', () => {
  for (const { id, modified, version } of site.claims) {
    const path = `/claims/${id}/`;
    const head = tags(path);
    expect(head['citation_publication_date']).toBe(modified.replaceAll('-', '/'));
    expect(head['citation_public_url']).toBe(`${ORIGIN}${path}v/${version}/`);
    expect(Object.keys(head)).not.toContain('citation_title');
    expect(Object.keys(head)).not.toContain('citation_author');
    const files = find(pages.get(path)!, 'head > link[rel="describedby"]');
    expect(files).toHaveLength(3);
    for (const { properties } of files) expect(fileAt(String(properties['href'])).length).toBeGreaterThan(0);
  }
});
