// A chart is held against its tables before it is drawn: each case breaks one of four good files in one way.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblems, type Problem } from '../../src/problem.ts';
import { warningsOf } from '../../src/site/warnings.ts';
import { build, problemsOf, replace, RISE, type Change } from '../project.ts';

const KINDS = ['line', 'steps', 'bar', 'tiles'] as const;
const good = Object.fromEntries(
  KINDS.map((kind) => [
    `charts/${kind}.yaml`,
    readFileSync(new URL(`../fixtures/charts/${kind}.yaml`, import.meta.url), 'utf8'),
  ]),
);

type Case = [
  what: string,
  kind: (typeof KINDS)[number],
  change: Change,
  expected: { code: Problem['code']; field: string; found: RegExp; expected: RegExp; fix?: RegExp },
];

const cases: Case[] = [
  ['an unknown kind', 'bar', replace('kind: bar', 'kind: pie'), { code: 'value-malformed', field: 'kind', found: /"pie"/, expected: /one of line, steps, bar, tiles/ }],
  ['no kind', 'bar', replace('kind: bar\n', ''), { code: 'field-missing', field: 'kind', found: /nothing/, expected: /one of line/ }],
  ['an unknown field', 'bar', replace('caption:', 'colour: red\ncaption:'), { code: 'field-unknown', field: 'colour', found: /"colour"/, expected: /a field that this kind of file has/ }],
  ['an unknown field within another', 'line', replace('title: Joined on', 'title: Joined on, log: yes'), { code: 'field-unknown', field: 'x.log', found: /"log"/, expected: /a field/ }],
  ['no title', 'bar', replace(/title: Most.*\n/, ''), { code: 'field-missing', field: 'title', found: /nothing/, expected: /a text/ }],
  ['an unknown table', 'bar', replace('from towns', 'from town'), { code: 'chart-query-failed', field: 'query', found: /town does not exist/, expected: /did you mean towns/ }],
  ['an unknown column in the query', 'bar', replace('select town, visits', 'select town, visit'), { code: 'chart-query-failed', field: 'query', found: /"visit" not found/, expected: /did you mean visits/ }],
  ['a query that is no SQL', 'bar', replace('select town', 'selct town'), { code: 'chart-query-failed', field: 'query', found: /syntax error/, expected: /SQL that DuckDB can run/ }],
  ['rows in no order', 'bar', replace(' order by visits desc', ''), { code: 'chart-query-failed', field: 'query', found: /where the same rows stand in another order/, expected: /order by/ }],
  ['a query with the clock', 'bar', replace('from towns', "from towns where joined < current_date"), { code: 'chart-query-failed', field: 'query', found: /current_date/, expected: /a date written out/ }],
  ['numbers that are not exact', 'bar', replace('visits from', 'visits / 3 as visits from'), { code: 'chart-query-failed', field: 'query', found: /floating-point/, expected: /two queries/ }],
  ['two columns of one name', 'bar', replace('select town, visits', 'select town, visits, visits'), { code: 'chart-query-failed', field: 'query', found: /two columns with the name "visits"/, expected: /a name for each/ }],
  ['more rows than can be shown', 'bar', replace('select town, visits from towns', 'select a.town, a.visits from towns a, towns b, towns c, towns d, towns e, towns f'), { code: 'chart-query-failed', field: 'query', found: /more than 1000 rows/, expected: /at most 1000/ }],
['a cell without a value', 'bar', replace('visits from', 'nullif(visits, 1) as visits from'), { code: 'chart-query-failed', field: 'query', found: /NULL, in the column visits of row/, expected: /in every cell/ }],
  ['a query without rows', 'line', replace('from towns order', "from towns where joined > '2030-01-01' order"), { code: 'chart-empty', field: 'query', found: /gives no row/, expected: /at least one row/, fix: /may be in no table/ }],
  ['an axis over a column that is not there', 'line', replace('column: joined', 'column: join'), { code: 'chart-column-unknown', field: 'x.column', found: /"join"/, expected: /joined, visits/, fix: /did you mean joined/ }],
  ['a line over a column that is not there', 'line', replace('  visits: Visits', '  visit: Visits'), { code: 'chart-column-unknown', field: 'lines.visit', found: /"visit"/, expected: /joined, visits/, fix: /visits/ }],
  ['texts on the axis of a line', 'line', replace(/query.*/, 'query: select town as joined, visits from towns order by town'), { code: 'chart-column-of-other-kind', field: 'x.column', found: /joined, which holds texts/, expected: /days or numbers/ }],
  ['a day that has no row', 'line', replace('x: 2025-01-03', 'x: 2025-01-04'), { code: 'chart-mark-unknown', field: 'marks.0.x', found: /2025-01-04, for which the query gives no row/, expected: /2025-01-03 and 2025-01-05/ }],
  ['a day that is none', 'line', replace('x: 2025-01-03', 'x: 2025-02-30'), { code: 'value-malformed', field: 'marks.0.x', found: /2025-02-30/, expected: /a date such as/ }],
  ['a number marked on days', 'line', replace('x: 2025-01-03', 'x: 3'), { code: 'chart-mark-unknown', field: 'marks.0.x', found: /3/, expected: /a day such as/ }],
  ['a mark beyond the axis', 'line', replace('y: 100', 'y: 300'), { code: 'chart-outside-axis', field: 'marks.1.y', found: /300 \(the mark\), on an axis from 0 to 200/, expected: /between the ends/ }],
  ['a value above its axis', 'line', replace('axis: [0, 200]', 'axis: [0, 119]'), { code: 'chart-outside-axis', field: 'y.axis', found: /120 \(Visits\), on an axis from 0 to 119/, expected: /between the ends/ }],
  ['a value below its axis', 'line', replace('axis: [0, 200]', 'axis: [2, 200]'), { code: 'chart-outside-axis', field: 'y.axis', found: /the value 1 /, expected: /between the ends/ }],
  ['a logarithmic axis from 0', 'line', replace('axis: [0, 200]', 'axis: [0, 200], scale: log'), { code: 'value-malformed', field: 'y.axis', found: /0,200/, expected: /begins above 0/ }],
  ['an axis the wrong way around', 'line', replace('axis: [0, 200]', 'axis: [200, 0]'), { code: 'value-malformed', field: 'y.axis', found: /200,0/, expected: /the lesser end of the axis first/ }],
  ['an axis with one end', 'line', replace('axis: [0, 200]', 'axis: [200]'), { code: 'value-malformed', field: 'y.axis', found: /200/, expected: /the two ends of the axis/ }],
  ['bars that do not begin at 0', 'bar', replace('axis: [0, 200]', 'axis: [1, 200]'), { code: 'value-malformed', field: 'value.axis', found: /1,200/, expected: /an axis that begins at 0/ }],
  ['rows that do not ascend', 'line', replace('order by joined', 'order by joined desc'), { code: 'chart-order', field: 'query', found: /2025-01-05 in row 2, after 2025-01-09/, expected: /each row after the one before/, fix: /order by joined/ }],
  ['ranges that overlap', 'steps', replace('day(joined) + 1', 'day(joined) + 4'), { code: 'chart-order', field: 'query', found: /from 5 to 9 in row 2 after one that ends at 6/, expected: /each after the one before it/ }],
  ['a range that ends before it begins', 'steps', replace('day(joined) + 1', 'day(joined) - 1'), { code: 'chart-order', field: 'query', found: /from 2 to 1/, expected: /end after they begin/ }],
  ['a range beyond its axis', 'steps', replace('axis: [0, 31]', 'axis: [0, 9]'), { code: 'chart-outside-axis', field: 'x.axis', found: /10 \(the ranges\)/, expected: /between the ends/ }],
  ['one name for two bars', 'bar', replace('select town,', "select left(town, 0) as town,"), { code: 'chart-order', field: 'query', found: /a second time/, expected: /one row for each/ }],
  ['a name for no bar', 'bar', replace('Dale:', 'Dele:'), { code: 'chart-name-unknown', field: 'label.names.Dele', found: /"Dele"/, expected: /Ashford, Brook/, fix: /did you mean Dale/ }],
  ['a state that is none', 'tiles', replace("'Texas'", "'Guam'"), { code: 'chart-name-unknown', field: 'query', found: /the state "Guam"/, expected: /fifty states/, fix: /where state <> 'Guam'/ }],
  ['states without a value, of which nothing is said', 'tiles', replace('without: none\n', ''), { code: 'chart-value-missing', field: '', found: /no value for Alabama/, expected: /without/ }],
  ['a value below the classes', 'tiles', replace('[1, 100]', '[2, 100]'), { code: 'chart-outside-axis', field: 'classes', found: /the value 1, which is in none/, expected: /at least 2/ }],
  ['a class without a state', 'tiles', replace('[1, 100]', '[1, 100, 1000]'), { code: 'chart-class-empty', field: 'classes.2', found: /begins at 1000/, expected: /each have a state/ }],
  ['classes that do not ascend', 'tiles', replace('[1, 100]', '[100, 1]'), { code: 'value-malformed', field: 'classes', found: /100,1/, expected: /ascend/ }],
  ['a number typed into the title', 'bar', replace('Most visits', 'Of 301 visits most'), { code: 'hand-typed-number', field: 'title', found: /301/, expected: /<Value>/ }],
  ['a number typed into the words on it', 'line', replace('label: The second town', 'label: The town of 1000'), { code: 'hand-typed-number', field: 'marks.0.label', found: /1000/, expected: /<Value>/ }],
  ['a value that is not there', 'line', replace('of="first"', 'of="last"'), { code: 'value-unknown', field: 'title', found: /last/, expected: /of="check"/ }],
  ['a figure that the words do not use', 'line', replace(/title: Visits fell.*/, 'title: Visits fell'), { code: 'unused-figure', field: 'figures.first', found: /does not use/, expected: /<Value of="first"/ }],
  ['a figure without a number', 'line', replace('select max(visits) from towns }', 'select max(town) from towns }'), { code: 'query-without-number', field: 'figures.first', found: /VARCHAR/, expected: /exact/ }],
  ['a reference to words that nobody said', 'bar', replace('caption: Visits', 'caption: “No such words” and visits'), { code: 'quotation-not-found', field: 'caption', found: /No such words/, expected: /./ } as never],
]; // prettier-ignore

/** Problems of files that are all broken at once: a chart or a page has its own, whatever the others have. */
const problemsByFile = async (files: Record<string, string>) =>
  Map.groupBy(await problemsOf({ ...good, ...files }), ({ file }) => file);

describe('a chart is refused with a clear problem where it has', () => {
  const all = problemsByFile(
    Object.fromEntries(
      cases.map(([, kind, change], i) => [
        `charts/case-${i}.yaml`,
        (change as (text: string) => string)(good[`charts/${kind}.yaml`]!),
      ]),
    ),
  );

  it.each(cases.map((each, i) => [each[0], i, each[3]] as const))(
    '%s',
    async (_, i, { code, field, ...says }) => {
      const found = (await all).get(`charts/case-${i}.yaml`) ?? [];
      const problem = found.find((each) => (each.field ?? '') === field);
      expect(problem, formatProblems(found)).toBeDefined();
      expect(problem?.code).toBe(code);
      for (const [part, pattern] of Object.entries(says)) {
        expect(problem?.[part as 'found'], part).toMatch(pattern);
      }
      if (field !== '' && code !== 'field-missing') expect(problem?.line).toBeGreaterThan(0);
      expect(problem?.fix).not.toBe('');
    },
  );

  it('a table with problems of its own, which are the only ones told', async () => {
    const problems = await problemsOf({ ...good, 'datasets/towns.csv': replace('Brook,100', 'Brook,x') });
    expect(problems.filter(({ file }) => file.startsWith('charts/'))).toEqual([]);
  });
});

it('a chart that no text shows is pointed out, and stops nothing', async () => {
  const warned = warningsOf(await build({ ...good, [RISE]: (text) => `${text}\n\n<Chart of="line" />\n` }));
  expect(warned.filter(({ code }) => code === 'chart-unused').map(({ file }) => file)).toEqual([
    'charts/steps.yaml',
    'charts/bar.yaml',
    'charts/tiles.yaml',
  ]);
});

const showing = (markdown: string) => ({ ...good, [RISE]: (text: string) => `${text}\n\n${markdown}\n` });

describe('the prose of a body', () => {
  it('shows a chart by its name', async () => {
    const { claims } = await build(showing('<Chart of="line" />'));
    const pieces = claims.find(({ id }) => id === 'rise')!.body.pieces;
    expect(pieces.at(-1)).toEqual({ kind: 'chart', name: 'line' });
  });

  const refused = [
    ['<Chart of="lines" />', 'chart-unknown'],
    ['<Chart />', 'chart-unknown'],
    ['<Chart of={line} />', 'chart-unknown'],
    ['<Chart of="line" title="x" />', 'chart-unknown'],
    ['<Chart of="line">\nx\n</Chart>', 'chart-unknown'],
    ['<Chart of="line" />\n\n<Chart of="line" />', 'chart-twice'],
    ['Here <Chart of="line" /> it is.', 'misplaced-block'],
  ] as const;
  const all = problemsByFile(
    Object.fromEntries(
      refused.map(([markdown], i) => [
        `pages/page-${i}.mdx`,
        `---\ntitle: T\ndescription: D\n---\n${markdown}\n`,
      ]),
    ),
  );

  it.each(refused.map(([markdown, code], i) => [markdown, code, i] as const))(
    'refuses %s',
    async (_, code, i) => {
      expect((await all).get(`pages/page-${i}.mdx`)).toMatchObject([{ code }]);
    },
  );

  it('can lead to a chart of its page, and not to one that is not there', async () => {
    const { file, ...others } = { file: RISE, ...good };
    const leading = (to: string) => ({
      ...others,
      [file]: (text: string) => `${text}\n\n<Chart of="line" />\n\nSee [the chart](#${to}).\n`,
    });
    expect(await problemsOf(leading('line-chart'))).toEqual([]);
    expect((await problemsOf(leading('bar-chart'))).map(({ code }) => code)).toEqual(['dead-link']);
  });

  it('says nothing more of a chart that has a problem of its own', async () => {
    const problems = await problemsOf({
      ...showing('<Chart of="line" />'),
      'charts/line.yaml': good['charts/line.yaml']!.replace('kind: line', 'kind: lines'),
    });
    expect(problems.map(({ file }) => file)).toEqual(['charts/line.yaml']);
  });

  it('a term of the glossary shows none', async () => {
    const problems = await problemsOf({
      ...good,
      'glossary/base.md': (text) => `${text}\n\n<Chart of="line" />\n`,
    });
    expect(problems.map(({ code }) => code)).toContain('component-unknown');
  });
});
