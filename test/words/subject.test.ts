// The program is for any text: what it says of one text, its subject, its publisher or its day is content.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Words of the published content, and of what it is about. */
const OF_THE_CONTENT =
  /287\(g\)|\bICE(?:’s|'s)?\b|\bDHS\b|homeland|immigra|sheriff|noem\b|newswire|\b17 september\b|claim-by-claim\.example/i;

/** What is said to readers of the site, in whatever it has: the name of this one, and what its text is called. */
const SAID = /Claim by Claim|\b(?:[Pp]ress|[Tt]he|an) article\b/;

/** May speak of it. */
const EXEMPT = new Set([
  // Words in which the names of agencies vary; for notes on a list, which change no count.
  'import/notes.ts',
]);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|astro|mjs|css)$/.test(file) && !EXEMPT.has(file));

const isComment = (line: string): boolean => /^\s*(?:\/\/|\/?\*|\{\/\*)/.test(line);

it('no file of the program speaks of the text that happens to be published with it', () => {
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((file) =>
    readFileSync(`src/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, i) =>
        OF_THE_CONTENT.test(line) || (SAID.test(line) && !isComment(line))
          ? [`${file}:${i + 1}  ${line.trim()}`]
          : [],
      ),
  );
  expect(found).toEqual([]);
});
