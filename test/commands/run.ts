// A command line run in the test's own process, and all that it said.
import { disk, type Disk } from '../../src/content/disk.ts';
import type { Reach } from '../../src/watch/web.ts';
import type { Effects } from '../../src/commands/effects.ts';
import { main } from '../../src/commands/main.ts';

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

export async function run(
  args: readonly string[],
  {
    on = disk,
    env = {},
    ...own
  }: { on?: Disk; env?: Record<string, string> } & Partial<
    Pick<Effects, 'web' | 'changesOf' | 'buildSite' | 'today'>
  > = {},
): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const status = await main(args, {
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    env,
    cwd: '',
    disk: on,
    buildSite: async () => undefined,
    web: unreached,
    changesOf: never,
    today: () => '2026-11-26',
    ...own,
  });
  return { status, stdout, stderr };
}

/** No test reaches beyond this machine. */
const unreached: Reach = {
  request: () => {
    throw new Error('a test without a network of its own asked for one');
  },
  wait: async () => undefined,
  patience: 0,
};

async function* never(): AsyncGenerator<void> {}
