// The list of reporters, by the name that --format takes.
import type { Option } from '../command.ts';
import { didYouMean } from '../options.ts';
import { UsageError } from '../stop.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import type { Reporter } from './reporter.ts';
import { terminal } from './terminal.ts';

export const reporters = { terminal, github, json } satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;

const formats = Object.keys(reporters) as Format[];

export const formatOption = {
  takes: 'FORMAT',
  default: 'terminal',
  about: `how problems are printed: ${formats.join(', ')}`,
} as const satisfies Option;

/** @throws UsageError where there is no such format */
export function readFormat(name: string): Format {
  if (Object.hasOwn(reporters, name)) return name as Format;
  throw new UsageError(`--format ${name}: expected ${formats.join(', ')}${didYouMean(name, formats)}`);
}
