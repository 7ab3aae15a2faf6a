// A chart on a page: its title, the drawing for each width, caption, sources, files, and the numbers as a table.
import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { chartCsvPath, chartSvgPath, dataPath, sourcePath } from '../paths.ts';
import { chartFragment } from '../prose/blocks.ts';
import { fragmentContent, fragmentProperties } from '../prose/fragment-link.ts';
import { printFigure } from '../prose/figures.ts';
import type { PublishedChart } from '../site/site.ts';
import { chartInWords, chartWords as words } from '../words/charts.ts';
import { draw } from './draw.ts';
import { sizes } from './drawing.ts';
import { chartTable } from './table.ts';

/** The drawing, and below it what it is made of. Which of the two drawings is shown, styles/charts.css says. */
export function chartFigure(chart: PublishedChart): Element {
  const fragment = chartFragment(chart.id);
  const [title, described] = [`${fragment}-title`, `${fragment}-described`];
  return h(
    'div.chart',
    { id: fragment },
    h(
      'figure',
      { ariaLabelledBy: title },
      h('p.chart-title', { id: title }, ready(chart.title.html)),
      h('p', { id: described, hidden: true, dataPagefindIgnore: '' }, chartInWords(chart)),
      ...(['wide', 'narrow'] as const).map((name) => {
        const { width, height, nodes } = draw(chart, sizes[name]);
        return s(
          'svg',
          {
            className: [name],
            viewBox: `0 0 ${width} ${height}`,
            fontSize: sizes[name].text,
            role: 'img',
            ariaLabelledBy: title,
            ariaDescribedBy: described,
            dataPagefindIgnore: '',
          },
          ...nodes,
        );
      }),
      h('figcaption', h('p', ready(chart.caption.html)), h('p', ...sources(chart))),
    ),
    h(
      'p.chart-files',
      { dataPagefindIgnore: '' },
      `${words.download}: `,
      h('a', { href: chartCsvPath(chart.id), download: `${chart.id}.csv` }, words.data),
      ', ',
      h('a', { href: chartSvgPath(chart.id), download: `${chart.id}.svg` }, words.picture),
    ),
    h('details', { dataPagefindIgnore: '' }, h('summary', words.table), ...table(chart), ...working(chart)),
    h('a', { ...fragmentProperties, href: `#${fragment}` }, ...fragmentContent(words.link)),
  );
}

const ready = (html: string): ElementContent[] => [{ type: 'raw', value: html } as unknown as ElementContent];

const after = (i: number): string => (i > 0 ? '; ' : '');

function sources({ sources: all, datasets }: PublishedChart): (string | Element)[] {
  return [
    `${words.source}: `,
    ...all.flatMap(({ id, publisher, title }, i) => [
      `${after(i)}${publisher}, `,
      h('a', { href: sourcePath(id) }, title),
    ]),
    `. ${words.tables}: `,
    ...datasets.flatMap(({ name, title }, i) => [after(i), h('a', { href: dataPath(name) }, title)]),
    '.',
  ];
}

const className = (isNumber: boolean): string[] | undefined => (isNumber ? ['number'] : undefined);

function table(chart: PublishedChart): Element[] {
  const { columns, rows } = chartTable(chart);
  return [
    h(
      'div.scroll',
      h(
        'table',
        h(
          'thead',
          h(
            'tr',
            ...columns.map(({ title, isNumber }) =>
              h('th', { scope: 'col', className: className(isNumber) }, title),
            ),
          ),
        ),
        h(
          'tbody',
          ...rows.map((row) =>
            h(
              'tr',
              ...row.map((cell, i) =>
                i === 0
                  ? h('th', { scope: 'row' }, cell)
                  : h('td', { className: className(columns[i]!.isNumber) }, cell),
              ),
            ),
          ),
        ),
      ),
    ),
  ];
}

/** What was asked of the tables for the rows, and for each number of the words around them. */
function working({ file, figures }: PublishedChart): Element[] {
  return [
    h('p', words.query),
    h('pre', h('code', file.query.trim())),
    ...(figures.length > 0
      ? [
          h('p', words.figures),
          h(
            'dl',
            ...figures.map((figure) =>
              h(
                'div',
                h('dt', printFigure(figure).text),
                h('dd', h('code', figure.from.kind === 'query' ? figure.from.sql : formula(figure.from))),
              ),
            ),
          ),
        ]
      : []),
  ];
}

const formula = (from: PublishedChart['figures'][number]['from']): string =>
  from.kind === 'formula' ? from.formula : '';
