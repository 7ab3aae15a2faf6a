// The rows of a chart as a table for people, and as one for their tools.
import type { Drawable } from '../content/chart-data.ts';
import { nameOfBar, printed, rangeInWords, said } from '../words/charts.ts';

interface Table {
  columns: { title: string; isNumber: boolean }[];
  /** As they are printed. */
  rows: string[][];
}

/** The first column names the row. */
export function chartTable(chart: Drawable): Table {
  switch (chart.kind) {
    case 'line': {
      const { at, lines } = chart.data;
      return {
        columns: [named(chart.file.x.title), ...lines.map(({ name }) => counted(name))],
        rows: at.map((place, i) => [
          said(place),
          ...lines.map(({ values }) => printed(values[i]!, chart.file.y.unit)),
        ]),
      };
    }
    case 'steps': {
      const { ranges } = chart.data;
      return {
        columns: [named(chart.file.x.title), counted(chart.file.y.title)],
        rows: ranges.map(({ from, to, value }) => [
          rangeInWords(from, to, chart.file.x.unit),
          printed(value, chart.file.y.unit),
        ]),
      };
    }
    case 'bar': {
      const { bars } = chart.data;
      return {
        columns: [named(chart.file.label.title), counted(chart.file.value.title)],
        rows: bars.map(({ label, value }) => [
          nameOfBar(chart.file, label),
          printed(value, chart.file.value.unit),
        ]),
      };
    }
    case 'tiles': {
      const { tiles } = chart.data;
      const most = tiles.toSorted((a, b) => Number(b.value ?? 0) - Number(a.value ?? 0));
      return {
        columns: [named(chart.file.state.title), counted(chart.file.value.title)],
        rows: most.map(({ state, value }) => [state.name, printed(value ?? 0, chart.file.value.unit)]),
      };
    }
  }
}

const named = (title: string) => ({ title, isNumber: false });
const counted = (title: string) => ({ title, isNumber: true });
