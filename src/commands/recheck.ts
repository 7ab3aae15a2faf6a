// Recomputes published receipts from their own fields alone; with --data it also runs their SQL again, on CSV files.
// A receipt may come from a stranger: whatever is in it is one line of the report, never the end of it.
import { basename, dirname, join, relative, sep } from 'node:path';
import { decode } from '../content/files.ts';
import { sha256 } from '../content/hash.ts';
import { SUMS } from '../paths.ts';
import { indented, visible } from '../problem.ts';
import type { ReceiptDocument } from '../receipt-document/document.ts';
import type { Difference } from '../check/document.ts';
import { resultIn } from '../check/kinds.ts';
import { recompute } from '../receipt-document/recompute.ts';
import { countedNumbers, requery } from '../receipt-document/requery.ts';
import type { Command, Option } from './command.ts';
import type { Effects } from './effects.ts';
import { readOptions } from './options.ts';
import { findReceipts, readReceipt, Unreadable, type Found } from './read-receipt.ts';
import { UsageError } from './stop.ts';
import { sumsIn } from './sums.ts';

const options = {
  data: {
    takes: '[DIR]',
    about: 'run the queries again too, on CSV files in DIR, or else at the addresses that the receipts give',
  },
  sums: {
    takes: 'FILE',
    about: `a list of hashes that you trust, to see whether these receipts are published ones; else the ${SUMS} of the folder`,
  },
} as const satisfies Record<string, Option>;

export const recheckCommand: Command = {
  name: 'recheck',
  summary: 'Recomputes published receipts from their own fields.',
  operands: 'FILE-OR-FOLDER',
  options,
  example: 'growth-641-percent.receipt.json --data content/datasets',
  notes: `In a folder every file named receipt.json or ending in .receipt.json is rechecked, former versions aside;
with a ${SUMS}, those too are held against it. Addresses in receipts are followed only within the folder that is named, or the folder of the file.`,
  run,
};

async function run(args: readonly string[], effects: Effects): Promise<number> {
  const { path, data, sums } = readArguments(args);
  const found = findReceipts(path, effects.disk);
  const { files, former } = found;
  const within = effects.disk.kindOf(path) === 'folder' ? path : dirname(path);
  const published = listOf(path, sums, effects);
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
  for (const [file, document] of documents) {
    await note(file, async () => {
      const readRows = (csv: string) => readTable(csv, file, data === true ? null : data!, within, effects);
      const difference =
        recompute(document, resultOf) ??
        (data === undefined ? null : await requery(document, async (dataset) => readRows(dataset.file)));
      return difference && `differs\n${formatDifference(difference)}`;
    });
  }
  for (const file of published ? [...files, ...former] : []) {
    const place = relative(within, file).split(sep).join('/');
    if (!faults.has(file)) await note(file, () => strangeness(effects.disk.read(file), place, published!));
  }
  for (const file of [...files, ...former]) {
    const document = documents.get(file);
    if (withdrawn.has(file)) effects.stdout(`${visible(file)}: withdrawn, nothing to recompute\n`);
    if (faults.has(file) || document) {
      effects.stdout(`${visible(file)}: ${faults.get(file) ?? agreement(document!)}\n`);
    }
  }
  effects.stdout(summary(found, faults, [...documents.values()], published, data !== undefined));
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
  return { path, data: values.data, sums: values.sums };
}

/** The hashes of published files, by path: those that the reader named, or of the folder; null where there are none. */
function listOf(
  path: string,
  named: string | undefined,
  { disk }: Effects,
): ReadonlyMap<string, string> | null {
  if (named !== undefined && disk.kindOf(named) !== 'file') {
    throw new UsageError(`--sums ${named}: there is no such file`);
  }
  const file = named ?? join(path, SUMS);
  return disk.kindOf(file) === 'file' ? sumsIn(disk.read(file), file) : null;
}

/** What is wrong where a receipt is not one of those in the list; null where it is. A download may have any name and place. */
function strangeness(
  bytes: Uint8Array,
  place: string,
  published: ReadonlyMap<string, string>,
): string | null {
  const hash = sha256(bytes);
  const listed = published.get(place);
  const isListed =
    listed === undefined
      ? [...published].some(([path, each]) => each === hash && path.endsWith('receipt.json'))
      : listed === hash;
  if (isListed) return null;
  return `is no receipt of the list of hashes
  found     SHA-256 ${hash}
  expected  ${listed === undefined ? 'the SHA-256 of a receipt in the list' : listed}
  fix       download it again from the page of the claim; a list of another day has other receipts`;
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
  `  field       ${indented(field)}\n  receipt     ${shortened(receipt)}\n  recomputed  ${shortened(recomputed)}`;

/** A stranger's text does not fill the screen. */
const shortened = (text: string): string =>
  indented(
    text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)} … (${text.length} characters)`,
  );
const LONGEST_SHOWN = 500;

const agreement = ({ checks }: ReceiptDocument): string =>
  `agrees (${checks.length === 1 ? '1 check' : `${checks.length} checks`})`;

function summary(
  { files, former, links }: Found,
  faults: ReadonlyMap<string, string>,
  documents: readonly ReceiptDocument[],
  published: ReadonlyMap<string, string> | null,
  requeried: boolean,
): string {
  const queries = documents.flatMap(countedNumbers).length;
  const good = files.filter((file) => !faults.has(file)).length;
  const sql = requeried
    ? `${queries} queries run again`
    : `${queries} counted numbers taken as given; --data counts them again`;
  const passedOver = former.length + links;
  return [
    `${good} of ${files.length} receipts agree; ${sql}.`,
    ...(published
      ? [
          `Held against the list of hashes: ${files.length + former.length} receipts, ${former.length} of them of former versions.`,
        ]
      : []),
    ...(passedOver > 0
      ? [`Passed over: ${passedOver} receipts of former versions or behind links; name one to recheck it.`]
      : []),
    `Not recomputed: titles, labels, the hash of the release, and whether quotes and excerpts are what was published there.`,
    ...(published
      ? []
      : [
          `Not known: whether these receipts are as this site published them; --sums FILE compares them with a ${SUMS}.`,
        ]),
    '',
  ].join('\n');
}
