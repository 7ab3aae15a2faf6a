// npm run dataset -- import, as an author runs it.
import { beforeEach, expect, test } from 'vitest';
import { readFiles } from '../../src/content/files.ts';
import type { Cell } from '../../src/import/spreadsheet.ts';
import { day, LATER, later, writeList } from './import/list-file.ts';
import { inFolder, memoryDisk, type MemoryDisk } from '../memory-disk.ts';
import { changed, project, replace, TOWNS } from '../project.ts';
import { frozen, problemsIn } from '../version/frozen-project.ts';
import { run, type Ran } from '../commands/run.ts';

const tables = await readFiles('content/datasets');
const sources = await readFiles('content/sources');
const sourcesOfLists = new Map([...sources].filter(([name]) => name.startsWith('ice-list')));
/** Those into which lists are counted: the others print numbers of claims that this project does not have. */
const counted = new Map([...tables].filter(([name]) => /^(?:agencies|agreements)-/.test(name)));
let on: MemoryDisk;
beforeEach(() => {
  on = memoryDisk(new Map(inFolder('content/datasets', tables)));
});

const ROWS = [
  LATER,
  later('TEXAS', "Kinney County Sheriff's Office", 'County', 'Task Force Model', day('2025-02-01')),
  later('TEXAS', "Kinney County Sheriff's Department", 'County', 'Jail Enforcement Model', day('2025-02-01')),
  later('OHIO', 'Odem Police', 'Municipality', 'Warrant Service Officer', day('2025-03-01')),
];

async function list(rows: readonly Cell[][], name = 'list.xlsx'): Promise<string> {
  on.files.set(name, await writeList(rows));
  return name;
}

const dataset = (...options: string[]): Promise<Ran> => run(['dataset', ...options], { on });

const datasets = () => Object.fromEntries(on.texts('content/datasets'));

test('it prints the file’s size and hash, what to look at, and the rows of each table', async () => {
  const before = datasets();
  const { status, stdout, stderr } = await dataset('import', await list(ROWS), '--as-of', '2026-11-01');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^list\.xlsx: \d+ bytes, SHA-256 [0-9a-f]{64}\nLook at:\n {2}perhaps one agency/);
  expect(stdout).toContain(
    '\nagencies-by-kind.csv\nas_of,kind,agencies,agreements\n2026-11-01,county,2,2\n2026-11-01,municipality,1,1\n',
  );
  expect(stdout).toContain('\n2026-11-01,3,3,2,0,1,1,1,list.xlsx\n');
  expect(datasets()).toEqual(before);
});

test('--write puts the rows of the day into their places and renews the hashes', async () => {
  const before = datasets();
  const path = await list(ROWS);
  expect(await dataset('import', path, '--as-of', '2025-05-03', '--write')).toEqual({
    status: 0,
    stdout: expect.stringMatching(/agreements-timeline\.csv: 1 rows in place of 0\n/),
    stderr: '',
  });
  const after = datasets();
  const timeline = after['agreements-timeline.csv']!.split('\n');
  const place = timeline.indexOf('2025-05-03,3,3,2,0,1,1,1,list.xlsx');
  expect(timeline.toSpliced(place, 1).join('\n')).toBe(before['agreements-timeline.csv']);
  expect(timeline[place - 1]! < timeline[place]! && timeline[place]! < timeline[place + 1]!).toBe(true);
  expect(after['agreements-by-state.csv']).toContain('\n2025-05-03,Texas,1,0,0,1\n2025-09-17,Alabama');
  expect(after['award-tiers.csv']).toBe(before['award-tiers.csv']);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect((await dataset('import', path, '--as-of', '2025-05-03', '--verify')).status).toBe(0);
});

test('with the rows that --write puts there the checks still pass; a published claim that counts them asks for an entry', async () => {
  const files = changed(
    await project({
      [TOWNS]: replace(
        'select count(*) from towns where visits > 0',
        "select tfm from agreements_timeline where as_of = '2025-01-04'",
      ),
    }),
    Object.fromEntries([
      ...inFolder('datasets', counted),
      ...inFolder('sources', sourcesOfLists),
      ['site.yaml', 'name: Facts\ntopics:\n  counting: Counting\nnames:\n  287(g): A section of a law\n'],
    ]),
  );
  for (const claims of [files, await frozen(files)]) {
    on = memoryDisk(new Map(inFolder('content', claims)));
    await dataset('import', await list(ROWS), '--as-of', '2025-05-03', '--write');
    const problems = await problemsIn(await readFiles('content', on));
    expect(problems.map(({ found }) => found)).toEqual(
      claims === files
        ? []
        : [expect.stringMatching(/^a change without an entry: The table .*agreements-timeline/)],
    );
  }
});

test('a second list of one day replaces the first', async () => {
  await dataset('import', await list(ROWS), '--as-of', '2026-11-01', '--write');
  await dataset('import', await list(ROWS.slice(0, 2), 'evening.xlsx'), '--as-of', '2026-11-01', '--write');
  const after = datasets();
  expect(after['agreements-timeline.csv']).toMatch(/\n2026-11-01,1,1,1,0,0,1,0,evening\.xlsx\n$/);
  expect(after['agencies-by-kind.csv']).toMatch(/\n2026-11-01,county,1,1\n$/);
});

test('--verify shows every difference from the stored tables and exits with 1', async () => {
  await dataset('import', await list(ROWS), '--as-of', '2026-11-01', '--write');
  const other = await list([
    ...ROWS.slice(0, 3),
    later('IOWA', 'Odem Police', 'Municipality', 'Warrant Service Officer', day('2025-03-01')),
    later('IOWA', 'Lee Police', 'Municipality', 'Warrant Service Officer', day('2025-03-02')),
  ]);
  const { status, stdout, stderr } = await dataset('import', other, '--as-of', '2026-11-01', '--verify');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout.slice(stdout.indexOf('agreements-by-signing-date'))).toBe(`agreements-by-signing-date: differs
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
  const { status, stdout, stderr } = await dataset(
    'import',
    await list(rows),
    '--as-of',
    '2026-11-01',
    '--write',
  );
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/^list\.xlsx:5 {2}SUPPORT TYPE\n {2}found {5}"Tribal Model" in row 5\n/);
  expect(stdout).toMatch(/1 problem found\. Nothing was written\.\n$/);
  expect(datasets()).toEqual(before);
});

test('where one table cannot be written, none is', async () => {
  on = memoryDisk(on.files, (path) => path.endsWith('.agreements-timeline.yaml.new'));
  const before = datasets();
  const { status, stdout, stderr } = await dataset(
    'import',
    await list(ROWS),
    '--as-of',
    '2026-11-01',
    '--write',
  );
  expect(status).toBe(70);
  expect(stdout).not.toContain('in place of');
  expect(stderr).toMatch(/stopped while writing the tables, which are as they were: ENOSPC/);
  expect(datasets()).toEqual(before);
});

test('what a list could do to a terminal is shown and not done', async () => {
  const wrong = await list([LATER, later('TEXAS', 'Lee Police', 'County', '\u202eledoM', null)]);
  expect(await dataset('import', wrong, '--as-of', '2026-11-01')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('found     "\\u202eledoM" in row 2'),
  });
  const rows = [LATER, later('TEXAS', '\u202eLee Police', 'County', 'Task Force Model', day('2025-02-01'))];
  const twice = await list([...rows, rows[1]!]);
  expect(await dataset('import', twice, '--as-of', '2026-11-01')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('“\\u202eLee Police” (Texas) is listed several times'),
  });
});

test.each<[string[], RegExp]>([
  [[], /^found nothing to do/],
  [['imprt', 'list.xlsx'], /^cannot imprt; did you mean import\?/],
  [['import', 'a.xlsx', 'b.xlsx', '--as-of', '2026-11-01'], /^found 2 spreadsheets/],
  [['import', 'list.xlsx'], /^found no day/],
  [['import', 'list.xlsx', '--as-of', '2025-02-30'], /^found --as-of 2025-02-30/],
  [['import', 'list.xlsx', '--as-of'], /^--as-of lacks its value/],
  [
    ['import', 'list.xlsx', '--as-of', '2026-11-01', '--wrote'],
    /^unknown option --wrote; did you mean --write\?/,
  ],
  [['import', 'list.xlsx', '--as-of', '2026-11-01', '--verify', '--write'], /^found both/],
  [['import', 'no.xlsx', '--as-of', '2026-11-01'], /^no\.xlsx: there is no such file/],
  [
    ['import', 'list.xlsx', '--as-of', '2026-11-01', '--content', 'nowhere'],
    /^nowhere\/datasets: there is no such folder/,
  ],
])('the command line %j is an error with the usage', async (options, expected) => {
  await list(ROWS);
  const { status, stdout, stderr } = await dataset(...options);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(expected);
  expect(stderr).toMatch(/\nusage: npm run dataset -- import FILE/);
});
