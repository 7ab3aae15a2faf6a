// Each chart to take away: as a picture, and the rows that it draws.
import { toHtml } from 'hast-util-to-html';
import { chartPicture } from '../../chart/picture.ts';
import type { QueryCell } from '../../content/query.ts';
import type { PublishedChart, Site } from '../../site/site.ts';
import { csvText } from '../csv.ts';
import type { Output, OutputFile } from '../output.ts';

export const chartPictures: Output = {
  path: 'charts/:chart.svg',
  mediaType: 'image/svg+xml',
  name: 'Chart',
  about: 'A chart as a picture, with its source.',
  files: (site) =>
    each(site, (chart) => {
      const svg = toHtml(chartPicture(chart), { space: 'svg', closeEmptyElements: true });
      return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
    }),
};

export const chartRows: Output = {
  path: 'charts/:chart.csv',
  mediaType: 'text/csv',
  name: 'Rows of a chart',
  about: 'The rows that a chart draws, as its query gives them.',
  files: (site) =>
    each(site, ({ answer: { columns, rows } }) =>
      csvText([columns.map(({ name }) => name), ...rows.map((row) => row.map(cell))]),
    ),
};

const each = ({ charts }: Site, write: (chart: PublishedChart) => string): OutputFile[] =>
  [...charts.values()].map((chart) => ({
    at: { chart: chart.id },
    of: chart.title.text,
    basedOn: chart.sources,
    write: () => write(chart),
  }));

// A whole number or one with few decimals, which a double holds as it is written.
const cell = (value: QueryCell): string | number => (typeof value === 'string' ? value : value.valueOf());
