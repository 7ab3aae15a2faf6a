import { describe, expect, it } from 'vitest';
import { refuseFolder, refuseNode } from '../src/here.mjs';

describe('a Node', () => {
  it.each(['22.18.0', '22.20.1', '24.0.0', '26.10.0', '100.0.0'])(
    'of version %s runs the program',
    (version) => {
      expect(refuseNode(version)).toBeNull();
    },
  );

  it.each(['18.20.4', '20.20.2', '22.12.0', '22.9.0'])(
    'of version %s does not, and is told why',
    (version) => {
      expect(refuseNode(version)).toContain(
        `needs Node 22.18 or newer and was started with Node ${version}.`,
      );
    },
  );
});

// Each of these was built in: the accepted ones gave the same bytes, the others stopped in Node, Vite or Astro.
describe('a folder', () => {
  it.each([
    '/home/ann/claims',
    '/home/ann/content/claims',
    "/home/ann/o'clock",
    '/home/ann/two words',
    '/home/ann/ü(x)[y]{z}$v&!;~@+,=',
    String.raw`C:\Users\Ann\claims`,
  ])('%s may hold the project', (folder) => {
    expect(refuseFolder(folder)).toBeNull();
  });

  it.each(['a#b', 'per%20cent', '100%', 'wh?t', 'st*r', 'qu"ote', 'line\nend'])(
    '%j is refused by name',
    (name) => {
      expect(refuseFolder(`/home/ann/${name}/claims`)).toMatch(
        /^The site cannot be built in "[^]+\nMove the project/,
      );
    },
  );
});
