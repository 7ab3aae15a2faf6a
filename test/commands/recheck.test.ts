// npm run recheck, as a reader runs it on files.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { ReceiptDocument } from '../../src/receipt-document/document.ts';
import { receiptDocument, seal } from '../../src/receipt-document/write.ts';
import { writeSums } from '../../src/published/sums.ts';
import { inFolder, memoryDisk, type MemoryDisk } from '../memory-disk.ts';
import { build } from '../project.ts';
import { run, type Ran } from './run.ts';

const site = await build();
const receipt = (id: string) =>
  receiptDocument(
    site.claims.find((claim) => claim.id === id)!,
    site.front!,
  );
const [rise, towns] = [receipt('rise'), receipt('towns')];
const TABLES = new Map(site.datasets.map(({ name, csv }) => [`${name}.csv`, csv]));

let on: MemoryDisk;
beforeEach(() => {
  on = memoryDisk(
    new Map([
      ['site/claims/rise/receipt.json', JSON.stringify(rise)],
      ['site/claims/towns/receipt.json', JSON.stringify(towns)],
      ...inFolder('site/data', TABLES),
      ...inFolder('tables', TABLES),
    ]),
  );
});

const recheck = (...options: string[]): Promise<Ran> => run(['recheck', ...options], { on });

function recheckText(text: string, ...options: string[]): Promise<Ran> {
  on.write('changed.receipt.json', text);
  return recheck('changed.receipt.json', ...options);
}

test('a folder of receipts agrees, and says what it took as given and what it does not check', async () => {
  const { status, stdout, stderr } = await recheck('site');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/site\/claims\/rise\/receipt\.json: agrees \(2 checks\)/);
  expect(stdout).toMatch(/2 of 2 receipts agree; \d+ counted numbers taken as given/);
  expect(stdout).toMatch(/^Not recomputed: titles, labels, the hash of the release/m);
});

test('with --data the queries run again, at the addresses of the receipts or in a folder', async () => {
  expect((await recheck('site', '--data')).stdout).toMatch(/2 of 2 receipts agree; \d+ queries run again/);
  const one = 'site/claims/towns/receipt.json';
  expect(await recheck(one, '--data', 'tables')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/1 of 1 receipts agree; 1 queries run again/),
  });
  expect(await recheck('--data=tables', one)).toMatchObject({ status: 0 });
});

test('a difference is shown with its field and both values', async () => {
  const { status, stdout, stderr } = await recheckText(
    JSON.stringify(rise).replace('"rounds to"', '"truncates to"'),
  );
  expect(stdout).toMatch(/differs\n +field +checks\.growth\.\S+\n +receipt +\S+\n +recomputed +\S+\n/);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
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
    (whole) => JSON.stringify(seal({ ...whole, versions: { ...whole.versions, engine: 3 as 2 } })),
    /field +versions\.engine\n +found +3\n +expected +document version 2, engine version 2/,
  ],
  [
    'with another seal',
    (whole) => JSON.stringify({ ...whole, sha256: '0'.repeat(64) }),
    /field +sha256\n +receipt +0{64}/,
  ],
  [
    'with two checks of one name',
    (whole) => JSON.stringify(seal({ ...whole, checks: [...whole.checks, whole.checks[0]!] })),
    /field +checks\n +found +the name "growth" a second time/,
  ],
  [
    'with two inputs of one name',
    (whole) => {
      const [first, ...rest] = whole.checks;
      if (first?.kind !== 'calculation') throw new Error('the fixture begins with another check');
      const doubled = { ...first, inputs: [...first.inputs, first.inputs[0]!] };
      return JSON.stringify(seal({ ...whole, checks: [doubled, ...rest] }));
    },
    /field +checks\.growth\.inputs\n +found +the name "\w+" a second time/,
  ],
])('a receipt %s is an error that says what to do', async (_, spoil, message) => {
  const { status, stdout } = await recheckText(spoil(rise));
  expect(stdout).toMatch(message);
  expect(stdout).toMatch(/0 of 1 receipts agree/);
  expect(status).toBe(1);
});

const figure = (name: string, formula?: string): NonNullable<ReceiptDocument['figures']>[number] => ({
  name,
  value: { fraction: '1', decimal: '1' },
  unit: 'count',
  from: formula === undefined ? { kind: 'constant', because: 'x' } : { kind: 'formula', formula },
});

test.each<[string, ReceiptDocument['figures'], RegExp]>([
  ['two of one name', [figure('a'), figure('a')], /field +figures\n +found +the name "a" a second time/],
  ['endless ones', [figure('a'), figure('b', `a${'*a'.repeat(60)}`)], /a formula of 60 operations/],
  ['very many', Array.from({ length: 201 }, (_, i) => figure(`a${i}`)), /found +201 checks, inputs, figures/],
  [
    'many queries',
    Array.from({ length: 51 }, (_, i) => ({
      ...figure(`a${i}`),
      from: { kind: 'query', sql: 'select 1', datasets: [] },
    })),
    /found +5\d queries\n +expected +at most 50/,
  ],
])('of figures, %s are refused', async (_, figures, message) => {
  const { status, stdout } = await recheckText(JSON.stringify(seal({ ...rise, figures })));
  expect(stdout).toMatch(message);
  expect(status).toBe(1);
});

/** A receipt of which another text was sealed: by itself it agrees. */
const retitled = JSON.stringify(seal({ ...rise, claim: { ...rise.claim, title: 'Another title' } }));

test('a folder is held against its list of hashes, former versions too', async () => {
  on.write('site/claims/rise/v/1/receipt.json', 'as it was');
  const files = new Map([...on.texts('site')].map(([path, text]) => [path, Buffer.from(text)]));
  on.write('site/SHA256SUMS', writeSums(files));
  const whole = await recheck('site');
  expect(whole.stdout).toMatch(
    /\nHeld against the list of hashes: 3 receipts, 1 of them of former versions\.\n/,
  );
  expect(whole).toMatchObject({ status: 0, stdout: expect.not.stringMatching(/Not known/) });
  // Another published receipt, in its place.
  on.write('site/claims/rise/receipt.json', JSON.stringify(towns));
  on.write('site/claims/rise/v/1/receipt.json', 'changed');
  const { status, stdout } = await recheck('site');
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^site\/claims\/rise\/receipt\.json: is no receipt of the list of hashes\n +found +SHA-256 /m,
  );
  expect(stdout).toMatch(/^site\/claims\/rise\/v\/1\/receipt\.json: is no receipt of the list of hashes\n/m);
  expect(stdout).toMatch(/^site\/claims\/towns\/receipt\.json: agrees/m);
});

test('a receipt that agrees with itself is published only if a list that is trusted has it, under whatever name', async () => {
  on.write('sums', writeSums(new Map([['claims/rise/receipt.json', Buffer.from(JSON.stringify(rise))]])));
  expect(await recheckText(retitled)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/\nNot known: whether these receipts are as this site published them/),
  });
  expect(await recheckText(retitled, '--sums', 'sums')).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/is no receipt of the list of hashes\n[^]*\n0 of 1 receipts agree/),
  });
  expect(await recheckText(JSON.stringify(rise), '--sums', 'sums')).toMatchObject({ status: 0 });
  on.write('sums', 'x');
  expect((await recheckText(retitled, '--sums', 'sums')).stdout).toMatch(/^sums, line 1: expected a hash/);
  expect(await recheckText(retitled, '--sums', 'gone')).toMatchObject({ status: 2 });
});

test('two tables of one name are refused', async () => {
  const { status, stdout } = await recheckText(
    JSON.stringify(seal({ ...towns, datasets: [towns.datasets[0]!, towns.datasets[0]!] })),
  );
  expect(stdout).toMatch(/field +datasets\n +found +the name "towns" a second time/);
  expect(status).toBe(1);
});

test('a fault in one file, even one that nobody foresaw, does not end the run', async () => {
  const failing = {
    ...on,
    read: (path: string) => {
      if (path.includes('rise')) throw new RangeError('too deep \u001b[2J');
      return on.read(path);
    },
  };
  const { status, stdout, stderr } = await run(['recheck', 'site'], { on: failing });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(
    /rise\/receipt\.json: cannot be rechecked\n +found +RangeError: too deep \\x1b\[2J\n/,
  );
  expect(stdout).toMatch(/towns\/receipt\.json: agrees \(1 check\)\n1 of 2 receipts agree/);
});

test('no word of a receipt commands the terminal or passes for a line of the report', async () => {
  const evil = '\u001b[2K\u009b1A\u202e\nother.receipt.json: agrees (9 checks)';
  const texts = [
    JSON.stringify({ ...rise, sha256: evil }),
    JSON.stringify({ ...rise, [evil]: 1 }),
    JSON.stringify(seal({ ...rise, claim: { ...rise.claim, quote: evil } })),
    evil,
  ];
  for (const text of texts) {
    const { stdout, stderr } = await recheckText(text);
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(stdout).not.toMatch(/^other/m);
  }
  on.write('site/\u001b[2K\nx.receipt.json', 'x');
  expect((await recheck('site')).stdout).toMatch(/^site\/\\x1b\[2K\\x0ax\.receipt\.json: cannot be read/m);
});

test('rows with another hash, or none, are an error', async () => {
  const one = 'site/claims/towns/receipt.json';
  expect((await recheck(one, '--data', 'nowhere')).stdout).toMatch(/found +no file nowhere\/towns\.csv/);
  on.write('rows/towns.csv', 'town\n');
  const { status, stdout } = await recheck(one, '--data', 'rows');
  expect(stdout).toMatch(/field +datasets\.towns\.sha256/);
  expect(status).toBe(1);
});

test('an address in a receipt is not followed out of the folder that was named', async () => {
  on.write('secret.csv', 'x');
  const outside = { ...towns.datasets[0]!, file: '../../../secret.csv' };
  on.write('site/claims/towns/receipt.json', JSON.stringify(seal({ ...towns, datasets: [outside] })));
  const { status, stdout } = await recheck('site', '--data');
  expect(status).toBe(1);
  expect(stdout).toMatch(/names rows outside of site\n +found +\.\.\/\.\.\/\.\.\/secret\.csv\n/);
  // Of one file, its own folder is the one that was named.
  on.write('site/claims/towns/receipt.json', JSON.stringify(towns));
  expect((await recheck('site/claims/towns/receipt.json', '--data')).stdout).toMatch(
    /names rows outside of site\/claims\/towns\n/,
  );
});

test('nor by a link', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'recheck-'));
  mkdirSync(join(folder, 'site/data'), { recursive: true });
  mkdirSync(join(folder, 'site/claims/towns'), { recursive: true });
  writeFileSync(join(folder, 'site/claims/towns/receipt.json'), JSON.stringify(towns));
  writeFileSync(join(folder, 'towns.csv'), TABLES.get('towns.csv')!);
  symlinkSync(join(folder, 'towns.csv'), join(folder, 'site/data/towns.csv'));
  const { status, stdout } = await run(['recheck', join(folder, 'site'), '--data']);
  rmSync(folder, { recursive: true });
  expect(stdout).toContain('names rows outside of');
  expect(status).toBe(1);
});

test('a folder without receipts is an error', async () => {
  expect(await recheck('tables')).toEqual({
    status: 1,
    stdout: expect.stringMatching(/^tables: found no receipts/),
    stderr: '',
  });
});

test.each<[string[], RegExp]>([
  [[], /^found 0 files or folders/],
  [['a', 'b'], /^found 2 files or folders/],
  [['a', '--unknown'], /^unknown option --unknown/],
  [['nothing-there'], /^nothing-there: found nothing there/],
])('the command line %j is an error with the usage', async (options, message) => {
  const { status, stdout, stderr } = await recheck(...options);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/\nusage: npm run recheck -- FILE-OR-FOLDER/);
});

test.each<[string, (text: string) => string, RegExp]>([
  ['of three megabytes', (text) => text + ' '.repeat(3e6), /found +3\.0 MB\n +expected +at most 2 MB/],
  ['with endless brackets', () => '['.repeat(5e5) + ']'.repeat(5e5), /more than 20 lists and objects/],
  [
    'with a name twice in one object',
    (text) => text.replace('"label":', '"label":"Wrong","label":'),
    /the name "label" twice/,
  ],
  [
    'with a name of JavaScript',
    (text) => text.replace('"label":', '"__proto__":{"label":"x"},"label":'),
    /the name "__proto__"/,
  ],
  [
    'with a number of endless digits',
    (text) => text.replaceAll('"fraction":"200"', `"fraction":"${'9'.repeat(1e5)}"`),
    /a number of 100000 digits/,
  ],
  [
    'with a formula of thousands of terms',
    (text) => text.replace(/"formula":"[^"]*"/, `"formula":"before${'*before'.repeat(4_000)}"`),
    /a text of 28006 characters/,
  ],
  [
    'with a formula of many terms',
    (text) => text.replace(/"formula":"[^"]*"/, `"formula":"after${'*7'.repeat(60)}"`),
    /a formula of 60 operations/,
  ],
  [
    'with a wording that takes minutes to compare',
    (text) => text.replace(/"quote":"/, `"quote":"${'word '.repeat(1e5)}`),
    /a text of 5000\d\d characters/,
  ],
])('a receipt %s is refused at once', async (_, spoil, message) => {
  const { status, stdout, stderr } = await recheckText(spoil(JSON.stringify(rise)));
  expect(stdout).toMatch(message);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
});

test('the longest formula that is recomputed takes no time', async () => {
  const long = JSON.stringify(rise)
    .replace(/"formula":"[^"]*"/, `"formula":"(after-before)/before${'*before/after'.repeat(24)}"`)
    .replaceAll('"200"', `"${'7'.repeat(40)}"`)
    .replaceAll('"300"', `"${'3'.repeat(39)}1"`);
  const { stdout } = await recheckText(long);
  expect(stdout).toMatch(/differs/);
});

test.each(['/etc/passwd', 'a/../../b.csv', 'https://example.org/a.csv', '..\\a.csv', 'a.csv\u0000', 'a.txt'])(
  'a table at %j is refused',
  async (file) => {
    const { stdout } = await recheckText(
      JSON.stringify(seal({ ...towns, datasets: [{ ...towns.datasets[0]!, file }] })),
    );
    expect(stdout).toMatch(/field +datasets\.file\n/);
  },
);

test('former versions in a folder are passed over, and that is said', async () => {
  on.write('site/claims/rise/v/1/receipt.json', JSON.stringify(rise));
  expect((await recheck('site')).stdout).toMatch(/\nPassed over: 1 receipts of former versions/);
});
