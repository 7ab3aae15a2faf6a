// The packages for learning platforms, as they are downloaded.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { cartridgePath } from '../../../src/outputs/teach/cartridge/all.ts';
import { fullCartridge } from '../../../src/outputs/teach/cartridge/full.ts';
import { thinCartridge } from '../../../src/outputs/teach/cartridge/thin.ts';
import { loadSite } from '../../../src/site/build.ts';
import type { Site } from '../../../src/site/site.ts';
import { addressesOf, faultsOfCartridge, resourcesOf } from '../../cartridge-rules.ts';
import { find, readPages, type BuiltPage, origin } from '../../built/dist.ts';
import { verdicts } from './verdicts.ts';

let site: Site;
let pages: Map<string, BuiltPage>;
const unzipped = (name: 'full' | 'thin'): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(readFileSync(`dist/${cartridgePath(site.front!, name)}`))).map(
      ([path, bytes]) => [path, strFromU8(bytes)],
    ),
  );

beforeAll(async () => {
  site = await loadSite('content');
  pages = new Map((await readPages('dist')).map((page) => [page.path, page]));
});

describe.each([
  ['full', fullCartridge],
  ['thin', thinCartridge],
] as const)('%s', (name, files) => {
  it('unzips to what the site’s content gives', () => {
    const expected = files(site.front!);
    expect([...unzipped(name).keys()]).toEqual([...expected.keys()].toSorted());
    for (const [path, content] of unzipped(name)) expect(content, path).toBe(expected.get(path));
  });

  it('keeps the rules of Common Cartridge 1.1', async () => {
    expect(await faultsOfCartridge(unzipped(name))).toEqual([]);
  });

  it('leads on this site only to what is there', () => {
    const own = addressesOf(unzipped(name)).filter((each) => each.startsWith(`${origin}/`));
    expect(own.length).toBeGreaterThan(10);
    for (const { pathname, hash } of own.map((each) => new URL(each))) {
      const page = pages.get(pathname);
      expect(page !== undefined || existsSync(join('dist', pathname)), pathname).toBe(true);
      if (hash) expect(find(page!, `[id="${hash.slice(1)}"]`), `${pathname}${hash}`).toHaveLength(1);
    }
  });

  it('is linked from the page for teachers', () => {
    expect(find(pages.get('/teach/')!, `a[href="/${cartridgePath(site.front!, name)}"]`)).toHaveLength(1);
  });

  it('tells students no label, outcome, finding, claim title or answer', () => {
    const forbidden = verdicts(site);
    const content = unzipped(name);
    const teachers = new Set(
      resourcesOf(content)
        .filter(({ instructor }) => instructor)
        .flatMap((resource) => resource.files),
    );
    const told = [...content]
      .filter(([path]) => !teachers.has(path))
      .flatMap(([path, text]) =>
        forbidden
          .filter((verdict) => text.toLowerCase().includes(verdict.toLowerCase()))
          .map((verdict) => `${path}: ${verdict}`),
      );
    expect(told).toEqual([]);
  });
});

describe('the full cartridge', () => {
  it('has every claim with its question in the reading, and each task with its lines on a sheet', () => {
    const content = unzipped('full');
    const reading = content.get('pages/reading.html')!;
    for (const { id } of site.claims) {
      expect(reading.split(`id="claim-${id}"`), id).toHaveLength(2);
      expect(reading.split(`id="question-${id}"`), id).toHaveLength(2);
    }
    for (const { id, tasks, exit } of site.lessons) {
      const sheet = content.get(`pages/${id}-worksheet.html`)!;
      for (const { ask } of tasks) expect(sheet).toContain(ask.html);
      // And two for the question at the end.
      const lines = tasks.reduce((sum, task) => sum + task.lines, exit ? 2 : 0);
      expect(sheet.split('<div></div>').length - 1, id).toBe(lines);
    }
  });

  it('has the answers of the site in the keys for teachers', () => {
    for (const { id, tasks } of site.lessons) {
      const key = unzipped('full').get(`pages/${id}-key.html`)!;
      expect(key.split('class="expected"').length - 1, id).toBe(tasks.length);
    }
  });
});

describe('the link to Google Classroom', () => {
  it('shares the reading and loads nothing', () => {
    const [link, ...others] = find(pages.get('/teach/')!, 'a[href^="https://classroom.google.com/"]');
    expect(others).toEqual([]);
    const url = new URL(String(link!.properties['href']));
    expect(url.pathname).toBe('/share');
    expect(url.searchParams.get('url')).toBe(`${origin}/teach/read/`);
  });
});
