// A command line run in the test's own process, and all that it said.
import { disk, type Disk } from '../../src/content/disk.ts';
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
    today = '2030-01-01',
  }: { on?: Disk; env?: Record<string, string>; today?: string } = {},
): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const status = await main(args, {
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    env,
    cwd: '',
    disk: on,
    today: () => today,
    buildSite: async () => undefined,
  });
  return { status, stdout, stderr };
}
