// The cache of a build. CLAIM_BY_CLAIM_CACHE=off turns it off.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderCache, fromCache, keyOf, noCache, type Cache } from './cache.ts';
import { codeVersion } from './code.ts';

/** Beside the packages: ignored by Git, and gone when they are installed anew. */
const FOLDER = 'node_modules/.cache/claim-by-claim';

/**
 * The bytes that `make` gives, kept from an earlier build if the code and all parts are the same.
 * @param kind a name for what is made
 * @param parts everything that it is made from, besides the code
 */
export function cached(
  kind: string,
  parts: unknown,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  opened ??= open();
  return fromCache(opened.cache, keyOf(kind, opened.version, parts), make);
}

/** The same for what can be written as JSON. */
export async function cachedJson<T>(kind: string, parts: unknown, make: () => T | Promise<T>): Promise<T> {
  const bytes = await cached(kind, parts, async () => Buffer.from(JSON.stringify(await make())));
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as T;
}

/**
 * The same for many results that are made together, one for each item: only those that are missing are made.
 * @param make gives the results of some items, in their order
 */
export async function cachedEach<I, T>(
  kind: string,
  items: readonly I[],
  partsOf: (item: I) => unknown,
  make: (missing: readonly I[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const { cache, version } = (opened ??= open());
  const looked = items.map((item) => {
    const key = keyOf(kind, version, partsOf(item));
    return { item, key, kept: cache.read(key) };
  });
  const made = (await make(looked.filter(({ kept }) => !kept).map(({ item }) => item))).values();
  return looked.map(({ key, kept }) => {
    if (kept) return JSON.parse(kept.toString('utf8')) as T;
    const result = made.next().value!;
    cache.keep(key, Buffer.from(JSON.stringify(result)));
    return result;
  });
}

let opened: { cache: Cache; version: string } | undefined;

function open(): { cache: Cache; version: string } {
  if (process.env['CLAIM_BY_CLAIM_CACHE'] === 'off') return { cache: noCache, version: '' };
  const version = codeVersion('.');
  dropOthers(version);
  return { cache: folderCache(join(FOLDER, version)), version };
}

/** Removes what other code made, so that the folder does not grow forever. */
function dropOthers(version: string): void {
  try {
    for (const name of readdirSync(FOLDER)) {
      if (name !== version) rmSync(join(FOLDER, name), { recursive: true, force: true });
    }
  } catch {
    // There is no folder yet, or it cannot be changed.
  }
}
