// What a dev server shows while content is being written.
import { beforeEach, describe, expect, it, test } from 'vitest';
import { draftSite, type Drafted } from '../../src/integrations/draft-site.ts';
import { pageOf, problemPage, toldAt } from '../../src/integrations/problem-page.ts';
import { inFolder, memoryDisk, type MemoryDisk } from '../memory-disk.ts';
import { project, RISE, TOWNS } from '../project.ts';

let on: MemoryDisk;
let read: () => Promise<Drafted>;
beforeEach(async () => {
  on = memoryDisk(new Map(inFolder('content', await project())));
  read = draftSite('content', on);
});

const edit = (file: string, from: string, to: string): void => {
  const before = on.texts('content').get(file)!;
  expect(before).toContain(from);
  on.write(`content/${file}`, before.replace(from, to));
};

const titles = ({ site }: Drafted) => site?.claims.map(({ title }) => title);
const filesOf = ({ problems }: Drafted) => [...new Set(problems.map(({ file }) => file))];

it('follows every change, also beside a broken file, which stays as it last was', async () => {
  expect(titles(await read())).toContain('More than 4 towns');
  edit(TOWNS, 'title: More than 4 towns', 'title: Towns that took part');
  expect(titles(await read())).toContain('Towns that took part');
  edit(RISE, 'expect: reproduced', 'expect: not-reproduced');
  edit(TOWNS, 'title: Towns that took part', 'title: The towns');
  const broken = await read();
  expect(filesOf(broken)).toEqual([RISE]);
  expect(titles(broken)).toEqual(expect.arrayContaining(['Visits rose by 50%', 'The towns']));
  edit(RISE, 'expect: not-reproduced', 'expect: reproduced');
  expect((await read()).problems).toEqual([]);
});

it('leaves out a new file that is broken, keeps one that was removed and is needed, and has no site before the first whole one', async () => {
  edit(RISE, 'title:', 'titel:');
  expect(await read()).toMatchObject({ site: null, problems: [{ file: RISE }, expect.anything()] });
  edit(RISE, 'titel:', 'title:');
  await read();
  on.write('content/glossary/new.md', 'nothing yet');
  on.files.set('content/stray.bin', new Uint8Array([0xff]));
  edit(TOWNS, 'title: More than 4 towns', 'title: The towns');
  const drafted = await read();
  expect(titles(drafted)).toContain('The towns');
  expect(filesOf(drafted).toSorted()).toEqual(['glossary/new.md', 'stray.bin']);
  expect(drafted.site?.terms).toHaveLength(1);
  on.remove('content/sources/report.yaml');
  const without = await read();
  expect(without.problems.length).toBeGreaterThan(2);
  expect(without.site?.sources).toHaveLength(2);
});

describe('problems are told', () => {
  test.each([
    [RISE, '/claims/rise/'],
    ['sources/report.yaml', '/sources/report/'],
    ['datasets/towns.csv', '/data/towns/'],
    ['releases/x/lessons/counting.mdx', '/teach/lessons/counting/'],
    ['pages/method.mdx', '/method/'],
    ['glossary/base.md', '/glossary/'],
    ['releases/front/quiz.yaml', '/teach/quiz/'],
    ['releases/x/quiz.yaml', '/teach/releases/x/quiz/'],
    ['releases/front/release.md', '/'],
    ['releases/x/release.md', '/releases/x/'],
    ['site.yaml', '/'],
  ])('of %s at %s', (file, path) => {
    expect(pageOf(file, 'front')).toBe(path);
  });

  it('in place of the page of their file and of no other; of every page where there is no site', async () => {
    edit(RISE, 'expect: reproduced', 'expect: not-reproduced');
    const { problems } = await read();
    const site = { front: { id: 'front' } };
    expect(toldAt('/claims/rise/', problems, site)).toHaveLength(1);
    expect(toldAt('/claims/towns/', problems, site)).toEqual([]);
    expect(toldAt('/claims/towns/', problems, null).length).toBeGreaterThan(0);
  });

  it('with file, line and field, as text, on a page that follows', async () => {
    edit(RISE, 'expect: reproduced', 'expect: "<b>"');
    const html = problemPage((await read()).problems, 'my/content');
    expect(html).toMatch(new RegExp(`my/content/${RISE}:\\d+ {2}checks\\.growth`));
    expect(html).toContain('&#x3C;b>');
    expect(html).toContain('<script type="module" src="/@vite/client">');
  });
});
