// npm run recheck, as a reader runs it on files.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReceiptDocument } from '../../src/receipt-document/document.ts';
import { receiptDocument, seal } from '../../src/receipt-document/write.ts';
import { loadSite } from '../../src/site/build.ts';

let folder: string;
let receipt: ReceiptDocument;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recheck-'));
  const site = await loadSite('content');
  const document = (id: string) =>
    receiptDocument(
      site.claims.find((claim) => claim.id === id)!,
      site,
    );
  receipt = document('growth-641-percent');
  for (const each of [receipt, document('baseline-135')]) {
    mkdirSync(join(folder, 'site/claims', each.claim.id), { recursive: true });
    write(`site/claims/${each.claim.id}/receipt.json`, JSON.stringify(each));
  }
  cpSync('content/datasets', join(folder, 'site/data'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);

function recheck(...options: string[]): { status: number | null; output: string } {
  const command = ['src/commands/recheck.ts', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  expect(stderr).toBe('');
  return { status, output: stdout };
}

function recheckText(text: string): { status: number | null; output: string } {
  write('changed.receipt.json', text);
  return recheck(join(folder, 'changed.receipt.json'));
}

test('a folder of receipts agrees, and says what it took as given', () => {
  const { status, output } = recheck(join(folder, 'site'));
  expect(output).toMatch(/growth-641-percent\/receipt\.json: agrees \(7 checks\)/);
  expect(output).toMatch(/2 of 2 receipts agree; \d+ counted numbers taken as given/);
  expect(status).toBe(0);
});

test('with --data the queries run again, at the addresses of the receipts or in a folder', () => {
  expect(recheck(join(folder, 'site'), '--data').output).toMatch(
    /2 of 2 receipts agree; \d+ queries run again/,
  );
  const one = join(folder, 'site/claims/growth-641-percent/receipt.json');
  expect(recheck(one, '--data', 'content/datasets')).toMatchObject({ status: 0 });
});

test('a difference is shown with its field and both values', () => {
  const { status, output } = recheckText(JSON.stringify(receipt).replace('"rounds to"', '"truncates to"'));
  expect(output).toMatch(
    /field +checks\.growth\.inputs\.after\.tolerance\.low\.fraction\n +receipt +1000\n +recomputed +1001/,
  );
  expect(status).toBe(1);
});

test.each<[string, (whole: ReceiptDocument) => string, RegExp]>([
  ['cut off', (whole) => JSON.stringify(whole).slice(0, 900), /expected +a whole JSON document/],
  [
    'without a field',
    (whole) => JSON.stringify({ ...whole, claim: undefined }),
    /field +claim\n +found +nothing/,
  ],
  [
    'of an unknown version',
    (whole) => JSON.stringify(seal({ ...whole, versions: { ...whole.versions, engine: 2 as 1 } })),
    /field +versions\.engine\n +found +2\n +expected +document version 1, engine version 1/,
  ],
  [
    'with another seal',
    (whole) => JSON.stringify({ ...whole, sha256: '0'.repeat(64) }),
    /field +sha256\n +receipt +0{64}/,
  ],
])('a receipt %s is an error that says what to do', (_, spoil, message) => {
  const { status, output } = recheckText(spoil(receipt));
  expect(output).toMatch(message);
  expect(output).toMatch(/0 of 1 receipts agree/);
  expect(status).toBe(1);
});

test('rows with another hash, or none, are an error', () => {
  const one = join(folder, 'site/claims/growth-641-percent/receipt.json');
  mkdirSync(join(folder, 'rows'));
  expect(recheck(one, '--data', join(folder, 'rows')).output).toMatch(
    /found +no file .*agreements-timeline\.csv/,
  );
  write('rows/agreements-timeline.csv', 'as_of\n');
  const { status, output } = recheck(one, '--data', join(folder, 'rows'));
  expect(output).toMatch(/field +datasets\.agreements-timeline\.sha256/);
  expect(status).toBe(1);
});

test.each([[[]], [['a', 'b']], [['a', '--unknown']], [[tmpdir() + '/nothing-there']]])(
  'the command line %j is an error',
  (options) => expect(recheck(...options)).toMatchObject({ status: 1 }),
);
