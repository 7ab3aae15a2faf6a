// npm run dataset -- import FILE --as-of DATE [--verify | --write] [--content FOLDER]: counts ICE's list of participating agencies.
// Prints the rows that the list gives to each table; with --verify every difference from the stored tables (exit 1 on any);
// with --write puts the rows in place of those of that day. Prints what to look at, or every problem (exit 1, nothing written).
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { date } from '../fields.ts';
import { readFiles } from '../content/files.ts';
import { formatProblems, type Problem } from '../problem.ts';
import { differences } from '../import/differences.ts';
import { importList, type ImportedTable } from '../import/import.ts';
import { rowsOf, toCsv } from '../import/stored.ts';
import { writeTogether } from '../import/write-together.ts';

const USAGE = 'usage: npm run dataset -- import FILE --as-of DATE [--verify | --write] [--content FOLDER]';

/** Why nothing could be done, for the reader. */
class Refused extends Error {}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  stdout.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { path, asOf, mode, folder } = readArguments();
  const bytes = await readFile(path).catch(refuse(path, 'a spreadsheet'));
  const files = await readFiles(folder).catch(refuse(folder, 'the folder of the tables'));
  const problems: Problem[] = [];
  const counted = await importList(basename(path), bytes, asOf, files, (problem) => problems.push(problem));
  if (!counted) throw new Refused(formatProblems(problems, 'found. Nothing was written.'));

  const hash = createHash('sha256').update(bytes).digest('hex');
  stdout.write(`${basename(path)}: ${bytes.length} bytes, SHA-256 ${hash}\n`);
  if (counted.notes.length > 0) stdout.write('Look at:\n');
  for (const note of counted.notes) stdout.write(`  ${note}\n`);
  switch (mode) {
    case 'print':
      for (const { before, rows } of counted.tables) {
        stdout.write(`\n${before.name}.csv\n${toCsv(before, rows)}`);
      }
      return 0;
    case 'verify':
      return verify(counted.tables, asOf);
    case 'write':
      await write(counted.tables, asOf, folder);
      return 0;
  }
}

function verify(tables: readonly ImportedTable[], asOf: string): number {
  let status = 0;
  for (const { before, rows } of tables) {
    const found = differences(before, rows, rowsOf(before, asOf));
    stdout.write(`${before.name}: ${found.length === 0 ? `agrees (${rows.length} rows)` : 'differs'}\n`);
    for (const { key, column, list, table } of found) {
      stdout.write(`  ${key}${column === null ? '' : `  ${column}`}\n`);
      stdout.write(`    list   ${list ?? 'no such row'}\n    table  ${table ?? 'no such row'}\n`);
    }
    if (found.length > 0) status = 1;
  }
  return status;
}

async function write(tables: readonly ImportedTable[], asOf: string, folder: string): Promise<void> {
  const changes = tables.flatMap(({ before, after }) => [
    { path: join(folder, `${before.name}.csv`), before: before.csv, after: after.csv },
    { path: join(folder, `${before.name}.yaml`), before: before.yaml, after: after.yaml },
  ]);
  await writeTogether(changes).catch(refuse(folder, 'files that can be written'));
  for (const { before, rows } of tables) {
    stdout.write(`${before.name}.csv: ${rows.length} rows in place of ${rowsOf(before, asOf).length}\n`);
  }
  stdout.write(
    'See that sources, provenance and rules in the YAML files still hold, then run npm run check.\n',
  );
}

function refuse(path: string, expected: string) {
  return (error: Error): never => {
    throw new Refused(`${path}: found ${error.message}, expected ${expected}. Nothing was written.`);
  };
}

function readArguments() {
  const { values, positionals } = parseOptions();
  const [command, path, ...more] = positionals;
  const asOf = date.safeParse(values['as-of']).data;
  if (command !== 'import') throw wrong(`the command ${command ?? '(none)'}`);
  if (path === undefined || more.length > 0) throw wrong(`${positionals.length - 1} spreadsheets`);
  if (asOf === undefined) throw wrong(`--as-of ${values['as-of'] ?? '(nothing)'}`);
  if (values.verify && values.write) throw wrong('both --verify and --write');
  const mode = values.verify ? 'verify' : values.write ? 'write' : 'print';
  return { path, asOf, mode, folder: join(values.content, 'datasets') } as const;
}

function wrong(found: string): Refused {
  return new Refused(
    `found ${found}, expected import, one spreadsheet, the day of the list as --as-of 2025-09-17, and at most one of --verify and --write\n${USAGE}`,
  );
}

function parseOptions() {
  try {
    return parseArgs({
      options: {
        'as-of': { type: 'string' },
        verify: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        content: { type: 'string', default: 'content' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Refused(`${(error as Error).message}\n${USAGE}`);
  }
}
