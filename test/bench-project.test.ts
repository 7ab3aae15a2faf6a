// The projects that the benches measure are whole: what does not load measures nothing.
import { expect, test } from 'vitest';
import { projectFiles } from '../bench/project.ts';
import { buildSite } from '../src/site/build.ts';

test('a project of several releases has no problem, and every claim its checks', async () => {
  const site = await buildSite(projectFiles(14, 5));
  expect(site.releases.map(({ claims }) => claims.length).toSorted((a, b) => a - b)).toEqual([4, 5, 5]);
  expect(site.claims.every(({ receipts }) => receipts.length > 0)).toBe(true);
});
