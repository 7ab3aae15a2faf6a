// How the parts of a receipt's JSON document that kinds of check share are written and read: without their schema, for
// readers' browsers, too.
import type { z } from 'zod';
import type { number, provenance, question } from './document-schema.ts';
import type { Question } from './receipt.ts';

export type ProvenanceDocument = z.output<typeof provenance>;
export type NumberDocument = z.output<typeof number>;
type QuestionDocument = z.output<z.ZodObject<typeof question>>;

/** What stands somewhere, or was counted, with where it comes from. */
export interface GivenDocument {
  /** Dotted path in the check: inputs.before */
  field: string;
  text: string;
  provenance: ProvenanceDocument;
  /** Of a number that is not only stated. */
  number?: { value: NumberDocument; unit: string };
}

/** Where a receipt and its recomputation part. */
export interface Difference {
  /** Dotted path in the document: checks.growth.result.fraction */
  field: string;
  receipt: string;
  recomputed: string;
}

/** A check computed again from its own document, or why it cannot be. */
export type Repeated<D> = { check: D } | Difference;

/** What is done with the documents D of one kind of check, once they are written. */
export interface DocumentOfKind<D> {
  /** The value of the field "kind". */
  kind: string;
  /** What stands somewhere, or was counted. */
  given(check: D): GivenDocument[];
  /** Whether a given text stands in the words it is said to be from. */
  standsIn(text: string, words: string): boolean;
  /** The exact result, as a fraction, if it is a number. */
  result(check: D): string | null;
  repeat(check: D): Repeated<D>;
}

export const questionDocument = ({ id: of, asks, decisive }: Question): QuestionDocument => ({
  id: of.check,
  asks,
  decisive,
});
