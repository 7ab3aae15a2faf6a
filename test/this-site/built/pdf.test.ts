// The sheets as PDF: what is on them, on which paper, for whom. Both papers are made from the pages of the site.
import { readFileSync } from 'node:fs';
import { expect, describe, it } from 'vitest';
import { paperNames, pdfPath, sheetPages } from '../../../src/outputs/teach/sheets.ts';
import { loadSite } from '../../../src/site/build.ts';
import { labels } from '../../../src/check/label.ts';
import { readPdf, squeeze, type Pdf } from '../pdf.ts';
import { find, oneLine, pageAt, readPages, text, origin } from '../../built/dist.ts';
import { verdicts } from './verdicts.ts';

const site = await loadSite('content');
const pages = await readPages('dist');

interface Sheet extends Pdf {
  page: string;
  paper: (typeof paperNames)[number];
}

const sheets: Sheet[] = [];
for (const page of sheetPages(site.releases)) {
  for (const paper of paperNames) {
    sheets.push({ page, paper, ...(await readPdf(readFileSync(`dist${pdfPath(page, paper)}`))) });
  }
}
const of = (part: 'worksheet' | 'key') => sheets.filter(({ page }) => page.endsWith(`/${part}/`));
const wordsOf = ({ pages: all }: Pdf) => squeeze(all.join(' '));

/** The tags of PDF 1.7 (ISO 32000-1, section 14.8.4), on which PDF/UA rests; others have to be mapped to one of them. */
const ROLES = new Set(
  'Root Document Part Art Sect Div BlockQuote Caption NonStruct P H1 H2 H3 L LI Lbl LBody Table TR TH TD THead TBody Span Link Code Figure'.split(
    ' ',
  ),
);

describe('a sheet as PDF', () => {
  it('is there for all claims and for each lesson, with as many pages as expected', () => {
    const counts = Object.groupBy(sheets, ({ page }) => page);
    const shown = Object.entries(counts).map(([page, both]) => [
      page,
      ...both!.map((each) => each.pages.length),
    ]);
    expect(shown).toEqual([
      ['/teach/article/', 1, 1],
      ['/teach/worksheet/', 5, 6],
      ['/teach/key/', 6, 6],
      ['/teach/lessons/what-does-a-percentage-hide/worksheet/', 2, 2],
      ['/teach/lessons/what-does-a-percentage-hide/worksheet-plain/', 3, 3],
      ['/teach/lessons/what-does-a-percentage-hide/key/', 2, 3],
      ['/teach/lessons/agreements-or-agencies/worksheet/', 2, 2],
      ['/teach/lessons/agreements-or-agencies/worksheet-plain/', 3, 3],
      ['/teach/lessons/agreements-or-agencies/rows/', 2, 2],
      ['/teach/lessons/agreements-or-agencies/key/', 2, 3],
      ['/teach/lessons/press-release-to-news-story/worksheet/', 3, 3],
      ['/teach/lessons/press-release-to-news-story/worksheet-plain/', 4, 4],
      ['/teach/lessons/press-release-to-news-story/key/', 4, 4],
    ]);
  });

  it('has the size of its paper on every page, and says which page of how many it is', () => {
    // Points: A4 is 210 by 297 mm (ISO 216), Letter 8.5 by 11 inches.
    const sizes = { a4: [(210 / 25.4) * 72, (297 / 25.4) * 72], letter: [8.5 * 72, 11 * 72] };
    for (const { page, paper, sizes: found, pages: all } of sheets) {
      for (const [i, size] of found.entries()) {
        expect(Math.abs(size[0] - sizes[paper][0]!), page).toBeLessThan(1);
        expect(Math.abs(size[1] - sizes[paper][1]!), page).toBeLessThan(1);
        expect(squeeze(all[i]!), page).toContain(`Page${i + 1}of${all.length}`);
      }
    }
  });

  it('is tagged, with its language, its title and a text for every picture', () => {
    for (const { page, tagged, language, title, roles, alternatives } of sheets) {
      expect(tagged, page).toBe(true);
      expect(language).toBe('en-US');
      expect(title).toMatch(
        /^(?:(?:Worksheet|Worksheet in plain words|Rows on paper|Key): .+|The article, its claims numbered)/,
      );
      for (const role of ['H1', 'P']) expect(roles, page).toContain(role);
      expect(
        roles.filter((role) => !ROLES.has(role)),
        page,
      ).toEqual([]);
      expect(alternatives).toHaveLength(find(pageAt(pages, page), 'main img').length);
      // No picture is without words: a group of a picture and its caption is none.
      expect(roles.filter((role) => role === 'Figure')).toHaveLength(alternatives.length);
      for (const alternative of alternatives)
        expect(alternative).toMatch(/^QR code of the link to claim \d+$/);
    }
  });

  it('says that it follows PDF/UA, and has what that asks for beside the tags', () => {
    for (const { page, packet, title, showsTitle, links } of sheets) {
      expect(packet, page).toEqual({ title, language: 'en-US', part: '1' });
      expect(showsTitle, page).toBe(true);
      const words = new Set(find(pageAt(pages, page), 'a').map(text));
      for (const { url, description } of links) {
        expect(words.has(description) || description === url, `${page}: ${description}`).toBe(true);
      }
      expect(links.some(({ url, description }) => description !== url)).toBe(true);
    }
  });

  it('has apostrophes that a search finds', () => {
    const words = sheets.map(({ pages: all }) => all.join(' '));
    for (const each of words) expect(each).not.toContain('\u02bc');
    expect(words.some((each) => each.includes('ICE’s'))).toBe(true);
  });

  it('has the headings of its page as bookmarks', () => {
    for (const { page, bookmarks } of sheets) {
      // A claim's number is said with its name on a page, and is a number alone on paper.
      const headings = find(pageAt(pages, page), 'main :is(h1, h2, h3)').map((heading) =>
        text(heading).replace(/(?<=\p{L})Claim (?=\d+$)/u, ''),
      );
      expect(headings.length, page).toBeGreaterThan(/\/(?:article|rows)\/$/.test(page) ? 0 : 3);
      // Chromium leaves out a space at which an underlined heading is broken.
      expect(bookmarks.map(squeeze), page).toEqual(headings.map(squeeze));
    }
  });

  it('leads to where the site is published, to a source or to the license', () => {
    const known = [
      `${origin}/`,
      'https://creativecommons.org/',
      'https://web.archive.org/web/',
      ...site.sources.map(({ url }) => url),
    ];
    for (const { page, links } of sheets) {
      expect(links.length, page).toBeGreaterThan(0);
      const foreign = links.filter(({ url }) => !known.some((each) => url.startsWith(each)));
      expect(foreign, page).toEqual([]);
    }
  });
});

describe('a worksheet as PDF', () => {
  it('has every question of its page and the words that it is about', () => {
    for (const sheet of of('worksheet')) {
      const page = pageAt(pages, sheet.page);
      const parts = find(page, '.task .asks, .task blockquote:not([hidden])').map(text);
      expect(parts.length).toBeGreaterThan(5);
      for (const part of parts) expect(wordsOf(sheet)).toContain(squeeze(part));
    }
  });

  it('has no label, outcome, finding or answer', () => {
    const forbidden = verdicts(site).map((each) => squeeze(oneLine(each)).toLowerCase());
    const told = (sheet: Sheet) => forbidden.filter((each) => wordsOf(sheet).toLowerCase().includes(each));
    for (const sheet of of('worksheet')) expect(told(sheet), sheet.page).toEqual([]);
    for (const sheet of of('key')) expect(told(sheet).length, sheet.page).toBeGreaterThan(3);
  });
});

describe('a key as PDF', () => {
  it('is named to crawlers as one not to be read, and so is nothing else', () => {
    const refused = [...readFileSync('dist/robots.txt', 'utf8').matchAll(/^Disallow: (.+)$/gm)].map(
      ([, path]) => path,
    );
    expect(refused).toEqual(of('key').map(({ page, paper }) => pdfPath(page, paper)));
  });

  it('has label and finding of every claim of its sheet, and every answer', () => {
    for (const sheet of of('key')) {
      const lesson = site.lessons.find(({ id }) => sheet.page.includes(`/${id}/`));
      const claims = lesson ? site.claims.filter(({ id }) => lesson.claims.includes(id)) : site.claims;
      const shown = wordsOf(sheet);
      for (const { label, finding } of claims) {
        expect(shown).toContain(squeeze(labels[label].name));
        expect(shown, sheet.page).toContain(squeeze(finding.text));
      }
      const answers = find(pageAt(pages, sheet.page), '.expected').map(text);
      expect(answers).toHaveLength(lesson?.tasks.length ?? 0);
    }
  });
});
