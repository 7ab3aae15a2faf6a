// The schema of the parts of a receipt's JSON document that kinds of check share.
import { z } from 'zod';
import { readUnit, UNIT_FORMS } from '../quantity/unit.ts';

export const text = z.string().min(1);
export const name = z.string().regex(/^[a-z][a-z0-9_]*$/);
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const fraction = z.string().regex(/^-?\d+(?:\/[1-9]\d*)?$/);

export const number = z
  .strictObject({
    fraction: fraction.describe('The exact value in lowest terms, in units of one: 641% is 641/100.'),
    decimal: z
      .string()
      .regex(/^-?\d+(?:\.\d+)?$/)
      .describe('The value rounded to twelve decimals, halves away from zero, without zeros at the end.'),
  })
  .describe('An exact number');

export const unit = z
  .string()
  .refine((written) => readUnit(written) !== null, UNIT_FORMS)
  .describe(
    'What it counts or measures, and how it is printed (0.7 in % is 70%): count, ratio, %, points (percentage points), $, € or £, year, the noun of what is counted, or one of these per something: $ per officer.',
  );

const quoted = z
  .strictObject({ kind: z.literal('quoted') })
  .describe('It stands in the quote of the claim, in the annotated text.');
const excerpt = z
  .strictObject({
    kind: z.literal('excerpt'),
    source: id,
    title: text,
    publisher: text,
    url: z.url(),
    excerpt: id,
    words: text.describe('The exact words of the source in which it stands.'),
  })
  .describe('It stands in the quoted words of a source.');
const query = z
  .strictObject({
    kind: z.literal('query'),
    sql: text.describe('One SELECT that gives one number, over the datasets of this document.'),
    datasets: z.array(id),
  })
  .describe('It was counted in one or more of the datasets.');
const result = z
  .strictObject({ kind: z.literal('result'), claim: id, check: id })
  .describe('It is the result of another check.');
const constant = z
  .strictObject({ kind: z.literal('constant'), because: text })
  .describe('It was fixed by this site, for the reason given.');

export const provenance = z.discriminatedUnion('kind', [quoted, excerpt, query, result, constant]);

export const outcome = z.enum(['reproduced', 'not-reproduced']);

export const stated = z.strictObject({
  text: text.describe('As written: "641%", "more than 1,000", "$500 up to $1,000".'),
  provenance,
});

const end = z.strictObject({ value: number, included: z.boolean() }).nullable();

export const interval = z.strictObject({ low: end, high: end });

export const given = {
  text: text.describe('As written; for a query or a result, as printed.'),
  value: number,
  unit,
  provenance,
  tolerance: z
    .strictObject({ step: number, low: number.nullable(), high: number.nullable() })
    .describe(
      'The values, in steps from the given one, over which the outcome stays the same, all else equal; null: without end.',
    ),
};

export const question = {
  id,
  asks: text.describe('The question, in words.'),
  decisive: z.boolean().describe('Whether the label of the claim rests on this check.'),
};
