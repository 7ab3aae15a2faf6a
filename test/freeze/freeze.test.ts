import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/content/hash.ts';
import type { Problem } from '../../src/problem.ts';
import type { ReceiptDocument } from '../../src/receipt-document/document.ts';
import { recompute } from '../../src/receipt-document/recompute.ts';
import { buildSite } from '../../src/site/build.ts';
import { draftsInWords, freeze, type Built } from '../../src/freeze/freeze.ts';
import { writeRecord } from '../../src/version/record.ts';
import { changed, project, RISE, type Change } from '../project.ts';
import { afterFreeze, builtFrom, frozen, REGISTRY } from '../version/frozen-project.ts';

const VERSIONS = 'releases/leaflet/versions';
const RECEIPT = `${VERSIONS}/rise/1/receipt.json`;
const ARTICLE = `${VERSIONS}/rise/1/article.html`;

const site = await buildSite(await project());

/** What freezing the project writes where a page of the built site is another. */
function freezeWith(change: (path: string, text: string | null) => string | null): {
  files: Map<string, string>;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const built: Built = (path) => change(path, builtFrom(site)(path));
  return { files: freeze(site.front!, '', built, (problem) => problems.push(problem)), problems };
}

const corrected: Change = (text) =>
  text
    .replace('is right', 'is correct')
    .replace(
      'published: 2025-02-01\n',
      'published: 2025-02-01\ncorrections: [{ date: 2025-05-01, kind: keeps-label, because: Why. }]\n',
    );

const onPage =
  (from: string, to: string) =>
  (path: string, text: string | null): string | null =>
    path === 'claims/rise/index.html' ? text!.replace(from, to) : text;

describe('freezing', () => {
  it('keeps the record, the article and the style of each claim, and puts their hashes into the registry', async () => {
    const files = await afterFreeze({});
    const rise = site.claims.find(({ id }) => id === 'rise')!;
    const style = sha256('.receipt { margin: 0 }');
    expect(files.get(`${VERSIONS}/rise/1/record.json`)).toBe(writeRecord(rise.records[0]!));
    expect(files.get(`${VERSIONS}/${style}.css`)).toBe('.receipt { margin: 0 }');
    expect(files.get(REGISTRY)).toContain(
      [
        'rise:',
        '  quote: visits rose by 50% from 200 to 300 this year',
        '  versions:',
        `    - record: ${sha256(files.get(`${VERSIONS}/rise/1/record.json`)!)}`,
        `      receipt: ${sha256(files.get(RECEIPT)!)}`,
        `      article: ${sha256(files.get(ARTICLE)!)}`,
        `      style: ${style}`,
        '',
      ].join('\n'),
    );
    expect((await buildSite(files)).claims.map((claim) => claim.frozen.length)).toEqual([1, 1, 1]);
  });

  it('takes the article only; a link to the claim itself stays in it, others stay as they are', async () => {
    expect((await afterFreeze({})).get(ARTICLE)).toBe(
      '<article><h1>Visits rose by 50%</h1><a href="#check-growth">50%</a> <a href="/sources/report/">Report</a></article>',
    );
  });

  it('keeps the receipts too: the article leads to them, and they to what they rest on', () => {
    const { files } = freezeWith(onPage('<h1>', '<a href="/claims/rise/receipt.json">Receipt</a><h1>'));
    expect(files.get(ARTICLE)).toContain('<a href="/claims/rise/v/1/receipt.json">');
    const receipt = JSON.parse(files.get(RECEIPT)!) as ReceiptDocument;
    expect(receipt.release.file).toBe('../../../../releases/leaflet/release.txt');
    expect(recompute(receipt, () => null)).toBeNull();
  });

  it('leaves scripts out, whose files the next build removes', () => {
    const { files } = freezeWith(
      onPage('<h1>', '<script type="module" src="/_astro/share.1a2b.js"></script><h1>'),
    );
    expect(files.get(ARTICLE)).toMatch(/^<article><h1>/);
  });

  it('leaves out what the page marks as being of the present', () => {
    const { files } = freezeWith(
      onPage(
        '<h1>',
        '<!--not frozen--><a href="mailto:?body=https://x.example/">E-mail</a><!--/not frozen--><h1>',
      ),
    );
    expect(files.get(ARTICLE)).toMatch(/^<article><h1>/);
  });

  it('writes nothing a second time, and only what is corrected after that', async () => {
    const files = await afterFreeze({});
    expect(await frozen(files)).toEqual(files);
    const second = changed(files, {
      [RISE]: corrected,
    });
    const after = await frozen(second);
    expect([...after.keys()].filter((path) => !files.has(path))).toEqual([
      `${VERSIONS}/rise/2/record.json`,
      `${VERSIONS}/rise/2/receipt.json`,
      `${VERSIONS}/rise/2/article.html`,
    ]);
    for (const [path, text] of second) if (path !== REGISTRY) expect(after.get(path)).toBe(text);
  });

  it('keeps what is written in the registry by hand', async () => {
    const files = await project({
      [REGISTRY]:
        '# Ours.\nrise:\n  # Thrice checked.\n  quote: visits rose by 50% from 200 to 300 this year\n',
    });
    const registry = (await frozen(files)).get(REGISTRY)!;
    expect(registry).toMatch(
      /^# Ours\.\nrise:\n {2}# Thrice checked\.\n {2}quote: visits .* year\n {2}versions:\n/,
    );
    expect(registry).toMatch(/^towns:$/m);
  });

  it.each<[string, (path: string, text: string | null) => string | null, string, RegExp, RegExp]>([
    [
      'a page that is not there',
      (path, text) => (path === 'claims/rise/index.html' ? null : text),
      'page-not-built',
      /no page/,
      /builds the site first/,
    ],
    [
      'a page built from other content',
      (_path, text) => text?.replace(site.contentSha256, '0'.repeat(64)) ?? null,
      'page-of-other-content',
      /built from other content/,
      /builds the site first/,
    ],
    [
      'a page without an element <article>',
      onPage('<article>', '<div>'),
      'page-without-article',
      /without an element/,
      /outside of <article>/,
    ],
    [
      'a file whose name changes with the next build',
      onPage('<h1>', '<img src="/_astro/card.1a2b.png"><h1>'),
      'address-not-lasting',
      /\/_astro\/card\.1a2b\.png/,
      /in public/,
    ],
  ])('refuses %s', (_, change, code, found, fix) => {
    const { problems } = freezeWith(change);
    const problem = problems.find(({ file }) => file === 'dist/claims/rise/index.html');
    expect(problem?.code).toBe(code);
    expect(problem?.found).toMatch(found);
    expect(problem?.fix).toMatch(fix);
  });
});

describe('what is not frozen', () => {
  it('is named for the author: new claims, and corrected ones', async () => {
    expect(draftsInWords(site)).toMatch(/^not frozen: heading \(version 1\), rise \(version 1\), towns/);
    const files = await afterFreeze({
      [RISE]: corrected,
    });
    expect(draftsInWords(await buildSite(files))).toMatch(/^not frozen: rise \(version 2\)\./);
  });

  it('is named as far as it fits on a screen', () => {
    const [first] = site.claims;
    const many = (count: number) => ({ ...site, claims: Array.from({ length: count }, () => first!) });
    expect(draftsInWords(many(21))).not.toContain('others');
    expect(draftsInWords(many(1000))).toMatch(/, heading \(version 1\) and 980 others\. Before/);
  });

  it('is not mentioned where there is none', async () => {
    expect(draftsInWords(await buildSite(await afterFreeze({})))).toBeNull();
  });
});
