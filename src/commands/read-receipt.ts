// Receipts on the disk: which files they are, and what each says, or in plain words why it says nothing.
import { join } from 'node:path';
import type { z } from 'zod';
import type { Disk } from '../content/disk.ts';
import { decode } from '../content/files.ts';
import { indented } from '../problem.ts';
import {
  documentSchema,
  DOCUMENT_VERSION,
  ENGINE_VERSION,
  type ReceiptDocument,
} from '../receipt-document/document.ts';
import { Refusal, UsageError } from './stop.ts';

/** Why a file cannot be rechecked, for the reader. */
export class Unreadable extends Error {}

/**
 * The path itself where it is a file, else the path of every receipt below the folder.
 * @throws UsageError where there is nothing, Refusal where the folder has no receipts
 */
export function findReceipts(path: string, disk: Disk): string[] {
  const kind = disk.kindOf(path);
  if (kind === null) {
    throw new UsageError(`${path}: found nothing there, expected a receipt or a folder of receipts`);
  }
  if (kind === 'file') return [path];
  const files = disk
    .list(path)
    .filter(
      // Former versions may have been counted in tables that have changed since; they can be named one by one.
      ({ path: file, kind: what }) =>
        what === 'file' && /(?:^|[/.])receipt\.json$/.test(file) && !/^schema\/|\/v\/\d+\//.test(file),
    )
    .map((file) => file.path)
    .sort();
  if (files.length > 0) return files.map((file) => join(path, file));
  throw new Refusal(
    `${path}: found no receipts, expected files named receipt.json or ending in .receipt.json`,
  );
}

/** @throws Unreadable */
export function readReceipt(file: string, disk: Disk): ReceiptDocument {
  const json = parseJson(decode(disk.read(file)));
  const parsed = documentSchema.safeParse(json);
  const faults = parsed.success
    ? repeatedNames(parsed.data)
    : parsed.error.issues.map((issue) => explain(issue, json));
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new Unreadable(`is no receipt that can be recomputed\n${faults.join('\n')}`);
}

function parseJson(text: string | null): unknown {
  try {
    if (text === null) throw new Error('bytes that are not UTF-8');
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable(
      `cannot be read\n  found     ${indented((error as Error).message)}\n  expected  a whole JSON document\n  fix       download it again; it may be cut off`,
    );
  }
}

/** With two checks, inputs or tables of one name, what is recomputed need not be what a reader sees. */
function repeatedNames({ checks, datasets }: ReceiptDocument): string[] {
  const lists = [
    { field: 'checks', names: checks.map(({ id }) => id) },
    { field: 'datasets', names: datasets.map(({ name }) => name) },
    { field: 'datasets', names: datasets.map(({ table }) => table) },
    ...checks.map((check) => ({
      field: `checks.${check.id}.inputs`,
      names: check.kind === 'calculation' ? check.inputs.map(({ name }) => name) : [],
    })),
  ];
  return lists.flatMap(({ field, names }) =>
    names
      .filter((name, i) => names.indexOf(name) < i)
      .map(
        (name) => `  field     ${field}
  found     the name "${name}" a second time
  expected  each name once
  fix       download it again from the page of the claim`,
      ),
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
    `  field     ${indented(issue.path.join('.')) || 'the document'}`,
    `  found     ${indented(found)}`,
    `  expected  ${isVersion ? `document version ${DOCUMENT_VERSION}, engine version ${ENGINE_VERSION}` : indented(issue.message)}`,
    `  fix       ${isVersion ? 'recheck it with the release of this project that made it' : 'download it again from the page of the claim'}`,
  ].join('\n');
}
