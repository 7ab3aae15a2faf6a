// A chart as a drawing, whatever its kind.
import type { Drawable } from '../content/chart-data.ts';
import { drawBars } from './bars.ts';
import type { Drawing, Size } from './drawing.ts';
import { drawLines } from './line.ts';
import { drawSteps } from './steps.ts';
import { drawTiles } from './tiles.ts';

export function draw(chart: Drawable, size: Size): Drawing {
  switch (chart.kind) {
    case 'line':
      return drawLines(chart.file, chart.data, size);
    case 'steps':
      return drawSteps(chart.file, chart.data, size);
    case 'bar':
      return drawBars(chart.file, chart.data, size);
    case 'tiles':
      return drawTiles(chart.file, chart.data, size);
  }
}
