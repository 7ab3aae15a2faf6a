// What a command does to the world, passed in, so that a test runs one in its own process and in silence.
import { disk, type Disk } from '../content/disk.ts';

export interface Effects {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  env: Readonly<Record<string, string | undefined>>;
  /** The folder in which the command runs; relative paths are below it. */
  cwd: string;
  disk: Disk;
  /** The day on which the command runs, in UTC: 2025-09-02. Only what is promised on that day asks for it. */
  today: () => string;
  /** Builds the site of the folder content into the folder dist. */
  buildSite: () => Promise<void>;
}

/** Those of this process. */
export const processEffects: Effects = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  disk,
  today: () => new Date().toISOString().slice(0, 10),
  buildSite: async () => (await import('astro')).build({}),
};
