// Two wordings to what they share, and to the receipt.
import type { Wording } from '../provenance.ts';
import type { Answered, Outcome } from '../receipt.ts';
import { compareWording, type WordingComparison } from './compare.ts';
import type { WordingCheck } from './link.ts';

interface Working {
  comparison: WordingComparison;
  outcome: Outcome;
}

export interface WordingReceipt extends Answered {
  kind: 'wording';
  stated: Wording;
  other: Wording;
  comparison: WordingComparison;
}

/** Compares the stated text with the other one. */
export function verifyWording(stated: string, other: string): Working {
  const comparison = compareWording(stated, other);
  return { comparison, outcome: comparison.same ? 'reproduced' : 'not-reproduced' };
}

export function wordingReceipt({ kind, id, asks, decisive, stated, other }: WordingCheck): WordingReceipt {
  return { kind, id, asks, decisive, stated, other, ...verifyWording(stated.text, other.text) };
}
