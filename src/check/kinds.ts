// The kinds of check. Everything that differs by kind is reached through this list, and nowhere else.
import { z } from 'zod';
import { calculation } from './calculation/kind.ts';
import type { DocumentOfKind, ProvenanceDocument } from './document.ts';
import type { ExactNumber, KindOfCheck, Means, PendingInput } from './kind.ts';
import type { ChangedRows, Mutant } from './mutant.ts';
import type { CheckId, Provenance } from './provenance.ts';
import type { FirstId, Working } from './record.ts';
import type { Fault, Scope } from './scope.ts';
import { wholeNumber } from './whole-number/kind.ts';
import { wording } from './wording/kind.ts';

/** Each by the name of its folder. */
const kinds = { calculation, wording, 'whole-number': wholeNumber };

type Kind = keyof typeof kinds;
type Kinds = (typeof kinds)[Kind];

export type DeclaredCheck = z.output<Kinds['declared']>;
/** A linked check: every reference resolved, some of its numbers still pending. */
export type Check = NonNullable<ReturnType<Kinds['link']>>;
/** The complete working of one check. */
export type Receipt = NonNullable<ReturnType<Kinds['receipt']>>;
export type CheckDocument = z.output<Kinds['document']['schema']>;
export type CheckRecord = z.output<Kinds['record']['schema']>;

// A check, a receipt and a document each name the kind whose code takes them.
type AnyKind = KindOfCheck<
  z.ZodType<DeclaredCheck>,
  Check,
  Receipt,
  z.ZodType<CheckDocument>,
  z.ZodType<CheckRecord>
>;
const all: readonly AnyKind[] = Object.values(kinds);
const ofKind = ({ kind }: { kind: Kind }): AnyKind => kinds[kind];
const ofComparison = (name: string): AnyKind =>
  all.find(({ comparisons }) => Object.hasOwn(comparisons, name))!;
const ofDocument = ({ kind }: CheckDocument): AnyKind => all.find(({ document }) => document.kind === kind)!;

/** What counts as reproduced, by the name of each comparison of every kind. */
export const comparisonMeanings: ReadonlyMap<string, string> = new Map(
  all.flatMap(({ comparisons }) => Object.entries(comparisons)),
);

const oneOf = <T>(list: T[]) => list as [T, ...T[]];

/** A check as its author declares it; the name of the comparison tells the kind. */
export const checkSchema = z.discriminatedUnion(
  'comparison',
  oneOf(Object.values(kinds).map(({ declared }) => declared)),
  { error: `one of ${[...comparisonMeanings.keys()].join(', ')}` },
);

/** The receipt of a check as JSON. */
export const checkDocumentSchema = z.discriminatedUnion(
  'kind',
  oneOf(Object.values(kinds).map(({ document }) => document.schema)),
);

/** A check as the record of a claim keeps it. */
export const checkRecordSchema = z.discriminatedUnion(
  'kind',
  oneOf(Object.values(kinds).map(({ record }) => record.schema)),
);

/** Resolves every reference of a declared check; null, with the problems reported, if one does not hold. */
export const linkCheck = (id: CheckId, declared: DeclaredCheck, scope: Scope): Check | null =>
  ofComparison(declared.comparison).link(id, declared, scope);

/** Whether the result of a declared check is a number. */
export const computesNumber = ({ comparison }: DeclaredCheck): boolean =>
  ofComparison(comparison).computesNumber;

/** Whether a receipt is of numbers or of a wording. */
export const testedBy = (receipt: Receipt): 'numbers' | 'wording' => ofKind(receipt).tests;

/** The inputs of a check whose numbers are still to be found. */
const pendingOf = (check: Check): PendingInput[] => ofKind(check).pending(check);

/** The results of other checks that a check uses. */
export const resultsUsedBy = (check: Check): CheckId[] =>
  pendingOf(check).flatMap(({ pending }) => (pending.kind === 'result' ? [pending.check] : []));

/** The SQL of a check. */
export const queriesOf = (check: Check): string[] =>
  pendingOf(check).flatMap(({ pending }) => (pending.kind === 'query' ? [pending.sql] : []));

/** The receipt of a check; null, with the fault reported, if it has none. */
export const receiptOf = (check: Check, means: Means): Receipt | null => ofKind(check).receipt(check, means);

/** The name of a receipt's comparison. */
export const comparisonOf = (receipt: Receipt): string => ofKind(receipt).comparison(receipt);

/** Where the numbers or words of a receipt come from, in the order in which its page shows them. */
export const provenancesOf = (receipt: Receipt): Provenance[] => ofKind(receipt).provenances(receipt);

/** The datasets in which a receipt's numbers were counted, in the order of their first use. */
export const datasetsOf = (receipt: Receipt): ReadonlySet<string> =>
  new Set(
    provenancesOf(receipt).flatMap((provenance) => (provenance.kind === 'query' ? provenance.datasets : [])),
  );

/** Texts in which each number that a receipt states, uses or computes stands. */
export const numberTextsOf = (receipt: Receipt): string[] => ofKind(receipt).numbers(receipt);

/** The result of a receipt, or its input of that name; null if it has no such number. */
export const numberOf = (receipt: Receipt, input?: string): ExactNumber | null =>
  ofKind(receipt).number(receipt, input);

/** What a receipt found, short: "about 641.48%", "865 or 866 of 135", "the same 13 words". */
export const resultInWords = (receipt: Receipt): string => ofKind(receipt).result(receipt);

/** What a receipt found, for the author of its check. */
export const summaryInWords = (receipt: Receipt): string => ofKind(receipt).summary(receipt);

/** Why a check would come out the same whatever is stated; null if it would not. */
export const fixedIn = (receipt: Receipt): Fault | null => ofKind(receipt).fixed(receipt);

/** Changes to a check that have to turn its outcome or stop the build, and what they do. */
export const mutantsOf = (receipt: Receipt, rows: ChangedRows): Mutant[] =>
  ofKind(receipt).mutants(receipt, rows);

export const writeCheck = (
  receipt: Receipt,
  provenanceOf: (provenance: Provenance) => ProvenanceDocument,
): CheckDocument => ofKind(receipt).document.write(receipt, provenanceOf);

/** What is done with a document, by its kind. */
export const documentKind = (check: CheckDocument): DocumentOfKind<CheckDocument> =>
  ofDocument(check).document;

/** The exact result in a document, as a fraction; null if it is no number. */
export const resultIn = (check: CheckDocument): string | null => ofDocument(check).document.result(check);

/** A receipt as the record of its claim keeps it. */
export const recordCheck = (receipt: Receipt, firstId: FirstId): CheckRecord =>
  ofKind(receipt).record.write(receipt, firstId);

/** A recorded check in the terms that all kinds share. */
export const workingOf = (check: CheckRecord): Working => ofKind(check).record.working(check);
