// What is said of charts: the numbers on them, the same in a sentence for those who do not see them, and what stands around them.
import Fraction from 'fraction.js';
import type { ChartOf } from '../content/chart.ts';
import type { BarData, Drawable, LineData, StepsData, TilesData } from '../content/chart-data.ts';
import { markedBySign, printQuantity } from '../quantity/format.ts';
import type { Unit } from '../quantity/quantity.ts';
import { COUNT, perOne } from '../quantity/unit.ts';
import { formatDate } from './dates.ts';

export const chartWords = {
  source: 'Source',
  tables: 'Table',
  download: 'Download',
  data: 'the data (CSV)',
  picture: 'the picture (SVG)',
  table: 'The numbers as a table',
  query: 'How the rows are found, in SQL:',
  figures: 'How the numbers of the title and the caption are found:',
  link: 'Link to this chart',
};

/** A number as prose prints it, with its unit. */
export const printed = (value: Fraction | number, unit: Unit = COUNT): string =>
  markedBySign(printQuantity(new Fraction(value).div(perOne(unit)), unit));

export const statesInWords = (count: number): string => (count === 1 ? '1 state' : `${count} states`);

/** What a row of a bar chart is called. */
export const nameOfBar = ({ label }: ChartOf<'bar'>, value: string): string => label.names[value] ?? value;

/** A class of a map, and how many states are in it. */
export interface ClassInWords {
  /** Its place in the chart's list; null for those without a value. */
  inClass: number | null;
  text: string;
  count: number;
}

/** Where each class of a map begins and ends: "1–9"; the last one ends at the greatest value. */
export function classesInWords(
  { classes, value, without }: ChartOf<'tiles'>,
  { tiles }: TilesData,
): ClassInWords[] {
  const members = (inClass: number | null) => tiles.filter((tile) => tile.inClass === inClass);
  const valued = classes.map((from, i) => {
    const most = Math.max(...members(i).map((tile) => Number(tile.value)));
    const to = (classes[i + 1] ?? most + 1) - 1;
    const [first, last] = [printed(from, value.unit), printed(to, value.unit)];
    return { inClass: i, text: from === to ? first : `${first}–${last}`, count: members(i).length };
  });
  const none = members(null).length;
  return none > 0 ? [{ inClass: null, text: without ?? '', count: none }, ...valued] : valued;
}

/** What a chart shows, in sentences. */
export function chartInWords(chart: Drawable): string {
  switch (chart.kind) {
    case 'line':
      return lines(chart.file, chart.data);
    case 'steps':
      return steps(chart.file, chart.data);
    case 'bar':
      return bars(chart.file, chart.data);
    case 'tiles':
      return map(chart.file, chart.data);
  }
}

/** A place on an axis: a day or a number. */
export const said = (place: string | number | Fraction): string =>
  typeof place === 'string' ? formatDate(place) : printed(place);

function lines({ x, y, marks }: ChartOf<'line'>, { at, lines: all }: LineData): string {
  const places = at.map((each) => (typeof each === 'string' ? each : each.valueOf()));
  const marked = marks.flatMap((mark) => ('x' in mark ? [[mark.x, mark.label] as const] : []));
  const shown = [...new Set([places[0]!, ...marked.map(([place]) => place), places.at(-1)!])].toSorted(
    (a, b) => (a < b ? -1 : 1),
  );
  const where = (place: string | number) => {
    const label = marked.find(([each]) => each === place)?.[1];
    return label === undefined ? said(place) : `${said(place)} (${label})`;
  };
  const texts = all.map(({ name, values }) => {
    const points = shown.map(
      (place) => `${printed(values[places.indexOf(place)]!, y.unit)}, ${where(place)}`,
    );
    return `${name}: ${points.join('; ')}.`;
  });
  return `${y.title}, by ${lower(x.title)}. ${texts.join(' ')}`;
}

export const rangeInWords = (
  from: number | Fraction,
  to: number | Fraction,
  unit: Unit | undefined,
): string => `${printed(from, unit)} to ${printed(to, unit)}`;

function steps({ x, y, without }: ChartOf<'steps'>, { ranges, gaps }: StepsData): string {
  const range = (from: number | Fraction, to: number | Fraction) => rangeInWords(from, to, x.unit);
  const texts = ranges.map(({ from, to, value }) => `${range(from, to)}: ${printed(value, y.unit)}`);
  const none = without === undefined ? [] : gaps.map(([from, to]) => `${range(from, to)}: ${without}`);
  return `${y.title}, by ${lower(x.title)}. ${[...texts, ...none].join('; ')}.`;
}

function bars(file: ChartOf<'bar'>, { bars: all }: BarData): string {
  const texts = all.map(
    ({ label, value }) => `${nameOfBar(file, label)}: ${printed(value, file.value.unit)}`,
  );
  return `${file.value.title}, by ${lower(file.label.title)}. ${texts.join('; ')}.`;
}

function map(file: ChartOf<'tiles'>, data: TilesData): string {
  const classes = classesInWords(file, data).map(({ inClass, text, count }) => {
    const members = data.tiles.filter((tile) => tile.inClass === inClass);
    const names = members.map(({ state, value }) =>
      value === null ? state.name : `${state.name} ${printed(value, file.value.unit)}`,
    );
    return `${text} (${statesInWords(count)}): ${names.join(', ')}.`;
  });
  return `${file.value.title}, by ${lower(file.state.title)}. ${classes.join(' ')}`;
}

// The heading of a column within a sentence; an abbreviation stays.
const lower = (title: string): string => title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
