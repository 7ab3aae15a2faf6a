// An address put into the file of a source.
import { expect, it, test } from 'vitest';
import { withArchived } from '../../src/watch/record.ts';

const ADDRESS = 'https://web.archive.org/web/20250917000000/https://example.org/a';

test.each<[string, string, string]>([
  [
    'the address',
    'title: A\nurl: https://example.org/a\nkind: law\n',
    'title: A\nurl: https://example.org/a\n+kind: law\n',
  ],
  [
    'a comment on its line',
    "url: 'https://example.org/a' # read\nkind: law\n",
    "url: 'https://example.org/a' # read\n+kind: law\n",
  ],
  [
    'who carries the copy',
    'url: https://example.org/a\nvia: >-\n  A\n  B\nkind: law\n',
    'url: https://example.org/a\nvia: >-\n  A\n  B\n+kind: law\n',
  ],
  [
    'the last line, without an end',
    'kind: law\nurl: https://example.org/a',
    'kind: law\nurl: https://example.org/a\n+',
  ],
])('stands after %s, and nothing else changes', (_, before, after) => {
  expect(withArchived(before, ADDRESS)).toBe(after.replace('+', `archived: ${ADDRESS}\n`));
});

it('is quoted where YAML would read it otherwise', () => {
  expect(withArchived('url: https://example.org/a\n', 'https://example.org/a:')).toBe(
    'url: https://example.org/a\narchived: "https://example.org/a:"\n',
  );
});

it('is refused where a line cannot be added', () => {
  expect(() => withArchived('{ url: https://example.org/a }', ADDRESS)).toThrow('cannot add a line');
});
