// Excerpts held against the text of a page.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { excerptsIn } from '../../src/watch/excerpt.ts';
import { readPage } from '../../src/watch/page.ts';

const standing = (text: string, page: string, omits?: (string | null | false)[]) =>
  excerptsIn(page)({ id: 'x', text, omits });

const SENTENCE = 'We counted 301 visits on 20 days.';

test.each<[string, string, object]>([
  ['We counted 310 visits on 20 days.', 'altered', { expected: '301', found: '310' }],
  ['We counted 301 visits on 20 long days.', 'altered', { expected: '', found: 'long' }],
  ['We counted visits on 20 days.', 'altered', { expected: '301', found: '' }],
  ['Yesterday we counted 301 visits on 20 days.', 'altered', { expected: 'We', found: 'we' }],
  ['Nobody came in May, and in June it rained.', 'missing', {}],
  ['', 'missing', {}],
])('of the page %j an excerpt is %s', (page, kind, more) => {
  expect(standing(SENTENCE, `Before. ${page} After.`)).toMatchObject({ kind, ...more });
});

it('a mark of the document’s own is held to, a cut of ours is not', () => {
  expect(standing('We counted … visits.', 'We counted … visits.', [false]).kind).toBe('stands');
  expect(standing('We counted … visits.', 'We counted many visits.', [false]).kind).toBe('altered');
  expect(standing('We counted … visits.', 'We counted many visits.', [null]).kind).toBe('stands');
  expect(standing('… visits.', 'We counted many visits.', [null]).kind).toBe('stands');
});

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const sentence = fc.array(word, { minLength: 4, maxLength: 12 }).map((words) => `The ${words.join(' ')}.`);

it('whole sentences stand wherever they are on a page; with one letter changed they never do', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { maxLength: 5 }),
      sentence,
      fc.array(sentence, { maxLength: 5 }),
      fc.nat(),
      (before, own, after, at) => {
        const page = (middle: string) => [...before, middle, ...after].join('\n\n');
        expect(standing(own, page(own))).toEqual({ kind: 'stands' });
        const place = 4 + (at % (own.length - 5));
        fc.pre(own[place] !== ' ');
        const changed = `${own.slice(0, place)}ß${own.slice(place + 1)}`;
        expect(standing(own, page(changed)).kind).not.toBe('stands');
      },
    ),
  );
});

/** A PDF of one page whose lines are these. */
const pdf = (lines: readonly string[]): Buffer => {
  const drawn = lines.map((line) => `(${line.replace(/[()\\]/g, String.raw`\$&`)}) Tj T*`).join('\n');
  const stream = `BT /F 12 Tf 14 TL 72 700 Td\n${drawn}\nET`;
  return Buffer.from(`%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length ${stream.length}>> stream\n${stream}\nendstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>\n`);
};

it('a PDF is read over the ends of its lines, with and without the hyphens there', async () => {
  const page = await readPage(
    'application/pdf',
    pdf(['The state-', 'level agree-', 'ments under 287(g) rose.']),
  );
  const readings = 'unread' in page ? [] : page.readings;
  for (const words of ['agreements under 287(g) rose.', 'The state-level']) {
    expect(readings.some((text) => standing(words, text).kind === 'stands')).toBe(true);
  }
  expect(await readPage('application/pdf', pdf([]))).toEqual({ unread: 'a PDF of pictures, without words' });
});
