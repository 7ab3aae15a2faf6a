// The files for reference managers, read by programs that others wrote: Citation.js's parsers of BibTeX and RIS.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cslItem } from '../../../src/outputs/cite/citation.ts';
import { citationFormats } from '../../../src/outputs/cite/files.ts';
import { hostileText } from '../../hostile.ts';
import { settings } from '../../settings.ts';

interface Read {
  id?: string;
  title: string;
  URL: string;
  version?: string;
  author: { family?: string; literal?: string }[];
  issued: { 'date-parts': number[][] };
}

const cited = {
  id: 'growth-641-percent',
  title: 'A rise',
  version: 2,
  date: '2026-11-24',
  url: 'https://site.example/claims/growth-641-percent/v/2/',
};

const read = (format: 'bib' | 'ris', changes: Partial<typeof cited>): Read => {
  const { data } = new Cite(
    citationFormats[format].write(cslItem({ ...cited, ...changes }, settings)),
  ) as unknown as {
    data: Read[];
  };
  expect(data).toHaveLength(1);
  return data[0]!;
};

// What content cannot hold is refused before (characters.ts); a title is one line.
const title = hostileText
  .map((text) =>
    text
      .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

/** Titles as texts have them; the second list has what TeX and older programs lose. */
const TITLES = [
  'From 135 to 1,001: a 641% rise for $500 & more',
  '2½ million, ≠ 3, ≥ 4, ≤ 5, × 6, −5%, ± 1, → 7',
  'Яблоко, Αθήνα, 東京, Nguyễn, Wałęsa, Erdoğan, Doña Ana',
  'ICE’s “full” pay: {each} #1 of a_b ~ ^ \\ | < > [x] "y"',
  '\\textbf{not bold} $x^2$ % no comment',
  "O'Brien's \\'e {\\'e} --- -- ``x''",
];

describe.each(['bib', 'ris'] as const)('the file for reference managers: %s', (format) => {
  it.each(TITLES)('keeps the title %s', (text) => {
    expect(read(format, { title: text }).title.replace(/<\/?span[^>]*>/g, '')).toBe(text);
  });

  it('keeps the whole date, the address and the author', () => {
    const item = read(format, {});
    expect(item.issued['date-parts']).toEqual([[2026, 11, 24]]);
    expect(item.URL).toBe(cited.url);
    expect(Object.values(item.author[0]!)).toEqual(['Claim by Claim']);
  });

  it('keeps any title', () => {
    fc.assert(
      fc.property(title, (text) => {
        expect(read(format, { title: text }).title.replace(/<\/?span[^>]*>/g, '')).toBe(text);
      }),
    );
  });
});
