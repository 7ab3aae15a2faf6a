// The questions of the quiz as an author declares them: the right answer is what a check computes, a wrong one a known mistake.
import { z } from 'zod';
import type { Parsed } from './document.ts';
import { id, text } from '../fields.ts';

/** The id of the right answer beside those of the mistakes. */
export const RIGHT = 'right';

/** Also an identifier in packages of QTI, which begins with a letter (NCName). */
const identifier = id.regex(/^[a-z]/, 'an id that begins with a letter');

/** "claim/check" for a check's result, "claim/check.input" for one of its inputs. */
const reference = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+(?:\.[a-z0-9_]+)?$/, 'claim/check or claim/check.input');

const mistake = z
  .strictObject({
    /** What was worked out by mistake, over the inputs of the check that has the right answer. */
    formula: text.optional(),
    /** Or another number that was taken by mistake. Without either it is the right one. */
    of: reference.optional(),
    /** A mistake in how it is written: its further decimals cut off, not rounded; or a percentage as percentage points. */
    written: z.enum(['cut off', 'in percentage points']).optional(),
    /** Feedback for who made this mistake. */
    because: text,
  })
  .refine(
    ({ formula, of, written }) => {
      const numbers = [formula, of].filter((each) => each !== undefined).length;
      return numbers === 1 || (numbers === 0 && written !== undefined);
    },
    {
      message: 'a formula or of, not both; or written alone, for the right number',
      params: {
        fix: 'say how the mistaken number is worked out, or which number it is, or how it is written',
      },
    },
  );

const question = z.strictObject({
  title: text,
  ask: text,
  /** The check whose result is the right answer. */
  answer: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'claim/check'),
  /** Decimals of all options; without it as many as are usual for the right answer. */
  digits: z.int().min(0).max(9).optional(),
  /** By what the mistake is; the id stays when the number is corrected, so that a second import knows the option again. */
  mistakes: z
    .record(
      identifier.refine((name) => name !== RIGHT, `an id other than "${RIGHT}", that of the right answer`),
      mistake,
    )
    .refine((all) => [2, 3, 4].includes(Object.keys(all).length), 'two to four mistakes'),
  working: text,
});

/** The file: by id. */
export const quizSchema = z.record(identifier, question);

export type Mistake = z.output<typeof mistake>;

export interface Question extends z.output<typeof question> {
  id: string;
  /** Where a field of the question stands. */
  place: Parsed<unknown>['place'];
}
