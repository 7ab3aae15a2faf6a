// The rows of a chart held against what its file says of them: columns, order, marked days, ends of axes.
// What comes out can be drawn as it is.
import type Fraction from 'fraction.js';
import { nearest, show, type FieldPath, type Problem } from '../problem.ts';
import type { Chart, ChartOf } from './chart.ts';
import type { QueryCell, RowsAnswer } from './query.ts';
import { states, type State } from './us-states.ts';

/** What each kind of chart shows. */
interface DataOf {
  line: LineData;
  steps: StepsData;
  bar: BarData;
  tiles: TilesData;
}

/** A chart whose rows are what its file says. */
export type Drawable = {
  [K in Chart['kind']]: { kind: K; file: ChartOf<K>; data: DataOf[K] };
}[Chart['kind']];

export interface LineData {
  /** Days as YYYY-MM-DD, or numbers; ascending. */
  at: string[] | Fraction[];
  /** Each has a value at each place. */
  lines: { name: string; values: Fraction[] }[];
}

export interface StepsData {
  /** Ascending. `end` is where the range ends in the drawing: whole numbers that follow each other leave no gap. */
  ranges: { from: Fraction; to: Fraction; end: Fraction; value: Fraction }[];
  /** What lies on the axis and in no range. */
  gaps: [from: number, to: number][];
}

export interface BarData {
  bars: { label: string; value: Fraction }[];
}

export interface TilesData {
  /** All states, by name. The class is the place in the chart's list; null where there is no value, or 0. */
  tiles: { state: State; value: Fraction | null; inClass: number | null }[];
}

type Rows = Extract<RowsAnswer, { kind: 'rows' }>;
type Fault = Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>;

/** Finds what does not hold; nothing is drawn where anything was found. */
class Faults {
  count = 0;
  readonly #place: Chart['place'];
  readonly #report: (problem: Problem) => void;

  constructor({ place }: Chart, report: (problem: Problem) => void) {
    this.#place = place;
    this.#report = report;
  }

  add(path: FieldPath, fault: Fault): void {
    this.count += 1;
    this.#report({ ...this.#place(path), ...fault });
  }
}

/** What a chart shows; null, with the problems reported, where its rows are not what its file says. */
export function chartData(file: Chart, rows: Rows, report: (problem: Problem) => void): Drawable | null {
  const faults = new Faults(file, report);
  if (rows.rows.length === 0) {
    faults.add(['query'], {
      code: 'chart-empty',
      found: 'a query that gives no row',
      expected: 'at least one row to draw',
      fix: 'correct the condition of the query; a day or a name in it may be in no table',
    });
    return null;
  }
  const drawable = drawableOf(file, rows, faults);
  return faults.count > 0 || drawable.data === null ? null : (drawable as Drawable);
}

/** The same with null where the data could not be read. */
function drawableOf(file: Chart, rows: Rows, faults: Faults) {
  switch (file.kind) {
    case 'line':
      return { kind: file.kind, file, data: lineData(file, rows, faults) };
    case 'steps':
      return { kind: file.kind, file, data: stepsData(file, rows, faults) };
    case 'bar':
      return { kind: file.kind, file, data: barData(file, rows, faults) };
    case 'tiles':
      return { kind: file.kind, file, data: tilesData(file, rows, faults) };
  }
}

function lineData(chart: ChartOf<'line'>, rows: Rows, faults: Faults): LineData | null {
  const at = column(rows, chart.x.column, ['x', 'column'], ['day', 'number'], faults);
  const lines = Object.entries(chart.lines).map(([name, called]) => ({
    name: called,
    values: numbers(rows, name, ['lines', name], faults),
  }));
  if (!at) return null;
  if (lines.some(({ values }) => values === null)) return null;
  ascends(at, chart.x.column, faults);
  for (const { name, values } of lines) within(chart.y.axis, values!, name, ['y', 'axis'], faults);
  for (const [i, mark] of chart.marks.entries()) {
    if ('y' in mark) within(chart.y.axis, [mark.y], 'the mark', ['marks', i, 'y'], faults);
    else isRow(at, mark.x, ['marks', i, 'x'], faults);
  }
  return { at: at as string[] | Fraction[], lines: lines as LineData['lines'] };
}

function stepsData({ x, y }: ChartOf<'steps'>, rows: Rows, faults: Faults): StepsData | null {
  const [from, to] = [numbers(rows, x.from, ['x', 'from'], faults), numbers(rows, x.to, ['x', 'to'], faults)];
  const values = numbers(rows, y.column, ['y', 'column'], faults);
  if (!from || !to || !values) return null;
  within(x.axis, [...from, ...to], 'the ranges', ['x', 'axis'], faults);
  within(y.axis, values, y.title, ['y', 'axis'], faults);
  for (const [i, end] of to.entries()) {
    if (end.gt(from[i]!) && (i === 0 || from[i]!.gte(to[i - 1]!))) continue;
    faults.add(['query'], {
      code: 'chart-order',
      found: `the range from ${from[i]!.toString()} to ${end.toString()} in row ${i + 1}${i > 0 ? ` after one that ends at ${to[i - 1]!.toString()}` : ''}`,
      expected: 'ranges that end after they begin, and each after the one before it',
      fix: `order by ${x.from}, and correct rows that overlap`,
    });
    return null;
  }
  const ranges = from.map((start, i) => {
    const [end, next] = [to[i]!, from[i + 1]];
    const isNext = next?.sub(end).equals(1) === true && end.d === 1n;
    return { from: start, to: end, end: isNext ? next : end, value: values[i]! };
  });
  return { ranges, gaps: gapsOf(ranges, x.axis) };
}

/** What lies on the axis and in no range. */
function gapsOf(
  ranges: StepsData['ranges'],
  [least, most]: readonly [number, number],
): [from: number, to: number][] {
  const starts = [least, ...ranges.map(({ end }) => Number(end))];
  const ends = [...ranges.map(({ from }) => Number(from)), most];
  return starts.flatMap((from, i): [number, number][] => (ends[i]! > from ? [[from, ends[i]!]] : []));
}

function barData({ label, value }: ChartOf<'bar'>, rows: Rows, faults: Faults): BarData | null {
  const labels = column(rows, label.column, ['label', 'column'], ['text'], faults) as string[] | null;
  const values = numbers(rows, value.column, ['value', 'column'], faults);
  if (!labels || !values) return null;
  within(value.axis, values, value.title, ['value', 'axis'], faults);
  onceEach(labels, ['query'], faults);
  for (const name of Object.keys(label.names)) {
    if (labels.includes(name)) continue;
    faults.add(['label', 'names', name], {
      code: 'chart-name-unknown',
      found: show(name),
      expected: `a value of the column ${label.column}: ${labels.join(', ')}`,
      fix: didYouMean(name, labels) ?? 'correct or remove it',
    });
  }
  return { bars: labels.map((each, i) => ({ label: each, value: values[i]! })) };
}

function tilesData(chart: ChartOf<'tiles'>, rows: Rows, faults: Faults): TilesData | null {
  const { state, value, classes, without } = chart;
  const names = column(rows, state.column, ['state', 'column'], ['text'], faults) as string[] | null;
  const values = numbers(rows, value.column, ['value', 'column'], faults);
  if (!names || !values) return null;
  onceEach(names, ['query'], faults);
  const known = states.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    faults.add(['query'], {
      code: 'chart-name-unknown',
      found: `the state ${show(name)}`,
      expected: 'one of the fifty states, by its name',
      fix:
        didYouMean(name, known) ??
        `leave it out of the query, as in: where ${state.column} <> '${name.replaceAll("'", "''")}'`,
    });
  }
  const odd = values.find((each) => each.d !== 1n || (!each.equals(0) && each.lt(classes[0]!)));
  if (odd) {
    faults.add(['classes'], {
      code: 'chart-outside-axis',
      found: `the value ${odd.toString()}, which is in none of the classes`,
      expected: `whole numbers, 0 or at least ${classes[0]}`,
      fix: 'correct the query, or begin the classes at a lesser number',
    });
  }
  const byName = new Map(names.map((name, i) => [name, values[i]!]));
  const tiles = states.map((each) => {
    const found = byName.get(each.name);
    const valued = found && !found.equals(0) ? found : null;
    return {
      state: each,
      value: valued,
      inClass: valued && classes.findLastIndex((from) => valued.gte(from)),
    };
  });
  const missing = tiles.find((tile) => tile.value === null);
  if (missing && without === undefined) {
    faults.add([], {
      code: 'chart-value-missing',
      found: `no value for ${missing.state.name}`,
      expected: 'a value above 0 for each state, or without: what is said of one that has none',
      fix: 'add without, such as without: no agreement',
    });
  }
  for (const [i, from] of classes.entries()) {
    if (tiles.some(({ inClass }) => inClass === i)) continue;
    faults.add(['classes', i], {
      code: 'chart-class-empty',
      found: `the class that begins at ${from}, in which no state is`,
      expected: 'classes that each have a state',
      fix: 'remove it, or let it begin elsewhere',
    });
  }
  return { tiles };
}

/** The cells of a column; null, with the fault told, where there is none of the name or it holds something else. */
function column(
  { columns, rows }: Rows,
  name: string,
  path: FieldPath,
  holds: readonly Rows['columns'][number]['holds'][],
  faults: Faults,
): QueryCell[] | null {
  const index = columns.findIndex((each) => each.name === name);
  const found = columns[index];
  if (!found) {
    const all = columns.map((each) => each.name);
    faults.add(path, {
      code: 'chart-column-unknown',
      found: show(name),
      expected: `a column that the query gives: ${all.join(', ')}`,
      fix: didYouMean(name, all) ?? `let the query give it, as in: select ... as ${name}`,
    });
    return null;
  }
  if (!holds.includes(found.holds)) {
    faults.add(path, {
      code: 'chart-column-of-other-kind',
      found: `the column ${name}, which holds ${HELD[found.holds]}`,
      expected: `a column that holds ${holds.map((each) => HELD[each]).join(' or ')}`,
      fix: 'name another column, or correct the query',
    });
    return null;
  }
  return rows.map((row) => row[index]!);
}

const HELD = { number: 'numbers', day: 'days', text: 'texts' };

const numbers = (rows: Rows, name: string, path: FieldPath, faults: Faults): Fraction[] | null =>
  column(rows, name, path, ['number'], faults) as Fraction[] | null;

function within(
  [least, most]: readonly [number, number],
  values: readonly (Fraction | number)[],
  name: string,
  path: FieldPath,
  faults: Faults,
): void {
  const beyond = values.map(Number).find((value) => value < least || value > most);
  if (beyond === undefined) return;
  faults.add(path, {
    code: 'chart-outside-axis',
    found: `the value ${beyond} (${name}), on an axis from ${least} to ${most}`,
    expected: 'every value between the ends of its axis',
    fix: 'widen the axis, or correct the query',
  });
}

function ascends(at: readonly QueryCell[], name: string, faults: Faults): void {
  const i = at.findIndex((cell, j) => j > 0 && !(before(at[j - 1]!) < before(cell)));
  if (i < 0) return;
  faults.add(['query'], {
    code: 'chart-order',
    found: `${printed(at[i]!)} in row ${i + 1}, after ${printed(at[i - 1]!)}`,
    expected: 'each row after the one before it, and none twice',
    fix: `order by ${name}, and one row for each`,
  });
}

const before = (cell: QueryCell): string | number => (typeof cell === 'string' ? cell : cell.valueOf());

const printed = (cell: QueryCell): string => (typeof cell === 'string' ? cell : cell.toString());

function isRow(at: readonly QueryCell[], mark: string | number, path: FieldPath, faults: Faults): void {
  const isDays = typeof at[0] === 'string';
  if (isDays !== (typeof mark === 'string')) {
    faults.add(path, {
      code: 'chart-mark-unknown',
      found: show(mark),
      expected: isDays
        ? 'a day such as 2025-09-17, as the axis has days'
        : 'a number, as the axis has numbers',
      fix: 'correct the mark',
    });
    return;
  }
  if (at.some((cell) => before(cell) === mark)) return;
  const earlier = at.findLast((cell) => before(cell) < mark);
  const later = at.find((cell) => before(cell) > mark);
  faults.add(path, {
    code: 'chart-mark-unknown',
    found: `${mark}, for which the query gives no row`,
    expected: `one that has a row; the nearest are ${[earlier, later].flatMap((cell) => (cell === undefined ? [] : [printed(cell)])).join(' and ')}`,
    fix: 'correct the mark, or let the query give a row for it',
  });
}

function onceEach(names: readonly string[], path: FieldPath, faults: Faults): void {
  const i = names.findIndex((name, j) => names.indexOf(name) < j);
  if (i < 0) return;
  faults.add(path, {
    code: 'chart-order',
    found: `${show(names[i])} in row ${i + 1}, a second time`,
    expected: 'one row for each',
    fix: 'add up what belongs together, with group by',
  });
}

function didYouMean(word: string, candidates: readonly string[]): string | null {
  const like = nearest(word, candidates);
  return like === null ? null : `did you mean ${like}?`;
}
