// npm run dataset -- import, as an author runs it on a copy of the content.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Cell } from '../../src/import/spreadsheet.ts';
import type { ContentError } from '../../src/problem.ts';
import { loadSite } from '../../src/site/build.ts';
import { day, LATER, later, writeList } from '../import/list-file.ts';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const ROWS = [
  LATER,
  later('TEXAS', "Kinney County Sheriff's Office", 'County', 'Task Force Model', day('2025-02-01')),
  later('TEXAS', "Kinney County Sheriff's Department", 'County', 'Jail Enforcement Model', day('2025-02-01')),
  later('OHIO', 'Odem Police', 'Municipality', 'Warrant Service Officer', day('2025-03-01')),
];

async function list(rows: readonly Cell[][], name = 'list.xlsx'): Promise<string> {
  writeFileSync(join(folder, name), await writeList(rows));
  return join(folder, name);
}

function dataset(...options: string[]): { status: number | null; output: string } {
  const command = ['src/commands/dataset.ts', ...options, '--content', content];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  expect(stderr).toBe('');
  return { status, output: stdout };
}

const datasets = () =>
  Object.fromEntries(
    readdirSync(join(content, 'datasets')).map((name) => [
      name,
      readFileSync(join(content, 'datasets', name), 'utf8'),
    ]),
  );

test('it prints the file’s size and hash, what to look at, and the rows of each table', async () => {
  const before = datasets();
  const { status, output } = dataset('import', await list(ROWS), '--as-of', '2026-11-01');
  expect(status).toBe(0);
  expect(output).toMatch(/^list\.xlsx: \d+ bytes, SHA-256 [0-9a-f]{64}\nLook at:\n {2}perhaps one agency/);
  expect(output).toContain(
    '\nagencies-by-kind.csv\nas_of,kind,agencies,agreements\n2026-11-01,county,2,2\n2026-11-01,municipality,1,1\n',
  );
  expect(output).toContain('\n2026-11-01,3,3,2,0,1,1,1,list.xlsx\n');
  expect(datasets()).toEqual(before);
});

test('--write puts the rows of the day into their places, renews the hashes, and the checks still pass; published claims ask for an entry', async () => {
  const before = datasets();
  const path = await list(ROWS);
  expect(dataset('import', path, '--as-of', '2025-05-03', '--write')).toMatchObject({
    status: 0,
    output: expect.stringMatching(/agreements-timeline\.csv: 1 rows in place of 0\n/),
  });
  const after = datasets();
  const timeline = after['agreements-timeline.csv']!.split('\n');
  const place = timeline.indexOf('2025-05-03,3,3,2,0,1,1,1,list.xlsx');
  expect(timeline.toSpliced(place, 1).join('\n')).toBe(before['agreements-timeline.csv']);
  expect(timeline[place - 1]! < timeline[place]! && timeline[place]! < timeline[place + 1]!).toBe(true);
  expect(after['agreements-by-state.csv']).toContain('\n2025-05-03,Texas,1,0,0,1\n2025-09-17,Alabama');
  expect(after['award-tiers.csv']).toBe(before['award-tiers.csv']);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const problems = await loadSite(content).then(
    () => [],
    (error: ContentError) => error.problems.map(({ found }) => found),
  );
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.filter((found) => !found.startsWith('a change without an entry: The table'))).toEqual([]);
  expect(dataset('import', path, '--as-of', '2025-05-03', '--verify').status).toBe(0);
});

test('a second list of one day replaces the first', async () => {
  dataset('import', await list(ROWS), '--as-of', '2026-11-01', '--write');
  dataset('import', await list(ROWS.slice(0, 2), 'evening.xlsx'), '--as-of', '2026-11-01', '--write');
  const after = datasets();
  expect(after['agreements-timeline.csv']).toMatch(/\n2026-11-01,1,1,1,0,0,1,0,evening\.xlsx\n$/);
  expect(after['agencies-by-kind.csv']).toMatch(/\n2026-11-01,county,1,1\n$/);
});

test('--verify shows every difference from the stored tables and exits with 1', async () => {
  dataset('import', await list(ROWS), '--as-of', '2026-11-01', '--write');
  const other = await list([
    ...ROWS.slice(0, 3),
    later('IOWA', 'Odem Police', 'Municipality', 'Warrant Service Officer', day('2025-03-01')),
    later('IOWA', 'Lee Police', 'Municipality', 'Warrant Service Officer', day('2025-03-02')),
  ]);
  const { status, output } = dataset('import', other, '--as-of', '2026-11-01', '--verify');
  expect(status).toBe(1);
  expect(output.slice(output.indexOf('agreements-by-signing-date'))).toBe(`agreements-by-signing-date: differs
  2026-11-01, 2025-03-02
    list   2026-11-01,2025-03-02,1
    table  no such row
agreements-by-state: differs
  2026-11-01, Iowa, 0, 0, 1
    list   2026-11-01,Iowa,0,0,1,2
    table  no such row
  2026-11-01, Ohio, 0, 0, 1
    list   no such row
    table  2026-11-01,Ohio,0,0,1,1
agreements-timeline: differs
  2026-11-01  agreements
    list   4
    table  3
  2026-11-01  agencies
    list   4
    table  3
  2026-11-01  wso
    list   2
    table  1
agencies-by-kind: differs
  2026-11-01, municipality  agencies
    list   2
    table  1
  2026-11-01, municipality  agreements
    list   2
    table  1
`);
});

test('a list that cannot be counted is an error with its rows, and nothing is written', async () => {
  const before = datasets();
  const rows = [...ROWS, later('TEXAS', 'Odem Police', 'County', 'Tribal Model', day('2025-03-01'))];
  const { status, output } = dataset('import', await list(rows), '--as-of', '2026-11-01', '--write');
  expect(status).toBe(1);
  expect(output).toMatch(/^list\.xlsx:5 {2}SUPPORT TYPE\n {2}found {5}"Tribal Model" in row 5\n/);
  expect(output).toMatch(/1 problem found\. Nothing was written\.\n$/);
  expect(datasets()).toEqual(before);
});

test('where one table cannot be written, none is', async () => {
  mkdirSync(join(content, 'datasets/.agreements-timeline.yaml.new'));
  const before = readFileSync(join(content, 'datasets/agreements-by-state.csv'), 'utf8');
  const { status, output } = dataset('import', await list(ROWS), '--as-of', '2026-11-01', '--write');
  expect(status).toBe(1);
  expect(output).toMatch(/expected files that can be written\. Nothing was written\.\n$/);
  expect(readFileSync(join(content, 'datasets/agreements-by-state.csv'), 'utf8')).toBe(before);
});

test.each<[string[], RegExp]>([
  [[], /^found the command \(none\)/],
  [['import', 'a.xlsx', 'b.xlsx', '--as-of', '2026-11-01'], /^found 2 spreadsheets/],
  [['import', 'list.xlsx'], /^found --as-of \(nothing\)/],
  [['import', 'list.xlsx', '--as-of', '2025-02-30'], /^found --as-of 2025-02-30/],
  [['import', 'list.xlsx', '--as-of'], /--as-of/],
  [['import', 'list.xlsx', '--as-of', '2026-11-01', '--wrote'], /^Unknown option '--wrote'/],
  [['import', 'list.xlsx', '--as-of', '2026-11-01', '--verify', '--write'], /^found both/],
])('the command line %j is an error with the usage', (options, expected) => {
  const { status, output } = dataset(...options);
  expect(status).toBe(1);
  expect(output).toMatch(expected);
  expect(output).toMatch(/\nusage: npm run dataset -- import FILE/);
});

test('a file or folder that is not there is an error that names it', async () => {
  expect(dataset('import', 'no.xlsx', '--as-of', '2026-11-01').output).toMatch(/^no\.xlsx: found ENOENT/);
  const path = await list(ROWS);
  rmSync(join(content, 'datasets'), { recursive: true });
  const { status, output } = dataset('import', path, '--as-of', '2026-11-01');
  expect(status).toBe(1);
  expect(output).toMatch(/datasets: found ENOENT/);
});
