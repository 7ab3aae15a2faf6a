// A chart as a picture by itself, for whoever takes it elsewhere: with title, legend and source, and colors of its own.
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { PublishedChart } from '../site/site.ts';
import { chartInWords, chartWords } from '../words/charts.ts';
import { label, leading, sizes, wrapped } from './drawing.ts';
import { draw } from './draw.ts';

/** Around everything. */
const EDGE = 20;

const TITLE = { width: sizes.wide.width, text: 19 };
const NOTE = { width: sizes.wide.width, text: 12 };

/** What styles/charts.css says of each class, in the light colors of the site (styles/base.css). */
export const looks: Readonly<Record<string, Record<string, string | number>>> = {
  title: { fontSize: TITLE.text, fontWeight: 600 },
  note: { fontSize: NOTE.text, fill: '#5c5750' },
  quiet: { fill: '#5c5750' },
  strong: {
    fontWeight: 600,
    stroke: '#fcfbf8',
    strokeWidth: 4,
    strokeLineJoin: 'round',
    paintOrder: 'stroke',
  },
  grid: { stroke: '#d8d2c6' },
  marked: { stroke: '#5c5750', strokeDasharray: '2 3' },
  line: { fill: 'none', stroke: '#1d1b18', strokeWidth: 2.2 },
  'line-2': { strokeDasharray: '6 3' },
  'line-3': { strokeDasharray: '2 3' },
  'line-4': { strokeDasharray: '9 3 2 3' },
  dot: {},
  bar: { fill: '#4a4743' },
  tile: {},
  none: { fill: 'none', stroke: '#5c5750', strokeDasharray: '3 2' },
  'shade-1': { fill: '#dfddda' },
  'shade-2': { fill: '#bdbbb8' },
  'shade-3': { fill: '#a0a09d' },
  'shade-4': { fill: '#64625f' },
  'shade-5': { fill: '#33312e' },
  'on-dark': { fill: '#fcfbf8' },
};

/** An SVG element that needs nothing around it. */
export function chartPicture(chart: PublishedChart): Element {
  const { width, height, nodes } = draw(chart, sizes.wide);
  const title = wrapped(chart.title.text, width, TITLE);
  const publishers = chart.sources.map((source) => `${source.publisher}, ${source.title}`);
  const notes = wrapped(`${chartWords.source}: ${publishers.join('; ')}`, width, NOTE);
  const top = EDGE + title.length * leading(TITLE) + 8;
  const below = top + height + 16;
  const all = [below + notes.length * leading(NOTE) + EDGE, width + 2 * EDGE] as const;
  return s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${all[1]} ${all[0]}`,
      width: all[1],
      height: all[0],
      role: 'img',
      fontFamily: "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif",
      fontSize: sizes.wide.text,
      fill: '#1d1b18',
    },
    s('title', chart.title.text),
    s('desc', chartInWords(chart)),
    s('rect', { width: all[1], height: all[0], fill: '#fcfbf8' }),
    ...title.map((line, i) =>
      looking(label(line, EDGE, EDGE + (i + 0.8) * leading(TITLE), 'start', ['title'])),
    ),
    s('g', { transform: `translate(${EDGE} ${top})` }, ...nodes.map(looking)),
    ...notes.map((line, i) =>
      looking(label(line, EDGE, below + (i + 0.8) * leading(NOTE), 'start', ['note'])),
    ),
  );
}

/** The same with the looks of its classes in their place. What an element says of itself counts more. */
function looking(element: Element): Element {
  const { className, ...said } = element.properties;
  const own = [className ?? []].flat().map((name) => looks[name]!);
  return { ...element, properties: Object.assign({}, ...own, said) as Element['properties'] };
}
