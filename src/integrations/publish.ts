// The site as it is published: built beside the old one, held against itself, and put in its place at one stroke.
// A build that fails or is killed leaves the old site whole.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { disk } from '../content/disk.ts';
import { zip } from '../outputs/zip.ts';
import { rootOrNowhere, SUMS, ZIP } from '../paths.ts';
import { deadLinks } from '../published/links.ts';
import { pack } from '../published/packed.ts';
import { writeSums } from '../published/sums.ts';

/** Goes last, when all other files are there. */
export function publishAtOnce(): AstroIntegration {
  let place: Place | null = null;
  return {
    name: 'claim-by-claim:publish',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        place = placeOf(fileURLToPath(config.outDir));
        lock(place);
        recover(place);
        updateConfig({ outDir: pathToFileURL(`${place.made}/`) });
      },
      'astro:build:done': async ({ logger }) => {
        if (!place) return;
        const { made, site } = place;
        const files = new Map(
          disk.list(made).map(({ path }): [string, Uint8Array] => [path, disk.read(join(made, path))]),
        );
        const toCome: [string, Uint8Array][] = [SUMS, ZIP].map((path) => [path, new Uint8Array()]);
        const dead = deadLinks(new Map([...files, ...toCome]), rootOrNowhere());
        if (dead.length > 0) {
          const lines = dead.map(({ page, link }) => `  ${page} leads to ${link}`);
          throw new Error(`links lead nowhere, so the site was not published:\n${lines.join('\n')}`);
        }
        for (const [path, copy] of pack(files)) writeFileSync(join(made, path), copy);
        const sums = writeSums(files);
        writeFileSync(join(made, SUMS), sums);
        writeFileSync(join(made, ZIP), zip(files.set(SUMS, new TextEncoder().encode(sums))));
        swap(place);
        rmSync(place.lock);
        logger.info(`${files.size} files, all links lead somewhere; put in place as ${basename(site)}`);
      },
    },
  };
}

/** Where the site goes, and three names beside it: hidden, so that nothing takes them for a site. */
interface Place {
  site: string;
  made: string;
  old: string;
  lock: string;
}

function placeOf(outDir: string): Place {
  const site = outDir.replace(/[/\\]+$/, '');
  const beside = (end: string) => join(dirname(site), `.${basename(site)}.${end}`);
  return { site, made: beside('new'), old: beside('old'), lock: beside('lock') };
}

/** One build at a time; the lock of a process that is gone counts for nothing. */
function lock({ lock: file, site }: Place): void {
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && isRunning(holder)) {
    throw new Error(
      `another build (process ${holder}) is writing ${site}: wait until it has ended, or end it; ${file} is its mark`,
    );
  }
  rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, String(process.pid), { flag: 'wx' });
  process.on('exit', () => rmSync(file, { force: true }));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ends what a kill between the two renames left. */
function recover({ site, old, made }: Place): void {
  if (!existsSync(site) && existsSync(old)) renameSync(old, site);
  for (const folder of [old, made]) rmSync(folder, { recursive: true, force: true });
}

function swap({ site, made, old }: Place): void {
  if (existsSync(site)) renameSync(site, old);
  renameSync(made, site);
  rmSync(old, { recursive: true, force: true });
}
