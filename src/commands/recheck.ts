// Recomputes published receipts from their own fields alone; with --data it also runs their SQL again, on CSV files.
// A receipt may come from a stranger: whatever is in it is one line of the report, never the end of it.
import { basename, dirname, join, sep } from 'node:path';
import { decode } from '../content/files.ts';
import { indented, visible } from '../problem.ts';
import type { ReceiptDocument } from '../receipt-document/document.ts';
import type { Difference } from '../check/document.ts';
import { resultIn } from '../check/kinds.ts';
import { recompute } from '../receipt-document/recompute.ts';
import { countedNumbers, requery } from '../receipt-document/requery.ts';
import type { Command, Option } from './command.ts';
import type { Effects } from './effects.ts';
import { readOptions } from './options.ts';
import { findReceipts, readReceipt, Unreadable } from './read-receipt.ts';
import { UsageError } from './stop.ts';

const options = {
  data: {
    takes: '[DIR]',
    about: 'run the queries again too, on CSV files in DIR, or else at the addresses that the receipts give',
  },
} as const satisfies Record<string, Option>;

export const recheckCommand: Command = {
  name: 'recheck',
  summary: 'Recomputes published receipts from their own fields.',
  operands: 'FILE-OR-FOLDER',
  options,
  example: 'growth-641-percent.receipt.json --data content/datasets',
  notes: `In a folder every file named receipt.json or ending in .receipt.json is rechecked, former versions aside.
Addresses in receipts are followed only within the folder that is named, or the folder of the file.`,
  run,
};

async function run(args: readonly string[], effects: Effects): Promise<number> {
  const { path, data } = readArguments(args);
  const { files, passedOver } = findReceipts(path, effects.disk);
  const documents = new Map<string, ReceiptDocument>();
  const faults = new Map<string, string>();
  const withdrawn = new Set<string>();
  const note = async (file: string, work: () => Promise<string | null> | string | null) => {
    try {
      const fault = await work();
      if (fault !== null) faults.set(file, fault);
    } catch (error) {
      faults.set(file, error instanceof Unreadable ? error.message : unexpected(error as Error));
    }
  };
  for (const file of files) {
    await note(file, () => {
      const document = readReceipt(file, effects.disk);
      if (document) documents.set(file, document);
      else withdrawn.add(file);
      return null;
    });
  }
  const results = resultsOf(documents.values());
  const resultOf = (claim: string, check: string) => results.get(`${claim}/${check}`) ?? null;
  const within = effects.disk.kindOf(path) === 'folder' ? path : dirname(path);
  for (const [file, document] of documents) {
    await note(file, async () => {
      const readRows = (csv: string) => readTable(csv, file, data === true ? null : data!, within, effects);
      const difference =
        recompute(document, resultOf) ??
        (data === undefined ? null : await requery(document, async (dataset) => readRows(dataset.file)));
      return difference && `differs\n${formatDifference(difference)}`;
    });
  }
  for (const file of files) {
    const found = withdrawn.has(file) ? 'withdrawn, nothing to recompute' : faults.get(file);
    effects.stdout(`${visible(file)}: ${found ?? agreement(documents.get(file)!)}\n`);
  }
  effects.stdout(
    summary(
      files.length - withdrawn.size,
      faults.size,
      passedOver,
      [...documents.values()],
      data !== undefined,
    ),
  );
  return faults.size === 0 ? 0 : 1;
}

function readArguments(args: readonly string[]) {
  const { values, operands } = readOptions(args, options);
  const [path, ...more] = operands;
  if (path === undefined || more.length > 0) {
    throw new UsageError(
      `found ${operands.length} files or folders, expected one file or folder of receipts`,
    );
  }
  return { path, data: values.data };
}

const unexpected = (error: Error): string => `cannot be rechecked
  found     ${indented(`${error.name}: ${error.message}`)}
  expected  a receipt that can be recomputed
  fix       download it again from the page of the claim; if that does not help, please report it`;

function resultsOf(documents: Iterable<ReceiptDocument>): Map<string, string> {
  return new Map(
    [...documents].flatMap(({ claim, checks }) =>
      checks.flatMap((check): [string, string][] => {
        const result = resultIn(check);
        return result === null ? [] : [[`${claim.id}/${check.id}`, result]];
      }),
    ),
  );
}

/**
 * The text of a dataset's CSV file.
 * @param csv its address in the receipt
 * @param folder where the tables are; null: at their addresses, as far as these stay below `within`
 */
function readTable(
  csv: string,
  receipt: string,
  folder: string | null,
  within: string,
  { disk }: Effects,
): string {
  const path = folder === null ? join(dirname(receipt), csv) : join(folder, basename(csv));
  const [root, file] = [disk.resolve(folder ?? within), disk.resolve(path)];
  if (root === null || file === null || disk.kindOf(file) !== 'file') {
    throw new Unreadable(`lacks the rows of a query
  found     no file ${indented(path)}
  expected  the CSV file of the dataset
  fix       download it from the page of the claim, and name its folder: --data DIR`);
  }
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) {
    throw new Unreadable(`names rows outside of ${visible(folder ?? within)}
  found     ${indented(csv)}
  expected  a file below this folder
  fix       name the folder of the tables: --data DIR`);
  }
  const text = decode(disk.read(file));
  if (text !== null) return text;
  throw new Unreadable(`has rows that cannot be read
  found     bytes that are not UTF-8 in ${indented(path)}
  expected  the CSV file of the dataset
  fix       download it again from the page of the claim`);
}

const formatDifference = ({ field, receipt, recomputed }: Difference): string =>
  `  field       ${indented(field)}\n  receipt     ${indented(receipt)}\n  recomputed  ${indented(recomputed)}`;

const agreement = ({ checks }: ReceiptDocument): string =>
  `agrees (${checks.length === 1 ? '1 check' : `${checks.length} checks`})`;

function summary(
  files: number,
  faults: number,
  passedOver: number,
  documents: readonly ReceiptDocument[],
  requeried: boolean,
): string {
  const queries = documents.flatMap(countedNumbers).length;
  const sql = requeried
    ? `${queries} queries run again`
    : `${queries} counted numbers taken as given; --data counts them again`;
  return `${files - faults} of ${files} receipts agree; ${sql}.
${passedOver > 0 ? `Passed over: ${passedOver} receipts of former versions or behind links; name one to recheck it.\n` : ''}Not recomputed: titles, labels, the hash of the release, and whether quotes and excerpts are what was published there.
`;
}
