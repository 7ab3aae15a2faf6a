// The fields of a check that its author declares, as far as kinds share them.
import { z } from 'zod';
import { excerptReference, text } from '../fields.ts';
import { readUnit, UNIT_FORMS } from '../quantity/unit.ts';

const PROVENANCES = ['quoted', 'figure', 'query', 'result', 'constant'] as const;

/** What a number counts or measures, as `readUnit` reads it. */
export const unitField = text.transform((name, context) => {
  const unit = readUnit(name);
  // A number is written as a ratio in words ("one in five"), or it is in percent.
  if (unit && unit.kind !== 'ratio') return unit;
  context.addIssue({
    code: 'custom',
    message: UNIT_FORMS,
    params: { fix: 'name the unit in one of these forms' },
  });
  return z.NEVER;
});

/** A number with where it comes from. */
export const givenNumber = z
  .strictObject({
    /** A number as it stands in the claim's quote. */
    quoted: text.optional(),
    /** A number as it stands in the excerpt named beside it. */
    figure: text.optional(),
    excerpt: excerptReference.optional(),
    /** SQL over the datasets: one row, one number. */
    query: text.optional(),
    /** What the number counts or measures, where its text does not say so; for a query, "%" where 70 means 70%. */
    unit: unitField.optional(),
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
    } else if (fields.unit !== undefined && fields.result !== undefined) {
      fail('no unit beside result', 'the result of a check has the unit of its stated number');
    }
  });

export type GivenNumber = z.output<typeof givenNumber>;

/** What every check declares. */
export const question = {
  asks: text,
  expect: z.enum(['reproduced', 'not-reproduced']),
};
