// After the build: the search index (Pagefind), from the pages that are marked for it.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { foldLetters } from '../anchor/fold.ts';
import { declared } from '../declared.ts';
import { verifiedSite } from '../site/verified.ts';
import { facetNames } from '../search/marks.ts';
import { vocabularyOf } from '../search/words.ts';

// Its ready-made search boxes and the languages of other sites are left out.
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.en.*|(?:fragment|index)\/.+)$/;

/** Numbers of notes, signs of links and words for screen readers about them: not what a page says. */
const SIGNS = ['.citation', '.fragment', '.visually-hidden'];

export const searchIndex = (): AstroIntegration => ({
  name: 'claim-by-claim:search',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const dist = fileURLToPath(dir);
      const index = must(await createIndex({ excludeSelectors: SIGNS })).index!;
      const pages = await addPages(index, dist);
      const terms = await addTerms(index);
      const { files } = must(await index.getFiles());
      const found = foundIn(files);
      const needed = [
        ...files.filter(({ path }) => NEEDED.test(path)),
        jsonFile('facets.json', facetsOf(found)),
        jsonFile(
          'words.json',
          vocabularyOf(found.flatMap(({ content, meta }) => [content, meta['title'] ?? ''])),
        ),
        jsonFile('pages.json', pagesOf(found)),
      ];
      for (const { path, content } of needed) {
        const file = join(dist, 'pagefind', path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
      await close();
      logger.info(`${pages} pages and ${terms} terms can be found`);
    },
  },
});

/** Every marked page that search engines may list; sorted, so that the same site gives the same index. */
async function addPages(index: PagefindIndex, dist: string): Promise<number> {
  const files = await readdir(dist, { recursive: true });
  let count = 0;
  for (const file of files.filter((each) => each.endsWith('index.html')).toSorted()) {
    const content = await readFile(join(dist, file), 'utf8');
    if (!content.includes('data-pagefind-body') || content.includes('content="noindex"')) continue;
    must(
      await index.addHTMLFile({
        url: `/${file
          .split(sep)
          .join('/')
          .replace(/index\.html$/, '')}`,
        content: foldLetters(content),
      }),
    );
    count += 1;
  }
  return count;
}

/** A term is a part of a page, so it is told to the index by itself. */
async function addTerms(index: PagefindIndex): Promise<number> {
  const { terms } = verifiedSite();
  for (const { id, term, also, definition } of terms) {
    must(
      await index.addCustomRecord({
        url: `/glossary/#${id}`,
        language: declared().language.toLowerCase(),
        content: foldLetters([term, ...also, definition.text].join('. ')),
        meta: { title: term, kind: 'term' },
      }),
    );
  }
  return terms.length;
}

/** What can be found, as the index keeps it for the results. */
interface Found {
  id: string;
  url: string;
  content: string;
  meta: Readonly<Record<string, string>>;
}

/** A result's id is the name of its file, which is JSON after a mark of twelve letters, compressed. Sorted by it. */
const foundIn = (files: readonly IndexFile[]): Found[] =>
  files
    .filter(({ path }) => path.startsWith('fragment/'))
    .map(({ path, content }) => {
      const json = gunzipSync(content).toString('utf8').slice('pagefind_dcd'.length);
      return { ...(JSON.parse(json) as Omit<Found, 'id'>), id: basename(path, '.pf_fragment') };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The kind, label and topic of each result by its id, so that a search is narrowed without fetching all it found. */
const facetsOf = (found: readonly Found[]) =>
  Object.fromEntries(
    found.map(({ id, meta }) => [id, Object.fromEntries(facetNames.map((facet) => [facet, meta[facet]]))]),
  );

/** The titles of pages by their addresses, for one that leads nowhere. */
const pagesOf = (found: readonly Found[]) =>
  Object.fromEntries(
    found
      .filter(({ url }) => !url.includes('#'))
      .map(({ url, meta }): [string, string] => [url, meta['title'] ?? url])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

const jsonFile = (path: string, data: object): IndexFile => ({
  path,
  content: new TextEncoder().encode(JSON.stringify(data)),
});

function must<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`the search index failed: ${response.errors.join('; ')}`);
  return response;
}
