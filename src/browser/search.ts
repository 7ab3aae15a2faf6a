// The script of the search page: fetches the index at the first use, shows what it finds as links, keeps the query in the address.
import { facetNames, kinds, type Facet, type Kind } from '../search/marks.ts';
import { fits, isNarrowed, plainWords, readQuery, writeQuery, type Query } from '../search/query.ts';

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

const AT_FIRST = 20;

const form = document.querySelector<HTMLFormElement>('#search')!;
const status = document.querySelector('#status')!;
const list = document.querySelector('#results')!;
const more = document.querySelector<HTMLButtonElement>('#more')!;

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
let latest = 0;
let rest: Result[] = [];

const asked = readQuery(new URLSearchParams(location.search), choices);
for (const name of names) field(name).value = asked[name];
form.hidden = false;
form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
form.addEventListener('input', () => void search());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void search();
});
more.addEventListener('click', () => void showRest());
if (writeQuery(asked)) void search();

async function search(): Promise<void> {
  const query = readQuery(new URLSearchParams(names.map((name) => [name, field(name).value])), choices);
  history.replaceState(null, '', location.pathname + writeQuery(query));
  latest += 1;
  const run = latest;
  if (!index && writeQuery(query)) status.textContent = 'Loading the index …';
  try {
    const results = await find(query);
    const items = await Promise.all(results.slice(0, AT_FIRST).map(toItem));
    if (run === latest) show(query, results, items);
  } catch {
    index = undefined;
    facets = undefined;
    if (run !== latest) return;
    show(query, [], []);
    status.textContent = form.dataset['failed']!;
  }
}

async function find(query: Query): Promise<Result[]> {
  const words = plainWords(query);
  if (words === '' && !isNarrowed(query)) return [];
  const { results } = await (await load()).search(words || null);
  if (!isNarrowed(query)) return results;
  const known = await loadFacets();
  return results.filter(({ id }) => fits(known[id]!, query));
}

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
  facets ??= fetch(form.dataset['facets']!).then((response) => response.json() as Promise<Facets>);
  return facets;
}

function show(query: Query, results: Result[], items: Element[]): void {
  list.replaceChildren(...items);
  rest = results.slice(AT_FIRST);
  more.hidden = rest.length === 0;
  more.textContent = `Show all ${results.length}`;
  if (!writeQuery(query)) status.textContent = '';
  else if (results.length === 0) status.textContent = 'Nothing found. Below is a list of everything.';
  else status.textContent = results.length === 1 ? '1 result' : `${results.length} results`;
}

async function showRest(): Promise<void> {
  const run = latest;
  const items = await Promise.all(rest.map(toItem));
  if (run !== latest) return;
  list.append(...items);
  more.hidden = true;
  items[0]?.querySelector('a')?.focus();
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
