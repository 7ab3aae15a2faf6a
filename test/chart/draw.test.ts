// What is drawn of any rows that a chart may have: every value inside its axes, in order, in proportion, and readable.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import type { Element } from 'hast';
import sax from 'sax';
import { beforeAll, describe, expect, it } from 'vitest';
import { draw } from '../../src/chart/draw.ts';
import { leading, sizes, widthOf, type Drawing } from '../../src/chart/drawing.ts';
import { chartFigure } from '../../src/chart/figure.ts';
import { chartPicture, looks } from '../../src/chart/picture.ts';
import type { Drawable } from '../../src/content/chart-data.ts';
import { states } from '../../src/content/us-states.ts';
import type { PublishedChart, Site } from '../../src/site/site.ts';
import { chartPictures, chartRows } from '../../src/outputs/data/charts.ts';
import type { Output } from '../../src/outputs/output.ts';
import { build } from '../project.ts';

const KINDS = ['line', 'steps', 'bar', 'tiles'] as const;
type Kind = (typeof KINDS)[number];

/** The charts of the fixtures, by kind. */
let charts: ReadonlyMap<string, PublishedChart>;
const fileOf = (kind: Kind) =>
  readFileSync(new URL(`../fixtures/charts/${kind}.yaml`, import.meta.url), 'utf8');

beforeAll(async () => {
  const files = KINDS.map((kind) => [`charts/${kind}.yaml`, fileOf(kind)] as const);
  charts = (await build(Object.fromEntries(files))).charts;
});

type Of<K extends Kind> = Extract<Drawable, { kind: K }>;

/** The chart of a kind with other data. */
function withData<K extends Kind>(kind: K, file: Partial<Of<K>['file']>, data: Of<K>['data']): Of<K> {
  const chart = charts.get(kind) as unknown as Of<K>;
  return { ...chart, file: { ...chart.file, ...file }, data };
}

const whole = (value: number) => new Fraction(value);
const size = fc.constantFrom(sizes.wide, sizes.narrow);

/** An axis, and at most 40 values on it. */
const onAxis = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1_000_000 }))
  .chain(([least, length]) =>
    fc.record({
      axis: fc.constant([least, least + length] as [number, number]),
      values: fc.array(fc.integer({ min: least, max: least + length }), { minLength: 1, maxLength: 40 }),
    }),
  );

const has =
  (name: string) =>
  ({ properties }: Element) =>
    String(properties['className'] ?? '')
      .split(',')
      .includes(name);

const sizeOf = (element: Element, name: string): number => Number(element.properties[name]);

const textOf = (element: Element): string => (element.children[0] as { value: string }).value;

/** All texts as boxes, near enough; none may leave the drawing. */
function expectInside({ width, height, nodes }: Drawing, of: { width: number; text: number }): void {
  for (const node of nodes.filter(({ tagName }) => tagName === 'text')) {
    const long = widthOf(textOf(node), { ...of, text: Number(node.properties['fontSize'] ?? of.text) });
    const anchor = node.properties['textAnchor'] ?? 'start';
    const from = sizeOf(node, 'x') - { start: 0, middle: long / 2, end: long }[anchor as 'start'];
    expect(from, textOf(node)).toBeGreaterThanOrEqual(-1);
    expect(from + long, textOf(node)).toBeLessThanOrEqual(width + 1);
    expect(sizeOf(node, 'y'), textOf(node)).toBeGreaterThan(0);
    expect(sizeOf(node, 'y'), textOf(node)).toBeLessThanOrEqual(height);
  }
}

const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

describe('lines', () => {
  const rows = fc
    .tuple(
      onAxis,
      fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 40 }),
      fc.integer(),
    )
    .map(([{ axis, values }, days, seed]) => {
      const at = [...new Set(days)].sort((a, b) => a - b);
      const value = (i: number, line: number) => values[Math.abs(seed + i * (line + 1)) % values.length]!;
      return { axis, at, lines: [0, 1].map((line) => at.map((_, i) => value(i, line))) };
    });

  const drawn = (
    { axis, at, lines }: typeof rows extends fc.Arbitrary<infer T> ? T : never,
    isDays: boolean,
  ) =>
    withData(
      'line',
      {
        y: { title: 'Visits', axis, scale: 'linear' },
        between: 'straight',
        marks: [{ x: isDays ? day(at[0]!) : at[0]!, label: 'The mark' }, { y: axis[0] }, { y: axis[1] }],
      },
      {
        at: isDays ? at.map(day) : at.map(whole),
        lines: lines.map((values, i) => ({ name: `Line ${i}`, values: values.map(whole) })),
      },
    );

  it('lie between the ends of both axes, from left to right, the greater value the higher', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), size, (given, isDays, of) => {
        const drawing = draw(drawn(given, isDays), of);
        const grid = drawing.nodes.filter((node) => has('grid')(node) || has('marked')(node));
        const [left, right] = [
          Math.min(...grid.map((node) => sizeOf(node, 'x1'))),
          Math.max(...grid.map((node) => sizeOf(node, 'x2'))),
        ];
        const paths = drawing.nodes.filter(({ tagName }) => tagName === 'path');
        expect(paths).toHaveLength(2);
        const across = given.axis[1] - given.axis[0];
        const places = paths.map((path, line) => {
          const points = [...String(path.properties['d']).matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
            ([, x, y]) => [Number(x), Number(y)] as const,
          );
          expect(points).toHaveLength(given.at.length);
          for (const [i, [x]] of points.entries()) {
            expect(x).toBeGreaterThanOrEqual(left - 0.1);
            expect(x).toBeLessThanOrEqual(right + 0.1);
            if (i > 0) expect(x).toBeGreaterThanOrEqual(points[i - 1]![0]);
          }
          return points.map(([, y], i) => ({ y, value: given.lines[line]![i]! }));
        });
        // Both ends of the axis are marked.
        const ends = grid
          .filter((node) => has('marked')(node) && node.properties['y1'] === node.properties['y2'])
          .map((node) => sizeOf(node, 'y1'));
        const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
        for (const { y, value } of places.flat()) {
          const place = top + ((bottom - top) * (given.axis[1] - value)) / across;
          expect(Math.abs(y - place)).toBeLessThan(0.3);
        }
        expectInside(drawing, of);
      }),
    );
  });

  it('print the first and the last day, the last value of each line, and those of a marked day', () => {
    fc.assert(
      fc.property(rows, size, (given, of) => {
        const texts = draw(drawn(given, true), of)
          .nodes.filter(({ tagName }) => tagName === 'text')
          .map(textOf);
        for (const line of given.lines) {
          expect(texts).toContain(line.at(-1)!.toLocaleString('en-US').replace('-', '−'));
          expect(texts).toContain(line[0]!.toLocaleString('en-US').replace('-', '−'));
        }
        for (const each of new Set([given.at[0]!, given.at.at(-1)!])) {
          const date = new Date(each * 86_400_000);
          expect(
            texts.filter(
              (text) =>
                text.startsWith(`${date.getUTCDate()} `) && text.endsWith(` ${date.getUTCFullYear()}`),
            ),
          ).not.toEqual([]);
        }
      }),
    );
  });

  it('keep what stands at their ends apart', () => {
    fc.assert(
      fc.property(rows, size, (given, of) => {
        const names = draw(drawn(given, true), of).nodes.filter(
          (node) => node.tagName === 'text' && textOf(node).startsWith('Line'),
        );
        const [one, other] = names.map((node) => sizeOf(node, 'y'));
        expect(Math.abs(one! - other!)).toBeGreaterThanOrEqual(2 * leading(of) - 0.2);
      }),
    );
  });

  it('that are held keep each value until the next row, and end where the last one is', () => {
    const values = [0, 0, 100, 50];
    const chart = withData(
      'line',
      { y: { title: 'Visits', axis: [0, 100], scale: 'linear' }, between: 'held', marks: [] },
      { at: [0, 1, 2, 3].map(whole), lines: [{ name: 'Line', values: values.map(whole) }] },
    );
    const d = String(
      draw(chart, sizes.wide).nodes.find(({ tagName }) => tagName === 'path')!.properties['d'],
    );
    const [, x0, y0, x2, y100, x3, y50, end] =
      /^M([\d.]+),([\d.]+)H([\d.]+)V([\d.]+)H([\d.]+)V([\d.]+)H([\d.]+)$/.exec(d)!.map(Number);
    expect(end).toBe(x3);
    expect((x2! - x0!) / (x3! - x0!)).toBeCloseTo(2 / 3, 2);
    expect((y0! - y50!) / (y0! - y100!)).toBeCloseTo(1 / 2, 2);
  });

  it('on a logarithmic axis are as far apart as their ratio', () => {
    const values = [1, 10, 100];
    const chart = withData(
      'line',
      { y: { title: 'Visits', axis: [1, 1000], scale: 'log' }, between: 'straight', marks: [] },
      { at: values.map(whole), lines: [{ name: 'Line', values: values.map(whole) }] },
    );
    const path = draw(chart, sizes.wide).nodes.find(({ tagName }) => tagName === 'path')!;
    const [a, b, c] = [...String(path.properties['d']).matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
    expect(a! - b!).toBeGreaterThan(20);
    expect(a! - b!).toBeCloseTo(b! - c!, 0);
  });
});

describe('bars', () => {
  it('are as long as their values, in the order of the rows, and each says its value', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, size, (given, of) => {
        const bars = given.map((value, i) => ({ label: `Row ${i}`, value: whole(value) }));
        const drawing = draw(
          withData('bar', { value: { column: 'visits', title: 'Visits', axis: [0, 1000] } }, { bars }),
          of,
        );
        const rects = drawing.nodes.filter(has('bar'));
        const one = Math.max(...rects.map((rect, i) => sizeOf(rect, 'width') / Math.max(given[i]!, 1)));
        for (const [i, rect] of rects.entries()) {
          expect(Math.abs(sizeOf(rect, 'width') - given[i]! * one)).toBeLessThan(given[i]! * 0.06 + 0.2);
          expect(sizeOf(rect, 'width')).toBeLessThan(of.width);
          if (i > 0)
            expect(sizeOf(rect, 'y')).toBeGreaterThan(
              sizeOf(rects[i - 1]!, 'y') + sizeOf(rects[i - 1]!, 'height'),
            );
        }
        const texts = drawing.nodes.filter(has('strong')).map(textOf);
        expect(texts).toEqual(given.map((value) => value.toLocaleString('en-US')));
        expectInside(drawing, of);
      }),
    );
  });
});

describe('steps', () => {
  it('stand on their ranges from left to right, none over another, as high as their values', () => {
    const ranges = fc
      .array(
        fc.tuple(
          fc.integer({ min: 0, max: 8 }),
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 0, max: 1000 }),
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((steps) => {
        let at = 0;
        return steps.map(([gap, length, value]) => {
          const from = at + gap;
          at = from + length;
          return { from: whole(from), to: whole(at), end: whole(at), value: whole(value) };
        });
      });
    fc.assert(
      fc.property(ranges, size, (given, of) => {
        const drawing = draw(
          withData(
            'steps',
            {
              x: { from: 'a', to: 'b', title: 'Day', axis: [0, 100] },
              y: { column: 'visits', title: 'Visits', axis: [0, 1000] },
            },
            { ranges: given, gaps: [] },
          ),
          of,
        );
        const rects = drawing.nodes.filter(has('bar'));
        expect(rects).toHaveLength(given.length);
        const foot = Math.max(...drawing.nodes.filter(has('grid')).map((node) => sizeOf(node, 'y1')));
        for (const [i, rect] of rects.entries()) {
          const [x, y, height] = [sizeOf(rect, 'x'), sizeOf(rect, 'y'), sizeOf(rect, 'height')];
          expect(y + height).toBeCloseTo(foot, 0);
          expect(x + sizeOf(rect, 'width')).toBeLessThanOrEqual(of.width);
          const [value, other] = [given[i]!.value, given[i - 1]?.value];
          if (other) {
            expect(x).toBeGreaterThanOrEqual(sizeOf(rects[i - 1]!, 'x') + sizeOf(rects[i - 1]!, 'width'));
            if (value.gt(other)) expect(height).toBeGreaterThanOrEqual(sizeOf(rects[i - 1]!, 'height'));
          }
        }
        expectInside(drawing, of);
      }),
    );
  });
});

describe('tiles', () => {
  const values = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 50, maxLength: 50 });
  const classes = [1, 5, 20, 100];
  const drawn = (given: number[]) =>
    withData(
      'tiles',
      { classes },
      {
        tiles: states.map((state, i) => ({
          state,
          value: given[i] === 0 ? null : whole(given[i]!),
          inClass: given[i] === 0 ? null : classes.findLastIndex((from) => given[i]! >= from),
        })),
      },
    );

  it('are one for each state, none over another, each with its code and value, the greater class the darker', () => {
    fc.assert(
      fc.property(values, size, (given, of) => {
        const drawing = draw(drawn(given), of);
        const rects = drawing.nodes.filter(has('tile')).slice(0, 50);
        expect(new Set(rects.map((rect) => `${sizeOf(rect, 'x')},${sizeOf(rect, 'y')}`)).size).toBe(50);
        const shade = (i: number) =>
          Number(/shade-(\d)/.exec(String(rects[i]!.properties['className']))?.[1] ?? 0);
        for (let i = 0; i < 50; i += 1) {
          for (let j = 0; j < 50; j += 1)
            if (given[i]! >= given[j]!) expect(shade(i)).toBeGreaterThanOrEqual(shade(j));
        }
        const texts = drawing.nodes.filter(({ tagName }) => tagName === 'text').map(textOf);
        expect(texts).toEqual(expect.arrayContaining(states.map(({ code }) => code)));
        expect(texts).toEqual(expect.arrayContaining(given.filter((value) => value > 0).map(String)));
        expectInside(drawing, of);
      }),
      { numRuns: 30 },
    );
  });

  it('tell 1 from 325: their legend says where each class begins and ends, and how many states are in it', () => {
    const given = states.map((_, i) => (i === 0 ? 325 : i < 10 ? 0 : i < 20 ? 1 : i < 30 ? 5 : 20));
    const texts = draw(drawn(given), sizes.narrow)
      .nodes.filter(({ tagName }) => tagName === 'text')
      .map(textOf);
    const legend = texts.slice(texts.indexOf('Visits') + 1);
    expect(legend).toEqual([
      'none',
      '9 states',
      '1–4',
      '10 states',
      '5–19',
      '10 states',
      '20–99',
      '20 states',
      '100–325',
      '1 state',
    ]);
  });
});

const classesOf = (drawing: Drawing) =>
  new Set(
    drawing.nodes.flatMap(({ properties }) =>
      String(properties['className'] ?? '')
        .split(',')
        .filter(Boolean),
    ),
  );

const outputFiles = (output: Output, site: Site) => ('files' in output ? output.files(site, []) : []);

describe('a chart of any kind', () => {
  it.each(KINDS)('looks the same on the page and in its file: %s', (kind) => {
    const css = readFileSync('src/styles/charts.css', 'utf8');
    const picture = JSON.stringify(chartPicture(charts.get(kind)!));
    expect(picture).not.toMatch(/className|"style"|var\(/);
    for (const name of classesOf(draw(charts.get(kind)!, sizes.wide))) {
      expect(Object.keys(looks)).toContain(name);
      if (!['tile', 'dot'].includes(name)) expect(css, name).toMatch(new RegExp(String.raw`\.${name}\b`));
    }
  });

  it('is a picture that any XML parser reads, whatever its words, and rows as its query gave them', async () => {
    const line = charts.get('line') as Extract<PublishedChart, { kind: 'line' }>;
    const y = { ...line.file.y, title: 'A & B <c> ]]> “d”' };
    const site = {
      charts: new Map([...charts, ['line', { ...line, file: { ...line.file, y } }]]),
    } as unknown as Site;
    for (const { at, write } of outputFiles(chartPictures, site)) {
      const svg = String(await write!());
      const texts: string[] = [];
      const parser = sax.parser(true, { xmlns: true });
      Object.assign(parser, {
        ontext: (text: string) => texts.push(text),
        onopentag: ({ name, attributes }: sax.QualifiedTag) => {
          expect(Object.keys(attributes), `${at['chart']} ${name}`).not.toContain('class');
          expect(Object.keys(attributes)).not.toContain('style');
        },
      });
      parser.write(svg).close();
      expect(texts).toContain(at['chart'] === 'line' ? y.title : charts.get(at['chart']!)!.title.text);
    }
    const csv = outputFiles(chartRows, site).find(({ at }) => at['chart'] === 'line')!;
    expect(await csv.write!()).toBe(
      '\uFEFFjoined,visits\r\n2025-01-02,120\r\n2025-01-03,100\r\n2025-01-05,80\r\n2025-01-09,1\r\n',
    );
  });

  it.each(KINDS)('says in words, in its table and in both drawings the same numbers: %s', (kind) => {
    const chart = charts.get(kind)!;
    const figure = JSON.stringify(chartFigure(chart));
    const rows = chart.answer.rows.length;
    expect(figure.match(/"tagName":"svg"/g)).toHaveLength(2);
    expect(figure).not.toMatch(/"style":/);
    expect(figure.match(/"scope":"row"/g)).toHaveLength(kind === 'tiles' ? 50 : rows);
    const described = /"hidden":true[^[]*\[\{"type":"text","value":"([^"]+)"/.exec(figure)![1]!;
    const numbers = chart.answer.rows.flat().filter((cell) => typeof cell !== 'string');
    // A line names its ends and its marks; the others, all.
    const told = kind === 'line' ? [numbers[0]!, numbers.at(-1)!] : numbers;
    for (const each of told) expect(described).toContain(each.toString());
  });
});
