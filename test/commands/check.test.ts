// npm run check, as an author runs it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const run = (folder: string) =>
  spawnSync(process.execPath, ['src/commands/check.ts', folder], { encoding: 'utf8' });

it('prints each check of each claim with outcome, result and margin, and ends well', () => {
  const { status, stdout } = run('test/fixtures/project');
  expect(status).toBe(0);
  expect(stdout).toContain(
    [
      'rise: Supported',
      '  growth  reproduced      50% rounds to 50%, margin 0.50 percentage points',
      '  report  not-reproduced  301 equals 300, margin −1',
    ].join('\n'),
  );
  expect(stdout).toContain(
    '  words   reproduced      4 and 4 words, 0 of them different\n  wholes  reproduced      50% is 149 to 152 of 301',
  );
  expect(stdout).toContain('  reading level: finding grade 0.5, question grade 0.8\n');
  expect(stdout).toMatch(/^lesson counting: 2 tasks, grade [\d.]+$/m);
  expect(stdout).toMatch(/3 claims, 6 checks, 2 sources, 1 datasets: no problems\.\n$/);
});

it('prints every problem and exits with 1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  cpSync('test/fixtures/project', folder, { recursive: true });
  writeFileSync(join(folder, 'datasets/towns.csv'), 'town,visits,joined\nAshford,x,2025-01-02\n');
  writeFileSync(join(folder, 'stray.txt'), '');
  const { status, stdout } = run(folder);
  expect(status).toBe(1);
  expect(stdout).toContain('datasets/towns.csv:2  visits\n  found     "x"\n');
  expect(stdout).toContain('stray.txt\n  found     a file of no known kind\n');
  expect(stdout).toMatch(/2 problems in the content\. Nothing was built\.\n$/);
});
