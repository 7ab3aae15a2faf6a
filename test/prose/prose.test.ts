// Each plugin of prose on small pieces of Markdown: what it makes, and what it reports.
import { describe, expect, it } from 'vitest';
import { namesPattern } from '../../src/content/names.ts';
import type { Problem } from '../../src/problem.ts';
import { handTypedDigits } from '../../src/prose/hand-typed-digits.ts';
import type { ProseContext } from '../../src/prose/prose.ts';
import { checkText, renderBody, renderProse } from '../../src/prose/render.ts';
import { FirstUses } from '../../src/prose/first-uses.ts';

const terms = [
  { id: 'agency', linked: ['agency', 'agencies'] },
  { id: 'agreement', linked: ['agreement', 'agreements'] },
  { id: 'ice', linked: ['ICE'] },
  { id: 'section-287g', linked: ['287(g) agreement', '287(g)'] },
  { id: 'claim', linked: [] },
];

const context: ProseContext = {
  value: (reference, digits) =>
    reference === 'growth'
      ? {
          text: digits === 0 ? '641%' : '641.48%',
          isRounded: true,
          exact: '866/135',
          href: '/claims/growth/#check-growth',
        }
      : null,
  note: (source, excerpt) => (source === 'dhs' ? (excerpt === 'rise' ? 2 : 1) : null),
  quotable: (words) => 'rising by 641% from 135 agreements to 1,001'.includes(words),
  quotableIn: 'the release',
  texts: () => [],
  backs: () => false,
  names: namesPattern(['287(g)', '401(k)', 'Title 42', 'COVID-19', 'Public Law 119-21', 'SHA-256']),
  blocks: ['LabelList'],
  hasChart: (chart) => chart === 'visits',
  hasAddress: (path, fragment = 'rows') =>
    (path === '/data/' && fragment === 'rows') || path === '/picture.png',
  hasFragment: (id) => id === 'check-growth',
  firstUses: () => new FirstUses(terms),
};

const fail = (problem: Problem): never => {
  throw new Error(problem.found);
};

function render(markdown: string) {
  const problems: Problem[] = [];
  const prose = renderProse(markdown, context, { file: 'claim.mdx', line: 10 }, (problem) =>
    problems.push(problem),
  );
  return { ...prose, problems };
}

describe('values', () => {
  it('become the computed number, linked to its working', () => {
    const { html, text, problems } = render('It is <Value of="growth" />.');
    expect(html).toBe(
      'It is <span class="rounded">about </span><a class="value" href="/claims/growth/#check-growth"><data value="866/135">641.48%</data></a>.',
    );
    expect(text).toBe('It is about 641.48%.');
    expect(problems).toEqual([]);
  });

  it('take the number of decimals they ask for', () => {
    expect(render('<Value of="growth" digits={0} />').text).toBe('About 641%');
  });

  it.each([
    ['It grew by <Value of="growth" />.', 'It grew by about 641.48%.'],
    ['It grew. <Value of="growth" /> is much.', 'It grew. About 641.48% is much.'],
    ['It grew by nearly <Value of="growth" />.', 'It grew by nearly 641.48%.'],
    ['Rounded, that is <Value of="growth" digits={0} />.', 'Rounded, that is 641%.'],
    ['It was rounded. It is <Value of="growth" />.', 'It was rounded. It is about 641.48%.'],
  ])('say that they were rounded, once: %s', (markdown, expected) => {
    const { text, written } = render(markdown);
    expect(text).toBe(expected);
    // A record keeps what its author wrote.
    expect(written.toLowerCase()).toBe(expected.replace(/about /i, '').toLowerCase());
  });

  it.each(['<Value of="rise" />', '<Value />', '<Value of="growth" digits={x} />'])(
    '%s is reported',
    (markdown) => {
      expect(render(markdown).problems).toMatchObject([
        { line: 10, found: expect.stringContaining('<Value') },
      ]);
    },
  );
});

describe('links and images', () => {
  it.each(['[a](/data/)', '[a](/data/#rows)', '[a](#check-growth)', '[a](https://example.org/b?c=d#e)'])(
    '%s is a link',
    (markdown) => {
      expect(render(markdown).problems).toEqual([]);
      expect(render(markdown).html).toMatch(/^<a href="/);
    },
  );

  it.each([
    ['[a](/dta/)', 'dead-link'],
    ['[a](#check-rise)', 'dead-link'],
    ['[a](/data/#nope)', 'dead-link'],
    ['![a][b]\n\n[b]: https://example.org/b.png', 'image-not-found'],
    ['![][b]\n\n[b]: /picture.png', 'image-without-words'],
    ['[](/data/)', 'link-without-words'],
    ['[*a*]()', 'not-a-web-address'],
    ['[a](javascript:alert)', 'not-a-web-address'],
    ['[a](JaVaScRiPt:alert)', 'not-a-web-address'],
    ['[a](data:text/html,b)', 'not-a-web-address'],
    ['[a](file:///etc/passwd)', 'not-a-web-address'],
    ['[a](mailto:b@example.org)', 'not-a-web-address'],
    ['[a](//example.org/)', 'not-a-web-address'],
    ['[a](/\\example.org/)', 'not-a-web-address'],
    ['[a](claims/)', 'not-a-web-address'],
    ['[a](htp://example.org)', 'not-a-web-address'],
    ['[a][b]\n\n[b]: javascript:alert', 'not-a-web-address'],
    ['![a](https://example.org/b.png)', 'image-not-found'],
    ['![a](/pictre.png)', 'image-not-found'],
    ['![](/picture.png)', 'image-without-words'],
  ])('%s is refused', (markdown, code) => {
    expect(render(markdown).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('of this site: an image with words is shown', () => {
    expect(render('![A page](/picture.png)').html).toBe('<img src="/picture.png" alt="A page">');
  });
});

describe('a text without markup', () => {
  it.each([
    ['No number and no quotation.', []],
    ['It is 40.', ['hand-typed-number']],
    ['They say “rising by 641%”.', []],
    ['They say “falling”.', ['quotation-not-found']],
  ])('%s has the faults %j', (text, codes) => {
    const problems: Problem[] = [];
    checkText(text, context, { file: 'a' }, (problem) => problems.push(problem));
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('citations', () => {
  it('become the number of a note', () => {
    const { html } = render('So they say [@dhs:rise].');
    expect(html).toBe(
      'So they say<sup class="citation"><a href="#note-2"><span class="visually-hidden">Note </span>2</a></sup>.',
    );
  });

  it('are kept apart where two stand side by side', () => {
    expect(render('They say [@dhs] [@dhs:rise].').html).toMatch(/1<\/a><\/sup><sup class="citation">, <a/);
  });

  it('stay out of plain text, where their numbers mean nothing', () => {
    expect(render('They say [@dhs] [@dhs:rise], and more.').text).toBe('They say, and more.');
  });

  it('are reported once, on their line, where there is no such source', () => {
    expect(render('One.\n\nTwo [@ice].').problems).toMatchObject([{ line: 12, found: '"[@ice]"' }]);
  });
});

describe('markup that would be printed as it was typed, dropped or taken for something else is refused:', () => {
  it.each([
    ['[@dhs:rise; @dhs]', 'citation-malformed'],
    ['[@DHS:rise]', 'citation-malformed'],
    ['[see @dhs]', 'citation-malformed'],
    ['[@dhs, p. 3]', 'citation-malformed'],
    ['[@dhs:rise', 'citation-malformed'],
    ['[-@dhs]', 'citation-malformed'],
    ['As @dhs says.', 'citation-malformed'],
    ['A note[^1].', 'markup-printed-as-typed'],
    ['[^a]: A note.', 'markup-printed-as-typed'],
    ['See https://example.org/a.', 'markup-printed-as-typed'],
    ['See www.example.org.', 'markup-printed-as-typed'],
    ['~~no~~', 'markup-printed-as-typed'],
    ['- [ ] to do', 'markup-printed-as-typed'],
    ['| a | b |\n| --- | --- |\n| c |', 'markup-printed-as-typed'],
    ['a | b\n--|--', 'markup-printed-as-typed'],
    ['$$x$$', 'markup-printed-as-typed'],
    [':::note\ntext\n:::', 'markup-printed-as-typed'],
    ['It is good :smile: .', 'markup-printed-as-typed'],
    ['[words][nowhere]', 'markup-printed-as-typed'],
    ['[words] (/data/)', 'markup-printed-as-typed'],
    ['[words](/data/ and more)', 'markup-printed-as-typed'],
    ['![words][nowhere]', 'markup-printed-as-typed'],
    ['[[words]]', 'markup-printed-as-typed'],
    ['##Heading', 'markup-printed-as-typed'],
    ['It is ** bold **.', 'markup-printed-as-typed'],
    ['It is *bold.', 'markup-printed-as-typed'],
    ['It is `code.', 'markup-printed-as-typed'],
    ['A &nosuch; name.', 'markup-printed-as-typed'],
    ['A &#27; sign.', 'character-unprintable'],
    ['[a]: /data/', 'definition-without-use'],
    ['[a]\n\n[a]: /data/\n[A]: /picture.png', 'definition-without-use'],
    ['# Heading', 'heading-malformed'],
    ['## One\n\n#### Two', 'heading-malformed'],
    ['##', 'heading-malformed'],
    ['A paragraph\n---', 'heading-malformed'],
    ['A paragraph\n===', 'heading-malformed'],
    ['```\ncode', 'code-not-closed'],
    ['~~~\ncode\n```', 'code-not-closed'],
  ])('%j', (markdown, code) => {
    const { problems } = render(`One.\n\n${markdown}`);
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const { line, fix } of problems) {
      expect(line).toBeGreaterThanOrEqual(12);
      expect(fix).not.toBe('');
    }
  });

  it.each([
    'Brackets [sic] and (so), a * b, a | b, C:\\\\, one: two.',
    '\\*\\*stars\\*\\*, \\`ticks\\`, a\\@example.org and &amp;lt;',
    'A &nbsp;space &lt; and &copy;.',
    '## One\n\n### Two\n\n## Three\n\n---\n\nEnd.',
    '```\n[@x] ** https://example.org | a | b |\n```',
    '[https://example.org/](https://example.org/)',
    '[words][a] and ![a picture][b]\n\n[a]: /data/\n[b]: /picture.png',
  ])('what is read as it looks is not: %j', (markdown) => {
    expect(render(markdown).problems).toEqual([]);
  });

  it.each(['A [link](/data/)', 'A citation [@dhs]', 'A **bold** word', '<Value of="growth" />', '`code`'])(
    'a text without markup has none: %s',
    (text) => {
      const problems: Problem[] = [];
      checkText(text, context, { file: 'a' }, (problem) => problems.push(problem));
      expect(problems.map(({ code }) => code)).toContain('markup-printed-as-typed');
    },
  );
});

describe('quotations', () => {
  it('pass where the words stand in a source, over the end of a line too', () => {
    expect(render('It says “rising by 641%\nfrom 135 agreements”.').problems).toEqual([]);
  });

  it.each(['“rising by 642%”', '“Rising by”', '“rising  by”'])('%s is reported', (quotation) => {
    expect(render(`It says ${quotation}.`).problems).toMatchObject([{ found: quotation }]);
  });

  it('must have curly marks, so that they are found', () => {
    expect(render('It says "rising".').problems).toMatchObject([{ expected: 'curly quotation marks “ ”' }]);
  });
});

const typed = (text: string) => handTypedDigits(text, context.names);

describe('numbers typed by hand', () => {
  it.each([
    ['It rose by 641%.', ['641%']],
    ['From 135 to 1,001 agreements.', ['135', '1,001']],
    ['It costs $29.85 billion.', ['$29.85']],
    ['Between 2017 and 2,020.', ['2,020']],
    ['It says “135 agreements”, not 134.', ['134']],
    ['2000 agencies', ['2000']],
    ['In 1925 agreements and 2025% more.', ['1925', '2025%']],
    ['The 2000 agencies of 2000 people', ['2000', '2000']],
    ['It rose by 2000.', ['2000']],
    ['In March 20 agencies signed, in chapter 40 states.', ['20', '40']],
    ['40 May, 31 June 2025, 29 February 2025, 2025-02-30', ['40', '31', '29', '2025', '02', '30']],
    ['9/2/2025 or 2.9.2025', ['9/2/2025', '2.9.2025']],
    ['４０, ½, 2½, Ⅷ, ④ and ٤٠', ['４０', '½', '2½', 'Ⅷ', '④', '٤٠']],
    ['forty agencies, Twenty-five, one thousand and one', ['forty', 'Twenty-five', 'one thousand and one']],
    ['1401(k), Title 420, Title 42%, COVID-1999', ['1401', '420', '42%', '1999']],
  ])('%s', (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });

  it.each([
    'On 17 September 2025, in September 2025 and in 2025.',
    'On September 2, 2025, on Sept. 2 and on 2025-09-02.',
    'The lists of 17 and of 27 September 2025, of May 2–5, 2024 and of the 2nd of May 2024.',
    'On 29 February 2024. In fiscal year 2024, FY2024, the 2024 budget and ICE’s 2025 list.',
    'From 2021 to 2024, 2021–24, between 2017 and 2020 and since 2020, agencies signed.',
    '401(k), section 287(g), Title\n42, COVID\u201119 and Public Law 119-21.',
    'Two of the ten largest, one hundred, one thousand, hundreds.',
  ])('are not those of dates, of years and of names: %s', (text) => {
    expect(typed(text)).toEqual([]);
  });

  it.each([
    ['It is `1002`.', 10],
    ['One.\n\nIt\nis\n40.', 14],
    ['![40 towns](/picture.png)', 10],
    ['[a](/data/ "40 rows")', 10],
    ['```\n40\n```', 10],
    ['40. agencies', 10],
    ['It is &#52;0.', 10],
    ['It is in 20**25** agencies.', 10],
    ['2<Value of="growth" />025 it is.', 10],
  ])('are found wherever they are printed: %j', (markdown, line) => {
    expect(render(markdown).problems).toContainEqual(
      expect.objectContaining({ code: 'hand-typed-number', line }),
    );
  });
});

/** "Agencies -> agency" for each link to the glossary. */
const linked = (markdown: string): string[] =>
  [...render(markdown).html.matchAll(/<a href="\/glossary\/#([^"]+)" class="term">([^<]+)<\/a>/g)].map(
    ([, id, words]) => `${words} -> ${id}`,
  );

describe('terms', () => {
  it('become links where they are first used, in any form, and only there', () => {
    expect(linked('Agencies sign. An agency may sign twice. ICE keeps the list.')).toEqual([
      'Agencies -> agency',
      'ICE -> ice',
    ]);
  });

  it('are found as the longest of their names, and only as whole words', () => {
    expect(linked('Each 287(g) agreement, on ice, by an agencylike claim of ICEland.')).toEqual([
      '287(g) agreement -> section-287g',
    ]);
  });

  it('inside a quotation, a heading or a link are left as they are', () => {
    expect(linked('## Agency\n\n“135 agreements” say [agencies](/claims/).')).toEqual([]);
    expect(linked('“rising by 641%\nfrom 135 agreements” of an agency')).toEqual(['agency -> agency']);
  });

  it('are not linked again after a link that the author made', () => {
    expect(linked('See [agency](/glossary/#agency) first. An agency is counted once.')).toEqual([]);
  });
});

describe('MDX', () => {
  it.each([
    ['<Script />', 'component-unknown'],
    ['<>both</>', 'component-unknown'],
    ['{1 + 1}', 'code-in-prose'],
    ['It is {process.env.HOME}.', 'code-in-prose'],
    ['{/* a comment */}', 'code-in-prose'],
    ['import x from "y"', 'code-in-prose'],
    ['export const x = 1', 'code-in-prose'],
    ['<script>alert(1)</script>', 'component-unknown'],
    ['<b onclick="x()">bold</b>', 'component-unknown'],
    ['<a href={x}>y</a>', 'component-unknown'],
    ['<Value of={x} />', 'value-unknown'],
    ['<Value {...x} />', 'value-unknown'],
    ['<Value of="growth" digits={(() => 1)()} />', 'value-unknown'],
    ['<Value of="growth" digit={1} />', 'value-unknown'],
    ['<Value of="growth" digits="1" />', 'value-unknown'],
    ['<Value of="growth" of="growth" />', 'value-unknown'],
    ['<Value of="growth">x</Value>', 'value-unknown'],
    ['<LabelList data={x} />', 'misplaced-block'],
    ['<LabelList {...x} />', 'misplaced-block'],
    ['<LabelList>x</LabelList>', 'misplaced-block'],
    ['Here <LabelList /> it is.', 'misplaced-block'],
    ['- <LabelList />', 'misplaced-block'],
    ['<RuleList />', 'component-unknown'],
  ])('%s is refused, and nothing of it is printed', (markdown, code) => {
    const { html, problems } = render(markdown);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(html).toBe('');
  });

  it('of a block stands between the HTML before and after it', () => {
    expect(renderBody('One.\n\n<LabelList />\n\nTwo.', context, { file: 'a' }, fail)).toEqual({
      pieces: [
        { kind: 'html', html: expect.stringMatching(/^<p id="p1">One\.<a class="fragment"/) },
        { kind: 'block', name: 'LabelList' },
        { kind: 'html', html: expect.stringMatching(/<p id="p2">Two\./) },
      ],
      text: 'One.\n\nTwo.',
      written: 'One.\n\nTwo.',
    });
  });

  it('of a chart is kept by its name, and an unknown one refused', () => {
    const { pieces } = renderBody('One.\n\n<Chart of="visits" />', context, { file: 'a' }, fail);
    expect(pieces.at(-1)).toEqual({ kind: 'chart', name: 'visits' });
    expect(render('<Chart of="visit" />').problems).toMatchObject([{ code: 'chart-unknown' }]);
    expect(render('<Chart of="constructor" />').problems).toMatchObject([{ code: 'chart-unknown' }]);
  });

  it('that cannot be read is reported with its line', () => {
    expect(render('One.\n\nTwo <b>bold.').problems).toMatchObject([
      { line: 12, expected: 'Markdown with MDX components' },
    ]);
  });
});
