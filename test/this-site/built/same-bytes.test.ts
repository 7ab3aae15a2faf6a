// The same content gives the same bytes: the built site is compared with two more builds, file by file. One finds what is costly in the
// cache, the other makes everything anew.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
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

// Vitest marks its processes; the other builds are to see what the first one saw.
const MARKS = /^(?:NODE_ENV|VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL)$/;

function build(variables: Record<string, string>): Record<string, string> {
  const dist = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !MARKS.test(name)));
  execFileSync('astro', ['build', '--outDir', dist], { stdio: 'pipe', env: { ...env, ...variables } });
  const found = hashes(dist);
  rmSync(dist, { recursive: true });
  return found;
}

/** The files that are not the same in both. */
const differing = (a: Record<string, string>, b: Record<string, string>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((file) => a[file] !== b[file]);

it('a build gives the same files with the same bytes, the search index included, whatever earlier builds have kept', () => {
  const built = hashes('dist');
  expect(Object.keys(built)).toContain(join('pagefind', 'pagefind.js'));
  // After the build of dist, everything is kept.
  expect(differing(built, build({}))).toEqual([]);
  expect(differing(built, build({ CLAIM_BY_CLAIM_CACHE: 'off' }))).toEqual([]);
});
