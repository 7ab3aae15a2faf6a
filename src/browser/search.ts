// The script of the search page: fetches the index at the first use, shows what it finds as links, keeps the query in the address.
import { facetNames, groups, kinds, type Facet, type Kind } from '../search/marks.ts';
import { didYouMean } from '../search/nearest.ts';
import { fits, isNarrowed, plainWords, readQuery, writeQuery, type Query } from '../search/query.ts';
import { foundInWords, meant, searchLoading, showAll } from '../words/search.ts';

/** What of Pagefind's interface is used (pagefind.app/docs/api). */
interface Pagefind {
  options: (options: { noWorker: boolean }) => Promise<void>;
  search: (words: string | null) => Promise<{ results: Result[] }>;
}
interface Result {
  id: string;
  data: () => Promise<Found>;
}
interface Found {
  url: string;
  /** HTML of its own: the text escaped, the words found in <mark>. */
  excerpt: string;
  meta: { title: string; kind: Kind; label?: string };
}

/** By what each result can be narrowed, by its id. */
type Facets = Record<string, Partial<Record<Facet, string>>>;

/** How many of a group are shown at first: of the one that was chosen, and of claims; and of the others. */
const AT_FIRST = 20;
const OF_OTHERS = 5;

const form = document.querySelector<HTMLFormElement>('#search')!;
const status = document.querySelector('#status')!;
const place = document.querySelector('#results')!;
const suggestion = document.querySelector<HTMLElement>('#meant')!;

/** The facets that the form has: without several texts, for one, there is none to choose. */
const names = ['q', ...facetNames].filter(
  (name) => form.elements.namedItem(name) !== null,
) as (keyof Query)[];
/** The values of each facet, as the form offers them; the first is for all. */
const choices = Object.fromEntries(
  facetNames.map((facet) => [
    facet,
    [...form.querySelectorAll<HTMLOptionElement>(`[name="${facet}"] option`)].map(({ value }) => value),
  ]),
) as Record<Facet, string[]>;

let index: Promise<Pagefind> | undefined;
let facets: Promise<Facets> | undefined;
let vocabulary: Promise<string[]> | undefined;
let latest = 0;

const asked = readQuery(new URLSearchParams(location.search), choices);
for (const name of names) field(name).value = asked[name];
form.hidden = false;
form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
form.addEventListener('input', () => void search());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void search();
});
if (writeQuery(asked)) void search();

async function search(): Promise<void> {
  const query = readQuery(new URLSearchParams(names.map((name) => [name, field(name).value])), choices);
  history.replaceState(null, '', location.pathname + writeQuery(query));
  latest += 1;
  const run = latest;
  if (!index && writeQuery(query)) status.textContent = searchLoading;
  try {
    const { perhaps, found } = await find(query);
    const shown = await Promise.all([...found].map(([kind, results]) => toGroup(kind, results, query, run)));
    if (run === latest) show(query, perhaps, sizeOf(found), shown);
  } catch {
    index = undefined;
    facets = undefined;
    vocabulary = undefined;
    if (run !== latest) return;
    show(query, null, 0, []);
    status.textContent = form.dataset['failed']!;
  }
}

/** What is found by the words, or by those that were perhaps meant: each kind's results, best first, claims before all. */
async function find(query: Query): Promise<{ perhaps: string | null; found: Map<Kind, Result[]> }> {
  const words = plainWords(query);
  if (words === '' && !isNarrowed(query)) return { perhaps: null, found: new Map() };
  const [pagefind, known, all] = await Promise.all([load(), loadFacets(), loadVocabulary()]);
  const perhaps = didYouMean(words, all);
  const { results } = await pagefind.search((perhaps ?? words) || null);
  const byKind = Map.groupBy(
    results.filter(({ id }) => fits(known[id]!, query)),
    ({ id }) => known[id]!.kind as Kind,
  );
  const found = (Object.keys(groups) as Kind[]).flatMap((kind) => {
    const ofKind = byKind.get(kind);
    return ofKind ? [[kind, ofKind] as const] : [];
  });
  return { perhaps, found: new Map(found) };
}

const sizeOf = (found: ReadonlyMap<Kind, Result[]>): number =>
  [...found.values()].reduce((sum, { length }) => sum + length, 0);

function load(): Promise<Pagefind> {
  index ??= (import(/* @vite-ignore */ form.dataset['index']!) as Promise<Pagefind>).then(
    async (pagefind) => {
      // The index is small, and without a worker there is one way in which it runs.
      await pagefind.options({ noWorker: true });
      return pagefind;
    },
  );
  return index;
}

function loadFacets(): Promise<Facets> {
  facets ??= fetchJson<Facets>(form.dataset['facets']!);
  return facets;
}

function loadVocabulary(): Promise<string[]> {
  vocabulary ??= fetchJson<string[]>(form.dataset['vocabulary']!);
  return vocabulary;
}

const fetchJson = async <T>(path: string): Promise<T> => (await fetch(path)).json() as Promise<T>;

function show(query: Query, perhaps: string | null, count: number, shown: Element[]): void {
  place.replaceChildren(...shown);
  status.textContent = writeQuery(query) ? foundInWords(count) : '';
  suggestion.hidden = perhaps === null;
  if (perhaps === null) return;
  const link = document.createElement('a');
  link.href = writeQuery({ ...query, q: perhaps });
  link.textContent = perhaps;
  suggestion.replaceChildren(meant, link, '?');
  status.textContent = `${suggestion.textContent} ${foundInWords(count)}`;
}

/** The results of a kind under their heading, the first of them at once and the rest on demand. */
async function toGroup(kind: Kind, results: Result[], query: Query, run: number): Promise<Element> {
  const first = kind === 'claim' || query.kind === kind ? AT_FIRST : OF_OTHERS;
  const group = copy('group');
  const list = group.querySelector('ol')!;
  const more = group.querySelector('button')!;
  group.querySelector('h2')!.textContent = groups[kind];
  list.append(...(await Promise.all(results.slice(0, first).map(toItem))));
  more.hidden = results.length <= first;
  more.textContent = showAll(results.length, groups[kind]);
  more.addEventListener('click', () => {
    void Promise.all(results.slice(first).map(toItem)).then((items) => {
      if (run !== latest) return;
      list.append(...items);
      more.hidden = true;
      items[0]?.querySelector('a')?.focus();
    });
  });
  return group;
}

async function toItem(result: Result): Promise<Element> {
  const { url, excerpt, meta } = await result.data();
  const item = copy('result');
  const link = item.querySelector('a')!;
  link.href = url;
  link.textContent = meta.title;
  item
    .querySelector('.kind')!
    .append(kinds[meta.kind], ...(meta.label ? [' ', copy(`label-${meta.label}`)] : []));
  item.querySelector('.excerpt')!.innerHTML = `… ${excerpt} …`;
  return item;
}

function copy(id: string): Element {
  const template = document.querySelector<HTMLTemplateElement>(`#${id}`)!;
  return template.content.firstElementChild!.cloneNode(true) as Element;
}

function field(name: string): HTMLInputElement | HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
}
