// What is costly and pure is made once: a result is kept under the hash of everything that it is made from.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../content/hash.ts';

/** Where results are looked up and kept. Nothing here fails: what cannot be read is made anew, what cannot be kept is not. */
export interface Cache {
  /** Null if there is none, or if it was damaged. */
  read: (key: string) => Buffer | null;
  keep: (key: string, value: Uint8Array) => void;
}

/** Gives what is kept under the key; without it, makes the result and keeps it. */
export async function fromCache(
  cache: Cache,
  key: string,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const kept = cache.read(key);
  if (kept) return kept;
  const made = await make();
  cache.keep(key, made);
  return made;
}

/**
 * The key of a result: its kind, the version of the code that makes it, and all that the code is given.
 * @throws TypeError if a part is something of which JSON would show nothing
 */
export const keyOf = (kind: string, code: string, parts: unknown): string =>
  `${kind}-${sha256(JSON.stringify([kind, code, parts], asJson))}`;

function asJson(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return { bigint: String(value) };
  if (typeof value === 'function' || value instanceof Map || value instanceof Set) {
    throw new TypeError('a function, a map or a set cannot be part of a key');
  }
  return value;
}

/** Keeps results as files of a folder. A file begins with the hash of its name and its value, so that damage shows. */
export function folderCache(folder: string): Cache {
  return {
    read(key) {
      try {
        const file = readFileSync(join(folder, key));
        const value = file.subarray(HASH_LENGTH);
        return file.toString('latin1', 0, HASH_LENGTH) === sealOf(key, value) ? value : null;
      } catch {
        return null;
      }
    },
    keep(key, value) {
      const file = join(folder, key);
      // Written beside and renamed, so that nobody reads half of it.
      const draft = `${file}.${process.pid}`;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(draft, Buffer.concat([Buffer.from(sealOf(key, value)), value]));
        renameSync(draft, file);
      } catch {
        remove(draft);
      }
    },
  };
}

/** Keeps nothing. */
export const noCache: Cache = { read: () => null, keep: () => undefined };

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was never there, because its folder cannot be one.
  }
}

const HASH_LENGTH = 64;

const sealOf = (key: string, value: Uint8Array): string =>
  createHash('sha256').update(key).update('\0').update(value).digest('hex');
