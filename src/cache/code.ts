// The version of everything that makes a result and does not come from the content.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sha256 } from '../content/hash.ts';

/**
 * SHA-256 of the code below `root`, of its packages (fonts, styles and engines among them) and of what runs it. Coarse on
 * purpose: which file makes what would have to be kept right by hand. An edit of the content changes nothing of it.
 */
export function codeVersion(
  root: string,
  runtime: unknown = [process.versions, process.platform, process.arch],
): string {
  const code = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const hashes = ['package-lock.json', ...code.toSorted()].map(
    (file) => `${sha256(readFileSync(join(root, file), 'latin1'))}  ${file}`,
  );
  return sha256(JSON.stringify([runtime, hashes]));
}
