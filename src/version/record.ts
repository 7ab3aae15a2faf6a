// The state of a claim as data: what a correction changes, and what stays when only design, engine or layout change.
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { correctionKinds, type CorrectionKind } from '../content/claim.ts';
import { date, hash, id, text } from '../fields.ts';
import type { PresentClaim } from '../site/site.ts';
import { formatStated } from '../check/calculation/words.ts';
import { resultInWords, type Receipt } from '../check/kinds.ts';
import { labelNames } from '../check/label.ts';
import type { Provenance } from '../check/provenance.ts';
import { CAN_BE_PERCENTAGE } from '../check/whole-number/declare.ts';
import { SAME_WORDS } from '../check/wording/declare.ts';

const input = z.strictObject({
  name: text,
  text: text.describe('As written; for a query or a result, as printed.'),
  from: text.describe(
    'Where it comes from: quoted, excerpt source:id, query SQL, result check, constant reason.',
  ),
});

const check = z.strictObject({
  id,
  asks: text,
  decisive: z.boolean(),
  inputs: z.array(input),
  formula: text.nullable().describe('Null where words are compared, or a percentage with whole numbers.'),
  result: text.describe('As printed; of compared words, how many differ.'),
  comparison: text,
  states: text,
  statedIn: text.describe('Where what is stated stands, as the "from" of an input.'),
  outcome: z.enum(['reproduced', 'not-reproduced']),
});

export const recordSchema = z.strictObject({
  format: z.literal(1),
  id,
  version: z.int().min(1),
  published: date,
  corrections: z.array(
    z.strictObject({
      date,
      kind: z.enum(Object.keys(correctionKinds) as [CorrectionKind, ...CorrectionKind[]]),
      because: text,
    }),
  ),
  title: text,
  quote: text,
  label: z.enum(labelNames),
  finding: text,
  checks: z.array(check),
  context: z.array(text).describe('Plain text, by paragraph.'),
  charts: z.array(text),
  tables: z.array(z.strictObject({ name: id, sha256: hash })).describe('Counted by the checks.'),
  sources: z.array(
    z.strictObject({
      source: id,
      publisher: text,
      title: text,
      excerpt: id.nullable().describe('Null where the source is cited as a whole.'),
      words: text.nullable(),
    }),
  ),
  since: z.array(z.strictObject({ date, what: text })),
});

export type ClaimRecord = z.output<typeof recordSchema>;
export type CheckRecord = ClaimRecord['checks'][number];

/** The record of a claim as it stands; `hashOf` gives the SHA-256 of a table's rows. */
export function recordOf(claim: PresentClaim, hashOf: (table: string) => string): ClaimRecord {
  const { published, corrections, title, quote, label, receipts } = claim;
  return {
    format: 1,
    id: claim.id,
    version: corrections.length + 1,
    published,
    corrections,
    title,
    quote,
    label,
    finding: claim.finding.text,
    checks: receipts.map(checkRecord),
    context: claim.contextText.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
    charts: [...claim.body.matchAll(/<([A-Z]\w*Chart)\b/g)].map(([, name]) => name!),
    tables: [...new Set(receipts.flatMap(tablesOf))].sort().map((name) => ({ name, sha256: hashOf(name) })),
    sources: claim.notes
      .map(({ source, excerpt }) => ({
        source: source.id,
        publisher: source.publisher,
        title: source.title,
        excerpt: excerpt?.id ?? null,
        words: excerpt?.text ?? null,
      }))
      // By name, so that a note whose number moves is no change.
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    since: claim.since.map(({ date: when, what }) => ({ date: when, what: what.text })),
  };
}

/** The file of a record: canonical JSON (RFC 8785) and a line end. */
export const writeRecord = (record: ClaimRecord): string => `${canonicalize(record)}\n`;

/** The date of the version that the record holds. */
export const dateOf = ({ published, corrections }: ClaimRecord): string =>
  corrections.at(-1)?.date ?? published;

/** A name for a cited source, or for one excerpt of it. */
export const keyOf = ({ source, excerpt }: { source: string; excerpt: string | null }): string =>
  excerpt === null ? source : `${source}:${excerpt}`;

function checkRecord(receipt: Receipt): CheckRecord {
  const { id: of, asks, decisive, outcome } = receipt;
  const common = { id: of.check, asks, decisive, outcome };
  if (receipt.kind === 'wording') {
    const { stated, other, comparison } = receipt;
    return {
      ...common,
      inputs: [{ name: 'with', text: other.text, from: written(other.provenance) }],
      formula: null,
      result: comparison.different === 0 ? 'no word differs' : `words that differ: ${comparison.different}`,
      comparison: SAME_WORDS,
      states: stated.text,
      statedIn: written(stated.provenance),
    };
  }
  if (receipt.kind === 'whole-number') {
    const { stated, statedIn, whole } = receipt;
    return {
      ...common,
      inputs: [{ name: 'of', text: whole.quantity.text, from: written(whole.provenance) }],
      formula: null,
      result: resultInWords(receipt),
      comparison: CAN_BE_PERCENTAGE,
      states: stated.text,
      statedIn: written(statedIn),
    };
  }
  return {
    ...common,
    inputs: receipt.inputs.map(({ name, quantity, provenance }) => ({
      name,
      text: quantity.text,
      from: written(provenance),
    })),
    formula: receipt.formula,
    result: resultInWords(receipt),
    comparison: receipt.comparison,
    states: formatStated(receipt.stated),
    statedIn: written(receipt.statedIn),
  };
}

const tablesOf = (receipt: Receipt): readonly string[] =>
  receipt.kind === 'calculation'
    ? receipt.inputs.flatMap(({ provenance }) => (provenance.kind === 'query' ? provenance.datasets : []))
    : [];

function written(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'quoted':
      return 'quoted';
    case 'excerpt':
      return `excerpt ${keyOf(provenance)}`;
    case 'query':
      return `query ${provenance.sql.trim().replace(/\s+/g, ' ')}`;
    // Without the id of its claim, which may be renamed.
    case 'result':
      return `result ${provenance.check.check}`;
    case 'constant':
      return `constant ${provenance.because}`;
  }
}
