// The state of a claim as data: what a correction changes, and what stays when only design, wording or layout change.
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { groundKindNames } from '../check/grounds.ts';
import { labelNames, type Label } from '../check/label.ts';
import { number, provenance, recordNumber, recordProvenance, type FirstId } from '../check/record.ts';
import type { ClaimFigure } from '../prose/figures.ts';
import { correctionKinds, type CorrectionKind } from '../content/claim.ts';
import { checkRecordSchema, recordCheck, workingOf, type CheckRecord, type Receipt } from '../check/kinds.ts';
import { format1Schema } from './format-1.ts';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const date = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const format2Schema = z.strictObject({
  format: z.literal(2),
  id: id.describe('The name of the claim in its address.'),
  version: z.int().min(1).describe('From 1; one more with each correction.'),
  published: date.describe('The day of version 1.'),
  corrections: z
    .array(
      z.strictObject({
        date,
        kind: z.enum(Object.keys(correctionKinds) as [CorrectionKind, ...CorrectionKind[]]),
        because: text,
      }),
    )
    .describe('Oldest first: the reason for each version after the first.'),
  title: text,
  quote: text.describe('The words of the text that the claim is about.'),
  label: z.enum(labelNames),
  grounds: z
    .array(
      z.strictObject({
        kind: z.enum(groundKindNames),
        evidence: z
          .array(z.union([z.strictObject({ check: id }), z.strictObject({ source: id, excerpt: id })]))
          .describe('Checks of the claim, and the exact words of sources.'),
        words: text.nullable().describe('The words that are left out or added.'),
        because: text
          .nullable()
          .describe(
            'Plain text: why; of misses, what a reader of only these words would take from them; of silent, where was looked.',
          ),
      }),
    )
    .describe('What the label follows from.'),
  finding: text.describe('The answer, as plain text.'),
  checks: z.array(checkRecordSchema).describe('In the order of the page.'),
  figures: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z0-9_]*$/),
        ...number.shape,
        from: z.discriminatedUnion('kind', [
          ...provenance.options,
          z
            .strictObject({ kind: z.literal('formula'), formula: text })
            .describe('It is worked out of the figures above it.'),
        ]),
      }),
    )
    .describe('Numbers that only the claim’s own text states, in the order of the page.'),
  context: z.array(text).describe('The text below the checks: plain, by paragraph.'),
  charts: z.array(text).describe('The charts in it, by name.'),
  datasets: z
    .array(z.strictObject({ name: id, sha256: hash.describe('SHA-256 of its rows as CSV.') }))
    .describe('The tables in which the checks and figures count.'),
  sources: z
    .array(
      z.strictObject({
        source: id,
        publisher: text,
        title: text,
        url: text.describe('Its address.'),
        excerpt: id.nullable().describe('Null if the source is cited as a whole.'),
        words: text.nullable().describe('The words of the excerpt.'),
      }),
    )
    .describe('Everything that the claim cites, by name.'),
  since: z.array(z.strictObject({ date, what: text })).describe('What happened after the text.'),
});

/** What is published from now on. */
export type RecordOfFormat2 = z.output<typeof format2Schema>;

const recordSchema = z.discriminatedUnion('format', [format1Schema, format2Schema]);

/** A published state, in the format of its day. */
export type ClaimRecord = z.output<typeof recordSchema>;

type GroundRecord = RecordOfFormat2['grounds'][number];

/** What a record needs of a claim. */
export interface RecordedClaim {
  id: string;
  published: string;
  corrections: RecordOfFormat2['corrections'];
  title: string;
  quote: string;
  label: Label;
  grounds: readonly (Pick<GroundRecord, 'kind' | 'words'> & {
    evidence: readonly GroundRecord['evidence'][number][];
    because: { written: string } | null;
  })[];
  finding: { written: string };
  receipts: readonly Receipt[];
  figures: readonly ClaimFigure[];
  /** Its context as plain text, and the charts in it. */
  body: {
    written: string;
    pieces: readonly ({ kind: 'html' | 'block' } | { kind: 'chart'; name: string })[];
  };
  notes: readonly {
    source: { id: string; publisher: string; title: string; url: string };
    excerpt: { id: string; text: string } | null;
  }[];
  since: readonly { date: string; what: { written: string } }[];
}

/**
 * The record of a claim as it is now.
 * @param hashOf gives the SHA-256 of a dataset's rows
 * @param firstId gives the id under which another claim was known first
 */
export function recordOf(
  claim: RecordedClaim,
  hashOf: (dataset: string) => string,
  firstId: FirstId,
): RecordOfFormat2 {
  const { published, corrections, title, quote, label } = claim;
  const checks = claim.receipts.map((receipt) => recordCheck(receipt, firstId));
  const figures = claim.figures.map(({ name, value, unit, from }) => ({
    name,
    ...recordNumber(value, unit),
    from: from.kind === 'formula' ? from : recordProvenance(from, claim.id, firstId),
  }));
  return {
    format: 2,
    id: claim.id,
    version: corrections.length + 1,
    published,
    corrections,
    title,
    quote,
    label,
    grounds: claim.grounds.map(({ kind, evidence, words, because }) => ({
      kind,
      evidence: [...evidence],
      words,
      because: because?.written ?? null,
    })),
    finding: claim.finding.written,
    checks,
    figures,
    context: claim.body.written.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
    charts: claim.body.pieces.flatMap((piece) => (piece.kind === 'chart' ? [chartInRecord(piece.name)] : [])),
    datasets: [
      ...new Set([...checks.flatMap(datasetsOf), ...figures.flatMap(({ from }) => datasetsIn(from))]),
    ]
      .sort()
      .map((name) => ({ name, sha256: hashOf(name) })),
    sources: claim.notes
      .map(({ source, excerpt }) => ({
        source: source.id,
        publisher: source.publisher,
        title: source.title,
        url: source.url,
        excerpt: excerpt?.id ?? null,
        words: excerpt?.text ?? null,
      }))
      // By name, so that a note whose number moves is no change.
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    since: claim.since.map(({ date: when, what }) => ({ date: when, what: what.written })),
  };
}

/**
 * A chart as records name it: AgreementsChart is content/charts/agreements.yaml. The first records were written when each
 * chart was a component, and a chart that stayed must not read as one that was replaced.
 */
const chartInRecord = (chart: string): string =>
  `${chart.replaceAll(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase())}Chart`;

/** The file of a record: canonical JSON (RFC 8785) and a line end. */
export const writeRecord = (record: ClaimRecord): string => `${canonicalize(record)}\n`;

/** A record from its file, in whichever format; null if it is none. */
export function readRecord(file: string): ClaimRecord | null {
  try {
    return recordSchema.parse(JSON.parse(file));
  } catch {
    return null;
  }
}

/** The date of the version that the record holds. */
export const dateOf = ({ published, corrections }: ClaimRecord): string =>
  corrections.at(-1)?.date ?? published;

/** A name for a cited source, or for one excerpt of it. */
export const keyOf = ({ source, excerpt }: { source: string; excerpt: string | null }): string =>
  excerpt === null ? source : `${source}:${excerpt}`;

/** The datasets in which a check counts. */
const datasetsOf = (check: CheckRecord): readonly string[] =>
  workingOf(check).inputs.flatMap(({ from }) => datasetsIn(from));

const datasetsIn = (from: { kind: string; datasets?: readonly string[] }): readonly string[] =>
  from.datasets ?? [];
