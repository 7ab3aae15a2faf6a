// The states as tiles of one size, shaded by classes, with the legend that says what each shade means.
import type { Element } from 'hast';
import type { ChartOf } from '../content/chart.ts';
import type { TilesData } from '../content/chart-data.ts';
import { mapSize } from '../content/us-states.ts';
import { classesInWords, printed, statesInWords } from '../words/charts.ts';
import { box, label, leading, round, widthOf, type Drawing, type Size } from './drawing.ts';

/** The largest tile: more would be a poster. */
const LARGEST = 50;

export function drawTiles(chart: ChartOf<'tiles'>, data: TilesData, size: Size): Drawing {
  const side = Math.min(size.width / mapSize.columns, LARGEST);
  const small = { ...size, text: Math.min(size.text, side * 0.435) };
  const nodes: Element[] = data.tiles.flatMap(({ state, value, inClass }) => {
    const [x, y] = [state.column * side, state.row * side];
    const shade = shadeOf(inClass, chart);
    const middle = x + side / 2;
    const code = label(state.code, middle, y + side * (value ? 0.47 : 0.64), 'middle', onShade(shade));
    return [
      box(x + 1, y + 1, side - 2, side - 2, ['tile', shade]),
      sized(code, small),
      ...(value
        ? [
            sized(
              label(printed(value, chart.value.unit), middle, y + side * 0.86, 'middle', onShade(shade)),
              small,
            ),
          ]
        : []),
    ];
  });
  const legend = drawLegend(chart, data, small, side * mapSize.rows + leading(size));
  return { width: size.width, height: legend.bottom, nodes: [...nodes, ...legend.nodes] };
}

const sized = (text: Element, { text: size }: Size): Element => {
  text.properties['fontSize'] = String(round(size));
  return text;
};

/** The classes with how many states each has, in as many rows as they need. */
function drawLegend(
  chart: ChartOf<'tiles'>,
  data: TilesData,
  size: Size,
  top: number,
): { nodes: Element[]; bottom: number } {
  const step = leading(size);
  const nodes: Element[] = [label(chart.value.title, 0, top + size.text, 'start', ['quiet'])];
  let [x, y] = [0, top + step + 4];
  for (const { inClass, text, count } of classesInWords(chart, data)) {
    const states = statesInWords(count);
    const width = Math.max(widthOf(text, size), widthOf(states, size), 2 * size.text);
    if (x > 0 && x + width > size.width) [x, y] = [0, y + 3 * step + 8];
    nodes.push(
      box(x + 1, y + 1, width - 2, step - 4, ['tile', shadeOf(inClass, chart)]),
      label(text, x, y + 2 * step - 4),
      label(states, x, y + 3 * step - 4, 'start', ['quiet']),
    );
    x += width + size.text * 0.4;
  }
  return {
    nodes: nodes.map((node) => (node.tagName === 'text' ? sized(node, size) : node)),
    bottom: Math.ceil(y + 3 * step + 2),
  };
}

/** Five shades, from light to dark; of fewer classes the ones that are farthest apart. */
const SHADES = [[4], [1, 5], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]];

const shadeOf = (inClass: number | null, { classes }: ChartOf<'tiles'>): string =>
  inClass === null ? 'none' : `shade-${SHADES[classes.length - 1]![inClass]!}`;

/** On the dark ones text is light. */
const onShade = (shade: string): string[] => (shade === 'shade-4' || shade === 'shade-5' ? ['on-dark'] : []);
