// The receipts as they are downloaded: they agree, fit their schema, and what the page says to paste gives their numbers.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, it } from 'vitest';
import type { ReceiptDocument } from '../../../src/receipt-document/document.ts';
import { loadSite } from '../../../src/site/build.ts';
import type { Site } from '../../../src/site/site.ts';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { run } from '../../commands/run.ts';
import { find, readPages, text, type BuiltPage } from '../../built/dist.ts';

const WHAT_IF = 'script[src*="WhatIf"]';

let site: Site;
let pages: BuiltPage[];
beforeAll(async () => {
  site = await loadSite('content');
  pages = await readPages('dist');
});

const read = (path: string): unknown => JSON.parse(readFileSync(`dist/${path}`, 'utf8'));
const receipt = (claim: string) => read(`claims/${claim}/receipt.json`) as ReceiptDocument;

it('every claim has one; all agree, their queries run on the published tables', async () => {
  const { status, stdout } = await run(['recheck', 'dist', '--data']);
  expect(stdout).toMatch(`${site.claims.length} of ${site.claims.length} receipts agree`);
  expect(status).toBe(0);
});

it('each fits the published schema', () => {
  const options = {
    strict: true,
    strictTuples: false,
    formats: { uri: true, 'uri-reference': true },
  } as const;
  const validate = new Ajv2020(options).compile(read('schema/receipt.json') as object);
  for (const { id } of site.claims) {
    validate(receipt(id));
    expect(validate.errors, id).toBeNull();
  }
});

it('the SQL on a page gives the number of the receipt, in a database of the reader’s own', async () => {
  // What a former version counts, its own receipt has.
  const current = pages.filter(({ path }) => !/\/v\/\d+\/$/.test(path));
  const runs = current.flatMap((page) =>
    find(page, 'pre code')
      .map(text)
      .filter((code) => code.startsWith('create table'))
      .map((sql) => ({ path: page.path, sql })),
  );
  expect(runs.length).toBeGreaterThan(40);
  for (const { path, sql } of runs) {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const statements = sql.replace(/'([a-z0-9-]+\.csv)'/g, "'dist/data/$1'").split(/;\s+/);
    const answers = [];
    for (const statement of statements) answers.push(await connection.runAndReadAll(statement));
    const given = String(answers.at(-1)!.getRows()[0]![0]);
    const query = statements.at(-1)!.replace(/;$/, '');
    const inputs = receipt(path.split('/')[2]!).checks.flatMap((check) =>
      check.kind === 'calculation' ? check.inputs : [],
    );
    const counted = inputs.find(({ provenance }) => provenance.kind === 'query' && provenance.sql === query)!;
    expect(given, `${path} ${query}`).toBe(
      counted.unit === '%' ? String(Number(counted.value.decimal) * 100) : counted.value.decimal,
    );
    connection.closeSync();
  }
});

it('what-if is loaded where a page has arithmetic, when it is asked for, and stays under 25 kB compressed', () => {
  // A former version keeps its table of turning points and has no script.
  const present = pages.filter(({ path }) => !path.includes('/v/'));
  const withForm = present.filter((page) => find(page, 'form[data-working]').length > 0);
  expect(withForm.length).toBeGreaterThan(5);
  for (const page of pages.filter(({ path }) => path.includes('/v/')))
    expect(find(page, 'script'), page.path).toEqual([]);
  for (const page of present)
    expect(find(page, WHAT_IF), page.path).toHaveLength(withForm.includes(page) ? 1 : 0);
  const src = String(find(withForm[0]!, WHAT_IF)[0]!.properties['src']);
  const script = readFileSync(`dist${src}`, 'utf8');
  expect(gzipSync(script).length).toBeLessThan(1500);
  const size = loadedBy(script, 'what-if');
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThan(25_000);
});

/** The bytes, compressed by Brotli as the build does, that a script loads when a part of it is asked for, all its imports included. */
function loadedBy(script: string, part: string): number {
  const asked = new RegExp(`import\\(["'\x60]\\./(${part}[^"'\x60]+)`).exec(script)![1]!;
  const files = new Set([asked]);
  for (const file of files) {
    const code = readFileSync(`dist/_astro/${file}`, 'utf8');
    for (const [, other] of code.matchAll(/from\s*["'`]\.\/([^"'`]+)/g)) files.add(other!);
  }
  return [...files].reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(`dist/_astro/${file}`)).length,
    0,
  );
}
