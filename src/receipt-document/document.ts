// The receipt of a claim as a JSON document: its schema, from which the published JSON Schema and the types are made.
import { z } from 'zod';
import { comparisonNames, SAME_WORDS } from '../check/calculation/comparison.ts';
import { CAN_BE_PERCENTAGE } from '../check/whole-number/verify.ts';

/** The versions this code reads and writes. The engine's rises when a rule, a rounding or a tolerance changes. */
export const DOCUMENT_VERSION = 1;
export const ENGINE_VERSION = 1;

const text = z.string().min(1);
const name = z.string().regex(/^[a-z][a-z0-9_]*$/);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fraction = z.string().regex(/^-?\d+(?:\/[1-9]\d*)?$/);

const number = z
  .strictObject({
    fraction: fraction.describe('The exact value in lowest terms, in units of one: 641% is 641/100.'),
    decimal: z
      .string()
      .regex(/^-?\d+(?:\.\d+)?$/)
      .describe('The value rounded to twelve decimals, halves away from zero, without zeros at the end.'),
  })
  .describe('An exact number');

const unit = z.enum(['count', '%', '$']).describe('How the number is printed: 0.7 in % is 70%.');

const quoted = z
  .strictObject({ kind: z.literal('quoted') })
  .describe('It stands in the quote of the claim, in the release.');
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

const provenance = z.discriminatedUnion('kind', [quoted, excerpt, query, result, constant]);

const outcome = z.enum(['reproduced', 'not-reproduced']);

const stated = z.strictObject({
  text: text.describe('As written: "641%", "more than 1,000", "$500 up to $1,000".'),
  provenance,
});

const end = z.strictObject({ value: number, included: z.boolean() }).nullable();

const given = {
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

const input = z.strictObject({ name: name.describe('The name in the formula.'), ...given });

const common = {
  id,
  asks: text.describe('The question, in words.'),
  decisive: z.boolean().describe('Whether the label of the claim rests on this check.'),
};

const calculation = z.strictObject({
  kind: z.literal('calculation'),
  ...common,
  inputs: z.array(input).min(1),
  formula: text.describe('Arithmetic over the names of the inputs: + - * / and parentheses.'),
  result: z
    .strictObject({ ...number.shape, text, unit })
    .describe('The value of the formula; text as printed.'),
  stated,
  comparison: z.enum(comparisonNames),
  accepts: z.strictObject({ low: end, high: end }).describe('The results that count; null: without end.'),
  margin: number
    .nullable()
    .describe(
      'Distance of the result to the nearest end: positive inside, negative outside; null without an end.',
    ),
  outcome,
});

const wording = z.strictObject({
  kind: z.literal('wording'),
  ...common,
  stated,
  other: stated,
  comparison: z.literal(SAME_WORDS),
  words: z.tuple([z.int(), z.int()]).describe('Number of words in the stated and in the other text.'),
  different: z.int().describe('How many words stand in only one of the two.'),
  outcome,
});

const count = z.string().regex(/^-?\d+$/);

const possibility = z.strictObject({
  kind: z.literal('possibility'),
  ...common,
  stated,
  comparison: z.literal(CAN_BE_PERCENTAGE),
  whole: z.strictObject(given).describe('The whole number that the stated percentage is of.'),
  accepts: z
    .strictObject({ low: end, high: end })
    .describe('The shares that round to the stated percentage.'),
  counts: z
    .strictObject({ least: count, greatest: count })
    .nullable()
    .describe('The whole numbers that, divided by the whole, give the percentage; null: none does.'),
  outcome,
});

const dataset = z.strictObject({
  name: id,
  table: name.describe('The name in SQL.'),
  file: text.describe('Address of the CSV file, relative to this document.'),
  sha256,
  columns: z.array(z.strictObject({ name, datatype: z.enum(['string', 'integer', 'date']) })),
  primaryKey: z.array(name),
});

export const documentSchema = z
  .strictObject({
    $schema: text,
    versions: z.strictObject({
      document: z.literal(DOCUMENT_VERSION),
      engine: z.literal(ENGINE_VERSION),
      content: sha256.describe('SHA-256 of the list of all content files with the SHA-256 of each.'),
    }),
    claim: z.strictObject({ id, title: text, quote: text, label: text }),
    release: z.strictObject({
      id,
      url: z.url(),
      file: text.describe('Address of the text, relative to this document.'),
      sha256,
    }),
    datasets: z.array(dataset),
    checks: z.array(z.discriminatedUnion('kind', [calculation, wording, possibility])),
    sha256: sha256.describe('SHA-256 of this document without this field, in canonical JSON (RFC 8785).'),
  })
  .meta({
    title: 'Receipt of a claim',
    description:
      'Every check of one claim with its whole working: enough to repeat each step without the site that published it.',
  });

export type ReceiptDocument = z.output<typeof documentSchema>;
export type CheckDocument = ReceiptDocument['checks'][number];
export type CalculationDocument = z.output<typeof calculation>;
export type PossibilityDocument = z.output<typeof possibility>;
export type InputDocument = z.output<typeof input>;
export type ProvenanceDocument = z.output<typeof provenance>;
export type NumberDocument = z.output<typeof number>;
export type UnitDocument = z.output<typeof unit>;
