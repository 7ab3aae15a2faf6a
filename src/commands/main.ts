// Finds the command and runs it. Everything that it prints passes here, and every way in which it can end.
import { ContentError, visible } from '../problem.ts';
import { publishedAt } from '../published-at.ts';
import type { Command } from './command.ts';
import type { Effects } from './effects.ts';
import { COMMON, help, table, usage } from './help.ts';
import { didYouMean } from './options.ts';
import { Interruption, Refusal, UsageError } from './stop.ts';

/** How a run ends; the rest of the numbers are sysexits.h's. */
const STATUS = {
  fine: 0,
  /** What was looked at has a fault: stdout says which. */
  fault: 1,
  /** The command line cannot be followed: stderr says why. */
  usage: 2,
  /** Something else went wrong, of the system or in this program (EX_SOFTWARE): stderr says what. */
  unexpected: 70,
} as const;

/** Loaded when they are asked for: each brings a good part of the program with it. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./check.ts')).checkCommand],
  ['new', async () => (await import('./new.ts')).newCommand],
  ['coverage', async () => (await import('./coverage.ts')).coverageCommand],
  ['schemas', async () => (await import('./schemas.ts')).schemasCommand],
  ['recheck', async () => (await import('./recheck.ts')).recheckCommand],
  ['freeze', async () => (await import('./freeze.ts')).freezeCommand],
  ['mutate', async () => (await import('./mutate.ts')).mutateCommand],
  ['verify-site', async () => (await import('./verify-site.ts')).verifySiteCommand],
  ['sources', async () => (await import('./sources.ts')).sourcesCommand],
  ['dataset', async () => (await import('./dataset.ts')).datasetCommand],
]);

/** Runs the command line (without the program's name) and gives the exit status. */
export async function main(args: readonly string[], given: Effects): Promise<number> {
  const effects: Effects = {
    ...given,
    stdout: (text) => given.stdout(harmless(text)),
    stderr: (text) => given.stderr(harmless(text)),
  };
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  const asksHelp = own.some((arg) => arg === '--help' || arg === '-h');
  const trace = own.includes('--trace');
  const [name, ...rest] = args.filter(
    (arg, i) => i >= own.length || !['--help', '-h', '--trace'].includes(arg),
  );

  const load = name === undefined ? undefined : commands.get(name);
  if (load === undefined) {
    if (name === undefined && asksHelp) {
      effects.stdout(await overview());
      return STATUS.fine;
    }
    effects.stderr(`${name === undefined ? 'no command' : unknown(name)}\n${await overview()}`);
    return STATUS.usage;
  }
  try {
    publishedAt(effects.env);
  } catch (error) {
    effects.stderr(`${(error as Error).message}\n`);
    return STATUS.usage;
  }
  const command = await load();
  if (asksHelp) {
    effects.stdout(help(command));
    return STATUS.fine;
  }
  try {
    return await command.run(rest, effects);
  } catch (error) {
    return explain(error, command, effects, trace);
  }
}

const unknown = (name: string): string => `unknown command ${name}${didYouMean(name, commands.keys())}`;

async function overview(): Promise<string> {
  const all = await Promise.all(commands.values().map((load) => load()));
  return `usage: npm run COMMAND -- [OPTIONS]

${table([...all.map(({ name, summary }) => ({ form: name, about: summary })), ...COMMON])}

Each command has its own help: npm run check -- --help
It exits with 0 if all is well, 1 if the content, a receipt or a list has a fault, 2 if the command line has one,
${STATUS.unexpected} if anything else goes wrong.
`;
}

function explain(error: unknown, command: Command, effects: Effects, trace: boolean): number {
  if (error instanceof UsageError) {
    effects.stderr(`${error.message}\n${usage(command)}\nMore: npm run ${command.name} -- --help\n`);
    if (trace) effects.stderr(stackOf(error));
    return STATUS.usage;
  }
  if (error instanceof ContentError || error instanceof Refusal) {
    effects.stdout(`${error.message}\n`);
    if (trace) effects.stderr(stackOf(error));
    return STATUS.fault;
  }
  const isPlaced = error instanceof Interruption;
  const cause: unknown = isPlaced ? error.cause : error;
  const message = error instanceof Error ? error.message : String(error);
  effects.stderr(`npm run ${command.name} stopped${isPlaced ? '' : ' unexpectedly:'} ${message}\n`);
  // Where the system refuses something, the place in the code helps nobody.
  const isBug = !(cause instanceof Error && 'syscall' in cause);
  if (isBug) effects.stderr('This is a fault of the program. Please report it with the lines below.\n');
  if (isBug || trace) effects.stderr(stackOf(cause));
  return STATUS.unexpected;
}

const stackOf = (error: unknown): string => (error instanceof Error ? `${error.stack}\n` : '');

/** What content or a stranger's receipt could do to a terminal is shown and not done. */
const harmless = (text: string): string => text.split('\n').map(visible).join('\n');
