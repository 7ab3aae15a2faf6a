// The charts with what they show: their queries answered, their rows held against their files, their words against the rules
// for prose.
import { chartData } from '../content/chart-data.ts';
import type { Chart } from '../content/chart.ts';
import { runForRows, type RowsAnswer } from '../content/query.ts';
import { tableName } from '../check/provenance.ts';
import { show, type Problem } from '../problem.ts';
import { plainContext, type Referable } from '../prose/context.ts';
import { printFigure, type ClaimFigure } from '../prose/figures.ts';
import { checkText, renderProse } from '../prose/render.ts';
import { figuresOfChart, recordingValues, reportUnusedFigures } from './figures.ts';
import type { PublishedChart } from './site.ts';

type Report = (problem: Problem) => void;

/** By id; what cannot be drawn is reported and left out. */
export async function publishCharts(
  scope: Referable,
  figures: ReadonlyMap<string, readonly ClaimFigure[]>,
  report: Report,
): Promise<Map<string, PublishedChart>> {
  const { charts, datasets } = scope.content;
  const answers = await runForRows(
    datasets.values(),
    [...charts.values()].map(({ query }) => query),
  );
  const published = new Map<string, PublishedChart>();
  for (const chart of charts.values()) {
    const own = figures.get(chart.id) ?? [];
    const words = chartWords(chart, own, scope, report);
    const answer = rowsOf(chart, answers, scope, report);
    const drawable = answer && chartData(chart, answer, report);
    if (!drawable) continue;
    const read = new Set([
      ...answer.datasets,
      ...own.flatMap(({ from }) => (from.kind === 'query' ? from.datasets : [])),
    ]);
    const tables = [...datasets.values()].filter(({ name }) => read.has(name));
    const ids = new Set(tables.flatMap(({ sources }) => sources));
    const sources = [...scope.content.sources.values()].filter(({ id }) => ids.has(id));
    const found = { answer, figures: [...own], datasets: tables, sources };
    published.set(chart.id, { id: chart.id, ...drawable, ...words, ...found });
  }
  return published;
}

/** What the query gave; null, with the reason reported, where that cannot be drawn. */
function rowsOf(
  { query, place }: Chart,
  answers: ReadonlyMap<string, RowsAnswer>,
  { content: { broken } }: Referable,
  report: Report,
): PublishedChart['answer'] | null {
  const answer = answers.get(query)!;
  if (answer.kind === 'rows') return answer;
  // A query over a table whose own problem is reported already says nothing new.
  if ([...broken.datasets].some((dataset) => query.includes(tableName(dataset)))) return null;
  report({
    ...place(['query']),
    code: 'chart-query-failed',
    found: answer.found,
    expected: answer.expected,
    fix: `correct the query: ${show(query)}`,
  });
  return null;
}

/** Title and caption, which may print the figures of the chart and the results of checks; all other words are plain. */
function chartWords(
  chart: Chart,
  figures: readonly ClaimFigure[],
  scope: Referable,
  report: Report,
): Pick<PublishedChart, 'title' | 'caption'> {
  const { place } = chart;
  const plain = plainContext(scope);
  const used = new Set<string>();
  const value = (reference: string, digits: number | undefined) => {
    const figure = figures.find(({ name }) => name === reference);
    if (figure) return { ...printFigure(figure, digits), href: null };
    // One whose own problem is reported already.
    if (Object.hasOwn(chart.figures, reference)) return { text: '', isRounded: false, exact: '', href: '' };
    return plain.value(reference, digits);
  };
  const context = recordingValues({ ...plain, value }, used);
  const title = renderProse(chart.title, context, place(['title']), report);
  const caption = renderProse(chart.caption, context, place(['caption']), report);
  for (const [path, text] of textsOf(chart)) checkText(text, plain, place(path), report);
  reportUnusedFigures(figuresOfChart(chart), used, report);
  return { title, caption };
}

/** What is written on a chart beside its title and caption, with its place in the file. */
function textsOf(chart: Chart): [path: (string | number)[], text: string][] {
  switch (chart.kind) {
    case 'line':
      return [
        [['x', 'title'], chart.x.title],
        [['y', 'title'], chart.y.title],
        ...Object.entries(chart.lines).map(([name, text]): [string[], string] => [['lines', name], text]),
        ...chart.marks.flatMap((mark, i): [(string | number)[], string][] =>
          'label' in mark ? [[['marks', i, 'label'], mark.label]] : [],
        ),
      ];
    case 'steps':
      return [
        [['x', 'title'], chart.x.title],
        [['y', 'title'], chart.y.title],
        [['without'], chart.without ?? ''],
      ];
    case 'bar':
      return [
        [['label', 'title'], chart.label.title],
        [['value', 'title'], chart.value.title],
        ...Object.entries(chart.label.names).map(([name, text]): [string[], string] => [
          ['label', 'names', name],
          text,
        ]),
      ];
    case 'tiles':
      return [
        [['state', 'title'], chart.state.title],
        [['value', 'title'], chart.value.title],
        [['without'], chart.without ?? ''],
      ];
  }
}
