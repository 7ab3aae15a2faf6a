// Text Fragments in a real Chromium: exactly the words of the quote light up, to the pixel.
// No script can read what ::target-text covers, so a picture of it is compared with a picture of the same page
// in which a Range over the quote is painted in the same colors.
import { expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import { paragraphs } from '../../../src/anchor/sentences.ts';
import type { Span } from '../../../src/anchor/span.ts';
import { fragmentMaker } from '../../../src/anchor/text-fragment.ts';
import { loadSite } from '../../../src/site/build.ts';

test.use({ viewport: { width: 640, height: 800 } });
test.describe.configure({ timeout: 240_000 });

const PAINT = 'color: #000; background: #0f0';
const STYLE = `body { color: #777; font-size: 12px } ::target-text { ${PAINT} } ::highlight(quote) { ${PAINT} }`;

/** The text as a publisher might set it: a heading, paragraphs, emphasis in the middle of the words. */
function asPage(text: string): string {
  const blocks = paragraphs(text).map(({ start, end }, i) => {
    const words = text.slice(start, end).replaceAll('&', '&amp;');
    return i === 0 ? `<h1>${words}</h1>` : `<p>${words.replace(/\w+ \w+/, '<em>$&</em>')}</p>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>.</title><style>${STYLE}</style>${blocks.join('')}`;
}

function directiveOf(text: string, span: Span): string | null {
  const made = fragmentMaker(text)(span);
  return 'fragment' in made ? made.fragment : null;
}

const bare = (words: string): number => words.replace(/\s/g, '').length;

/** Paints one more Range, from the first to the last character of the span. White space differs between text and page. */
async function paintRange(page: Page, text: string, { start, end }: Span): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const places: [Text, number][] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode as Text;
        for (let i = 0; i < node.length; i += 1) if (/\S/.test(node.data[i]!)) places.push([node, i]);
      }
      const range = new Range();
      range.setStart(...places[first]!);
      const [node, offset] = places[last]!;
      range.setEnd(node, offset + 1);
      const others = CSS.highlights.get('quote') ?? [];
      CSS.highlights.set('quote', new Highlight(...others, range));
    },
    [bare(text.slice(0, start)), bare(text.slice(0, end)) - 1] as const,
  );
}

/** What the page shows. A browser that is busy may have no picture ready and say so with an error: it is asked again. */
async function picture(page: Page): Promise<string> {
  let taken = '';
  await expect(async () => {
    taken = (await page.screenshot()).toString('base64');
  }).toPass();
  return taken;
}

/** For each span: its fragment paints the same pixels as a Range over it. */
async function expectHits(page: Page, text: string, spans: readonly Span[]): Promise<void> {
  await page.route('**/article?*', (route) =>
    route.fulfill({ contentType: 'text/html', body: asPage(text) }),
  );
  for (const [i, span] of spans.entries()) {
    const fragment = directiveOf(text, span);
    // An address of its own each time, so that the page is loaded anew.
    await page.goto(`/article?plain-${i}`);
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
    const unlit = await picture(page);
    await paintRange(page, text, span);
    await expect.poll(async () => (await picture(page)) === unlit, 'the Range is seen').toBe(false);
    const byRange = await picture(page);
    await page.goto(`/article?lit-${i}#${fragment}`);
    const message = `${fragment} lights up “${text.slice(span.start, span.end)}”`;
    await expect.poll(async () => (await picture(page)) === byRange, { message }).toBe(true);
  }
}

test('the fragment of every claim hits its quote, and nothing else', async ({ page }) => {
  const { release, claims } = (await loadSite('content')).front!;
  expect(claims.map((claim) => directiveOf(release.text, claim))).toEqual(
    claims.map((claim) => claim.textFragment),
  );
  await expectHits(page, release.text, claims);
});

test('signs, repeated words and the ends of paragraphs do not lead a fragment astray', async ({ page }) => {
  const text = [
    'Up, up & away - a well-known song',
    'The library grew. The library, they said, grew by 50%—or 1,001 of “all” books & maps.',
    'The library grew. In spring, the library grew. Café hours: 9-5, and 7.5 on the 287(g) day.',
    'Then the LIBRARY GREW again.',
    'Reading rose. It rose twice-over.',
    'Reading rose. It rose twice-over.',
  ].join('\n\n');
  const nth = (words: string, n = 0): Span => {
    let start = text.indexOf(words);
    for (let i = 0; i < n; i += 1) start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`the text has no "${words}"`);
    return { start, end: start + words.length };
  };
  const spans = [
    nth('up & away - a well-known song'),
    nth('The library grew'),
    nth('The library grew', 1),
    nth('the library grew'),
    nth('LIBRARY GREW again'),
    nth('by 50%—or 1,001 of “all” books & maps'),
    nth('or 1,001'),
    nth('Café hours: 9-5, and 7.5 on the 287(g) day'),
    nth('Reading rose'),
    nth('Reading rose', 1),
    nth('of “all” books & maps.\n\nThe library grew. In spring'),
    nth('GREW again.\n\nReading rose. It rose twice-over'),
  ];
  await expectHits(page, text, spans);
});

/** Signs that a browser takes for one another, or does not see. */
const ALIKE = [['ß', 'ss'], ['æ', 'ae'], ['Æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['ł', 'l'], ['đ', 'd'], ['ħ', 'h'], ['é', 'e'], ['e\u0301', 'é'], ['İ', 'i'], ['ı', 'i'], ['ﬁ', 'fi'], ['ﬃ', 'ffi'], ['²', '2'], ['½', '1⁄2'], ['①', '1'], ['٣', '3'], ['ſ', 's'], ['ŉ', 'ʼn'], ['µ', 'μ'], ['ς', 'σ'], ['Å', 'å'], ['ｂ', 'b'], ['か', 'が'], ['カ', 'ｶ'], ['한', '\u1112\u1161\u11ab'], ['ŀ', 'l·'], ['…', '...'], ['’', "'"], ['‑', '‐'], ['™', 'tm'], ['№', 'no'], ['\u00ad', ''], ['\u200b', ''], ['\u200d', ''], ['\u2060', ''], ['\ufeff', ''], ['\u034f', ''], ['\ufe0f', '']] as const; // prettier-ignore

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

test('what browsers fold and what nobody sees leads no fragment astray', async ({ page }) => {
  // Twice the same words to a browser, with one word around them to tell them apart; and words of any of these signs.
  const twins = ALIKE.flatMap(([one, other], i) => {
    const letter = String.fromCharCode(97 + (i % 26)) + String.fromCharCode(103 + Math.floor(i / 26));
    return [`First r${letter}${one}t rose`, `Then r${letter}${other}t rose`, `Then r${letter}${one}t fell`];
  });
  const random = fc
    .array(fc.constantFrom(...ALIKE.flat(), ' ', ' ', '\u00a0', 'rose', '5%', '1,001', '&', '-', ','), {
      minLength: 4,
      maxLength: 12,
    })
    .map((signs) => signs.join('').replace(/ +/g, ' ').trim())
    .filter((words) => /^\p{L}.*\p{L}$/u.test(words));
  const blocks = [...twins, ...fc.sample(random, { numRuns: 40, seed: 13 })];
  const text = blocks.join('\n\n');
  let at = 0;
  const made = blocks.flatMap((words, i) => {
    const start = at;
    at += words.length + 2;
    const all = [...segmenter.segment(words)].filter(({ isWordLike }) => isWordLike);
    const quoted = i < twins.length ? all.slice(1, -1) : all;
    const span = {
      start: start + quoted[0]!.index,
      end: start + quoted.at(-1)!.index + quoted.at(-1)!.segment.length,
    };
    const fragment = directiveOf(text, span);
    return fragment === null ? [] : [{ span, fragment }];
  });
  expect(made.length).toBeGreaterThan(130);
  await page.setViewportSize({ width: 1600, height: 1500 });
  const body = asPage(text).replace(
    '<style>',
    '<style>body { columns: 4 } p, h1 { margin: 0; font-size: 12px }',
  );
  await page.route('**/hostile?*', (route) => route.fulfill({ contentType: 'text/html', body }));
  // Several directives in one address, each of which lights up its own words; Chromium reads some fifteen of them.
  const groups = Array.from({ length: Math.ceil(made.length / 12) }, (_, i) =>
    made.slice(12 * i, 12 * i + 12),
  );
  for (const [i, group] of groups.entries()) {
    await page.goto(`/hostile?plain-${i}`);
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
    for (const { span } of group) await paintRange(page, text, span);
    const byRange = await picture(page);
    const directives = group.map(({ fragment }) => fragment.slice(':~:text='.length)).join('&text=');
    await page.goto(`/hostile?lit-${i}#:~:text=${directives}`);
    const message = `each lights up its own words: ${directives}`;
    await expect.poll(async () => (await picture(page)) === byRange, { message }).toBe(true);
  }
});
