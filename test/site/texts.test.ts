// No kind of file is exempt: every prose of the content is held against the same rules.
import { expect, it } from 'vitest';
import { build, problemsOf, RELEASE, replace, RISE, type Change } from '../project.ts';

const [PAGE, TERM, DATASET, LESSON] = [
  'pages/method.mdx',
  'glossary/base.md',
  'datasets/towns.yaml',
  'releases/leaflet/lessons/counting.mdx',
];

/** Each place where the content has prose, with a way to put words into it. */
const places: [name: string, file: string, put: (words: string) => Change][] = [
  ['the body of a page', PAGE, (words) => replace('---\nHow this was done.', `---\n${words}`)],
  ['the description of a page', PAGE, (words) => replace('description: How this', `description: ${words}`)],
  ['a term', TERM, (words) => replace('The number from', `${words} The number from`)],
  ['the provenance of a dataset', DATASET, (words) => replace('Copied from', `${words} Copied from`)],
  ['a counting rule', DATASET, (words) => replace('[Villages are not counted.]', `["${words}"]`)],
  ['what a row is', DATASET, (words) => replace('row: one town', `row: ${words}`)],
  ['a column', DATASET, (words) => replace('The name of the town.', words)],
  ['a reason for furniture', RELEASE, (words) => replace('A button of the web page.', words)],
  ['a reason for words in no claim', RELEASE, (words) => replace('Says who is speaking.', words)],
  ['the note of a source', 'sources/report.yaml', (words) => replace('kind:', `note: ${words}\nkind:`)],
  ['the title of a lesson', LESSON, (words) => replace(/^title: .*$/m, `title: ${words}`)],
  ['the title of a step', LESSON, (words) => replace('title: Compare', `title: ${words}`)],
  ['a task', LESSON, (words) => replace('How large is the change?', words)],
  ['an answer', LESSON, (words) => replace('answer: It is', `answer: ${words} It is`)],
  ['the notes of a lesson', LESSON, (words) => replace('\nExplain', `\n${words} Explain`)],
  [
    'the title of a question',
    'releases/leaflet/quiz.yaml',
    (words) => replace('title: A rise', `title: ${words}`),
  ],
  [
    'a mistake',
    'releases/leaflet/quiz.yaml',
    (words) => replace('because: This divides by the end.', `because: ${words}`),
  ],
  ['the body of a claim', RISE, (words) => replace('The report says', `${words} The report says`)],
  ['a finding', RISE, (words) => replace('finding: The rise', `finding: ${words} The rise`)],
];

it.each(places)('%s has no number typed by hand', async (_, file, put) => {
  expect(await problemsOf({ [file]: put('There are 47 of them.') })).toMatchObject([
    { code: 'hand-typed-number', file, found: 'the number 47, typed by hand' },
  ]);
});

it.each(places)('%s has no quotation that stands nowhere', async (_, file, put) => {
  expect(await problemsOf({ [file]: put('They say “never said”.') })).toMatchObject([
    { code: 'quotation-not-found', file, found: '“never said”' },
  ]);
});

it.each(places)('%s may quote the release', async (_, file, put) => {
  expect(await problemsOf({ [file]: put('They say “More than 4 towns took part”.') })).toEqual([]);
});

it('a page has notes for what it cites', async () => {
  const site = await build({
    [PAGE]: replace('---\nHow this', '---\nThe report has “301 visits” [@report:visits]. How this'),
  });
  const page = site.pages.get('method')!;
  expect(page.notes).toMatchObject([{ number: 1, source: { id: 'report' }, excerpt: { id: 'visits' } }]);
  expect(page.body.text).toBe('The report has “301 visits”. How this was done.');
});

it.each([
  ['[@reprt]', 'citation-unknown'],
  ['[all](/claims/nope/)', 'dead-link'],
  ['<AwardChart />', 'component-unknown'],
  ['{process.exit()}', 'code-in-prose'],
  ['import "node:fs"', 'code-in-prose'],
])('%s is refused on a page', async (words, code) => {
  expect(await problemsOf({ [PAGE]: replace('---\nHow this was done.', `---\n${words}`) })).toMatchObject([
    { code, file: PAGE },
  ]);
});

const own = (fields: string, body: string): Record<string, Change> => ({
  [PAGE]: (text) => text.replace('---\nHow', `${fields}\n---\n${body} How`),
});

it('a page may have words of its own in quotation marks, and figures that it works out', async () => {
  const fields = [
    'ownWords: [Since then]',
    'figures:',
    '  whole: { constant: "3", because: An example. }',
    '  part: { constant: "1", because: An example. }',
    '  share: { formula: part / whole, unit: "%" }',
  ];
  const site = await build(own(fields.join('\n'), 'See “Since then”: <Value of="share" digits={1} />.'));
  expect(site.pages.get('method')!.body.pieces).toMatchObject([
    {
      html: expect.stringContaining(
        'See “Since then”: <span class="rounded">about </span><data value="1/3">33.3%</data>.',
      ),
    },
  ]);
});

it.each([
  ['ownWords: [Since then]', 'Later.', 'unused-own-words'],
  ['figures: { three: { constant: "3", because: A. } }', 'Later.', 'unused-figure'],
  ['figures: { three: { constant: some, because: A. } }', 'Later.', 'bad-figure'],
  ['figures: { half: { formula: one / two } }', '<Value of="half" />.', 'bad-figure'],
  [
    'figures: { no: { constant: "0", because: A. }, all: { formula: no / no } }',
    '<Value of="all" />.',
    'bad-figure',
  ],
])('%s with %s is refused', async (fields, body, code) => {
  const problems = await problemsOf(own(fields, body));
  expect(problems.map((problem) => problem.code)).toContain(code);
  expect(problems.every(({ file }) => file === PAGE)).toBe(true);
});
