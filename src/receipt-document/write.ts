// From receipts to their JSON document. Keys stand in a fixed order, so that the same content gives the same bytes.
import type { ProvenanceDocument } from '../check/document.ts';
import { numberDocument } from '../check/number-document.ts';
import { unitName } from '../quantity/unit.ts';
import { datasetsOf, writeCheck } from '../check/kinds.ts';
import type { Provenance } from '../check/provenance.ts';
import { sha256 } from '../content/hash.ts';
import type { PublishedClaim, PublishedRelease } from '../site/site.ts';
import { uri } from '../uri.ts';
import { sealedText, type Unsealed } from './seal.ts';
import type { Withdrawn } from '../site/claim-addresses.ts';
import {
  DOCUMENT_VERSION,
  ENGINE_VERSION,
  type ReceiptDocument,
  type WithdrawnDocument,
} from './document.ts';

/**
 * The document of a claim's receipts, as it is published at /claims/<id>/receipt.json.
 * @param of the release of the claim
 * @param root the way from the document to the root of the site
 */
export function receiptDocument(
  claim: PublishedClaim,
  of: PublishedRelease,
  root = '../../',
): ReceiptDocument {
  const { release, article, contentSha256, paths } = of;
  const source = (id: string) => of.sources.find((each) => each.id === id)!;
  const checks = claim.receipts.map((receipt) =>
    writeCheck(receipt, (provenance) => provenanceDocument(provenance, source)),
  );
  const used = new Set([
    ...claim.receipts.flatMap((receipt) => [...datasetsOf(receipt)]),
    ...claim.figures.flatMap(({ from }) => (from.kind === 'query' ? from.datasets : [])),
  ]);
  return seal({
    $schema: `${root}schema/receipt.json`,
    versions: { document: DOCUMENT_VERSION, engine: ENGINE_VERSION, content: contentSha256 },
    claim: { id: claim.id, title: claim.title, quote: claim.quote, label: claim.label },
    release: {
      id: release.id,
      url: uri(article.url),
      file: `${root}${paths.text.slice(1)}`,
      sha256: release.sha256,
    },
    datasets: of.datasets
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
    ...(claim.figures.length > 0 && {
      figures: claim.figures.map(({ name, value, unit, from }) => ({
        name,
        value: numberDocument(value),
        unit: unitName(unit),
        from: from.kind === 'formula' ? from : provenanceDocument(from, source),
      })),
    }),
  });
}

/** What stands in place of the receipts of a claim that was withdrawn: that it was, and where the last of them are. */
export const withdrawnReceipt = ({ id, quote, date, because, last }: Withdrawn): WithdrawnDocument => ({
  claim: { id, title: last.record.title, quote },
  withdrawn: { date, because },
  last: `../${last.record.id}/v/${last.record.version}/receipt.json`,
});

/** The document with the hash by which any change to it shows. */
export const seal = (document: Unsealed): ReceiptDocument => ({ ...document, sha256: sealOf(document) });

/** In 64 hexadecimal digits. */
export const sealOf = (document: Unsealed & { sha256?: string }): string => sha256(sealedText(document));

function provenanceDocument(
  provenance: Provenance,
  sourceOf: (id: string) => PublishedRelease['sources'][number],
): ProvenanceDocument {
  switch (provenance.kind) {
    case 'quoted':
      return { kind: 'quoted' };
    case 'excerpt': {
      const { id, title, publisher, url, excerpts } = sourceOf(provenance.source);
      const words = excerpts.find((each) => each.id === provenance.excerpt)!.text;
      return {
        kind: 'excerpt',
        source: id,
        title,
        publisher,
        url: uri(url),
        excerpt: provenance.excerpt,
        words,
      };
    }
    case 'query':
      return { kind: 'query', sql: provenance.sql, datasets: [...provenance.datasets] };
    case 'result':
      return { kind: 'result', ...provenance.check };
    case 'constant':
      return { kind: 'constant', because: provenance.because };
  }
}
