// The one program behind all commands: how it is asked, how it answers, how it ends.
import { spawnSync } from 'node:child_process';
import { expect, it, test } from 'vitest';
import { disk } from '../../src/content/disk.ts';
import { run } from './run.ts';

const names = [
  'check',
  'new',
  'coverage',
  'schemas',
  'recheck',
  'freeze',
  'mutate',
  'verify-site',
  'sources',
  'dataset',
];

it.each(['--help', '-h'])('tells with %s what commands there are', async (option) => {
  const { status, stdout, stderr } = await run([option]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name} +[A-Z]`, 'm'));
});

test.each(names)('%s tells its options, their defaults and an example', async (name) => {
  const first = await run([name, '--help']);
  const { status, stdout, stderr } = first;
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^usage: npm run ${name} -- `, 'm'));
  expect(stdout).toMatch(new RegExp(`^Example: npm run ${name}`, 'm'));
  if (!['recheck', 'verify-site'].includes(name))
    expect(stdout).toMatch(/--content DIR +the folder of the content \(default: content\)/);
  for (const other of [
    [name, '-h'],
    [name, 'x', '--help'],
    ['--help', name],
  ])
    expect(await run(other)).toEqual(first);
});

test.each<[string[], RegExp]>([
  [[], /^no command\nusage: npm run COMMAND/],
  [['chekc'], /^unknown command chekc; did you mean check\?\nusage: npm run COMMAND/],
  [['constructor'], /^unknown command constructor\n/],
  [['check', '--formt', 'json'], /^unknown option --formt; did you mean --format\?\nusage: npm run check/],
  [['check', '-x'], /^unknown option -x\n/],
  [['check', '--content'], /^--content lacks its value: --content DIR\n/],
  [['check', '--content', '--format', 'json'], /^--content lacks its value/],
  [['check', 'content'], /^there is no claim content\n/],
  [['freeze', 'content', 'dist'], /^found content dist, expected options only\n/],
  [['mutate', 'content'], /^found content, expected options only\n/],
  [['dataset', 'import', 'x', '--verify=yes'], /^--verify takes no value\n/],
])('the command line %j is an error on stderr, with the usage, and exits with 2', async (args, message) => {
  const { status, stdout, stderr } = await run(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^usage: npm run /m);
});

const failing = (error: Error) => ({
  ...disk,
  list: () => {
    throw error;
  },
});

it('says what was being done where the system refuses something, without the place in the code', async () => {
  const error = Object.assign(new Error("EACCES: permission denied, scandir 'content'"), {
    syscall: 'scandir',
  });
  const { status, stdout, stderr } = await run(['check'], { on: failing(error) });
  expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
  expect(stderr).toBe(
    "npm run check stopped while checking the content: EACCES: permission denied, scandir 'content'\n",
  );
  expect((await run(['check', '--trace'], { on: failing(error) })).stderr).toContain('main.test.ts');
});

it('shows the place in the code where the program itself is at fault, and asks for a report', async () => {
  const { status, stdout, stderr } = await run(['check'], { on: failing(new TypeError('no \u001b[31m')) });
  expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
  expect(stderr).toMatch(/^npm run check stopped while checking the content: no \\x1b\[31m\nThis is a fault/);
  expect(stderr).toMatch(/Please report it[^]*main\.test\.ts/);
});

it('is what npm runs: the exit status and both streams are those of the process', () => {
  // Not a content folder, but folders of other things; the trace of that goes to stderr.
  const command = ['src/commands/bin.mjs', 'mutate', '--content', 'test/fixtures', '--trace'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout).toMatch(/project\/datasets\/towns\.csv\n {2}found {5}a file of no known kind\n/);
  expect(stdout).toMatch(/\d+ problems in the content\. Nothing was built\.\n$/);
  expect(stderr).toMatch(/^ContentError: [^]*\n +at .*build\.ts/);
});
