// What every command has, what it can stop with, and its help, made from what it declares.
import { parseArgs } from 'node:util';
import { ContentError, nearest } from '../content/problem.ts';
import type { Effects } from './effects.ts';

export interface Option {
  /** What it takes, in capitals: DIR, or [DIR] where it may stay alone. Without this the option is a switch. */
  takes?: string;
  default?: string;
  /** Nothing can be done without it. */
  needed?: true;
  /** One line. */
  about: string;
}

export interface Command {
  name: string;
  /** One line. */
  summary: string;
  /** What comes before the options: "FILE-OR-FOLDER". Empty where nothing does. */
  operands: string;
  options: Readonly<Record<string, Option>>;
  /** What is after the name in one example. */
  example: string;
  /** More lines for the help. */
  notes?: string;
  /**
   * Runs it and gives the exit status: 0, or 1 where what it looked at has a fault.
   * @throws UsageError, ContentError, Refusal
   */
  run: (args: readonly string[], effects: Effects) => Promise<number>;
}

/** The command line asks for something that there is not. */
export class UsageError extends Error {}

/** What the command was given has a fault, said in the message, and nothing was done. */
export class Refusal extends Error {}

/** Something failed that no one could foresee; says what was being done. */
export class Interruption extends Error {}

/** Runs the work; an error of the system or a fault of the program is thrown with what was being done. */
export async function during<T>(doing: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || isForeseen(error)) throw error;
    throw new Interruption(`while ${doing}: ${error.message}`, { cause: error });
  }
}

const isForeseen = (error: Error): boolean =>
  error instanceof ContentError || error instanceof Refusal || error instanceof UsageError;

type Value<O extends Option> = O extends { takes: string }
  ? O extends { takes: `[${string}]` }
    ? string | true | undefined
    : O extends { default: string }
      ? string
      : string | undefined
  : boolean;

type Values<O extends Command['options']> = { [K in keyof O]: Value<O[K]> };

/**
 * The options and operands of a command line.
 * @throws UsageError where an option is unknown, or lacks its value or has one that it does not take
 */
export function readOptions<const O extends Command['options']>(
  args: readonly string[],
  options: O,
): { values: Values<O>; operands: string[] } {
  const names = Object.keys(options);
  // By hand, since strict parsing has no option whose value may be left out.
  const { values, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      names.map((name) => [name, { type: options[name]!.takes === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    allowPositionals: true,
  });
  for (const [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(options, name)) {
      const dashes = name.length === 1 ? '-' : '--';
      throw new UsageError(`unknown option ${dashes}${name}${didYouMean(name, names, '--')}`);
    }
    const { takes } = options[name]!;
    if (takes === undefined && value !== true) throw new UsageError(`--${name} takes no value`);
    const isThere = typeof value === 'string' && value !== '' && !value.startsWith('-');
    if (takes !== undefined && !isThere && !(value === true && takes.startsWith('['))) {
      throw new UsageError(`--${name} lacks its value: --${name} ${takes}`);
    }
  }
  const all = names.map((name) => {
    const { takes, default: usual } = options[name]!;
    return [name, values[name] ?? (takes === undefined ? false : usual)];
  });
  return { values: Object.fromEntries(all) as Values<O>, operands: positionals };
}

/**
 * The same for a command that takes no operands.
 * @throws UsageError where there are some
 */
export function readOptionsOnly<const O extends Command['options']>(
  args: readonly string[],
  options: O,
): Values<O> {
  const { values, operands } = readOptions(args, options);
  if (operands.length > 0) throw new UsageError(`found ${operands.join(' ')}, expected options only`);
  return values;
}

export function didYouMean(word: string, known: Iterable<string>, before = ''): string {
  const like = nearest(word, known);
  return like === null ? '' : `; did you mean ${before}${like}?`;
}

export const usage = ({ name, operands, options }: Command): string => {
  const of = Object.entries(options).map(([option, { takes, needed }]) => {
    const form = `--${option}${takes ? ` ${takes}` : ''}`;
    return needed ? form : `[${form}]`;
  });
  return ['usage: npm run', name, '--', operands, ...of].filter((part) => part !== '').join(' ');
};

export function help(command: Command): string {
  const { summary, options, example, notes } = command;
  const lines = Object.entries(options).map(([name, { takes, default: usual, about }]) => ({
    form: `--${name}${takes ? ` ${takes}` : ''}`,
    about: usual === undefined ? about : `${about} (default: ${usual})`,
  }));
  return `${summary}

${usage(command)}

${table([...lines, ...COMMON])}
${notes === undefined ? '' : `\n${notes}\n`}
Example: npm run ${command.name}${example === '' ? '' : ` -- ${example}`}
`;
}

/** What every command understands. */
export const COMMON = [
  { form: '--help, -h', about: 'this help' },
  { form: '--trace', about: 'where in the code an error was made' },
] as const;

export function table(lines: readonly { form: string; about: string }[]): string {
  const width = Math.max(...lines.map(({ form }) => form.length));
  return lines.map(({ form, about }) => `  ${form.padEnd(width)}  ${about}`).join('\n');
}
