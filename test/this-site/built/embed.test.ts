// Claims in other people's pages: the card, the HTML to paste, the oEmbed document and the way to it.
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSite } from '../../../src/site/build.ts';
import type { Site } from '../../../src/site/site.ts';
import { labelAndWords } from '../../../src/words/claim.ts';
import { labels, numbersNames, wordingNames } from '../../../src/check/label.ts';
import { find, readPages, text, type BuiltPage, origin } from '../../built/dist.ts';

let site: Site;
let pages: Map<string, BuiltPage>;
beforeAll(async () => {
  site = await loadSite('content');
  pages = new Map((await readPages('dist')).map((page) => [page.path, page]));
});

const read = (file: string): unknown => JSON.parse(readFileSync(`dist/${file}`, 'utf8'));
const fileOf = (address: unknown) => `dist${new URL(String(address)).pathname}`;

describe('the card of a claim', () => {
  it('shows the label first, the quote, what was found and the other ratings, and leads to the claim in a window of its own', () => {
    for (const claim of site.claims) {
      const card = pages.get(`/embed/claims/${claim.id}/`)!;
      const shown = find(card, 'main').map(text).join(' ');
      for (const part of [
        claim.quote,
        labels[claim.label].name,
        numbersNames[claim.numbers],
        wordingNames[claim.wording],
      ]) {
        expect(shown).toContain(part);
      }
      expect(shown).toContain(claim.finding.text.replace(/\s+/g, ' ').trim());
      expect(text(find(card, 'main > *')[0]!)).toContain(labels[claim.label].name);
      const links = find(card, 'a').map(({ properties }) => properties);
      expect(links).toMatchObject([{ href: `/claims/${claim.id}/`, target: '_blank', rel: ['noopener'] }]);
    }
  });

  it('is left out of search engines in favor of the claim, and says only that', () => {
    for (const { id } of site.claims) {
      const card = pages.get(`/embed/claims/${id}/`)!;
      expect(find(card, 'meta[name="robots"]')[0]?.properties['content']).toBe('noindex');
      expect(find(card, 'link[rel="canonical"]')).toEqual([]);
    }
  });
});

describe('the oEmbed document of a claim', () => {
  it('is found from the claim page and is what oEmbed 1.0 asks of the type rich', () => {
    for (const claim of site.claims) {
      const { id } = claim;
      const title = labelAndWords(claim);
      const links = find(pages.get(`/claims/${id}/`)!, 'link[type="application/json+oembed"]');
      expect(links).toHaveLength(1);
      expect(links[0]!.properties).toMatchObject({ rel: ['alternate'], title });
      const { href } = links[0]!.properties;
      expect(existsSync(fileOf(href)), String(href)).toBe(true);

      expect(JSON.parse(readFileSync(fileOf(href), 'utf8'))).toMatchObject({
        version: '1.0',
        type: 'rich',
        title,
        html: expect.stringMatching(/^<iframe /) as string,
        width: expect.any(Number) as number,
        height: expect.any(Number) as number,
        provider_name: 'Claim by Claim',
        provider_url: `${origin}/`,
      });
    }
  });

  it('holds the HTML that the claim page offers to paste, of the size it states, with the address of the card', () => {
    for (const claim of site.claims) {
      const { id } = claim;
      const { html, width, height } = read(`embed/claims/${id}/oembed.json`) as Record<string, string>;
      expect(find(pages.get(`/claims/${id}/`)!, '#embed-html').map(text)).toContain(html);
      expect(html).toContain(`src="${origin}/embed/claims/${id}/"`);
      expect(html).toContain(`title="Claim by Claim: ${labelAndWords(claim)}"`);
      expect(html).toContain(`width="${width}" height="${height}" loading="lazy"`);
      expect(existsSync(`dist/embed/claims/${id}/index.html`)).toBe(true);
    }
  });
});
