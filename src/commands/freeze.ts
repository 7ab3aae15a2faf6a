// Keeps the page and the record of each version that is not kept yet: all of them, or none.
import { join } from 'node:path';
import { decode } from '../content/files.ts';
import { finishWriting, writeTogether } from '../content/write-together.ts';
import { ContentError, formatProblems, type Problem } from '../problem.ts';
import { registryFile } from '../content/registry.ts';
import { awaitingFreeze, freeze } from '../freeze/freeze.ts';
import type { Site } from '../site/site.ts';
import { undecidedWords } from '../site/warnings.ts';
import type { Command, Option } from './command.ts';
import { contentOption, readSite } from './content.ts';
import type { Effects } from './effects.ts';
import { readOptionsOnly } from './options.ts';
import { during, Refusal } from './stop.ts';

const options = {
  content: contentOption,
  dist: { takes: 'DIR', about: 'the folder of a site that is built already' },
} as const satisfies Record<string, Option>;

export const freezeCommand: Command = {
  name: 'freeze',
  summary: 'Builds the site and keeps the pages of new versions.',
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

async function freezeAll(root: string, built: string | undefined, effects: Effects): Promise<string> {
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
  finishWriting(root, disk);
  if (built === undefined && problems.length === 0) {
    await during('building the site', () => effects.buildSite(root));
  }
  const dist = built ?? 'dist';
  const readText = (file: string): string | null =>
    disk.kindOf(file) === 'file' ? decode(disk.read(file)) : null;
  const site = await during('checking the content', () => readSite(root, effects));
  problems.push(...undecidedWords(site));
  const readBuilt = (path: string): string | null => readText(join(dist, path));
  const written = await during('reading the built site', () =>
    site.releases.flatMap((release) => {
      const registry = readText(join(root, registryFile(release.id))) ?? '';
      return [...freeze(release, registry, readBuilt, (problem) => problems.push(problem))];
    }),
  );
  problems.push(...datedLater(site, effects.today()));
  if (problems.length > 0) throw new ContentError(problems);
  // A style that several versions share may be kept already; its name is its hash.
  const registries = new Set(site.releases.map(({ id }) => registryFile(id)));
  const fresh = written.filter(([path]) => registries.has(path) || disk.kindOf(join(root, path)) === null);
  await during('writing the frozen files', () => writeTogether(root, new Map(fresh), disk));
  const versions = awaitingFreeze(site).map(({ id, version }) => `${id}, version ${version}\n`);
  return versions.length === 0
    ? `Every claim is already frozen as it is: nothing to do.\n`
    : `${versions.join('')}${versions.length} frozen. Commit ${root}.\n`;
}

/** Versions of a day that has not come: nobody can have published them. */
const datedLater = (site: Site, today: string): Problem[] =>
  awaitingFreeze(site)
    .filter(({ modified }) => modified > today)
    .map(({ modified, place, corrections }) => ({
      code: 'date-too-late',
      ...place(corrections.length > 0 ? ['corrections', corrections.length - 1, 'date'] : ['published']),
      found: `${modified}, which is after today, ${today}`,
      expected: 'a day on or before that on which the version is frozen',
      fix: 'correct the date, or freeze it when the day has come',
    }));
