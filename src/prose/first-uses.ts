// The terms that a text, or several on one page, used already: a term is linked where it is used first.
import type { Term } from '../content/page.ts';
import { termPath } from '../paths.ts';

/** The terms that were not used yet, for one text, or for several that stand on one page. */
export class FirstUses {
  readonly #byForm: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();
  /** The words in question. */
  readonly pattern: RegExp;

  constructor(terms: readonly Pick<Term, 'id' | 'linked'>[]) {
    this.#byForm = new Map(
      terms.flatMap(({ id, linked }) =>
        linked.flatMap((form): [string, string][] => [
          [form, id],
          [capitalized(form), id],
        ]),
      ),
    );
    const forms = [...this.#byForm.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const words = forms.map((form) => RegExp.escape(form)).join('|');
    this.pattern = words
      ? new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`, 'gu')
      : /(?!)/g;
  }

  /** The id of the term, if the words are one and this is its first use. */
  take(words: string): string | null {
    const id = this.#byForm.get(words);
    if (id === undefined || this.#used.has(id)) return null;
    this.#used.add(id);
    return id;
  }

  /** The ids of the terms that a text of someone else uses for the first time: quotations are read, too. */
  takeAll(text: string): string[] {
    return [...text.matchAll(this.pattern)].flatMap(([words]) => this.take(words) ?? []);
  }

  /** A link that the author made is a use, too. */
  takeLink(url: string): void {
    for (const id of this.#byForm.values()) if (url === termPath(id)) this.#used.add(id);
  }
}

const capitalized = (form: string): string => form.slice(0, 1).toUpperCase() + form.slice(1);
