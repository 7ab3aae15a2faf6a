// npm run recheck -- FILE-OR-FOLDER [--data [FOLDER]]: recomputes published receipts from their own fields alone.
// With --data it also runs their SQL again, on CSV files in FOLDER or else at the addresses that the receipts give.
// Prints "agrees" or the first difference for each receipt; exit 1 on any difference or error.
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import type { Difference } from '../check/document.ts';
import { resultIn } from '../check/kinds.ts';
import { readFiles } from '../content/files.ts';
import {
  documentSchema,
  DOCUMENT_VERSION,
  ENGINE_VERSION,
  type ReceiptDocument,
} from '../receipt-document/document.ts';
import { recompute } from '../receipt-document/recompute.ts';
import { countedNumbers, requery } from '../receipt-document/requery.ts';

const USAGE = 'usage: npm run recheck -- FILE-OR-FOLDER [--data [FOLDER]]';

/** Why a file cannot be rechecked, for the reader. */
class Unreadable extends Error {}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  stdout.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { path, data } = readArguments();
  const texts = await readReceipts(path);
  const documents = new Map<string, ReceiptDocument>();
  const faults = new Map<string, string>();
  // A file that cannot be read is one line of the report, not the end of it.
  const note = async (file: string, work: () => Promise<string | null> | string | null) => {
    try {
      const fault = await work();
      if (fault !== null) faults.set(file, fault);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      faults.set(file, error.message);
    }
  };
  for (const [file, text] of texts) {
    await note(file, () => {
      documents.set(file, parseReceipt(text));
      return null;
    });
  }
  const results = resultsOf(documents.values());
  for (const [file, document] of documents) {
    await note(file, async () => {
      const difference =
        recompute(document, (claim, check) => results.get(`${claim}/${check}`) ?? null) ??
        (data === undefined ? null : await requery(document, (csv) => readTable(csv.file, file, data)));
      return difference && `differs\n${formatDifference(difference)}`;
    });
  }
  for (const file of texts.keys()) {
    stdout.write(`${file}: ${faults.get(file) ?? agreement(documents.get(file)!)}\n`);
  }
  stdout.write(summary(texts.size, faults.size, [...documents.values()], data !== undefined));
  return faults.size === 0 ? 0 : 1;
}

function readArguments(): { path: string; data: string | true | undefined } {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const unknown = Object.keys(values).filter((name) => name !== 'data');
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0 || unknown.length > 0) {
    const found =
      unknown.length > 0 ? `the unknown option --${unknown[0]}` : `${positionals.length} files or folders`;
    throw new Unreadable(`found ${found}, expected one file or folder of receipts\n${USAGE}`);
  }
  const data = values['data'];
  return { path, data: data === undefined || data === false ? undefined : data };
}

/** Text by path: of one file, or of every receipt below a folder. */
async function readReceipts(path: string): Promise<Map<string, string>> {
  const found = await stat(path).catch(() => null);
  if (!found)
    throw new Unreadable(`${path}: found nothing there, expected a receipt or a folder of receipts`);
  if (!found.isDirectory()) return new Map([[path, await readFile(path, 'utf8')]]);
  const files = [...(await readFiles(path))].filter(
    // Former versions may have been counted in tables that have changed since; they can be named one by one.
    ([file]) => /(?:^|[/.])receipt\.json$/.test(file) && !/^schema\/|\/v\/\d+\//.test(file),
  );
  if (files.length === 0) {
    throw new Unreadable(
      `${path}: found no receipts, expected files named receipt.json or ending in .receipt.json`,
    );
  }
  return new Map(files.map(([file, text]) => [join(path, file), text]));
}

function parseReceipt(text: string): ReceiptDocument {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Unreadable(
      `cannot be read\n  found     ${(error as Error).message}\n  expected  a whole JSON document\n  fix       download it again; it may be cut off`,
    );
  }
  const parsed = documentSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Unreadable(
    `is no receipt that can be recomputed\n${parsed.error.issues.map((issue) => explain(issue, json)).join('\n')}`,
  );
}

function explain(issue: z.core.$ZodIssue, json: unknown): string {
  const value = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    json,
  );
  const found = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120);
  const isVersion = issue.path[0] === 'versions' && issue.code === 'invalid_value' && value !== undefined;
  return [
    `  field     ${issue.path.join('.') || 'the document'}`,
    `  found     ${found}`,
    `  expected  ${isVersion ? `document version ${DOCUMENT_VERSION}, engine version ${ENGINE_VERSION}` : issue.message}`,
    `  fix       ${isVersion ? 'recheck it with the release of this project that made it' : 'download it again from the page of the claim'}`,
  ].join('\n');
}

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

async function readTable(csv: string, receipt: string, data: string | true): Promise<string> {
  const path = data === true ? join(dirname(receipt), csv) : join(data, basename(csv));
  return readFile(path, 'utf8').catch(() => {
    throw new Unreadable(
      `lacks the rows of a query\n  found     no file ${path}\n  expected  the CSV file of the dataset\n  fix       download it from the page of the claim, and name its folder: --data FOLDER`,
    );
  });
}

function formatDifference({ field, receipt, recomputed }: Difference): string {
  return `  field       ${field}\n  receipt     ${receipt}\n  recomputed  ${recomputed}`;
}

function agreement({ checks }: ReceiptDocument): string {
  return `agrees (${checks.length === 1 ? '1 check' : `${checks.length} checks`})`;
}

function summary(
  files: number,
  faults: number,
  documents: readonly ReceiptDocument[],
  requeried: boolean,
): string {
  const queries = documents.flatMap(countedNumbers).length;
  const sql = requeried
    ? `${queries} queries run again`
    : `${queries} counted numbers taken as given; --data counts them again`;
  return `${files - faults} of ${files} receipts agree; ${sql}.\n`;
}
