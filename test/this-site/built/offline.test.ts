// The single file for a USB stick: everything in it, nothing loaded, answers folded and last.
import { readFileSync } from 'node:fs';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { offlinePath } from '../../../src/outputs/teach/html/offline.ts';
import { loadSite } from '../../../src/site/build.ts';
import { labels } from '../../../src/check/label.ts';
import { readPages, origin } from '../../built/dist.ts';
import { verdicts } from './verdicts.ts';

const site = await loadSite('content');
const html = readFileSync(`dist/${offlinePath(site.front!)}`, 'utf8');
const tree = unified().use(rehypeParse).parse(html);
const all = (selector: string) => selectAll(selector, tree);
const textOf = (selector: string) =>
  all(selector)
    .map((each) => toString(each))
    .join(' ');

it('has every claim with its question, every sheet, and what was found', () => {
  for (const { id, quote, question, label, finding } of site.claims) {
    expect(textOf(`#question-${id}`)).toContain(question);
    const working = textOf(`#working-${id}`);
    expect(working).toContain(quote);
    expect(working).toContain(labels[label].name);
    expect(working).toContain(finding.text);
  }
  for (const { id, tasks } of site.lessons) {
    for (const { ask } of tasks) expect(textOf(`#worksheet-${id}`)).toContain(ask.text);
  }
});

it('has the rows of each table that a task works with, as a file to save', () => {
  for (const { id, tasks } of site.lessons) {
    const names = tasks.flatMap(({ table }) => table ?? []);
    const files = all(`#worksheet-${id} a[download]`);
    expect(files.map(({ properties }) => properties['download'])).toEqual(names.map((name) => `${name}.csv`));
  }
  expect(all('a[download]').length).toBeGreaterThan(0);
});

it('says nothing of what was found before the claims, which are folded', () => {
  const before = html.slice(0, html.indexOf('id="claims"')).toLowerCase();
  expect(verdicts(site).filter((verdict) => before.includes(verdict.toLowerCase()))).toEqual([]);
  expect(all('#claims > details')).toHaveLength(site.claims.length);
  expect(all('details[open]')).toEqual([]);
});

it('loads nothing; a link leads inside the file, to a page of the site that exists, or to a source', async () => {
  expect(all('link, script, img, iframe, object, [src], [srcset]')).toEqual([]);
  expect(html).not.toMatch(/url\(|@import/);
  const ids = all('[id]').map(({ properties }) => String(properties['id']));
  expect(new Set(ids).size).toBe(ids.length);
  const paths = new Set((await readPages('dist')).map(({ path }) => path));
  const tables = site.datasets.map(({ csv }) => csv);
  const sources = new Set(site.sources.flatMap(({ url, archived }) => [url, archived]));
  for (const { properties } of all('a')) {
    const link = String(properties['href']);
    if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
    else if (link.startsWith('data:text/csv'))
      expect(tables).toContain(decodeURIComponent(link.split(',', 2)[1]!));
    else if (link.startsWith(origin)) expect(paths).toContain(new URL(link).pathname);
    else if (!link.startsWith('https://web.archive.org/web/')) expect(sources).toContain(link);
  }
});
