import { describe, expect, it } from 'vitest';
import { archiveOf, omissionsInWords, publisherAndDate } from '../../src/words/sources.ts';

const source = { read: { on: '2026-11-24' }, url: 'https://example.org/a' };

describe('the archive of a source', () => {
  it('is the recorded copy, or else where to look near its date, as precise as that is known', () => {
    expect(archiveOf({ ...source, archived: 'https://web.archive.org/web/1/x' })).toEqual({
      href: 'https://web.archive.org/web/1/x',
      words: 'archived copy',
    });
    for (const [published, near] of [
      ['2025-09-17', '20250917'],
      ['2025-09', '202509'],
      ['2025', '2025'],
      [undefined, '20261124'],
    ] as const) {
      expect(archiveOf({ ...source, published })).toEqual({
        href: `https://web.archive.org/web/${near}*/https://example.org/a`,
        words: 'look for archived copies',
      });
    }
  });
});

it('a page that retells another says so wherever its publisher is named', () => {
  expect(
    publisherAndDate({
      publisher: 'tengele.com',
      published: '2025-09-26',
      retells: 'an article of The Guardian',
    }),
  ).toBe('tengele.com, 26 September 2025, retelling an article of The Guardian');
});

it('each cut of an excerpt is told, and a mark of the document itself is none', () => {
  expect(omissionsInWords({ omits: ['in May', null, false] })).toEqual([
    'leaves out: “in May”',
    'leaves out words that were not seen',
  ]);
});
