// Which folder of content is built.
import { expect, it, test } from 'vitest';
import { contentFolder } from '../../src/content/folder.ts';

test.each<[string[], Record<string, string>, string]>([
  [[], {}, 'content'],
  [['build', '--content', 'a/b'], {}, 'a/b'],
  [['build', '--content=a'], { CONTENT_DIR: 'b' }, 'a'],
  [['freeze'], { CONTENT_DIR: 'b' }, 'b'],
])('with %j and %j it is %s', (args, env, folder) => {
  expect(contentFolder(args, env)).toBe(folder);
});

it.each([[['--content']], [['--content=']], [['--content', '--port']]])('%j lacks a folder', (args) => {
  expect(() => contentFolder(args, {})).toThrow('--content lacks its value: --content DIR');
});
