// Kills a build and a freeze at random moments and looks at what is left: npm run bench:kills -- [TIMES]
// A killed build must leave the old site whole, or the new one. After a killed freeze the next one must end as one that
// nobody killed. Works in a copy of the project, which is removed.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const times = Number(process.argv[2] ?? 50);
const project = process.cwd();
const copy = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
const node = process.execPath;
const build = [join(project, 'node_modules/astro/bin/astro.mjs'), 'build'];
const freeze = ['src/commands/bin.mjs', 'freeze', '--dist', 'dist'];

execFileSync('git', ['clone', '--quiet', project, copy]);
symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));

/** Runs it, and kills it with all its children after some milliseconds; gives how long it ran. */
function run(args: readonly string[], killAfter: number | null = null): Promise<number> {
  const start = performance.now();
  const child = spawn(node, args, { cwd: copy, detached: true, stdio: 'ignore' });
  const timer = killAfter === null ? null : setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), killAfter);
  return new Promise((ended) => {
    child.on('close', () => {
      if (timer) clearTimeout(timer);
      ended(performance.now() - start);
    });
  });
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** One hash of all files below a folder that are not hidden; null where there is no folder. */
function stateOf(folder: string): string | null {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !/(?:^|\/)\./.test(path) && statSync(join(folder, path)).isFile())
      .toSorted();
    return createHash('sha256')
      .update(files.map((path) => `${hashOf(join(folder, path))} ${path}`).join('\n'))
      .digest('hex');
  } catch {
    return null;
  }
}

/** Counts what each state is called. */
function report(what: string, states: readonly string[]): void {
  const counts = Map.groupBy(states, (state) => state);
  console.log(`${what}: ${[...counts].map(([state, all]) => `${all.length} ${state}`).join(', ')}`);
  if (counts.has('broken')) process.exitCode = 1;
}

const site = join(copy, 'dist');
await run(build);
const before = stateOf(site);
appendFileSync(join(copy, 'content/pages/about.mdx'), '\nOne more sentence.\n');
cpSync(site, join(copy, 'dist-old'), { recursive: true });
const duration = await run(build);
const after = stateOf(site);
if (before === null || after === null || before === after)
  throw new Error('the two builds are not two sites');

const restore = (folder: string, from: string) => {
  rmSync(join(copy, folder), { recursive: true, force: true });
  cpSync(join(copy, from), join(copy, folder), { recursive: true });
};
const builds: string[] = [];
for (let i = 0; i < times; i += 1) {
  restore('dist', 'dist-old');
  await run(build, Math.random() * duration * 1.1);
  const state = stateOf(site);
  builds.push(state === before ? 'old' : state === after ? 'new' : 'broken');
}
report(`${times} builds killed`, builds);

// Nothing is frozen yet, and the site is built from that.
const releases = join(copy, 'content/releases');
for (const release of readdirSync(releases)) {
  for (const kept of ['versions', 'registry.yaml'])
    rmSync(join(releases, release, kept), { recursive: true, force: true });
}
await run(build);
cpSync(join(copy, 'content'), join(copy, 'content-unfrozen'), { recursive: true });
const freezing = await run(freeze);
const frozen = stateOf(join(copy, 'content'));
const freezes: string[] = [];
for (let i = 0; i < times; i += 1) {
  restore('content', 'content-unfrozen');
  await run(freeze, Math.random() * freezing * 1.1);
  await run(freeze);
  freezes.push(stateOf(join(copy, 'content')) === frozen ? 'whole' : 'broken');
}
report(`${times} freezes killed and run again`, freezes);
rmSync(copy, { recursive: true });
