// Lines over days or numbers: the last value of each is named and printed at its end, those of a marked day on the day.
import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import { line as straight } from 'd3-shape';
import type Fraction from 'fraction.js';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { ChartOf } from '../content/chart.ts';
import type { LineData } from '../content/chart-data.ts';
import { shortDate, shortMonth } from '../words/dates.ts';
import { printed } from '../words/charts.ts';
import { clear, kept, label, leading, round, stroke, widthOf, type Drawing, type Size } from './drawing.ts';

export function drawLines(
  { x, y, between, marks }: ChartOf<'line'>,
  { at, lines }: LineData,
  size: Size,
): Drawing {
  const print = (value: number) => printed(value, y.unit);
  const step = leading(size);
  const last = lines.map(({ values }) => print(Number(values.at(-1)!)));
  const yScale = (y.scale === 'log' ? scaleLog() : scaleLinear()).domain(y.axis);
  const markedY = marks.flatMap((mark) => ('y' in mark ? [mark.y] : []));
  const ticks = [...new Set([...ticksOf(yScale, y.scale), ...markedY])];
  const left = Math.max(...ticks.map((tick) => widthOf(print(tick), size))) + 6;
  const right = size.width - Math.max(...[...lines.map(({ name }) => name), ...last].map((text) => widthOf(text, size))) - 8; // prettier-ignore

  const isTime = typeof at[0] === 'string';
  const places = at.map((each) => placeOf(each));
  const ends = [places[0]!, places.at(-1)!] as const;
  // Days lie in time as evenly as numbers. One row alone has no distance to spread.
  const xScale = scaleLinear([ends[0], Math.max(ends[1], ends[0] + 1)], [left, right]);
  const onX = marks.flatMap((mark) => ('x' in mark ? [mark] : []));
  const rows = markRows(
    onX.map((mark) => ({ ...mark, place: xScale(placeOf(mark.x)) })),
    size,
  );
  const top = step * (1 + rows.length) + 10;
  const height = Math.round(size.width * (size.width < 500 ? 0.85 : 0.55));
  const bottom = height - step * (isTime ? 1 : 2) - 8;
  yScale.range([bottom, top]);

  const nodes: Element[] = [label(y.title, 0, size.text, 'start', ['quiet'])];
  for (const tick of ticks) {
    const isMarked = markedY.includes(tick);
    nodes.push(
      stroke(left, yScale(tick), right, yScale(tick), isMarked ? 'marked' : 'grid'),
      label(print(tick), left - 6, yScale(tick) + size.text / 3, 'end', isMarked ? [] : ['quiet']),
    );
  }
  for (const [i, row] of rows.entries()) {
    for (const { text, place } of row) {
      const y1 = step * (2 + i);
      nodes.push(
        stroke(place, y1 + 5, place, bottom, 'marked'),
        label(text, kept(text, place, size.width, size), y1, 'middle'),
      );
    }
  }

  const points = (values: readonly Fraction[]) =>
    values.map((value, i): [number, number] => [round(xScale(places[i]!)), round(yScale(Number(value)))]);
  const path = between === 'held' ? steps : straight();
  for (const [i, { values }] of lines.entries()) {
    nodes.push(
      s('path', { className: i === 0 ? ['line'] : ['line', `line-${i + 1}`], d: path(points(values))! }),
    );
  }
  for (const mark of onX) nodes.push(...valuesAt(mark.x));
  nodes.push(...endLabels());
  nodes.push(...xLabels());
  return { width: size.width, height, nodes };

  /** The values of the lines where a mark is: above the line, the least below it. */
  function valuesAt(mark: string | number): Element[] {
    const i = places.indexOf(placeOf(mark));
    const ordered = lines.map(({ values }) => Number(values[i]!)).toSorted((a, b) => b - a);
    return ordered.flatMap((value, j) => {
      const isLeast = j > 0 && j === ordered.length - 1;
      const place = xScale(places[i]!);
      const isRight = isLeast || place - 7 - widthOf(print(value), size) < left;
      return [
        s('circle', { className: ['dot'], cx: round(place), cy: round(yScale(value)), r: 3.5 }),
        label(
          print(value),
          place + (isRight ? 7 : -7),
          yScale(value) + (isLeast ? size.text + 2 : -7),
          isRight ? 'start' : 'end',
          ['strong'],
        ),
      ];
    });
  }

  /** The name and the last value of each line at its end, moved apart where they would touch. */
  function endLabels(): Element[] {
    const ordered = lines
      .map(({ name, values }, i) => ({ name, text: last[i]!, place: yScale(Number(values.at(-1)!)) }))
      .toSorted((a, b) => a.place - b.place);
    let free = top - step;
    const placed = ordered.map((each) => {
      const from = Math.max(each.place - step + size.text / 3, free);
      free = from + 2 * step;
      return { ...each, from };
    });
    const over = Math.max(0, free - step - bottom);
    return placed.flatMap(({ name, text, place, from }) => [
      s('circle', { className: ['dot'], cx: round(xScale(ends[1])), cy: round(place), r: 3.5 }),
      label(name, right + 8, from - over + step - 3, 'start'),
      label(text, right + 8, from - over + 2 * step - 3, 'start', ['strong']),
    ]);
  }

  /** The first and the last place in full, and between them what has room. */
  function xLabels(): Element[] {
    const baseline = bottom + step + 2;
    const full = (i: number) => (isTime ? shortDate(String(at.at(i))) : printed(places.at(i)!));
    const inner = isTime
      ? scaleUtc().domain(ends).ticks(8).filter((tick) => tick.getUTCDate() === 1).map((tick) => ({ text: shortMonth(tick), x: xScale(tick) })) // prettier-ignore
      : scaleLinear().domain(ends).ticks(6).map((tick) => ({ text: printed(tick), x: xScale(tick) })); // prettier-ignore
    const outer = [
      { text: full(0), x: left, anchor: 'start' as const, isEnd: true },
      ...(places.length > 1
        ? [
            {
              text: full(-1),
              x: kept(full(-1), right, size.width, size),
              anchor: 'middle' as const,
              isEnd: true,
            },
          ]
        : []),
    ];
    const texts = clear(
      [...outer, ...inner.map((each) => ({ ...each, anchor: 'middle' as const, isEnd: false }))],
      size,
    );
    return [
      ...texts.map(({ text, x: place, anchor, isEnd }) =>
        label(text, place, baseline, anchor, isEnd ? [] : ['quiet']),
      ),
      ...texts
        .filter(({ isEnd }) => !isEnd)
        .map(({ x: place }) => stroke(place, bottom, place, bottom + 4, 'grid')),
      ...(isTime ? [] : [label(x.title, right, baseline + step, 'end', ['quiet'])]),
    ];
  }
}

/** A path that keeps each height until the next point that has another: half as long as one with every corner. */
function steps(points: readonly [number, number][]): string {
  const [[x, y] = [0, 0]] = points;
  const corners = points.map(([at, height], i) =>
    i > 0 && height !== points[i - 1]![1] ? `H${at}V${height}` : '',
  );
  return `M${x},${y}${corners.join('')}H${points.at(-1)?.[0] ?? x}`;
}

const placeOf = (place: string | number | Fraction): number =>
  typeof place === 'string' ? new Date(place).getTime() : Number(place);

/** The values at which the scale has lines; of a logarithmic one, its powers. */
function ticksOf(scale: { ticks: (count: number) => number[] }, kind: 'linear' | 'log'): number[] {
  if (kind === 'linear') return scale.ticks(5);
  const powers = scale.ticks(10).filter((tick) => Number.isInteger(Math.log10(tick)));
  return powers.length > 1 ? powers : scale.ticks(4);
}

/** What the marks say, in as few rows as keep them apart. */
function markRows(
  marks: readonly { x: string | number; label: string; place: number }[],
  size: Size,
): { text: string; place: number }[][] {
  const rows: { text: string; place: number }[][] = [];
  for (const { x, label: says, place } of marks) {
    const text = `${says}, ${typeof x === 'string' ? shortDate(x) : printed(x)}`;
    const asPlaced = (each: { text: string; place: number }) => ({
      text: each.text,
      x: kept(each.text, each.place, size.width, size),
      anchor: 'middle' as const,
    });
    const row = rows.find(
      (each) => clear([...each, { text, place }].map(asPlaced), size).length > each.length,
    );
    if (row) row.push({ text, place });
    else rows.push([{ text, place }]);
  }
  return rows;
}
