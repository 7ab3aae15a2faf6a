import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { remove } from 'unist-util-remove';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSite } from '../../../src/site/build.ts';
import type { Site } from '../../../src/site/site.ts';
import { labels } from '../../../src/check/label.ts';
import { find, oneLine, pageAt, readPages, text, type BuiltPage } from '../../built/dist.ts';

const STRICT = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];
/** What the pages may do whose scripts fetch something of this site: Pagefind, which is WebAssembly, its index; a claim, its receipt. */
const FETCHING: Readonly<Record<string, string[]>> = {
  '/search/': ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"],
  '/404.html': ["script-src 'self'", "connect-src 'self'"],
};

let site: Site;
let pages: BuiltPage[];
const page = (path: string): BuiltPage => pageAt(pages, path);
const words = (path: string, selector: string): string => find(page(path), selector).map(text).join(' ');

/** How many parts of each page at such an address the search reads. */
const indexed = (path: RegExp): number[] =>
  pages.filter((each) => path.test(each.path)).map((each) => find(each, '[data-pagefind-body]').length);

beforeAll(async () => {
  site = await loadSite('content');
  pages = await readPages('dist');
});

describe('every page', () => {
  it('holds to a strict policy: nothing inline, no script but where a reader asks for one', () => {
    for (const each of pages) {
      // Script is an extra of some pages: in files of this site, and allowed only where there is some. Linked data is not run.
      const scripts = find(each, 'script:not([type="application/ld+json"])');
      for (const { properties, children } of scripts) {
        expect(properties, each.path).toMatchObject({
          type: 'module',
          src: expect.stringMatching(/^\/_astro\//),
        });
        expect(children, each.path).toEqual([]);
      }
      expect(find(each, '[style], style'), each.path).toEqual([]);
      const [meta] = find(each, 'meta[http-equiv="Content-Security-Policy"]');
      const directives = String(meta?.properties['content']).split('; ');
      // A form that asks the search page for words may go there; no other page may send anything.
      const hasSearch = find(each, 'form[role="search"][action]').length > 0;
      const strict = STRICT.map((rule) =>
        hasSearch ? rule.replace("form-action 'none'", "form-action 'self'") : rule,
      );
      const beyond = directives.filter((directive) => !strict.includes(directive));
      expect(directives, each.path).toEqual([...strict, ...beyond]);
      const isClaim = find(each, '[data-receipt]').length > 0;
      const allowed =
        FETCHING[isClaim ? '/404.html' : each.path] ?? (scripts.length > 0 ? ["script-src 'self'"] : []);
      expect(beyond, each.path).toEqual(allowed);
    }
  });

  it('has no stray space before a comma, before a full stop or inside parentheses, and none missing after a comma', () => {
    for (const { path, html } of pages)
      expect(
        html.match(/<\/\w+>\s+[,.;:)]|[\w”’)]\s+[,.;:)](?=\s*<)|\s<\/a>[,.;:)]|\(\s+<|<\/a>,<a/g),
        path,
      ).toBeNull();
  });

  it('is found by the search once: the rows of a table on its own page, not where some are marked', () => {
    const marked = indexed(/^\/data\/[^/]+\/rows\//);
    expect(marked.length).toBeGreaterThan(5);
    expect(Math.max(...marked)).toBe(0);
    expect(indexed(/^\/data\/[^/]+\/$/)).not.toContain(0);
  });

  it('has one heading of the first rank, a title and a description of its own', () => {
    for (const each of pages) expect(find(each, 'h1'), each.path).toHaveLength(1);
    // What stands at two addresses names the one that counts.
    const own = pages.filter((each) =>
      find(each, 'link[rel="canonical"]').every(
        ({ properties }) => new URL(String(properties['href'])).pathname === each.path,
      ),
    );
    expect(pages.length - own.length).toBe(1);
    const descriptions = own.map((each) => find(each, 'meta[name="description"]')[0]?.properties['content']);
    expect(new Set(descriptions).size).toBe(own.length);
  });
});

describe('the release', () => {
  it('reads word for word, page furniture included', () => {
    const shown = find(page('/'), 'h1, p.words, .furniture dt').map((element) =>
      oneLine(text(withoutNumbers(element))),
    );
    expect(shown).toEqual(
      site.front!.paragraphs.map(({ start, end }) => oneLine(site.front!.release.text.slice(start, end))),
    );
  });

  it('can be downloaded as the text that the hash is taken of', () => {
    const file = readFileSync('dist/release.txt');
    expect(createHash('sha256').update(file).digest('hex')).toBe(site.front!.release.sha256);
  });

  it('has a mark, a note and a permalink for every claim', () => {
    for (const { id, number, label } of site.claims) {
      expect(find(page('/'), `#claim-${id}`), id).toHaveLength(1);
      const note = words('/', `#note-${id}`);
      expect(note).toContain(String(number));
      expect(note).toContain(labels[label].name);
      expect(find(page('/'), `#note-${id} a[href="/claims/${id}/"]`), id).toHaveLength(1);
    }
  });

  it('counts claims by label and sentences by coverage so that they add up', () => {
    const [all, ...claims] = numbers(words('/', 'main .lead'));
    expect(all).toBe(site.claims.length);
    expect(sum(claims)).toBe(all);
    expect(numbers(words('/', 'main fieldset'))).toEqual(claims);
    const [whole, ...sentences] = numbers(/Of \d+ sentences[^.]+/.exec(words('/', 'main'))![0]);
    expect(whole).toBe(site.front!.coverage.sentences.length);
    expect(sum(sentences)).toBe(whole);
  });

  it('shows each of its marks together with its note, for which the style has a rule', () => {
    const style = readFileSync('src/styles/beside.css', 'utf8');
    const passages = find(page('/'), '.passage').map((passage) => ({
      ...page('/'),
      tree: { type: 'root' as const, children: [passage] },
    }));
    expect(passages.length).toBeGreaterThan(5);
    for (const passage of passages) {
      for (const [i, note] of find(passage, '.note').entries()) {
        const claim = String(note.properties['id']).replace('note-', '');
        const marks = find(passage, `[data-notes~="${i + 1}"]`);
        expect(marks).toEqual(find(passage, `[data-claims~="${claim}"]`));
        expect(marks.length, claim).toBeGreaterThan(1);
        expect(style).toContain(`[data-notes~='${i + 1}']:is`);
      }
    }
  });
});

describe('a claim page', () => {
  it('shows its label first, then the quote in its sentence, the answer, all axes and every receipt', () => {
    for (const claim of site.claims) {
      const path = `/claims/${claim.id}/`;
      const sentence = oneLine(site.front!.release.text.slice(claim.sentence.start, claim.sentence.end));
      expect(words(path, 'blockquote.sentence')).toBe(sentence);
      expect(words(path, 'blockquote.sentence mark')).toBe(claim.quote);
      expect(words(path, 'h1')).toBe(`${labels[claim.label].name} : ${claim.title}`);
      expect(words(path, '.lead')).toBe(oneLine(claim.finding.text));
      expect(words(path, '.axes')).toContain(labels[claim.label].name);
      const title = words(path, 'title');
      expect(title.startsWith(`${labels[claim.label].name}: “`), title).toBe(true);
      expect(title.length, title).toBeLessThanOrEqual(70);
      for (const { id, asks } of claim.receipts) {
        expect(words(path, `#check-${id.check} h3`)).toContain(asks);
      }
    }
  });

  it('gives the exact words of every note, and marks advocacy', () => {
    for (const claim of site.claims) {
      for (const { number, excerpt, source } of claim.notes) {
        const note = words(`/claims/${claim.id}/`, `#note-${number}`);
        expect(note).toContain(oneLine(excerpt?.text ?? source.title));
        if (source.kind === 'advocacy') expect(note).toContain(source.position);
      }
    }
  });

  it('shows the working of 641% in full', () => {
    const receipt = words('/claims/growth-641-percent/', '#check-growth');
    expect(receipt).toContain('135');
    expect(receipt).toContain('1,001');
    expect(receipt).toContain('stated in the words of the claim');
    expect(receipt).toContain('after−before');
    expect(receipt).toContain('866135'); // the fraction 866/135, one above the other
    expect(receipt).toContain('641.48%');
    expect(receipt).toContain('from 640.5% up to, but not including, 641.5%');
    expect(receipt).toContain('1,000 or 1,001 would give 641%; 999 and 1,002 would not.');
    expect(receipt).toContain('only 135 would give 641%; 134 and 136 would not.');
  });

  it('leads to the claim before and the claim after', () => {
    const [first, second] = site.claims;
    // At the top, with a key, at the end and beside the text.
    expect(ways(first!.id, 'next', second!.id)).toEqual([['n'], undefined, undefined]);
    expect(ways(second!.id, 'prev', first!.id)).toEqual([['p'], undefined, undefined]);
  });
});

describe('sources and data', () => {
  it('give every excerpt, how it was read, and the claims that use it', () => {
    for (const source of site.sources) {
      const path = `/sources/${source.id}/`;
      for (const excerpt of source.excerpts) {
        expect(words(path, `[id="${excerpt.id}"]`)).toContain(oneLine(excerpt.text));
      }
      const users = site.claims.filter((claim) => claim.notes.some((note) => note.source.id === source.id));
      for (const { id } of users)
        expect(find(page(path), `a[href="/claims/${id}/"]`).length).toBeGreaterThan(0);
    }
  });

  it('offer each table for download, row for row as it is shown', () => {
    for (const { name, csv, rows, sha256 } of site.datasets) {
      const file = readFileSync(`dist/data/${name}.csv`);
      expect(file.toString('utf8')).toBe(csv);
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
      expect(find(page(`/data/${name}/`), '.rows tbody tr')).toHaveLength(rows.length);
      expect(words(`/data/${name}/`, '.hash')).toContain(sha256);
    }
  });

  it('draw each chart with words for those who do not see it, and its table', () => {
    for (const id of ['growth-641-percent', 'forty-states', 'award-range']) {
      const path = `/claims/${id}/`;
      // One for each of two widths, of which one is shown.
      const drawn = find(page(path), '.chart svg[role="img"][aria-labelledby][aria-describedby]');
      expect(drawn, id).toHaveLength(2);
      for (const name of ['ariaLabelledBy', 'ariaDescribedBy']) {
        expect(words(path, `#${String(drawn[0]!.properties[name])}`), name).toMatch(/\d/);
      }
      expect(find(page(path), '.chart details table tbody tr').length, id).toBeGreaterThan(2);
    }
  });

  it('show ten states without an agreement, and name them', () => {
    // And one in the legend.
    expect(find(page('/claims/forty-states/'), '.wide .tile.none')).toHaveLength(11);
    expect(find(page('/claims/forty-states/'), '.wide .tile:not(.none)')).toHaveLength(40 + 4);
    expect(words('/claims/forty-states/', '#states-chart-described')).toContain(
      'none (10 states): California, Connecticut, Delaware, Hawaii, Illinois, New Jersey, Oregon, Rhode Island, Vermont, Washington',
    );
  });
});

const ways = (from: string, rel: string, to: string): unknown[] =>
  find(page(`/claims/${from}/`), `a[rel="${rel}"][href="/claims/${to}/"]`).map(
    ({ properties }) => properties['accessKey'],
  );

const numbers = (shown: string) => [...shown.matchAll(/\d+/g)].map(([number]) => Number(number));

const sum = (counts: number[] | undefined) => counts?.reduce((a, b) => a + b, 0);

/** A paragraph without the numbers that claims bring into it. */
function withoutNumbers(element: Element): Element {
  const copy = structuredClone(element);
  remove(copy, (node) => 'properties' in node && classNames(node as Element).includes('claim-number'));
  return copy;
}

const classNames = (element: Element): unknown[] => [element.properties.className].flat();
