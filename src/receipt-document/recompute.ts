// A whole receipt document recomputed from its own fields alone.
import type { Difference } from '../check/document.ts';
import { documentKind } from '../check/kinds.ts';
import type { ReceiptDocument } from './document.ts';
import { recomputeFigures } from './repeat-figures.ts';
import { recomputeCheck, type ResultOf } from './repeat.ts';
import { sealOf } from './write.ts';

/** The first difference between a document and what its own fields give; null where all agrees. */
export function recompute(document: ReceiptDocument, resultOf: ResultOf): Difference | null {
  for (const check of document.checks) {
    const difference = recomputeCheck(check, document.claim.quote, { kindOf: documentKind, resultOf });
    if (difference) return { ...difference, field: `checks.${check.id}.${difference.field}` };
  }
  const figure = recomputeFigures(document.figures ?? [], resultOf);
  if (figure) return figure;
  const seal = sealOf(document);
  return seal === document.sha256 ? null : { field: 'sha256', receipt: document.sha256, recomputed: seal };
}
