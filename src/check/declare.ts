// A check as an author declares it, and as the rest of the code receives it.
import { z } from 'zod';
import { comparisonNames, SAME_WORDS, type Comparison, type Stated } from './calculation/comparison.ts';
import { CAN_BE_PERCENTAGE, type PossibilityCheck as Possibility } from './whole-number/verify.ts';
import type { Unit } from '../quantity/quantity.ts';
import type { Expression } from './calculation/expression.ts';
import type { CheckId, Input, Outcome, Provenance, Wording } from './receipt.ts';
import { excerptReference, text } from '../fields.ts';

const inputName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'a name for the formula: lower-case letters, digits and _');

const PROVENANCES = ['quoted', 'figure', 'query', 'result', 'constant'] as const;

const provenance = z
  .strictObject({
    /** A number as it stands in the claim's quote. */
    quoted: text.optional(),
    /** A number as it stands in the excerpt named beside it. */
    figure: text.optional(),
    excerpt: excerptReference.optional(),
    /** SQL over the datasets: one row, one number. */
    query: text.optional(),
    /** The unit of the query's number: "$", or "%" where 70 means 70%; without it, a count. */
    unit: z.enum(['%', '$']).optional(),
    /** The result of another check: "growth", or "growth-641-percent/growth" of another claim. */
    result: z
      .string()
      .regex(/^(?:[a-z0-9-]+\/)?[a-z0-9-]+$/, 'the name of a check, or claim/check')
      .optional(),
    /** A number that stands in no source, with the reason why it is right. */
    constant: text.optional(),
    because: text.optional(),
  })
  .superRefine((fields, context) => {
    const given = PROVENANCES.filter((name) => fields[name] !== undefined);
    const fail = (message: string, fix: string) => {
      context.addIssue({ code: 'custom', message, params: { fix } });
    };
    if (given.length !== 1) {
      fail(`exactly one of ${PROVENANCES.join(', ')}`, 'say where the number comes from, once');
    } else if ((fields.figure === undefined) !== (fields.excerpt === undefined)) {
      fail('figure and excerpt together', 'name the excerpt (source:excerpt) in which the figure stands');
    } else if ((fields.constant === undefined) !== (fields.because === undefined)) {
      fail('constant and because together', 'say why the constant is right');
    } else if (fields.unit !== undefined && fields.query === undefined) {
      fail('unit beside query only', 'write the unit with the number itself');
    }
  });

export type DeclaredProvenance = z.output<typeof provenance>;

const wording = z.strictObject({
  excerpt: excerptReference,
  /** The part of the excerpt that is compared; without it, the whole excerpt. */
  words: text.optional(),
});

export type DeclaredWording = z.output<typeof wording>;

const common = {
  asks: text,
  /** Whether the label rests on this check. */
  decisive: z.boolean().default(true),
  expect: z.enum(['reproduced', 'not-reproduced']),
};

const calculation = z.strictObject({
  ...common,
  inputs: z.record(inputName, provenance).refine((all) => Object.keys(all).length > 0, 'at least one input'),
  formula: text,
  /** The stated number: a text stands in the claim's quote. */
  states: z.union([text, provenance]),
  comparison: z.enum(comparisonNames),
});

const wordingCheck = z.strictObject({
  ...common,
  /** The stated words: a text stands in the claim's quote. */
  states: z.union([text, wording]),
  comparison: z.literal(SAME_WORDS),
  with: wording,
});

const possibilityCheck = z.strictObject({
  ...common,
  /** The stated percentage: a text stands in the claim's quote. */
  states: z.union([text, provenance]),
  comparison: z.literal(CAN_BE_PERCENTAGE),
  /** The whole number that it is a percentage of. */
  of: provenance,
});

export const checkSchema = z.discriminatedUnion('comparison', [calculation, wordingCheck, possibilityCheck], {
  error: `one of ${[...comparisonNames, SAME_WORDS, CAN_BE_PERCENTAGE].join(', ')}`,
});

export type DeclaredCheck = z.output<typeof checkSchema>;
export type DeclaredCalculation = z.output<typeof calculation>;
export type DeclaredWordingCheck = z.output<typeof wordingCheck>;
export type DeclaredPossibilityCheck = z.output<typeof possibilityCheck>;

interface Common {
  id: CheckId;
  asks: string;
  decisive: boolean;
  expect: Outcome;
}

/** An input whose number is still to be found: by a query, or as the result of another check. */
export interface PendingInput {
  name: string;
  pending: { kind: 'query'; sql: string; unit: Unit } | { kind: 'result'; check: CheckId };
}

export interface CalculationCheck extends Common {
  kind: 'calculation';
  inputs: (Input | PendingInput)[];
  formula: string;
  expression: Expression;
  stated: Stated;
  statedBy: Provenance;
  comparison: Comparison;
}

interface WordingCheck extends Common {
  kind: 'wording';
  stated: Wording;
  other: Wording;
}

type PossibilityCheck = Common & Possibility;

export type Check = CalculationCheck | WordingCheck | PossibilityCheck;
