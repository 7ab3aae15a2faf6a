// The annotated document: its text word for word, and what of it stands outside all claims.
import { z } from 'zod';
import type { Span } from '../anchor/span.ts';
import type { Unclaimed } from '../anchor/coverage.ts';
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
  furniture: z.array(z.strictObject({ ...quoteFields, because: text })).default([]),
  unclaimed: z
    .array(z.strictObject({ ...quoteFields, class: z.enum(['attribution', 'opinion']), because: text }))
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
  furniture: (Span & { because: string })[];
  unclaimed: Unclaimed[];
  place: Parsed<unknown>['place'];
}
