// npm run mutate, as an author runs it.
import { expect, it } from 'vitest';
import { inFolder, memoryDisk } from '../memory-disk.ts';
import { project, replace, TOWNS } from '../project.ts';
import { run } from './run.ts';

it('counts the changes of each kind that were noticed', async () => {
  const { status, stdout, stderr } = await run(['mutate', '--content', 'test/fixtures/project']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(
    /^stated +\d+ mutants: .*\ninput +\d+ mutants: .*\nunit +\d+ mutants: .*\nrow +\d+ mutants: .*\nwording +\d+ mutants: .*\nall +\d+ mutants: \d+ turned the outcome, \d+ stopped the build, 0 survived\n\nSlips [^\n]*\n(?:survived .*\n)+row +\d+ mutants: .*\n(?:.+\n)*all +\d+ mutants: .*\n$/,
  );
});

it('prints every problem, and exits with 1', async () => {
  const files = await project({ [TOWNS]: replace('label: contradicted', 'label: contradictd') });
  const { status, stdout, stderr } = await run(['mutate'], {
    on: memoryDisk(new Map(inFolder('content', files))),
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/towns\.mdx:4 {2}label\n/);
});
