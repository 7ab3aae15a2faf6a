// What a kind of check consists of: all that differs from one kind to another.
import type Fraction from 'fraction.js';
import type { z } from 'zod';
import type { FieldPath } from '../problem.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { DocumentOfKind, ProvenanceDocument } from './document.ts';
import type { ChangedRows, Mutant } from './mutant.ts';
import type { CheckId, Input, Provenance } from './provenance.ts';
import type { Answered, Expected } from './receipt.ts';
import type { FirstId, Working } from './record.ts';
import type { Fault, Scope } from './scope.ts';

/** An input whose number is still to be found: by a query, or as the result of another check. */
export interface PendingInput {
  name: string;
  pending: { kind: 'query'; sql: string; unit: Quantity['unit'] } | { kind: 'result'; check: CheckId };
}

/** What computing a check may need beside the check itself. */
export interface Means {
  /** The input with its number; null if it has none, which is reported. */
  resolve: (input: PendingInput) => Input | null;
  /** Reports a fault of a field of the check. */
  fail: (path: FieldPath, fault: Fault) => void;
}

/** A number that a check holds, exact and with the unit in which it is printed. */
export interface ExactNumber extends Pick<Quantity, 'value' | 'unit'> {
  /** Numbers for which it must not be taken when it is printed: those at which the outcome turns. */
  apart?: readonly Fraction[];
}

/**
 * S is the schema of the declaration, C the linked check, R the receipt, D the schema of its document,
 * W that of its part of a claim's record.
 * An author tells the kind by the name of the comparison; a document, by its field "kind".
 */
export interface KindOfCheck<
  S extends z.ZodType,
  C extends Expected,
  R extends Answered,
  D extends z.ZodType,
  W extends z.ZodType,
> {
  declared: S;
  /** What counts as reproduced, by the name of each comparison, for the reader of the method page. */
  comparisons: Readonly<Record<string, string>>;
  /** What it tests: the two are shown apart. */
  tests: 'numbers' | 'wording';
  /** Whether its result is a number, so that other checks can use it. */
  computesNumber: boolean;
  /** Resolves every reference; null, with the problems reported, if one does not hold. */
  link(id: CheckId, declared: z.output<S>, scope: Scope): C | null;
  pending(check: C): PendingInput[];
  /** The whole working; null, with the fault reported, if there is none. */
  receipt(check: C, means: Means): R | null;
  /** The name of the comparison. */
  comparison(receipt: R): string;
  /** Where its numbers or words come from, in the order in which the page shows them. */
  provenances(receipt: R): Provenance[];
  /** Texts in which each number that the check states, uses or computes stands. */
  numbers(receipt: R): string[];
  /** The result, or the input of that name; null if it has no such number. */
  number(receipt: R, input?: string): ExactNumber | null;
  /** What it found, short: "about 641.48%". */
  result(receipt: R): string;
  /** What it found, for its author. */
  summary(receipt: R): string;
  /** Why its outcome would be the same whatever is stated; null if it would not. */
  fixed(receipt: R): Fault | null;
  mutants(receipt: R, rows: ChangedRows): Mutant[];
  document: DocumentOfKind<z.output<D>> & {
    schema: D;
    write(receipt: R, provenanceOf: (provenance: Provenance) => ProvenanceDocument): z.output<D>;
  };
  record: {
    schema: W;
    write(receipt: R, firstId: FirstId): z.output<W>;
    /** In the terms that all kinds share. */
    working(record: z.output<W>): Working;
  };
}
