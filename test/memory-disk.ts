// A disk in memory: quick, and nothing is left behind. Where it matters what a real disk does, a test uses that.
import { posix } from 'node:path';
import type { Disk } from '../src/content/disk.ts';

export interface MemoryDisk extends Disk {
  /** By path; folders are there as far as files are in them. */
  files: Map<string, Uint8Array>;
  /** The texts below a folder, by path below it. */
  texts: (folder: string) => Map<string, string>;
}

/** @param refuses whether a path cannot be written, as on a full or protected disk */
export function memoryDisk(
  initial: ReadonlyMap<string, string | Uint8Array>,
  refuses: (path: string) => boolean = () => false,
): MemoryDisk {
  const files = new Map([...initial].map(([path, content]) => [posix.normalize(path), bytes(content)]));
  const below = (folder: string) => {
    const start = `${posix.normalize(folder)}/`;
    return [...files].flatMap(([path, content]): [string, Uint8Array][] =>
      path.startsWith(start) ? [[path.slice(start.length), content]] : [],
    );
  };
  const kindOf: Disk['kindOf'] = (path) => {
    if (files.has(posix.normalize(path))) return 'file';
    return below(path).length > 0 ? 'folder' : null;
  };
  return {
    files,
    texts: (folder) =>
      new Map(below(folder).map(([path, content]) => [path, new TextDecoder().decode(content)])),
    list: (folder) =>
      below(folder)
        .filter(([path]) => !/(?:^|\/)\./.test(path))
        .map(([path, content]) => ({ path, kind: 'file', size: content.length })),
    kindOf,
    resolve: (path) => (kindOf(path) === null ? null : posix.normalize(path)),
    read: (path) => files.get(posix.normalize(path)) ?? fail('ENOENT', 'open', path),
    write: (path, text) => {
      if (refuses(path)) fail('ENOSPC', 'write', path);
      files.set(posix.normalize(path), bytes(text));
    },
    rename: (from, to) => {
      if (refuses(to)) fail('EACCES', 'rename', to);
      const content = files.get(posix.normalize(from)) ?? fail('ENOENT', 'rename', from);
      files.delete(posix.normalize(from));
      files.set(posix.normalize(to), content);
    },
    remove: (path) => void files.delete(posix.normalize(path)),
  };
}

function fail(code: string, syscall: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall });
}

/** Files with a folder put before their paths. */
export const inFolder = <T>(folder: string, files: ReadonlyMap<string, T>): [string, T][] =>
  [...files].map(([path, content]) => [`${folder}/${path}`, content]);

const bytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
