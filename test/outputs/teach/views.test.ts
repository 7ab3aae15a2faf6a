// The views of the lessons: one function each, the same on a page, in the package and in the file for a USB stick.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementContent, Nodes, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { remove } from 'unist-util-remove';
import { describe, expect, it } from 'vitest';
import { claimPath, csvPath } from '../../../src/paths.ts';
import { claimSets } from '../../../src/site/claim-sets.ts';
import type { PublishedRelease } from '../../../src/site/site.ts';
import { fullCartridge } from '../../../src/outputs/teach/cartridge/full.ts';
import { claimAnswer } from '../../../src/outputs/teach/html/claim-answer.ts';
import type { Frame } from '../../../src/outputs/teach/html/frame.ts';
import { htmlOf } from '../../../src/outputs/teach/html/html.ts';
import { key } from '../../../src/outputs/teach/html/key.ts';
import { shortAddress } from '../../../src/outputs/teach/html/links.ts';
import { offlineHtml } from '../../../src/outputs/teach/html/offline.ts';
import { plan } from '../../../src/outputs/teach/html/plan.ts';
import { reading } from '../../../src/outputs/teach/html/reading.ts';
import { claimsWorksheet, lessonWorksheet } from '../../../src/outputs/teach/html/worksheet.ts';
import { buildRelease, replace, RISE, TOWNS } from '../../project.ts';

const COUNTING = 'releases/leaflet/lessons/counting.mdx';
const HEADING = 'releases/leaflet/claims/heading.mdx';
const HOSTILE = '<script src=x></script> & <img onerror=alert() src=x>?';

const onPage: Frame = {
  page: { path: '/teach/', pdfs: true },
  scope: '',
  workingPath: claimPath,
  rows: ({ name }) => shortAddress(csvPath(name)),
};

/** What the pages of the site show, by the name of the view. */
function pagesOf(site: PublishedRelease): Record<string, ElementContent[]> {
  const [whole] = claimSets(site);
  const [lesson] = site.lessons;
  return {
    reading: reading(site, site.claims, onPage),
    'worksheet on claims': claimsWorksheet(whole!, site, onPage),
    'key to claims': site.claims.map(claimAnswer),
    plan: plan(lesson!, site, onPage),
    worksheet: lessonWorksheet(lesson!, site, onPage),
    key: key(lesson!, site, onPage),
  };
}

const parse = (html: string): Root => unified().use(rehypeParse, { fragment: true }).parse(html);
const onSite = (site: PublishedRelease): Record<string, Root> =>
  Object.fromEntries(Object.entries(pagesOf(site)).map(([name, nodes]) => [name, parse(htmlOf(nodes))]));
const inPackage = (site: PublishedRelease, path: string): Root =>
  parse(fullCartridge(site).get(`pages/${path}.html`)!);
const words = (tree: Nodes): string => toString(tree).replace(/\s+/g, ' ').trim();

/** The words of a view without what a frame adds. */
const wordsWithout = (tree: Root, selector: string): string => {
  const own = new Set<Nodes>(selectAll(selector, tree));
  remove(tree, (node) => own.has(node as Nodes));
  return words(tree);
};

const hostile = (field: string) => (text: string) =>
  text.replace(new RegExp(`^${field}: .*$`, 'm'), `${field}: '${HOSTILE}'`);

describe('a question with tags in it', async () => {
  const site = await buildRelease({
    [HEADING]: hostile('question'),
    [RISE]: hostile('question'),
    [TOWNS]: hostile('question'),
    'sources/report.yaml': hostile('title'),
  });
  const trees: [string, Root][] = [
    ...Object.entries(onSite(site)).map(([name, tree]): [string, Root] => [`page: ${name}`, tree]),
    ...[...fullCartridge(site)]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, html]): [string, Root] => [`package: ${path}`, parse(html)]),
    ['offline', parse(offlineHtml(site))],
  ];

  it.each(trees)('is nothing but words: %s', (_, tree) => {
    expect(selectAll('script, [onerror], [src="x"]', tree)).toEqual([]);
  });

  it.each([
    'page: reading',
    'page: worksheet on claims',
    'page: key to claims',
    'page: key',
    'package: pages/reading.html',
    'package: pages/counting-key.html',
    'offline',
  ])('is shown as it is written: %s', (name) => {
    expect(words(trees.find(([each]) => each === name)![1])).toContain(HOSTILE);
  });
});

it('a page of the lessons sets HTML in one place only, which takes trees', () => {
  const files = ['src/pages/teach', 'src/components/teach'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.astro'))
      .map((path) => join(folder, path)),
  );
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((path) => readFileSync(path, 'utf8').includes('set:html'))).toEqual([
    'src/components/teach/View.astro',
  ]);
});

const working = (tree: Root) =>
  selectAll('#question-rise details a', tree).map(({ properties }) => properties['href']);

// hastscript takes a node that comes first for attributes, if it is not an element.
const WRITTEN = '[type="raw"], [type="text"][value]';

describe('a view', async () => {
  const site = await buildRelease();

  it('has no tree written into its attributes', () => {
    for (const [name, tree] of Object.entries(onSite(site)))
      expect(selectAll(WRITTEN, tree), name).toEqual([]);
    for (const path of [
      'start',
      'reading',
      'teachers',
      'counting-worksheet',
      'counting-plan',
      'counting-key',
    ])
      expect(selectAll(WRITTEN, inPackage(site, path)), path).toEqual([]);
  });

  it.each([
    [
      'reading',
      'reading',
      '.how, .who, .offer, .step > nav, .question > label, textarea, fieldset, .question details, .fragment',
    ],
    ['worksheet', 'counting-worksheet', '.hint, .table a'],
    ['plan', 'counting-plan', '.lesson-links, .fragment'],
    ['key', 'counting-key', '.lesson-links, .fragment, span.screen-only'],
  ])(
    'says the same on its page and in the package, but for what only a page can do: %s',
    (name, path, own) => {
      const page = wordsWithout(onSite(site)[name]!, own);
      const outside = selectAll('main', inPackage(site, path))[0]!;
      expect(page.length).toBeGreaterThan(200);
      expect(wordsWithout({ type: 'root', children: [outside] }, own)).toBe(page);
    },
  );

  it('leads a student to the working in the offline file, and not at all in the package', () => {
    expect(working(onSite(site)['reading']!)).toEqual(['/claims/rise/']);
    expect(working(parse(offlineHtml(site)))).toEqual(['#working-rise']);
    expect(working(inPackage(site, 'reading'))).toEqual([]);
  });

  it('has no id twice in the offline file, and every link inside it leads to one', () => {
    const tree = parse(offlineHtml(site));
    const ids = selectAll('[id]', tree).map(({ properties }) => String(properties['id']));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const named = selectAll('[aria-labelledby]', tree).flatMap(
      ({ properties }) => properties['ariaLabelledBy'],
    );
    const targets = selectAll('a[href^="#"]', tree).map(({ properties }) =>
      String(properties['href']).slice(1),
    );
    expect(targets.length).toBeGreaterThan(5);
    expect([...targets, ...named].filter((id) => !ids.includes(String(id)))).toEqual([]);
  });
});

it('a lesson may say what students can do, learn and leave with, what to prepare, and how answers are judged', async () => {
  const site = await buildRelease({
    [COUNTING]: replace(
      'discussion:',
      `objective: I can divide.
vocabulary: [base]
preparation: { minutes: 5, do: Print the sheet. }
withoutComputers: Use paper.
accessibility: Read it aloud.
exit: What would you ask?
rubric: [{ aspect: Divides, tasks: [1, 2], levels: [Never, Once, Always, 'Says <Value of="heading/again" />'] }]
discussion:`,
    ),
  });
  const html = htmlOf(plan(site.lessons[0]!, site, onPage));
  for (const said of [
    'I can divide.', 'href="/glossary/#base"', '5 minutes. Print the sheet.', 'Use paper.', 'Read it aloud.', 'What would you ask?',
    'Tasks 1 and 2', 'data-level="Beyond"', '50%',
  ]) expect(html).toContain(said); // prettier-ignore
  const bare = htmlOf(plan((await buildRelease()).lessons[0]!, site, onPage));
  for (const heading of [
    'Before they leave',
    'What to look for',
    'Without computers',
    'For every student',
    'Words',
    'For students',
  ]) {
    expect(html).toContain(heading);
    expect(bare).not.toContain(`>${heading}`);
  }
});

it('a sheet in plain words has these in place of the tasks, beginnings of answers, and what the terms mean without their examples', async () => {
  const site = await buildRelease({
    [COUNTING]: (text) =>
      text
        .replace(
          'discussion:',
          'vocabulary: [base]\nobjective: I can divide.\nexit: What would you ask?\ndiscussion:',
        )
        .replaceAll('    lines:', '    plain: Say it.\n    starter: It is …\n    lines:'),
  });
  const lesson = site.lessons[0]!;
  const sheet = htmlOf(lessonWorksheet(lesson, site, onPage));
  const inPlain = htmlOf(lessonWorksheet(lesson, site, onPage, true));
  const term = site.terms.find(({ id }) => id === 'base');
  for (const said of ['I can divide.', 'What would you ask?']) {
    expect(sheet).toContain(said);
    expect(inPlain).toContain(said);
  }
  expect(sheet).not.toContain('Say it.');
  expect(inPlain.split('<p class="asks">Say it.</p>')).toHaveLength(lesson.tasks.length + 1);
  expect(inPlain.split('It is …')).toHaveLength(lesson.tasks.length + 1);
  expect(inPlain).toContain(`<dd>${term!.definition.text.split('.')[0]}.</dd>`);
});
