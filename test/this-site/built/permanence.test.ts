// Permalinks are promises: every id has its page, every version stays as it was frozen, every passage has its link.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFiles } from '../../../src/content/files.ts';
import { versionPages } from '../../../src/site/version-pages.ts';
import { loadSite } from '../../../src/site/build.ts';
import type { Site } from '../../../src/site/site.ts';
import { find, readPages, text, type BuiltPage } from '../../built/dist.ts';

let site: Site;
let pages: Map<string, BuiltPage>;
let registry: Record<string, { quote: string; renamed?: string; withdrawn?: { because: string } }>;
beforeAll(async () => {
  site = await loadSite('content');
  pages = new Map((await readPages('dist')).map((page) => [page.path, page]));
  const files = await readFiles('content');
  registry = parse(files.get(`releases/${site.front!.release.id}/registry.yaml`)!) as typeof registry;
});

const linked = (page: BuiltPage, id: unknown): boolean =>
  find(page, `a.fragment[href="#${String(id)}"]`).length === 1;

const whole = (page: BuiltPage): string => find(page, 'main').map(text).join(' ');

describe('every id of the registry', () => {
  it('has its page, which is about its quote', () => {
    expect(Object.keys(registry).length).toBeGreaterThan(10);
    for (const [id, { quote }] of Object.entries(registry)) {
      expect(pages.has(`/claims/${id}/`), id).toBe(true);
      expect(whole(pages.get(`/claims/${id}/`)!), id).toContain(quote);
    }
  });

  it('leads on where it was renamed, without script', () => {
    for (const former of site.formerClaims.filter(({ kind }) => kind === 'renamed')) {
      const page = pages.get(`/claims/${former.id}/`)!;
      const target = former.kind === 'renamed' ? `/claims/${former.to}/` : '';
      expect(find(page, 'meta[http-equiv="refresh"]')[0]?.properties['content']).toBe(`0; url=${target}`);
      expect(find(page, 'link[rel="canonical"]')[0]?.properties['href']).toMatch(new RegExp(`${target}$`));
      expect(find(page, `main a[href="${target}"]`)).toHaveLength(1);
    }
  });

  it('says why where it was withdrawn, and leads to the last version', () => {
    for (const former of site.formerClaims) {
      if (former.kind !== 'withdrawn') continue;
      const page = pages.get(`/claims/${former.id}/`)!;
      expect(whole(page)).toContain(former.because);
      const { id, version } = former.last.record;
      expect(find(page, `main a[href="/claims/${id}/v/${version}/"]`)).toHaveLength(1);
    }
  });
});

describe('every frozen version', () => {
  it('is shown byte for byte, with its style and its record, under a notice', () => {
    for (const { version, next } of versionPages(site)) {
      const { id, version: number } = version.record;
      const page = pages.get(`/claims/${id}/v/${number}/`)!;
      expect(page.html, page.path).toContain(version.files.article);
      expect(readFileSync(`dist${page.path}record.json`, 'utf8')).toBe(version.files.record);
      expect(readFileSync(`dist${page.path}receipt.json`, 'utf8')).toBe(version.files.receipt);
      const [style] = find(page, 'link[rel="stylesheet"][href^="/frozen/"]');
      expect(readFileSync(`dist${String(style?.properties['href'])}`, 'utf8')).toBe(version.files.style);
      const notice = find(page, 'main > aside').map(text).join(' ');
      expect(notice).toContain(`This is version ${number} of this claim`);
      if (next) expect(notice).toContain(next.corrections.at(-1)!.because);
      expect(find(page, 'meta[name="robots"][content="noindex"]'), page.path).toHaveLength(1);
    }
  });

  it('leads on from the page of its claim', () => {
    for (const { id, frozen } of site.claims) {
      for (const { record } of frozen) {
        const address = `/claims/${record.id}/v/${record.version}/`;
        expect(find(pages.get(`/claims/${id}/`)!, `main a[href="${address}"]`), address).toHaveLength(1);
      }
    }
  });
});

describe('every passage', () => {
  it('of the release has an address, and a link to it', () => {
    const page = pages.get('/')!;
    for (const [i] of site.front!.paragraphs.entries()) {
      expect(find(page, `#p${i + 1}`), `p${i + 1}`).toHaveLength(1);
      expect(linked(page, `p${i + 1}`), `p${i + 1}`).toBe(true);
    }
  });

  it('of a claim has an address, and a link to it: paragraphs, notes and charts', () => {
    for (const { id, notes } of site.claims) {
      const page = pages.get(`/claims/${id}/`)!;
      const passages = find(
        page,
        'section[aria-labelledby="context"] > :is(p, .chart), section[aria-labelledby="context"] li',
      );
      for (const { tagName, properties } of passages) {
        expect(linked(page, properties['id']), `${id} ${tagName} ${String(properties['id'])}`).toBe(true);
      }
      for (const { number } of notes) expect(linked(page, `note-${number}`), id).toBe(true);
    }
  });
});
