// A chart: what is asked of the tables, how it is drawn, and the words around it. What it shows is checked in chart-data.ts.
import { z } from 'zod';
import { unitField } from '../check/declare.ts';
import { date, text } from '../fields.ts';
import type { Parsed } from './document.ts';

const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a name: lower-case letters, digits and _');

/** A number on an axis: 2000, or "0.5" in quotation marks. */
const number = z
  .union([z.int(), z.string().regex(/^-?\d+\.\d+$/)], {
    error: 'a whole number such as 2000, or "0.5" in quotation marks',
  })
  .transform(Number);

/** The ends of an axis, the lesser first. */
const ends = z
  .tuple([number, number], { error: 'the two ends of the axis, such as [0, 2000]' })
  .refine(([least, most]) => least < most, 'the lesser end of the axis first, such as [0, 2000]');

/** The same where lengths and areas are compared, which only an axis from 0 shows as they are. */
const endsFromZero = ends.refine(([least]) => least === 0, 'an axis that begins at 0, such as [0, 2000]');

const figure = z.union(
  [
    /** SQL over the datasets: one row, one number. */
    z.strictObject({ query: text, unit: unitField.optional() }),
    /** Worked out of the figures above it. */
    z.strictObject({ formula: text, unit: unitField.optional() }),
  ],
  { error: 'query or formula and, where the number has one, unit' },
);

const shared = {
  /** What the chart shows, as a sentence. Prose, like the caption. */
  title: text,
  caption: text,
  /** SQL over the datasets: the rows that are drawn, in an order that it says. */
  query: text,
  /** Numbers that title and caption print: `<Value of="name" />`. */
  figures: z.record(name, figure).default({}),
};

/** A column of the query with what it is called, and what its numbers count or measure. */
const column = { column: name, title: text };
const measured = { ...column, unit: unitField.optional() };

const line = z.strictObject({
  kind: z.literal('line'),
  ...shared,
  /** Days or numbers, ascending. */
  x: z.strictObject(column),
  y: z
    .strictObject({
      title: text,
      unit: unitField.optional(),
      axis: ends,
      scale: z.enum(['linear', 'log']).default('linear'),
    })
    .refine(({ axis: [least], scale }) => scale === 'linear' || least > 0, {
      path: ['axis'],
      message: 'an axis that begins above 0, for its scale is logarithmic',
    }),
  /** The columns that are drawn, each with its name. */
  lines: z.record(name, text).refine((lines) => {
    const count = Object.keys(lines).length;
    return count >= 1 && count <= 4;
  }, 'one line, or up to four that can be told apart'),
  /** What lies between two rows: a straight way from one to the other, or the first value until the second is there. */
  between: z.enum(['straight', 'held']).default('straight'),
  /** What is marked: a day or a number that has a row, or a value. */
  marks: z
    .array(
      z.union([z.strictObject({ x: z.union([date, number]), label: text }), z.strictObject({ y: number })], {
        error: 'x and label, as in { x: 2025-09-17, label: The announcement }; or y, as in { y: 1000 }',
      }),
    )
    .default([]),
});

const steps = z.strictObject({
  kind: z.literal('steps'),
  ...shared,
  /** The columns in which each range begins and ends, ascending. */
  x: z.strictObject({ from: name, to: name, title: text, unit: unitField.optional(), axis: ends }),
  y: z.strictObject({ ...measured, axis: endsFromZero }),
  /** What is said where no range is. */
  without: text.optional(),
});

const bar = z.strictObject({
  kind: z.literal('bar'),
  ...shared,
  label: z.strictObject({
    ...column,
    /** What a value of the column is called, where the table has a word for the machine. */
    names: z.record(text, text).default({}),
  }),
  value: z.strictObject({ ...measured, axis: endsFromZero }),
});

const tiles = z.strictObject({
  kind: z.literal('tiles'),
  ...shared,
  /** The names of states of the United States. */
  state: z.strictObject(column),
  value: z.strictObject(measured),
  /** Where each class of values begins: [1, 10, 100] has 1 to 9, 10 to 99, and 100 or more. */
  classes: z
    .array(z.int())
    .min(1)
    .max(5, 'at most five classes, whose shades can be told apart')
    .refine(
      (classes) => classes.every((from, i) => i === 0 || from > classes[i - 1]!),
      'whole numbers that ascend, such as [1, 10, 100]',
    ),
  /** What is said of a state that has no row, or 0. */
  without: text.optional(),
});

export const chartSchema = z.discriminatedUnion('kind', [line, steps, bar, tiles], {
  error: 'one of line, steps, bar, tiles',
});

/** What the file says. */
type ChartFile = z.output<typeof chartSchema>;

export type Chart = ChartFile & { id: string; place: Parsed<unknown>['place'] };

export type ChartOf<K extends Chart['kind']> = Extract<Chart, { kind: K }>;
