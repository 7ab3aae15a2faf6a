// The fields of a check that its author declares, as far as kinds share them.
import { z } from 'zod';
import { excerptReference, text } from '../fields.ts';

const PROVENANCES = ['quoted', 'figure', 'query', 'result', 'constant'] as const;

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

export type GivenNumber = z.output<typeof givenNumber>;

/** What every check declares. */
export const question = {
  asks: text,
  expect: z.enum(['reproduced', 'not-reproduced']),
};
