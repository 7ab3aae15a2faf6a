// The text of a release: its headline and headings, what Markdown would read in it, words in no claim.
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/content/hash.ts';
import { decode } from '../../src/content/files.ts';
import { passages } from '../../src/site/release-html.ts';
import { build, problemsOf, project, RELEASE, replace, type Change } from '../project.ts';

const PARAGRAPH = 'The town library says visits rose';

/** The fixture with its text changed, the hash with it, and more fields before the text. */
const changed =
  (change: (text: string) => string, fields = ''): Change =>
  (file) => {
    const [, front, body] = file.split(/^---\n/m) as [string, string, string];
    const text = change(body.trim());
    return `---\n${front.replace(/sha256: .*/, `sha256: ${sha256(text)}`)}${fields}---\n\n${text}\n`;
  };

/** Text before the second paragraph, all of it furniture. */
const added = (text: string, fields = ''): Change =>
  changed((body) => body.replace(PARAGRAPH, `${text}\n\n${PARAGRAPH}`), fields);

const furniture = (...quotes: string[]): string =>
  // The list of the fixture goes on; a name can stand once only.
  quotes
    .map((quote) => `  - quote: ${JSON.stringify(quote)}\n    class: connective\n    because: A test.\n`)
    .join('');

const markupIn = async (text: string, fields = '') =>
  (await problemsOf({ [RELEASE]: added(text, fields) })).filter(({ code }) => code === 'release-markup');

describe('what Markdown would read as more than words', () => {
  it.each([
    ['# A heading', 'a heading with #'],
    ['A heading\n=======', 'a line of = or - below words'],
    ['A heading\n---', 'a line of = or - below words'],
    ['> Quoted', 'a block quotation'],
    ['```\ncode\n```', 'a block of code'],
    ['    four spaces', 'a tab or four spaces'],
    ['| a | b |\n|---|---|', 'a table'],
    ['a | b\n--- | ---', 'a table'],
    ['[1]: https://example.org', 'the target of a link'],
    ['One line  \nand another', 'a line break inside a paragraph'],
    ['One line\\\nand another', 'a line break inside a paragraph'],
    ['One\u2028two', 'a separator of lines'],
    ['![A map](map.png)', 'a picture'],
    ['![A map][map]', 'a picture'],
    ['See [the page](https://example.org).', 'a link'],
    ['See [the page][1].', 'a link'],
    ['It rose.[^1]', 'a note'],
    ['A <b>bold</b> word', 'HTML'],
    ['A <br> word', 'HTML'],
    ['<!-- hidden -->', 'HTML'],
    ['See <https://example.org>.', 'HTML or an address'],
    ['It *rose* at once', 'emphasis'],
    ['It **rose and\nfell** at once', 'emphasis'],
    ['It _rose_ at once', 'emphasis'],
    ['It __rose__ at once', 'emphasis'],
    ['It ~~fell~~ rose', 'struck through'],
    ['The `code` word', 'code in'],
    ['A \\* star', 'a backslash'],
    ['Smith &amp; Sons', 'a character written as'],
    ['40&nbsp;states', 'a character written as'],
    ['40&#160;states', 'a character written as'],
  ])('%j is refused with file and line', async (text, name) => {
    const [problem] = await markupIn(text);
    expect(problem).toMatchObject({ file: RELEASE, found: expect.stringContaining(name) });
    const file = (added(text) as (file: string) => string)((await project()).get(RELEASE)!);
    const line = file.split('\n')[problem!.line! - 1]!;
    expect(text).toContain(line.trim());
  });

  it.each([
    '###',
    '# # #',
    '* * *',
    '---',
    '-30-',
    '🎉',
    '- One item\n- Two items',
    '1. One\n2. Two',
    '• One\n• Two',
    '- One\n    - Inside',
    'A 5 * 3 * 2 board',
    'Terms apply* and more*',
    '*See the note',
    'snake_case_words',
    '287(g) [sic]',
    'AT&T; R&D',
    '5 < 6 > 4',
    'a | b',
    'Call ~40',
    'No. 5 #1',
    'A\u00a0no-break space',
    'https://example.org/a_b_c',
    'It is \\ a sign',
    '5 <6',
    'x > y',
  ])('%j is words, or an ornament', async (text) => {
    expect(await markupIn(text)).toEqual([]);
  });

  it('is let through where the original has these very signs', async () => {
    const text = 'Write to <b> and *this*';
    expect(await markupIn(text)).toHaveLength(2);
    expect(await markupIn(text, 'literal:\n  - <b>\n  - "*this*"\n')).toEqual([]);
    const problems = await problemsOf({ [RELEASE]: added(text, 'literal:\n  - "*that*"\n') });
    expect(problems).toContainEqual(
      expect.objectContaining({ field: 'literal.0', code: 'quote-not-in-release' }),
    );
  });
});

describe('the headline', () => {
  it('has to be declared, and is a whole paragraph', async () => {
    expect(await problemsOf({ [RELEASE]: replace(/^headline: .*\n/m, '') })).toContainEqual(
      expect.objectContaining({ code: 'field-missing', field: 'headline' }),
    );
    expect(
      await problemsOf({ [RELEASE]: replace(/^headline: .*/m, 'headline: Library visits') }),
    ).toContainEqual(expect.objectContaining({ code: 'heading-not-a-paragraph', field: 'headline' }));
  });

  it('is where it was declared to be, and headings are headings', async () => {
    const site = await build({
      [RELEASE]: changed(
        (text) => `For release\n\n${text.replace('More than 4', '\n\nThe towns\n\nMore than 4')}`,
        `${furniture('For release', 'The towns')}headings:\n  - The towns\n`,
      ),
    });
    expect(passages(site.front!).map((each) => each.kind)).toEqual([
      'paragraph',
      'headline',
      'paragraph',
      'heading',
      'paragraph',
      'furniture',
    ]);
  });
});

const withdrawn = (fields: string) => ({
  [RELEASE]: added('Also this.', `${furniture('Also this.').replace('connective', 'withdrawn')}${fields}`),
});

describe('words in no claim', () => {
  it.each(['attribution', 'connective', 'not-checked', 'opinion'])(
    'may be of the class %s, which is published',
    async (kind) => {
      const site = await build({
        [RELEASE]: added('Also this.', furniture('Also this.').replace('connective', kind)),
      });
      expect(site.front!.coverage.sentences.map((each) => each.class)).toContain(kind);
    },
  );

  it('that were withdrawn name the claim, which the registry has', async () => {
    expect(await problemsOf(withdrawn(''))).toContainEqual(
      expect.objectContaining({ field: 'unclaimed.2.claim' }),
    );
    expect(await problemsOf(withdrawn('    claim: risen\n'))).toContainEqual(
      expect.objectContaining({ code: 'withdrawn-claim-unknown' }),
    );
    const registry =
      'risen:\n  quote: Also this.\n  withdrawn:\n    date: 2026-11-25\n    because: Its words mean nothing by themselves.\n';
    const known = await problemsOf({
      ...withdrawn('    claim: risen\n'),
      'releases/leaflet/registry.yaml': (file) => file + registry,
    });
    // It has no frozen version, which is another fault.
    expect(known.filter(({ file }) => file === RELEASE)).toEqual([]);
  });
});

describe('the bytes of a text', () => {
  it('are read the same with CR LF and with a byte order mark, no-break spaces are kept', () => {
    const bytes = new TextEncoder().encode('\uFEFFOne\u00a0two\r\n\r\nthree');
    expect(decode(bytes)).toBe('One\u00a0two\n\nthree');
  });

  it.each([
    ['UTF-16', [0xff, 0xfe, 0x41, 0x00, 0x19, 0x20]],
    ['Windows-1252', [0x49, 0x74, 0x92, 0x73]],
    ['Latin 1', [0x43, 0x61, 0x66, 0xe9]],
  ])('in %s are refused', (_, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toBeNull();
  });
});
