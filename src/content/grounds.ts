// The grounds of a claim's label as an author declares them: each of one kind, with its evidence.
import { z } from 'zod';
import { groundKindNames, type GroundKind } from '../check/grounds.ts';
import { excerptReference, id, text } from '../fields.ts';

const evidence = z.union(
  [
    /** A check of this claim. */
    z.strictObject({ check: id }),
    /** The exact words of a source: "report-2025:award". */
    z.strictObject({ excerpt: excerptReference }),
  ],
  { error: 'check: the name of a check of this claim, or excerpt: source:excerpt' },
);

export type Evidence = z.output<typeof evidence>;

const evidences = z.array(evidence).min(1, 'one piece of evidence or more');

const ground = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.enum(['bears-out', 'says-otherwise']),
      evidence: evidences,
      because: text.optional(),
    }),
    z.strictObject({
      kind: z.literal('sources-differ'),
      evidence: evidences.min(2, 'the two records that differ, or more'),
      /** Which timing or way of counting explains the difference. */
      because: text,
    }),
    z.strictObject({
      kind: z.enum(['drops', 'adds']),
      /** Left out: words of the excerpt, not of the quote. Added: words of the quote, not of the excerpt. */
      words: text,
      evidence: evidences,
    }),
    z.strictObject({
      kind: z.literal('misses'),
      /** What a reader of only these words would take from them, falsely. */
      takes: text,
      evidence: evidences,
    }),
    z.strictObject({
      kind: z.literal('silent'),
      /** Where was looked. */
      looked: text,
    }),
    z.strictObject({ kind: z.literal('aim'), because: text }),
  ],
  { error: `a ground of a kind: ${groundKindNames.join(', ')}` },
);

type Declared = z.output<typeof ground>;

/** Nothing, and so of no use anywhere, while a kind of ground cannot be declared. */
export type Ground = GroundKind extends Declared['kind'] ? Declared : never;

export const groundsSchema = z
  .array(ground, { error: 'one ground or more, from which the label follows' })
  .min(1, 'one ground or more');

/** What a ground rests on. */
export const evidenceOf = (each: Ground): readonly Evidence[] => ('evidence' in each ? each.evidence : []);
