// The receipt of a claim as a JSON document: its schema, from which the published JSON Schema and the types are made.
import { z } from 'zod';
import { id, name, number, provenance, text, unit } from '../check/document-schema.ts';
import { checkDocumentSchema } from '../check/kinds.ts';

/** The versions this code reads and writes. The engine's rises when a rule, a rounding or a tolerance changes. */
export const DOCUMENT_VERSION = 2;
export const ENGINE_VERSION = 2;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const dataset = z.strictObject({
  name: id,
  table: name.describe('The name in SQL.'),
  file: text.describe('Address of the CSV file, relative to this document.'),
  sha256,
  columns: z.array(z.strictObject({ name, datatype: z.enum(['string', 'integer', 'date']) })),
  primaryKey: z.array(name),
});

const figure = z.strictObject({
  name,
  value: number,
  unit,
  from: z.discriminatedUnion('kind', [
    ...provenance.options,
    z
      .strictObject({ kind: z.literal('formula'), formula: text })
      .describe('It is worked out of the figures above it.'),
  ]),
});

export const documentSchema = z
  .strictObject({
    $schema: text,
    versions: z.strictObject({
      document: z.literal(DOCUMENT_VERSION),
      engine: z.literal(ENGINE_VERSION),
      content: sha256.describe('SHA-256 of the list of all content files with the SHA-256 of each.'),
    }),
    claim: z.strictObject({ id, title: text, quote: text, label: text }),
    release: z.strictObject({
      id,
      url: z.url(),
      file: text.describe('Address of the text, relative to this document.'),
      sha256,
    }),
    datasets: z.array(dataset),
    checks: z.array(checkDocumentSchema),
    figures: z
      .array(figure)
      .optional()
      .describe('Numbers that only the text of the claim states: computed, and without an outcome.'),
    sha256: sha256.describe('SHA-256 of this document without this field, in canonical JSON (RFC 8785).'),
  })
  .meta({
    title: 'Receipt of a claim',
    description:
      'Every check of one claim with its whole working: enough to repeat each step without the site that published it.',
  });

export type ReceiptDocument = z.output<typeof documentSchema>;

/** The document of a claim that was withdrawn: there is nothing in it to recompute. */
export const withdrawnSchema = z.strictObject({
  claim: z.strictObject({ id, title: text, quote: text }),
  withdrawn: z.strictObject({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), because: text }),
  last: text.describe('Address of the last receipt, relative to this document.'),
});

export type WithdrawnDocument = z.output<typeof withdrawnSchema>;
