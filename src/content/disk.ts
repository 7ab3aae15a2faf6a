// Files as the program reads and writes them, so that a test can bring its own.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** What stands below a folder: a plain file, or anything else that is not a folder (a link, a pipe, a socket, a device). */
export interface Listed {
  /** Below the folder, with forward slashes. */
  path: string;
  kind: 'file' | 'link' | 'special';
  /** In bytes; 0 where it is no file. */
  size: number;
}

/** All of it throws the errors of the system, with their codes: ENOENT and so on. */
export interface Disk {
  /**
   * Everything below a folder, in no order. No link is followed. A name that begins with a dot is passed over, with what is
   * below it, as Astro does: systems and editors leave such files.
   */
  list(folder: string): Listed[];
  /** Null where there is nothing. A link counts as what it leads to. */
  kindOf(path: string): 'file' | 'folder' | null;
  /** The path with every link in it followed; null where there is nothing. */
  resolve(path: string): string | null;
  read(path: string): Uint8Array;
  /** Makes the folders that are missing. */
  write(path: string, text: string): void;
  rename(from: string, to: string): void;
  /** Nothing happens where there is nothing. */
  remove(path: string): void;
}

/** The disk of this machine. */
export const disk: Disk = {
  list: (folder) => listBelow(folder, folder),
  kindOf: (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return null;
    return found.isDirectory() ? 'folder' : 'file';
  },
  resolve: (path) => (existsSync(path) ? realpathSync(path) : null),
  read: (path) => readFileSync(path),
  write: (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

function listBelow(root: string, folder: string): Listed[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): Listed[] => {
    if (entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listBelow(root, path);
    const kind = entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'special';
    return [
      {
        path: relative(root, path).split(sep).join('/'),
        kind,
        size: kind === 'file' ? statSync(path).size : 0,
      },
    ];
  });
}
