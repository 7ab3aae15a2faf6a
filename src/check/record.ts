// A check as the record of a claim keeps it: exact values, ids and words as written, never words that this program prints.
// What the kinds of check share; each kind adds its own in <kind>/record.ts.
import type Fraction from 'fraction.js';
import { z } from 'zod';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity, Unit } from '../quantity/quantity.ts';
import { unitName } from '../quantity/unit.ts';
import type { Provenance } from './provenance.ts';
import type { Answered, Outcome } from './receipt.ts';

export const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const fraction = z
  .string()
  .regex(/^-?\d+(?:\/[1-9]\d*)?$/)
  .describe('The exact value in lowest terms, in units of one: 641% is 641/100.');

const unit = text.describe(
  'What the number counts or measures: count, ratio, percent, points, year, money by its code in ISO 4217, the noun of what is counted, or one of these per something.',
);

export const wholeNumber = z.string().regex(/^-?\d+$/);

export const number = z.strictObject({ value: fraction, unit });

const end = z.strictObject({ value: fraction, included: z.boolean() }).nullable();

export const interval = z.strictObject({ low: end, high: end }).describe('An end is null if there is none.');

export const provenance = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quoted') }).describe('It is in the quote of the claim.'),
  z
    .strictObject({ kind: z.literal('excerpt'), source: id, excerpt: id })
    .describe('It is in the words of a source; the record lists them among its sources.'),
  z
    .strictObject({ kind: z.literal('query'), sql: text, datasets: z.array(id) })
    .describe('It was counted in the datasets; line breaks of the query are left aside.'),
  z
    .strictObject({
      kind: z.literal('result'),
      claim: id
        .nullable()
        .describe(
          'The first id that the other claim had, so that a new name is no change; null for this claim.',
        ),
      check: id,
    })
    .describe('It is the result of another check.'),
  z
    .strictObject({ kind: z.literal('constant'), because: text })
    .describe('It was fixed by this site, for the reason given.'),
]);

export const written = { text: text.describe('As written by the author or the source.'), provenance };

/** A number that is an input: with its text if a person wrote it, without if it was computed. */
export const given = z.strictObject({
  text: text
    .nullable()
    .describe('As written; null for the answer of a query or the result of another check.'),
  ...number.shape,
  provenance,
});

type GivenRecord = z.output<typeof given>;

export const common = {
  id,
  asks: text.describe('The question, in words.'),
  decisive: z.boolean().describe('Whether the label of the claim rests on this check.'),
  outcome: z.enum(['reproduced', 'not-reproduced']),
};

export type NumberRecord = z.output<typeof number>;
export type IntervalRecord = z.output<typeof interval>;
export type ProvenanceRecord = z.output<typeof provenance>;

/** What a check computed, by what it is. */
export type Result =
  | ({ kind: 'number' } & NumberRecord)
  /** How many words are in only one of two texts, and how many each text has. */
  | { kind: 'words'; different: number; words: readonly number[] }
  /** The whole numbers, of another whole number, that a percentage can stand for; null if there is none. */
  | { kind: 'counts'; counts: { least: string; greatest: string } | null; of: string };

/** The working of a check in the terms that all kinds share, by which two states of it are compared and told in words. */
export interface Working<R = Result, P = ProvenanceRecord> {
  kind: string;
  id: string;
  asks: string;
  decisive: boolean;
  outcome: Outcome;
  inputs: readonly WorkingInput<P>[];
  formula: string | null;
  result: R;
  comparison: string;
  /** What is stated, as written. */
  states: string;
  statedIn: P;
  /** Why the result was compared with a number of another unit; null if their units agree, or if there are none. */
  sameUnit: string | null;
  /** The numbers that `states` was read as, and the results that count; null if no number is stated. */
  accepts: { stated: readonly NumberRecord[]; interval: IntervalRecord } | null;
}

/** Words have no number, and what was computed has no text. */
export type WorkingInput<P = ProvenanceRecord> = { name: string; from: P } & (
  { text: string; number: null } | { text: string | null; number: NumberRecord }
);

/** Gives the id under which a claim was known first. */
export type FirstId = (claim: string) => string;

export const recordCommon = ({ id: { check }, asks, decisive, outcome }: Answered) => ({
  id: check,
  asks,
  decisive,
  outcome,
});

export const recordNumber = (value: Fraction, unitOf: Unit): NumberRecord => ({
  value: value.toFraction(),
  unit: recordUnit(unitOf),
});

/** The name of a unit without signs: "percent", "USD per officer". */
function recordUnit(of: Unit): string {
  if (of.kind === 'percent') return 'percent';
  if (of.kind === 'money') return of.currency;
  return of.kind === 'rate' ? `${recordUnit(of.of)} per ${of.per}` : unitName(of);
}

export const recordInterval = ({ low, lowIncluded, high, highIncluded }: Interval): IntervalRecord => ({
  low: low && { value: low.toFraction(), included: lowIncluded },
  high: high && { value: high.toFraction(), included: highIncluded },
});

/** An input of a check of the claim `of`. */
export const recordGiven = (
  quantity: Quantity,
  from: Provenance,
  of: string,
  firstId: FirstId,
): GivenRecord => ({
  text: from.kind === 'query' || from.kind === 'result' ? null : quantity.text,
  ...recordNumber(quantity.value, quantity.unit),
  provenance: recordProvenance(from, of, firstId),
});

export const workingInput = ({
  name,
  text: words,
  value,
  unit: of,
  provenance: from,
}: GivenRecord & { name: string }): WorkingInput => ({
  name,
  text: words,
  number: { value, unit: of },
  from,
});

/** The provenance of something in a check of the claim `of`. */
export function recordProvenance(from: Provenance, of: string, firstId: FirstId): ProvenanceRecord {
  switch (from.kind) {
    case 'quoted':
      return { kind: 'quoted' };
    case 'excerpt':
      return { kind: 'excerpt', source: from.source, excerpt: from.excerpt };
    case 'query':
      return { kind: 'query', sql: from.sql.trim().replace(/\s+/g, ' '), datasets: [...from.datasets] };
    case 'result': {
      const { claim, check } = from.check;
      return { kind: 'result', claim: claim === of ? null : firstId(claim), check };
    }
    case 'constant':
      return { kind: 'constant', because: from.because };
  }
}
