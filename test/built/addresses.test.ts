// The addresses that prose may lead to are those of the built site.
import { expect, it } from 'vitest';
import { contentFolder } from '../../src/content/folder.ts';
import { namedAndUnbuilt } from './unbuilt.ts';

it('each is there, with every passage that it has', async () => {
  const { named, unbuilt } = await namedAndUnbuilt(contentFolder([], process.env), 'dist');
  expect(named.length).toBeGreaterThan(10);
  expect(unbuilt).toEqual([]);
});
