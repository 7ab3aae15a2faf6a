// Whether two wordings could differ at all: words are not compared with themselves.
import { show } from '../../problem.ts';
import type { Fault } from '../scope.ts';
import type { WordingReceipt } from './verify.ts';

/** Why the two are the same whatever the source says; null if they could differ. */
export function fixedWording({ stated, other }: WordingReceipt): Fault | null {
  const [a, b] = [stated.provenance, other.provenance];
  const isSamePlace =
    a.kind === 'excerpt' && b.kind === 'excerpt' && a.source === b.source && a.excerpt === b.excerpt;
  if (!isSamePlace || stated.text !== other.text) return null;
  return {
    code: 'check-cannot-fail',
    found: `${show(stated.text)} compared with itself`,
    expected: 'words of two places',
    fix: 'name another excerpt, or compare the words of the quote',
  };
}
