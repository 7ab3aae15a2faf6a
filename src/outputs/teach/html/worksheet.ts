// The sheet of one lesson as HTML by itself. No answer is in it.
import { h } from 'hastscript';
import type { PublishedLesson, PublishedTask } from '../../../site/lesson.ts';
import { address, claimPath, href } from '../../../paths.ts';
import type { Site } from '../../../site/site.ts';
import { formatDate } from '../../../words/dates.ts';
import { htmlOf, ready } from './html.ts';

/** @param rowsOf the address at which the rows of a dataset are found */
export const worksheetHtml = (
  { title, tasks }: PublishedLesson,
  site: Site,
  rowsOf: (dataset: Site['datasets'][number]) => string,
): string =>
  htmlOf(
    h('h1', title),
    h('p.who', h('span', 'Name'), ' ', h('span', 'Date')),
    h(
      'p',
      'The quoted passages are from one press article, and from the texts named under them. The whole article is at ',
      shown(href('/teach/read/')),
      '.',
    ),
    ...tasks.map((each) => {
      const dataset = site.datasets.find(({ name }) => name === each.table);
      return task(each, site, dataset && table(dataset.name, rowsOf(dataset)));
    }),
  );

const table = (name: string, rows: string) =>
  h('p', 'The file: ', h('a', { href: rows, download: `${name}.csv` }, `${name}.csv`));

function task(
  { number, ask, lines, claim, excerpt }: PublishedTask,
  { claims }: Site,
  rows: ReturnType<typeof table> | undefined,
) {
  const about = claims.find(({ id }) => id === claim);
  return h(
    'section.task',
    h('h2', `Task ${number}`),
    about &&
      h(
        'figure',
        h('blockquote', h('p', about.quote)),
        h(
          'figcaption',
          `The article, claim ${about.number}. Look up afterwards: `,
          shown(claimPath(about.id)),
        ),
      ),
    excerpt &&
      h(
        'figure',
        h('blockquote', h('p', excerpt.excerpt.text)),
        h(
          'figcaption',
          [excerpt.source.publisher, excerpt.source.published && formatDate(excerpt.source.published)]
            .filter(Boolean)
            .join(', '),
        ),
      ),
    h('p', ready(ask.html)),
    rows,
    h('div.lines', { ariaHidden: 'true' }, ...Array.from({ length: lines }, () => h('div'))),
  );
}

// An address that can be read from paper.
const shown = (path: string) => h('a', { href: path }, address(path).replace(/^https?:\/\//, ''));
