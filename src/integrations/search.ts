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
      const needed = [...files.filter(({ path }) => NEEDED.test(path)), facetsFile(files)];
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

/**
 * The kind, label and topic of each result by its id, so that a search is narrowed without fetching all it found.
 * A result's id is the name of its file, which is JSON after a mark of twelve letters, compressed.
 */
function facetsFile(files: readonly IndexFile[]): IndexFile {
  const facets = files
    .filter(({ path }) => path.startsWith('fragment/'))
    .map(({ path, content }): [string, Record<string, string | undefined>] => {
      const json = gunzipSync(content).toString('utf8').slice('pagefind_dcd'.length);
      const { meta } = JSON.parse(json) as { meta: Record<string, string> };
      return [
        basename(path, '.pf_fragment'),
        Object.fromEntries(facetNames.map((facet) => [facet, meta[facet]])),
      ];
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    path: 'facets.json',
    content: new TextEncoder().encode(JSON.stringify(Object.fromEntries(facets))),
  };
}

function must<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`the search index failed: ${response.errors.join('; ')}`);
  return response;
}
