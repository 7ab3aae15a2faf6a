// A value for each range, as bars that stand on an axis of their ranges.
import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import type { ChartOf } from '../content/chart.ts';
import type { StepsData } from '../content/chart-data.ts';
import { box, clear, label, leading, stroke, widthOf, type Drawing, type Size } from './drawing.ts';
import { printed } from '../words/charts.ts';

export function drawSteps(
  { x, y, without }: ChartOf<'steps'>,
  { ranges, gaps }: StepsData,
  size: Size,
): Drawing {
  const step = leading(size);
  const print = (value: number) => printed(value, y.unit);
  const yScale = scaleLinear(y.axis, [0, 1]);
  const ticks = yScale.ticks(3);
  const left = Math.max(...ticks.map((tick) => widthOf(print(tick), size))) + 6;
  const right = size.width - widthOf(printed(x.axis[1], x.unit), size) / 2;
  const xScale = scaleLinear(x.axis, [left, right]);
  const top = step * 2 + 6;
  const height = Math.round(size.width * (size.width < 500 ? 0.75 : 0.45));
  const bottom = height - 2 * step - 6;
  yScale.range([bottom, top]);

  const nodes: Element[] = [label(y.title, 0, size.text, 'start', ['quiet'])];
  for (const tick of ticks) {
    nodes.push(
      stroke(left, yScale(tick), right, yScale(tick), 'grid'),
      label(print(tick), left - 6, yScale(tick) + size.text / 3, 'end', ['quiet']),
    );
  }
  for (const [i, { from, end, value }] of ranges.entries()) {
    const [x1, x2, y1] = [xScale(Number(from)), xScale(Number(end)), yScale(Number(value))];
    const text = print(Number(value));
    nodes.push(box(x1, y1, Math.max(x2 - x1 - 1, 1), bottom - y1, ['bar']));
    // Too wide for its bar, it stands over the lower side.
    const next = ranges[i + 1];
    const isWide = widthOf(text, size) > x2 - x1;
    const anchor = !isWide ? 'middle' : next && next.value.lt(value) ? 'start' : 'end';
    const place = { middle: (x1 + x2) / 2, start: x1, end: x2 - 1 }[anchor];
    nodes.push(label(text, place, y1 - 6, anchor, ['strong']));
  }
  const bounds = [...x.axis, ...ranges.flatMap(({ from, end }) => [Number(from), Number(end)])];
  const texts = [...new Set(bounds)].map((bound) => ({
    text: printed(bound, x.unit),
    x: xScale(bound),
    anchor: 'middle' as const,
  }));
  for (const { text, x: place } of clear(texts, size))
    nodes.push(label(text, place, bottom + step, 'middle'));
  nodes.push(label(x.title, right, bottom + 2 * step, 'end', ['quiet']));
  if (without !== undefined) {
    for (const [from, to] of gaps) {
      const [x1, x2] = [xScale(from), xScale(to)];
      if (widthOf(without, size) < x2 - x1)
        nodes.push(label(without, (x1 + x2) / 2, bottom - 8, 'middle', ['quiet']));
    }
  }
  return { width: size.width, height, nodes };
}
