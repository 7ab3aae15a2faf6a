// From receipts to their JSON document. Keys stand in a fixed order, so that the same content gives the same bytes.
import canonicalize from 'canonicalize';
import type Fraction from 'fraction.js';
import { sha256 } from '../content/hash.ts';
import { printResult } from '../words/receipt.ts';
import { formatNumber } from '../quantity/format.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity, Unit } from '../quantity/quantity.ts';
import type { PublishedClaim, Site } from '../site/site.ts';
import { SAME_WORDS } from '../check/calculation/comparison.ts';
import { CAN_BE_PERCENTAGE } from '../check/whole-number/verify.ts';
import type {
  CalculationReceipt,
  PossibilityReceipt,
  Provenance,
  Receipt,
  WordingReceipt,
} from '../check/receipt.ts';
import type { Tolerance } from '../check/calculation/tolerance.ts';
import {
  DOCUMENT_VERSION,
  ENGINE_VERSION,
  type CheckDocument,
  type NumberDocument,
  type ProvenanceDocument,
  type ReceiptDocument,
  type UnitDocument,
} from './document.ts';

/**
 * The document of a claim's receipts, as it is published at /claims/<id>/receipt.json.
 * @param root the way from the document to the root of the site
 */
export function receiptDocument(claim: PublishedClaim, site: Site, root = '../../'): ReceiptDocument {
  const { release, contentSha256 } = site;
  const source = (id: string) => site.sources.find((each) => each.id === id)!;
  const checks = claim.receipts.map((receipt) =>
    checkDocument(receipt, (provenance) => provenanceDocument(provenance, source)),
  );
  const used = new Set(
    claim.receipts.flatMap((receipt) =>
      receipt.kind === 'calculation'
        ? receipt.inputs.flatMap(({ provenance }) => (provenance.kind === 'query' ? provenance.datasets : []))
        : [],
    ),
  );
  return seal({
    $schema: `${root}schema/receipt.json`,
    versions: { document: DOCUMENT_VERSION, engine: ENGINE_VERSION, content: contentSha256 },
    claim: { id: claim.id, title: claim.title, quote: claim.quote, label: claim.label },
    release: {
      id: release.id,
      url: site.article.url,
      file: `${root}release.txt`,
      sha256: release.sha256,
    },
    datasets: site.datasets
      .filter(({ name }) => used.has(name))
      .map(({ name, table, sha256: hash, columns, primaryKey }) => ({
        name,
        table,
        file: `${root}data/${name}.csv`,
        sha256: hash,
        columns: columns.map((column) => ({ name: column.name, datatype: column.datatype })),
        primaryKey,
      })),
    checks,
  });
}

type Unsealed = Omit<ReceiptDocument, 'sha256'>;

/** The document with the hash by which any change to it shows. */
export const seal = (document: Unsealed): ReceiptDocument => ({ ...document, sha256: sealOf(document) });

/** SHA-256 of the canonical JSON (RFC 8785) of the document without its own hash. */
export function sealOf(document: Unsealed & { sha256?: string }): string {
  const { sha256: _, ...rest } = document;
  return sha256(canonicalize(rest)!);
}

/** One check as JSON. */
export function checkDocument(
  receipt: Receipt,
  writeProvenance: (provenance: Provenance) => ProvenanceDocument,
): CheckDocument {
  switch (receipt.kind) {
    case 'calculation':
      return calculationDocument(receipt, writeProvenance);
    case 'wording':
      return wordingDocument(receipt, writeProvenance);
    case 'possibility':
      return possibilityDocument(receipt, writeProvenance);
  }
}

function calculationDocument(
  receipt: CalculationReceipt,
  writeProvenance: (provenance: Provenance) => ProvenanceDocument,
): CheckDocument {
  const { id, asks, decisive, formula, result, unit, stated, comparison, accepts, margin, outcome } = receipt;
  return {
    kind: 'calculation',
    id: id.check,
    asks,
    decisive,
    inputs: receipt.inputs.map(({ name, quantity, provenance }) => ({
      name,
      ...givenDocument(quantity, writeProvenance(provenance), receipt.tolerances[name]!),
    })),
    formula,
    result: { ...numberDocument(result), text: printResult(receipt).text, unit: unitDocument(unit) },
    stated: {
      text: stated.kind === 'range' ? stated.range.text : stated.number.text,
      provenance: writeProvenance(receipt.statedBy),
    },
    comparison,
    accepts: intervalDocument(accepts),
    margin: margin && numberDocument(margin),
    outcome,
  };
}

function possibilityDocument(
  { id, asks, decisive, stated, statedBy, whole, accepts, counts, tolerance, outcome }: PossibilityReceipt,
  writeProvenance: (provenance: Provenance) => ProvenanceDocument,
): CheckDocument {
  return {
    kind: 'possibility',
    id: id.check,
    asks,
    decisive,
    stated: { text: stated.text, provenance: writeProvenance(statedBy) },
    comparison: CAN_BE_PERCENTAGE,
    whole: givenDocument(whole.quantity, writeProvenance(whole.provenance), tolerance),
    accepts: intervalDocument(accepts),
    counts: counts && { least: String(counts.least), greatest: String(counts.greatest) },
    outcome,
  };
}

const givenDocument = (
  { text, value, unit }: Quantity,
  provenance: ProvenanceDocument,
  { step, low, high }: Tolerance,
) => ({
  text,
  value: numberDocument(value),
  unit: unitDocument(unit),
  provenance,
  tolerance: {
    step: numberDocument(step),
    low: low && numberDocument(low),
    high: high && numberDocument(high),
  },
});

function intervalDocument({ low, lowIncluded, high, highIncluded }: Interval) {
  return {
    low: low && { value: numberDocument(low), included: lowIncluded },
    high: high && { value: numberDocument(high), included: highIncluded },
  };
}

function wordingDocument(
  { id, asks, decisive, stated, other, comparison, outcome }: WordingReceipt,
  writeProvenance: (provenance: Provenance) => ProvenanceDocument,
): CheckDocument {
  return {
    kind: 'wording',
    id: id.check,
    asks,
    decisive,
    stated: { text: stated.text, provenance: writeProvenance(stated.provenance) },
    other: { text: other.text, provenance: writeProvenance(other.provenance) },
    comparison: SAME_WORDS,
    words: comparison.words,
    different: comparison.different,
    outcome,
  };
}

function provenanceDocument(
  provenance: Provenance,
  sourceOf: (id: string) => Site['sources'][number],
): ProvenanceDocument {
  switch (provenance.kind) {
    case 'quoted':
      return { kind: 'quoted' };
    case 'excerpt': {
      const { id, title, publisher, url, excerpts } = sourceOf(provenance.source);
      const words = excerpts.find((each) => each.id === provenance.excerpt)!.text;
      return { kind: 'excerpt', source: id, title, publisher, url, excerpt: provenance.excerpt, words };
    }
    case 'query':
      return { kind: 'query', sql: provenance.sql, datasets: [...provenance.datasets] };
    case 'result':
      return { kind: 'result', ...provenance.check };
    case 'constant':
      return { kind: 'constant', because: provenance.because };
  }
}

const unitDocument = ({ kind }: Unit): UnitDocument => {
  const signs = { count: 'count', percent: '%', money: '$' } as const;
  return signs[kind];
};

const numberDocument = (value: Fraction): NumberDocument => ({
  fraction: value.toFraction(),
  decimal: formatNumber(value, 12)
    .replaceAll(',', '')
    .replace('−', '-')
    .replace(/\.?0+$/, ''),
});
