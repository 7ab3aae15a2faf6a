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
  withdrawnSchema,
  type ReceiptDocument,
} from '../receipt-document/document.ts';
import { countedNumbers } from '../receipt-document/requery.ts';
import { Refusal, UsageError } from './stop.ts';

/** Why a file cannot be rechecked, for the reader. */
export class Unreadable extends Error {}

/** A receipt comes from anyone: nothing in it is worth seconds of work. The largest of this site has 60 KB. */
const MOST_BYTES = 2_000_000;
const MOST_LEVELS = 20;
/** Checks, inputs of a check, figures and tables. */
const MOST_OF_A_KIND = 200;
/** Of one text. The longest of this site has 240; two wordings of this length are compared in half a second. */
const MOST_CHARACTERS = 2000;
const MOST_DIGITS = 40;
const MOST_OPERATIONS = 50;
/** Each has seconds of its own. */
const MOST_QUERIES = 50;

export interface Found {
  files: string[];
  /** Receipts of former versions, which may have been counted in tables that have changed since. They can be named one by one. */
  former: string[];
  /** How many receipts are links, which are not followed. */
  links: number;
}

/**
 * The path itself where it is a file, else the path of every receipt below the folder.
 * @throws UsageError where there is nothing, Refusal where the folder has no receipts
 */
export function findReceipts(path: string, disk: Disk): Found {
  const kind = disk.kindOf(path);
  if (kind === null) {
    throw new UsageError(`${path}: found nothing there, expected a receipt or a folder of receipts`);
  }
  if (kind === 'file') return { files: [path], former: [], links: 0 };
  const named = disk
    .list(path)
    .filter(({ path: file }) => /(?:^|[/.])receipt\.json$/.test(file) && !file.startsWith('schema/'));
  const plain = named
    .filter(({ kind: what }) => what === 'file')
    .map((file) => join(path, file.path))
    .sort();
  const isFormer = (file: string) => /[/\\]v[/\\]\d+[/\\]/.test(file.slice(path.length));
  const former = plain.filter(isFormer);
  const files = plain.filter((file) => !isFormer(file));
  if (files.length > 0) return { files, former, links: named.length - plain.length };
  throw new Refusal(
    `${path}: found no receipts, expected files named receipt.json or ending in .receipt.json`,
  );
}

/** Null where the claim was withdrawn. @throws Unreadable */
export function readReceipt(file: string, disk: Disk): ReceiptDocument | null {
  const json = parseJson(disk.read(file));
  if (withdrawnSchema.safeParse(json).success) return null;
  const parsed = documentSchema.safeParse(json);
  const faults = parsed.success
    ? [...repeatedNames(parsed.data), ...excessesOf(parsed.data)]
    : parsed.error.issues.slice(0, 10).map((issue) => explain(issue, json));
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new Unreadable(`is no receipt that can be recomputed\n${faults.join('\n')}`);
}

function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length > MOST_BYTES) {
    throw new Unreadable(
      `is too large for a receipt\n  found     ${(bytes.length / 1e6).toFixed(1)} MB\n  expected  at most ${MOST_BYTES / 1e6} MB\n  fix       download it again from the page of the claim`,
    );
  }
  const text = decode(bytes);
  try {
    if (text === null) throw new Error('bytes that are not UTF-8');
    const json: unknown = JSON.parse(text);
    const fault = faultOfNames(text);
    if (fault !== null) throw new Error(fault);
    return json;
  } catch (error) {
    throw new Unreadable(
      `cannot be read\n  found     ${indented((error as Error).message)}\n  expected  a whole JSON document\n  fix       download it again; it may be cut off`,
    );
  }
}

/** What JSON allows and no receipt has: a name twice in one object, of which all but the last vanish, and endless nesting. */
function faultOfNames(json: string): string | null {
  const open: Set<string>[] = [];
  for (const [token, name] of json.matchAll(/"((?:[^"\\]|\\.)*)"(?=\s*:)|"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (name !== undefined) {
      const known = JSON.parse(`"${name}"`) as string;
      const names = open.at(-1);
      if (names?.has(known)) return `the name "${known.slice(0, 120)}" twice in one object`;
      if (known in Object.prototype) return `the name "${known}", which no receipt has`;
      names?.add(known);
    }
    if (open.length > MOST_LEVELS) return `more than ${MOST_LEVELS} lists and objects inside one another`;
  }
  return null;
}

/** Texts, numbers and formulas too long to be those of a receipt, which could keep a machine busy for days. */
function excessesOf(document: ReceiptDocument): string[] {
  const { checks, datasets, figures = [] } = document;
  const numbers = [checks, figures].flatMap((part) => JSON.stringify(part).match(/\d+/g) ?? []);
  const formulas = [
    ...checks.flatMap((check) => (check.kind === 'calculation' ? [check.formula] : [])),
    ...figures.flatMap(({ from }) => (from.kind === 'formula' ? [from.formula] : [])),
  ];
  const inputs = checks.map((check) => (check.kind === 'calculation' ? check.inputs.length : 0));
  const most: [found: number, of: string, expected: number][] = [
    [largest(textsOf(document).map(({ length }) => length)), 'a text of # characters', MOST_CHARACTERS],
    [largest(numbers.map(({ length }) => length)), 'a number of # digits', MOST_DIGITS],
    [largest(formulas.map(operationsOf)), 'a formula of # operations', MOST_OPERATIONS],
    [countedNumbers(document).length, '# queries', MOST_QUERIES],
    [
      largest([checks.length, datasets.length, figures.length, ...inputs]),
      '# checks, inputs, figures or tables',
      MOST_OF_A_KIND,
    ],
  ];
  return [
    ...most.flatMap(([found, of, expected]) =>
      found > expected ? [excess('the document', of.replace('#', String(found)), `at most ${expected}`)] : [],
    ),
    ...datasets
      .filter(({ file }) => !/^(?:\.\.\/){0,6}(?:[\w-]+\/)*[\w-]+\.csv$/.test(file))
      .map(({ file }) =>
        excess(
          'datasets.file',
          indented(file),
          'a relative address that ends in .csv, with ../ only at its beginning',
        ),
      ),
  ];
}

const operationsOf = (formula: string): number => formula.match(/[-+*/]/g)?.length ?? 0;

/** Every text in a document, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

const excess = (field: string, found: string, expected: string): string =>
  `  field     ${field}\n  found     ${found}\n  expected  ${expected}\n  fix       download it again from the page of the claim`;

const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), 0);

/** With two checks, inputs, figures or tables of one name, what is recomputed need not be what a reader sees. */
function repeatedNames({ checks, datasets, figures = [] }: ReceiptDocument): string[] {
  const lists = [
    { field: 'checks', names: checks.map(({ id }) => id) },
    { field: 'datasets', names: datasets.map(({ name }) => name) },
    { field: 'datasets', names: datasets.map(({ table }) => table) },
    { field: 'figures', names: figures.map(({ name }) => name) },
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
