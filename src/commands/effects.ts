// What a command does to the world, passed in, so that a test runs one in its own process and in silence.
import { disk, type Disk } from '../content/disk.ts';
import { network, type Reach } from '../watch/web.ts';

export interface Effects {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  env: Readonly<Record<string, string | undefined>>;
  /** The folder in which the command runs; relative paths are below it. */
  cwd: string;
  disk: Disk;
  /** Builds the site of the folder content into the folder dist. */
  buildSite: () => Promise<void>;
  web: Reach;
}

/** Those of this process. */
export const processEffects: Effects = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  disk,
  buildSite: async () => (await import('astro')).build({}),
  web: network,
};
