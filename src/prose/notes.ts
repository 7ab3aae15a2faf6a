// The numbered notes of one page: each holds a source, or one excerpt of it, and is numbered where it is first cited.
import type { Excerpt, Source } from '../content/source.ts';

export interface Note {
  number: number;
  source: Source;
  excerpt: Excerpt | null;
}

export class Notes {
  readonly #notes = new Map<string, Note>();
  readonly #sources: ReadonlyMap<string, Source>;

  constructor(sources: ReadonlyMap<string, Source>) {
    this.#sources = sources;
  }

  /** The note for a source or an excerpt, made at its first use; null where there is no such source or excerpt. */
  cite(sourceId: string, excerptId: string | null): Note | null {
    const key = excerptId === null ? sourceId : `${sourceId}:${excerptId}`;
    const known = this.#notes.get(key);
    if (known) return known;
    const source = this.#sources.get(sourceId);
    const excerpt = source?.excerpts.find((each) => each.id === excerptId) ?? null;
    if (!source || (excerptId !== null && !excerpt)) return null;
    const note = { number: this.#notes.size + 1, source, excerpt };
    this.#notes.set(key, note);
    return note;
  }

  get all(): Note[] {
    return [...this.#notes.values()];
  }
}
