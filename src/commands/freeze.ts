// Keeps the page and the record of each version that is not kept yet: all of them, or none.
import { join } from 'node:path';
import type { Disk } from '../content/disk.ts';
import { decode } from '../content/files.ts';
import { ContentError, formatProblems, type Problem } from '../problem.ts';
import { registryFile } from '../content/registry.ts';
import { awaitingFreeze, freeze } from '../freeze/freeze.ts';
import type { Command, Option } from './command.ts';
import { contentOption, readSite } from './content.ts';
import type { Effects } from './effects.ts';
import { readOptionsOnly } from './options.ts';
import { during, Refusal } from './stop.ts';

const options = {
  content: contentOption,
  dist: { takes: 'DIR', default: 'dist', about: 'the folder of the built site' },
} as const satisfies Record<string, Option>;

export const freezeCommand: Command = {
  name: 'freeze',
  summary: 'Keeps the pages of new versions, after building the site.',
  operands: '',
  options,
  example: '',
  notes: 'Writes below content/releases/*/versions and into registry.yaml. Commit both.',
  run,
};

async function run(args: readonly string[], effects: Effects): Promise<number> {
  const { content, dist } = readOptionsOnly(args, options);
  try {
    effects.stdout(await freezeAll(content, dist, effects));
    return 0;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new Refusal(formatProblems(error.problems, 'in the content. Nothing was frozen.'), {
      cause: error,
    });
  }
}

async function freezeAll(root: string, dist: string, effects: Effects): Promise<string> {
  const { disk, env } = effects;
  const problems: Problem[] = [];
  if (env['BASE_PATH']) {
    problems.push({
      code: 'built-below-the-root',
      file: 'BASE_PATH',
      found: env['BASE_PATH'],
      expected: 'no base path: frozen pages are written for the root, and moved when they are shown',
      fix: 'run npm run freeze without BASE_PATH',
    });
  }
  const readText = (file: string): string | null =>
    disk.kindOf(file) === 'file' ? decode(disk.read(file)) : null;
  const site = await during('checking the content', () => readSite(root, effects));
  const registry = readText(join(root, registryFile(site.release.id))) ?? '';
  const readBuilt = (path: string): string | null => readText(join(dist, path));
  const written = await during('reading the built site', () =>
    freeze(site, registry, readBuilt, (problem) => problems.push(problem)),
  );
  if (problems.length > 0) throw new ContentError(problems);
  await during('writing the frozen files', () => writeAll(written, root, disk));
  const versions = awaitingFreeze(site).map(({ id, version }) => `${id}, version ${version}\n`);
  return versions.length === 0
    ? `Every claim is already frozen as it is: nothing to do.\n`
    : `${versions.join('')}${versions.length} frozen. Commit ${root}.\n`;
}

// The registry comes last and at one stroke: until then nothing is frozen, and an error takes back what was written.
function writeAll(files: ReadonlyMap<string, string>, root: string, disk: Disk): void {
  const paths = [...files.keys()];
  const registry = paths.pop();
  if (registry === undefined) return;
  const made: string[] = [];
  try {
    for (const path of paths) {
      const file = join(root, path);
      if (disk.kindOf(file) !== null) continue;
      made.push(file);
      disk.write(file, files.get(path)!);
    }
    const passing = join(root, `${registry}.new`);
    made.push(passing);
    disk.write(passing, files.get(registry)!);
    disk.rename(passing, join(root, registry));
  } catch (error) {
    for (const file of made) disk.remove(file);
    throw error;
  }
}
