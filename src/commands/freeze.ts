// npm run freeze: builds the site, then keeps the page and the record of each version that is not kept yet.
// Writes all of them or none; exit 1 with every problem where one cannot be kept.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stdout } from 'node:process';
import { readFiles } from '../content/files.ts';
import { ContentError, type Problem } from '../problem.ts';
import { registryFile } from '../content/registry.ts';
import { buildSite } from '../site/build.ts';
import { awaitingFreeze, freeze } from '../freeze/freeze.ts';

const [root = 'content', dist = 'dist'] = process.argv.slice(2);

try {
  stdout.write(await main());
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  stdout.write(`${error.message.replace(/built\.$/, 'frozen.')}\n`);
  process.exitCode = 1;
}

async function main(): Promise<string> {
  const problems: Problem[] = [];
  if (process.env['BASE_PATH']) {
    problems.push({
      file: 'BASE_PATH',
      found: process.env['BASE_PATH'],
      expected: 'no base path: frozen pages are written for the root, and moved when they are shown',
      fix: 'run npm run freeze without BASE_PATH',
    });
  }
  const files = await readFiles(root);
  const site = await buildSite(files);
  const registry = files.get(registryFile(site.release.id)) ?? '';
  const written = freeze(site, registry, readBuilt, (problem) => problems.push(problem));
  if (problems.length > 0) throw new ContentError(problems);
  writeAll(written);
  const versions = awaitingFreeze(site).map(({ id, version }) => `${id}, version ${version}\n`);
  return versions.length === 0
    ? `Every claim stands as it is frozen: nothing to do.\n`
    : `${versions.join('')}${versions.length} frozen. Commit ${root}.\n`;
}

function readBuilt(path: string): string | null {
  const file = join(dist, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

// The registry comes last and at one stroke: until then nothing is frozen, and an error takes back what was written.
function writeAll(files: ReadonlyMap<string, string>): void {
  const paths = [...files.keys()];
  const registry = paths.pop();
  if (registry === undefined) return;
  const made: string[] = [];
  try {
    for (const path of paths.filter((each) => !existsSync(join(root, each)))) {
      made.push(join(root, path));
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), files.get(path)!);
    }
    const passing = join(root, `${registry}.new`);
    made.push(passing);
    writeFileSync(passing, files.get(registry)!);
    renameSync(passing, join(root, registry));
  } catch (error) {
    for (const file of made) rmSync(file, { force: true });
    throw error;
  }
}
