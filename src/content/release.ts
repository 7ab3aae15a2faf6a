// The annotated document: its text word for word, and what of it stands outside all claims.
import { z } from 'zod';
import type { Span } from '../anchor/span.ts';
import { unclaimedClasses, type Unclaimed } from '../anchor/coverage.ts';
import type { Parsed } from './document.ts';
import { hash, id, text, textKind } from '../fields.ts';

/** The exact words, with the words before or after them where they stand in several places. */
export const quoteFields = {
  quote: text,
  prefix: text.optional(),
  suffix: text.optional(),
};

export const releaseSchema = z.strictObject({
  /** What the text is, where it is not what site.yaml says of all. */
  kind: textKind.optional(),
  /** What it is about, where that is narrower than the subject of the site: it fits after "on". */
  subject: text.optional(),
  /** The source entry that says who published it, when and where. */
  source: id,
  /** The source entry of the text that it rewrites. */
  rewrites: id.optional(),
  /** SHA-256 of the text, in hexadecimal: the file's body without its last line end. */
  sha256: hash,
  /** The headline, a paragraph of its own; the same words elsewhere are furniture. */
  headline: text,
  /** Headings between the paragraphs, each a paragraph of its own. */
  headings: z.array(text).default([]),
  /** Signs that Markdown has a meaning for and that the original has just so. */
  literal: z.array(text).default([]),
  furniture: z.array(z.strictObject({ ...quoteFields, because: text })).default([]),
  /** Words of which it is not decided yet what they are. Nothing is published as long as there are any. */
  undecided: z.array(z.strictObject(quoteFields)).default([]),
  unclaimed: z
    .array(
      z
        .strictObject({
          ...quoteFields,
          class: z.enum(unclaimedClasses),
          because: text,
          /** Of withdrawn words: the claim that they belonged to. */
          claim: id.optional(),
        })
        .refine((words) => (words.class === 'withdrawn') === (words.claim !== undefined), {
          path: ['claim'],
          error: 'of words of the class withdrawn, and of no others, the id of the claim that was withdrawn',
        }),
    )
    .default([]),
});

export interface Release {
  id: string;
  /** "press article"; null where it is of the kind that site.yaml names. */
  kind: string | null;
  subject: string | null;
  source: string;
  rewrites: string | null;
  sha256: string;
  text: string;
  /** Whether words stand in the text as whole words, with their signs. */
  hasWords: (words: string) => boolean;
  headline: Span;
  headings: Span[];
  furniture: (Span & { because: string })[];
  unclaimed: Unclaimed[];
  undecided: Span[];
  place: Parsed<unknown>['place'];
}
