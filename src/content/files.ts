// The content folder as a map from path to text: the only place that reads it from disk.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Text by path below the content folder, with forward slashes, in path order. */
export type Files = ReadonlyMap<string, string>;

/** Reads every file below `root`. Text is read as UTF-8 with line ends made LF, so that it is the same on every machine. */
export async function readFiles(root: string): Promise<Files> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => [
      relative(root, path).split(sep).join('/'),
      (await readFile(path, 'utf8')).replaceAll('\r\n', '\n'),
    ]),
  );
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
