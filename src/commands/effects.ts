// What a command does to the world, passed in, so that a test runs one in its own process and in silence.
import { watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { disk, type Disk } from '../content/disk.ts';
import { network, type Reach } from '../watch/web.ts';

export interface Effects {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  env: Readonly<Record<string, string | undefined>>;
  /** The folder in which the command runs; relative paths are below it. */
  cwd: string;
  disk: Disk;
  /** Builds the site of a folder of content into the folder dist. */
  buildSite: (content: string) => Promise<void>;
  web: Reach;
  /** Gives a value after each change of what stands below a folder; several changes at once are one. */
  changesOf: (folder: string) => AsyncIterable<void>;
  /** The day as 2026-11-26, where the command runs. */
  today: () => string;
}

/** Those of this process. */
export const processEffects: Effects = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  disk,
  buildSite: async (content) => {
    process.env['CONTENT_DIR'] = content;
    await (await import('astro')).build({});
  },
  web: network,
  changesOf,
  // The Swedish form of a date is that of ISO 8601.
  today: () => new Date().toLocaleDateString('sv-SE'),
};

/** In milliseconds: an editor that saves a file makes several changes. */
const SETTLED = 100;

async function* changesOf(folder: string): AsyncGenerator<void> {
  let changed = Promise.withResolvers<void>();
  const watcher = watch(folder, { recursive: true }, () => changed.resolve());
  try {
    for (;;) {
      await changed.promise;
      await sleep(SETTLED);
      changed = Promise.withResolvers();
      yield;
    }
  } finally {
    watcher.close();
  }
}
