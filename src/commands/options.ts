// A command line read by the options that a command declares.
import { parseArgs } from 'node:util';
import { nearest } from '../problem.ts';
import type { Command, Option } from './command.ts';
import { UsageError } from './stop.ts';

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
