// The script of the search page: fetches the index at the first use, shows what it finds as links, keeps the query in the address.
import { facetNames, kindHeadings, type Facet, type Kind } from '../search/marks.ts';
import { fits, isNarrowed, plainWords, readQuery, writeQuery, type Query } from '../search/query.ts';
import { readWords } from '../search/words.ts';
import { counted } from '../words/count.ts';

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

/** What is needed to search, fetched at the first use. */
interface Index {
  pagefind: Pagefind;
  facets: Facets;
  vocabulary: string[];
}

/** The results of one kind, and how many of them are shown before a reader asks for all. */
interface Group {
  kind: Kind;
  results: Result[];
  first: number;
}

const OF_EACH_KIND = 5;
const OF_ONE_KIND = 20;

const form = document.querySelector<HTMLFormElement>('#search')!;
const status = document.querySelector('#status')!;
const list = document.querySelector('#results')!;

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

let index: Promise<Index> | undefined;
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
  if (!index && writeQuery(query)) status.textContent = 'Loading the index …';
  try {
    const { groups, meant } = await find(query);
    const sections = await Promise.all(groups.map(toSection));
    if (run !== latest) return;
    list.replaceChildren(...sections);
    status.replaceChildren(...told(query, groups, meant));
  } catch {
    index = undefined;
    if (run !== latest) return;
    list.replaceChildren();
    status.textContent = form.dataset['failed']!;
  }
}

/** What was found, by kind; nothing where a word is nowhere, but what may have been meant. */
async function find(query: Query): Promise<{ groups: Group[]; meant: string | null }> {
  const plain = plainWords(query);
  if (plain === '' && !isNarrowed(query)) return { groups: [], meant: null };
  const { pagefind, facets, vocabulary } = await load();
  const { words, unknown, meant } = readWords(plain, vocabulary);
  // The index would look for the beginning of a word that it does not have.
  if (unknown.length > 0) return { groups: [], meant };
  const { results } = await pagefind.search(words || null);
  const fitting = results.filter(({ id }) => fits(facets[id]!, query));
  const groups = (Object.keys(kindHeadings) as Kind[])
    .map((kind) => ({ kind, results: fitting.filter(({ id }) => facets[id]!.kind === kind) }))
    .filter((group) => group.results.length > 0);
  const first = groups.length === 1 ? OF_ONE_KIND : OF_EACH_KIND;
  return { groups: groups.map((group) => ({ ...group, first })), meant };
}

function load(): Promise<Index> {
  index ??= Promise.all([
    import(/* @vite-ignore */ form.dataset['index']!) as Promise<Pagefind>,
    json<Facets>(form.dataset['facets']!),
    json<string[]>(form.dataset['words']!),
  ]).then(async ([pagefind, facets, vocabulary]) => {
    // The index is small, and without a worker there is one way in which it runs.
    await pagefind.options({ noWorker: true });
    return { pagefind, facets, vocabulary };
  });
  return index;
}

async function json<T>(address: string): Promise<T> {
  return (await (await fetch(address)).json()) as T;
}

/** What is said of the results: how many, or what may have been meant. */
function told(query: Query, groups: readonly Group[], meant: string | null): (string | Node)[] {
  if (!writeQuery(query)) return [''];
  const all = groups.reduce((sum, { results }) => sum + results.length, 0);
  if (meant === null)
    return [all > 0 ? counted(all, 'result') : 'Nothing found. Below is a list of everything.'];
  const link = document.createElement('a');
  link.href = location.pathname + writeQuery({ ...query, q: meant });
  link.textContent = meant;
  return [`${all > 0 ? counted(all, 'result') : `Nothing has “${query.q}”`}. Did you mean “`, link, '”?'];
}

async function toSection({ kind, results, first }: Group): Promise<Element> {
  const section = copy('group');
  const [heading, items, more] = [...section.children] as [Element, Element, HTMLButtonElement];
  heading.textContent = `${kindHeadings[kind]} (${results.length})`;
  items.ariaLabel = kindHeadings[kind];
  items.append(...(await Promise.all(results.slice(0, first).map(toItem))));
  more.hidden = results.length <= first;
  more.textContent = `Show all ${results.length}`;
  more.addEventListener('click', () => {
    void Promise.all(results.slice(first).map(toItem)).then((rest) => {
      items.append(...rest);
      more.hidden = true;
      rest[0]?.querySelector('a')?.focus();
    });
  });
  return section;
}

async function toItem(result: Result): Promise<Element> {
  const { url, excerpt, meta } = await result.data();
  const item = copy('result');
  const link = item.querySelector('a')!;
  link.href = url;
  link.textContent = meta.title;
  if (meta.label) {
    const label = item.querySelector<HTMLElement>('.label')!;
    label.append(copy(`label-${meta.label}`));
    label.hidden = false;
  }
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
