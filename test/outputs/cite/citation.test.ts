import { describe, expect, it } from 'vitest';
import { citations, cslItem, type CitedVersion } from '../../../src/outputs/cite/citation.ts';
import { citationFormats } from '../../../src/outputs/cite/files.ts';
import { settings } from '../../settings.ts';

const version: CitedVersion = {
  id: 'growth-641-percent',
  title: '135 to 1,001 agreements is a 641% rise',
  version: 2,
  date: '2026-12-03',
  url: 'https://site.example/claims/growth-641-percent/v/2/',
};
const awkward = { ...version, title: 'ICE’s “full” pay: 50% & $500 {each} #1 of a_b' };

const styled = async (cited: CitedVersion): Promise<Record<string, string>> =>
  Object.fromEntries((await citations(cslItem(cited, settings))).map(({ name, html }) => [name, html]));
const written = (cited: CitedVersion, format: keyof typeof citationFormats): string =>
  citationFormats[format].write(cslItem(cited, settings));

describe('a citation', () => {
  it('reads as each style has it', async () => {
    expect(await styled(version)).toEqual({
      APA: 'Claim by Claim. (2026, December 3). <i>135 to 1,001 agreements is a 641% rise</i>. https://site.example/claims/growth-641-percent/v/2/',
      MLA: '“135 to 1,001 Agreements Is a 641% Rise.” <i>Claim by Claim</i>, version 2, 3 Dec. 2026, https://site.example/claims/growth-641-percent/v/2/.',
      Chicago:
        'Claim by Claim. 2026. “135 to 1,001 Agreements Is a 641% Rise.” December 3, 2026. https://site.example/claims/growth-641-percent/v/2/.',
    });
  });

  it('has author, year, title and address in each style, whatever stands in the title', async () => {
    for (const [name, html] of Object.entries(await styled(awkward))) {
      const text = html.replace(/<\/?i>/g, '').replaceAll('&#38;', '&');
      expect(text, name).toContain('Claim by Claim');
      expect(text, name).toContain('2026');
      expect(text, name).toMatch(/ICE’s [“‘]full[”’] pay: 50% & \$500 \{each\} #1 of a_b/i);
      expect(text, name).toContain(version.url);
      expect(text, name).not.toMatch(/undefined|n\.d\.|[<>]/);
    }
  });
});

// Read by hand, not by the library that wrote it.
const fields = (bib: string): Record<string, string> =>
  Object.fromEntries([...bib.matchAll(/^\t(\w+) = \{(.*)\},$/gm)].map(([, name, value]) => [name, value]));
const plain = (latex: string): string =>
  latex
    .replaceAll(/\\text(\w+)\{\}/g, (_, name: string) => TEXT[name] ?? `?${name}?`)
    .replaceAll(/(?<!\\)[{}]/g, '')
    .replaceAll(/\\([%&#$_{}])/g, '$1');
const TEXT: Record<string, string> = { backslash: '\\', asciitilde: '~', asciicircum: '^' };

describe('the BibTeX file', () => {
  it('has one entry with a label of its own and the fields of a web page', () => {
    const bib = written(version, 'bib');
    expect(bib).toMatch(/^@misc\{claim_by_claim_growth_641_percent_v2,\n/);
    expect(bib.trimEnd().endsWith('\n}')).toBe(true);
    expect(fields(bib)).toMatchObject({ author: '{Claim by Claim}', year: '2026', url: version.url });
    expect(fields(bib)).toMatchObject({ day: '3', version: '2' });
    // A macro stands without braces.
    expect(bib).toContain('\n\tmonth = dec,\n');
    expect(plain(fields(bib)['title']!)).toBe(version.title);
  });

  it('keeps every character of a title that TeX would take for a command', () => {
    const title = fields(written(awkward, 'bib'))['title']!;
    expect(title).not.toMatch(/(?<!\\)[%&#$_]/);
    expect(plain(title)).toBe(awkward.title);
    expect(title).toContain('\\$500');
  });
});

describe('a title in BibTeX', () => {
  it.each([
    ['ICE Deputy Director', '{ICE} {Deputy} {Director}'],
    ['Over 1,000 partnerships', 'Over 1,000 partnerships'],
    ['In iOS and McAllen', 'In {iOS} and {McAllen}'],
    ['É–≠ 東京 ^~\\', 'É–≠ 東京 \\textasciicircum{}\\textasciitilde{}\\textbackslash{}'],
  ])('%s keeps its capitals and every sign: %s', (title, expected) => {
    expect(fields(written({ ...version, title }, 'bib'))['title']).toBe(expected);
  });
});

describe('the RIS file', () => {
  it('has each tag on one line, however long, and an id of its own', () => {
    const id = 'a-claim-with-a-very-long-name-that-nobody-would-want-to-type-by-hand-at-all';
    const long = { ...version, id, title: `${'long '.repeat(40)}\nend`, url: `https://a.example/${id}/v/2/` };
    const lines = written(long, 'ris').split('\n');
    expect(lines).toContain(`TI  - ${'long '.repeat(40)}end`);
    expect(lines).toContain(`UR  - https://a.example/${id}/v/2/`);
    expect(lines).toContain(`ID  - claim_by_claim_${id.replaceAll('-', '_')}_v2`);
  });

  it('is a list of tags from TY to ER with the fields of a web page', () => {
    const lines = written(awkward, 'ris').trimEnd().split(/\r?\n/);
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-( |$)/);
    expect(lines[0]).toBe('TY  - ELEC');
    expect(lines.at(-1)!.trim()).toBe('ER  -');
    const tags = Object.fromEntries(lines.map((line) => [line.slice(0, 2), line.slice(6)]));
    expect(tags).toMatchObject({
      AU: 'Claim by Claim',
      TI: awkward.title,
      PY: '2026',
      DA: '2026/12/03/',
      UR: version.url,
    });
  });
});

describe('the CSL-JSON file', () => {
  it('has what the schema requires, the whole date and the version', () => {
    expect(JSON.parse(written(awkward, 'json'))).toEqual([
      {
        id: 'claim_by_claim_growth_641_percent_v2',
        'citation-key': 'claim_by_claim_growth_641_percent_v2',
        type: 'webpage',
        title: awkward.title,
        author: [{ literal: 'Claim by Claim' }],
        'container-title': 'Claim by Claim',
        issued: { 'date-parts': [[2026, 12, 3]] },
        URL: version.url,
        version: '2',
        language: 'en-US',
      },
    ]);
  });
});
