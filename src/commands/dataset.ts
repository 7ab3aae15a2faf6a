// Counts a list of agreements, as content/datasets/agreements-list.yaml says how. Prints the rows that the list gives to each table; with --verify every
// difference from the stored tables; with --write puts the rows in place of those of that day. Prints what to look at, or every problem.
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { date } from '../fields.ts';
import { readFiles } from '../content/files.ts';
import { finishWriting, writeTogether } from '../content/write-together.ts';
import { formatProblems, type Problem } from '../problem.ts';
import { differences } from '../import/differences.ts';
import { importList, type Import, type ImportedTable } from '../import/import.ts';
import { rowsOf, toCsv } from '../import/stored.ts';
import type { Command, Option } from './command.ts';
import { contentOption } from './content.ts';
import type { Effects } from './effects.ts';
import { didYouMean, readOptions } from './options.ts';
import { during, Refusal, UsageError } from './stop.ts';

const options = {
  'as-of': { takes: 'DATE', needed: true, about: 'the day of the list, such as 2025-09-17' },
  verify: { about: 'compare with the stored tables; exits with 1 on any difference' },
  write: { about: 'put the rows into the stored tables: all of them, or none' },
  content: contentOption,
} as const satisfies Record<string, Option>;

export const datasetCommand: Command = {
  name: 'dataset',
  summary: 'Counts a list of agreements in a spreadsheet into the tables.',
  operands: 'import FILE',
  options,
  example: 'import participatingAgencies09172025pm.xlsx --as-of 2025-09-17 --verify',
  notes: 'Without --verify or --write it prints the rows of the tables.',
  run,
};

async function run(args: readonly string[], effects: Effects): Promise<number> {
  const { path, asOf, mode, folder } = readArguments(args);
  const { stdout, disk } = effects;
  if (disk.kindOf(path) !== 'file') throw new UsageError(`${path}: there is no such file`);
  if (disk.kindOf(folder) !== 'folder') throw new UsageError(`${folder}: there is no such folder`);
  if (mode === 'write') finishWriting(folder, disk);
  const { bytes, counted } = await during(`counting ${path}`, () => count(path, asOf, folder, effects));

  const hash = createHash('sha256').update(bytes).digest('hex');
  stdout(`${basename(path)}: ${bytes.length} bytes, SHA-256 ${hash}\n`);
  if (counted.notes.length > 0) stdout('Look at:\n');
  for (const note of counted.notes) stdout(`  ${note}\n`);
  switch (mode) {
    case 'print':
      for (const { before, rows } of counted.tables) {
        stdout(`\n${before.name}.csv\n${toCsv(before, rows)}`);
      }
      return 0;
    case 'verify':
      return verify(counted.tables, asOf, effects);
    case 'write':
      await during('writing the tables, which are as they were', () =>
        write(counted.tables, asOf, folder, effects),
      );
      return 0;
  }
}

async function count(
  path: string,
  asOf: string,
  folder: string,
  { disk }: Effects,
): Promise<{ bytes: Uint8Array; counted: Import }> {
  const bytes = Buffer.from(disk.read(path));
  const problems: Problem[] = [];
  const files = await readFiles(folder, disk);
  const counted = await importList(basename(path), bytes, asOf, files, (problem) => problems.push(problem));
  if (!counted) throw new Refusal(formatProblems(problems, 'found. Nothing was written.'));
  return { bytes, counted };
}

function verify(tables: readonly ImportedTable[], asOf: string, { stdout }: Effects): number {
  let status = 0;
  for (const { before, rows } of tables) {
    const found = differences(before, rows, rowsOf(before, asOf));
    stdout(`${before.name}: ${found.length === 0 ? `agrees (${rows.length} rows)` : 'differs'}\n`);
    for (const { key, column, list, table } of found) {
      stdout(`  ${key}${column === null ? '' : `  ${column}`}\n`);
      stdout(`    list   ${list ?? 'no such row'}\n    table  ${table ?? 'no such row'}\n`);
    }
    if (found.length > 0) status = 1;
  }
  return status;
}

function write(
  tables: readonly ImportedTable[],
  asOf: string,
  folder: string,
  { stdout, disk }: Effects,
): void {
  const files = tables.flatMap(({ after: { name, csv, yaml } }): [string, string][] => [
    [`${name}.csv`, csv],
    [`${name}.yaml`, yaml],
  ]);
  writeTogether(folder, new Map(files), disk);
  for (const { before, rows } of tables) {
    stdout(`${before.name}.csv: ${rows.length} rows in place of ${rowsOf(before, asOf).length}\n`);
  }
  stdout('See that sources, provenance and rules in the YAML files still hold, then run npm run check.\n');
}

function readArguments(args: readonly string[]) {
  const { values, operands } = readOptions(args, options);
  const [what, path, ...more] = operands;
  const asOf = date.safeParse(values['as-of']).data;
  if (what !== 'import') {
    throw new UsageError(
      what === undefined ? 'found nothing to do' : `cannot ${what}${didYouMean(what, ['import'])}`,
    );
  }
  if (path === undefined || more.length > 0) {
    throw new UsageError(`found ${operands.length - 1} spreadsheets, expected one`);
  }
  if (asOf === undefined) {
    throw new UsageError(
      `found ${values['as-of'] === undefined ? 'no day' : `--as-of ${values['as-of']}`}, expected the day of the list as --as-of 2025-09-17`,
    );
  }
  if (values.verify && values.write) {
    throw new UsageError('found both --verify and --write, expected at most one of them');
  }
  const mode = values.verify ? 'verify' : values.write ? 'write' : 'print';
  return { path, asOf, mode, folder: join(values.content, 'datasets') } as const;
}
