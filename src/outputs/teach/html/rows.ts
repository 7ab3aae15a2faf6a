// The rows that a lesson counts in, on paper: for a room without computers.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { dataPath } from '../../../paths.ts';
import { tablesOf, type PublishedLesson } from '../../../site/lesson.ts';
import type { PublishedDataset, PublishedRelease } from '../../../site/site.ts';
import { cellInWords } from '../../../words/cells.ts';
import type { Frame } from './frame.ts';
import { pdfLinks, shortAddress } from './links.ts';

export const rowsOnPaper = (
  lesson: PublishedLesson,
  { datasets, settings }: PublishedRelease,
  frame: Frame,
): ElementContent[] => [
  ...(frame.page
    ? [
        h(
          'p.screen-only.sans.hint',
          'For a room without computers: this page is made to be printed, on A4 or Letter paper. ',
          ...pdfLinks(frame.page.path, `rows: ${lesson.title}`, frame, 'The same as PDF'),
        ),
      ]
    : []),
  h('header', h('h1', `Rows for “${lesson.title}”`)),
  ...tablesOf(lesson, datasets).map(table),
  h('p.sans.quiet.from', settings.name),
];

const table = ({ name, title, row, columns, rows }: PublishedDataset): Element =>
  h(
    'section',
    h('h2', title),
    h('p.sans.quiet', `One row is ${row}. The file: ${name}.csv, from `, shortAddress(dataPath(name))),
    h(
      'dl.word-box.sans',
      ...columns.map((column) =>
        h('div', h('dt', h('code', column.name)), h('dd', `${column.title}. ${column.description}`)),
      ),
    ),
    h(
      'div.in-columns',
      { tabIndex: 0, role: 'group', ariaLabel: title },
      h(
        'table',
        h('thead', h('tr', ...columns.map((column) => h('th', { scope: 'col' }, h('code', column.name))))),
        h(
          'tbody',
          ...rows.map((cells) =>
            // As in the file, whose numbers the tasks add up.
            h('tr', ...columns.map((column) => h('td', cellInWords(cells[column.name]!, {})))),
          ),
        ),
      ),
    ),
  );
