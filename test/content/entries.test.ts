// Which names files of the content may have.
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sortEntries } from '../../src/content/entries.ts';
import type { Problem } from '../../src/problem.ts';
import { replace, problemsOf, RELEASE, RISE } from '../project.ts';

function problems(...files: string[]): string[] {
  const found: Problem[] = [];
  sortEntries(new Map(files.map((file) => [file, ''])), (problem) => found.push(problem));
  return found.map(({ code, file }) => `${file} ${code}`);
}

it('no page of an author has the address of a page of the site', () => {
  const routes = readdirSync('src/pages')
    .map((name) => name.replace(/\.(?:astro|ts)$/, ''))
    // The page on corrections is an author's; below it are only the feeds.
    .filter((name) => /^[a-z0-9-]+$/.test(name) && name !== 'corrections');
  expect(routes).toContain('claims');
  for (const name of [...routes, 'pagefind', 'feed']) {
    expect(problems(`pages/${name}.mdx`)).toEqual([`pages/${name}.mdx page-address-taken`]);
  }
  expect(problems('pages/method.mdx', 'pages/corrections.mdx', 'glossary/claims.md')).toEqual([]);
});

it.each([
  ['a device of Windows', 'con'],
  ['a device of Windows with a number', 'lpt1'],
  ['81 characters', 'a'.repeat(81)],
  ['two hyphens in a row', 'a--b'],
  ['a hyphen at its end', 'a-'],
])('a file or folder whose name is %s is reported', (_, name) => {
  for (const file of [
    `sources/${name}.yaml`,
    `releases/${name}/release.md`,
    `releases/a/claims/${name}/b.mdx`,
    `releases/a/claims/${name}.mdx`,
  ]) {
    expect(problems(file)).toEqual([`${file} file-name-not-an-id`]);
  }
});

it('a name of 80 characters, or one that only begins like a device, is none of those', () => {
  expect(problems(`sources/${'a'.repeat(80)}.yaml`, 'sources/console.yaml', 'sources/com-1.yaml')).toEqual(
    [],
  );
});

it('the same holds for ids in fields', async () => {
  const [problem] = await problemsOf({ [RELEASE]: replace('source: leaflet', 'source: nul') });
  expect(problem).toMatchObject({ field: 'source', expected: expect.stringContaining('device of Windows') });
  const long = await problemsOf({ [RISE]: replace('  growth:', `  ${'a'.repeat(81)}:`) });
  expect(long.map(({ expected }) => expected)).toContainEqual(
    expect.stringContaining('at most 80 characters'),
  );
});

it('twins are reported wherever their folders are, each with the file that has the id', () => {
  const texts = ['releases/a/release.md', 'releases/b/release.md'];
  expect(
    problems(...texts, 'releases/a/claims/x.mdx', 'releases/a/claims/b/x.mdx', 'releases/b/claims/x.mdx'),
  ).toEqual(['releases/a/claims/b/x.mdx id-repeated', 'releases/b/claims/x.mdx id-repeated']);
});

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.org/a',
  'file:///etc/passwd',
  '//example.org',
  'https:/example.org',
])('the address %s is refused', async (address) => {
  const problemsOfSource = await problemsOf({
    'sources/report.yaml': (text) => text.replace(/^url: .*$/m, `url: "${address}"`),
    'standards.yaml': (text) => text.replace(/^( +url:) .*$/m, `$1 "${address}"`),
  });
  for (const file of ['sources/report.yaml', 'standards.yaml']) {
    expect(problemsOfSource).toContainEqual(
      expect.objectContaining({
        file,
        field: expect.stringMatching(/url$/),
        found: expect.stringContaining(address),
        expected: expect.stringContaining('an address that begins with https:// or http://'),
      }),
    );
  }
});
