// npm run bench:scale: what checking and building cost as a project grows, beside plain Astro.
//
//   npm run bench:scale                                  check and builds of 100 and 1,000 claims, check of 10,000
//   npm run bench:scale -- --sizes 100,300 --steps check,build
//
// For each size it makes a project in a temporary folder (bench/project.ts): releases, their claims, sources and tables. Steps:
//   check    npm run check
//   build    astro build, with nothing kept from an earlier build
//   rebuild  the same again after one edit of one claim
//   again    the same again with nothing edited
//   plain    astro build of the same pages of Markdown with Astro and @astrojs/mdx alone
//   replain  the same again after one edit
// Printed: CPU time (user and system, of the process and those that it starts), which other load disturbs less than time on the
// clock, and peak memory of the largest process. The cost of a further claim is the difference of two sizes over that of their claims.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFiles, writeProject } from './project.ts';

const STEPS = ['check', 'build', 'rebuild', 'again', 'plain', 'replain'] as const;
type Step = (typeof STEPS)[number];

// Tells the peak memory of the process, in kilobytes, when it ends.
const TELL_PEAK = `data:text/javascript,process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS + "\\n"))`;

// The shell tells what all processes below it used; the command itself writes to the error output only.
const SCRIPT = '"$@" >&2; status=$?; times; exit $status';

const { values } = parseArgs({
  options: { sizes: { type: 'string' }, steps: { type: 'string' } },
});
const sizes = values.sizes?.split(',').map(Number) ?? [100, 1_000, 10_000];
const asked = values.steps?.split(',') ?? null;
/** A build of more claims takes too long to be run unasked. */
const LARGEST_BUILD = 1_000;
const isAsked = (step: Step, size: number): boolean =>
  asked ? asked.includes(step) : step === 'check' || size <= LARGEST_BUILD;

console.log(`node ${process.version}, ${cpus().length} cores`);
console.log(
  `${'claims'.padStart(7)}  ${'step'.padEnd(8)} ${'CPU'.padStart(9)}  ${'peak memory'.padStart(11)}`,
);
const folder = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
try {
  for (const size of sizes) measure(size, join(folder, String(size)));
} finally {
  rmSync(folder, { recursive: true });
}

function measure(size: number, root: string): void {
  const site = join(root, 'site');
  const plain = join(root, 'plain');
  makeSite(site, size);
  makePlain(plain, size);
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const runs: Record<Step, () => Cost> = {
    check: () => run(site, ['src/commands/bin.mjs', 'check']),
    build: () => run(site, [astro, 'build']),
    rebuild: () => {
      edit(join(site, 'content/releases/part-1/claims'));
      return run(site, [astro, 'build']);
    },
    again: () => run(site, [astro, 'build']),
    plain: () => run(plain, [astro, 'build']),
    replain: () => {
      edit(join(plain, 'src/pages/claims'));
      return run(plain, [astro, 'build']);
    },
  };
  for (const step of STEPS.filter((each) => isAsked(each, size))) {
    const { seconds, megabytes } = runs[step]();
    const cells = [String(size).padStart(7), ` ${step.padEnd(8)}`, `${seconds.toFixed(1)} s`.padStart(9)];
    console.log(`${cells.join(' ')}  ${`${megabytes} MB`.padStart(11)}`);
  }
}

/** The project with the code of this repository. */
function makeSite(root: string, claims: number): void {
  writeProject(join(root, 'content'), claims);
  for (const name of [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    cpSync(name, join(root, name), { recursive: true });
  }
  linkPackages(root);
}

/** The same pages as plain MDX: title and prose of each claim, without what only this project knows. */
function makePlain(root: string, claims: number): void {
  const pages = join(root, 'src/pages/claims');
  mkdirSync(pages, { recursive: true });
  for (const [path, text] of projectFiles(claims)) {
    const [, name, title, body] =
      /claims\/([^/]+\.mdx)\0[\s\S]*?title: ([^\n]+)[\s\S]*?\n---\n([\s\S]*)/.exec(`${path}\0${text}`) ?? [];
    if (name)
      writeFileSync(
        join(pages, name),
        `---\ntitle: ${title}\n---\n\n# ${title}\n${body!.replace(/<Value[^>]*>/g, 'here')}`,
      );
  }
  const config = `import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n`;
  writeFileSync(join(root, 'astro.config.mjs'), config);
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }\n');
  linkPackages(root);
}

// A folder of its own with a link to each package: what a build keeps beside the packages is not shared.
function linkPackages(root: string): void {
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => !/^\.(?!bin)/.test(each))) {
    symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
  }
}

/** A sentence more in the first claim. */
function edit(claims: string): void {
  const file = join(claims, readdirSync(claims).toSorted()[0]!);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne sentence more.\n`);
}

interface Cost {
  seconds: number;
  megabytes: number;
}

function run(cwd: string, command: readonly string[]): Cost {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', SCRIPT, 'sh', process.execPath, '--import', TELL_PEAK, ...command],
    { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr.slice(-4000)}`);
  const used = [...stdout.split('\n')[1]!.matchAll(/(\d+)m([\d.]+)s/g)];
  const seconds = used.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
  const [, peak] = [...stderr.matchAll(/^peak (\d+)$/gm)].at(-1)!;
  return { seconds, megabytes: Math.round(Number(peak) / 1024) };
}
