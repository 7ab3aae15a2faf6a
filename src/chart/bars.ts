// A bar for each row, in the order of the query: its name above it, its value at its end.
import { scaleLinear } from 'd3-scale';
import type { ChartOf } from '../content/chart.ts';
import type { BarData } from '../content/chart-data.ts';
import { box, label, leading, stroke, widthOf, type Drawing, type Size } from './drawing.ts';
import { nameOfBar, printed } from '../words/charts.ts';

export function drawBars(chart: ChartOf<'bar'>, { bars }: BarData, size: Size): Drawing {
  const { value } = chart;
  const step = leading(size);
  const texts = bars.map((bar) => printed(bar.value, value.unit));
  const scale = scaleLinear(value.axis, [
    0,
    size.width - Math.max(...texts.map((text) => widthOf(text, size))) - 8,
  ]);
  const top = step + 8;
  const each = 2 * step + 10;
  const nodes = [label(value.title, 0, size.text, 'start', ['quiet'])];
  for (const [i, bar] of bars.entries()) {
    const [y, end] = [top + i * each, scale(Number(bar.value))];
    nodes.push(
      label(nameOfBar(chart, bar.label), 0, y + size.text),
      box(0, y + step + 2, end, step - 2, ['bar']),
      label(texts[i]!, end + 7, y + 2 * step - 4, 'start', ['strong']),
    );
  }
  const height = top + bars.length * each;
  nodes.push(stroke(0, top, 0, height, 'grid'));
  return { width: size.width, height, nodes };
}
