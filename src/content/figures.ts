// What prose outside of claims may declare for itself: words and numbers that no source and no check bears.
import { z } from 'zod';
import { givenNumber, unitField } from '../check/declare.ts';
import { text } from '../fields.ts';

const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a name: lower-case letters, digits and _');

/** A number worked out of the figures above it; `unit` as a check has it: "%" shows 0.7 as 70%. */
const workedOut = z.strictObject({ formula: text, unit: unitField.optional() });

const figure = z.union(
  [
    /** A number that was chosen, such as that of an example, with the reason. */
    z.strictObject({ constant: text, because: text }),
    workedOut,
  ],
  { error: 'constant and because, or formula and, where it has one, unit' },
);

const figures = z.record(name, figure);

/** By name, in the order of the file. */
export type Figures = z.output<typeof figures>;

/** A figure of a claim can also be read from its quote or an excerpt, counted, or taken from a check. */
const claimFigure = z.union([givenNumber, workedOut], {
  error: 'formula and, where it has one, unit; or where the number comes from, as for the input of a check',
});

export const claimFigures = z.record(name, claimFigure);

/** By name, in the order of the file. */
export type ClaimFigures = z.output<typeof claimFigures>;

export const ownFields = {
  /** Words in quotation marks that are this site's own, such as the name of a section, letter for letter. */
  ownWords: z.array(text).default([]),
  /** Numbers that only this text states; `<Value of="name" />` prints them. */
  figures: figures.default({}),
};

export interface Own {
  ownWords: string[];
  figures: Figures;
}
