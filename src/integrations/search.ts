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
import { vocabularyOf } from '../search/nearest.ts';

// Its ready-made search boxes and the languages of other sites are left out.
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.en.*|(?:fragment|index)\/.+)$/;

/** Numbers of notes, signs of links, names of fields, how a source was read, former versions: not what a page says. */
const ASIDE = [
  '.citation',
  '.fragment',
  '.visually-hidden',
  '.notes .mark',
  '.notes .quiet',
  '.axes',
  '#history',
  '.facts dt',
  '.columns dt span',
  'th code',
];

export const searchIndex = (): AstroIntegration => ({
  name: 'claim-by-claim:search',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const dist = fileURLToPath(dir);
      const index = must(await createIndex({ excludeSelectors: ASIDE })).index!;
      const pages = await addPages(index, dist);
      const addresses = await listedAddresses(dist);
      const terms = await addTerms(index);
      const { files } = must(await index.getFiles());
      const found = fragments(files);
      const needed = [
        ...files.filter(({ path }) => NEEDED.test(path)),
        jsonFile('facets.json', facetsOfAll(found)),
        jsonFile('vocabulary.json', vocabularyOf(found.map(({ content }) => content))),
        jsonFile('addresses.json', addresses),
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
        url: addressOf(file),
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

interface Fragment {
  id: string;
  content: string;
  meta: Readonly<Record<string, string>>;
}

/** What can be found. An id is the name of its file, which is JSON after a mark of twelve letters, compressed. */
const fragments = (files: readonly IndexFile[]): Fragment[] =>
  files
    .filter(({ path }) => path.startsWith('fragment/'))
    .map(({ path, content }) => {
      const json = gunzipSync(content).toString('utf8').slice('pagefind_dcd'.length);
      return {
        ...(JSON.parse(json) as Omit<Fragment, 'id'>),
        id: basename(path, '.pf_fragment'),
      };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The kind, label and topic of each result by its id, so that results are grouped and narrowed without fetching all. */
const facetsOfAll = (found: readonly Fragment[]) =>
  Object.fromEntries(
    found.map(({ id, meta }) => [id, Object.fromEntries(facetNames.map((facet) => [facet, meta[facet]]))]),
  );

/** The addresses below the site's root of all pages that may be listed, for whoever mistyped one. */
async function listedAddresses(dist: string): Promise<string[]> {
  const files = await readdir(dist, { recursive: true });
  const addresses: string[] = [];
  for (const file of files.filter((each) => each.endsWith('index.html')).toSorted()) {
    const content = await readFile(join(dist, file), 'utf8');
    if (!content.includes('content="noindex"') && !content.includes('http-equiv="refresh"'))
      addresses.push(addressOf(file));
  }
  return addresses;
}

const addressOf = (file: string): string =>
  `/${file
    .split(sep)
    .join('/')
    .replace(/index\.html$/, '')}`;

const jsonFile = (path: string, data: unknown): IndexFile => ({
  path,
  content: new TextEncoder().encode(JSON.stringify(data)),
});

function must<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`the search index failed: ${response.errors.join('; ')}`);
  return response;
}
