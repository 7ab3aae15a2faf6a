// The same content gives the same bytes: a second build is compared with the first, file by file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

function hashes(dist: string): Record<string, string> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(dist, file)).isFile(),
  );
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dist, file)))
        .digest('hex'),
    ]),
  );
}

// Vitest marks its processes; the second build is to see what the first one saw.
const MARKS = /^(?:NODE_ENV|VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL)$/;

it('two builds give the same files with the same bytes, the search index included', () => {
  const second = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !MARKS.test(name)));
  execFileSync('astro', ['build', '--outDir', second], { stdio: 'pipe', env });
  const [before, after] = [hashes('dist'), hashes(second)];
  expect(Object.keys(before)).toContain(join('pagefind', 'pagefind.js'));
  const files = new Set([...Object.keys(before), ...Object.keys(after)]);
  expect([...files].filter((file) => before[file] !== after[file])).toEqual([]);
});
