// Files packed into one: a ZIP whose bytes depend on nothing but what is in it.
import { strToU8, zipSync, type Zippable } from 'fflate';

/** Entries are sorted by name and dated 1 January 1980, the first day that the format knows. Texts are UTF-8. */
export function zip(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    entries[path] = IS_PACKED.test(path) ? [bytes, { level: 0 }] : bytes;
  }
  return zipSync(entries, { level: 9, mtime: FIRST_DAY });
}

/** Files that hold packed data: to pack them again takes time and saves next to nothing. */
const IS_PACKED = /\.(?:png|woff2|zip|imscc)$/;

// The format keeps local time, and the library reads it so: this is midnight in every zone.
const FIRST_DAY = new Date(1980, 0, 1);
