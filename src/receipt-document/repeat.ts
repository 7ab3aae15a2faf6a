// A check of a receipt document computed again from its own fields alone: it is read back, verified anew and compared.
// The same code runs in commands and in readers' browsers.
import type { Difference, DocumentOfKind } from '../check/document.ts';
import type { CheckDocument } from '../check/kinds.ts';

/** The result of a check of any claim, where it is at hand: a fraction; null where it is not. */
export type ResultOf = (claim: string, check: string) => string | null;

/** What a check needs to be computed again. */
interface Means {
  /** The code of its kind, which a browser loads where it is needed. */
  kindOf: (check: CheckDocument) => DocumentOfKind<CheckDocument>;
  resultOf: ResultOf;
}

/**
 * The first difference between a check and what its own fields give; its field is the path in the check.
 * @param quote the words that the claim rates
 */
export function recomputeCheck(
  check: CheckDocument,
  quote: string,
  { kindOf, resultOf }: Means,
): Difference | null {
  const kind = kindOf(check);
  const misplaced = findMisplaced(check, kind, quote, resultOf);
  if (misplaced) return misplaced;
  const repeated = kind.repeat(check);
  return 'recomputed' in repeated ? repeated : firstDifference(check, repeated.check, '');
}

/** A number that does not stand where its provenance says, or is not the result it names. */
function findMisplaced(
  check: CheckDocument,
  kind: DocumentOfKind<CheckDocument>,
  quote: string,
  resultOf: ResultOf,
): Difference | null {
  const given = kind.given(check);
  for (const { field, text, provenance } of given) {
    const words = { quoted: quote, excerpt: provenance.kind === 'excerpt' ? provenance.words : '' };
    if (
      (provenance.kind === 'quoted' || provenance.kind === 'excerpt') &&
      !kind.standsIn(text, words[provenance.kind])
    ) {
      return { field: `${field}.text`, receipt: text, recomputed: `not in “${words[provenance.kind]}”` };
    }
  }
  for (const { field, number, provenance } of given) {
    const result = provenance.kind === 'result' ? resultOf(provenance.claim, provenance.check) : null;
    if (number && result !== null && result !== number.value.fraction) {
      return { field: `${field}.value.fraction`, receipt: number.value.fraction, recomputed: result };
    }
  }
  return null;
}

/** The first place where two documents of one shape part, in the order of the first one's fields. */
function firstDifference(receipt: unknown, recomputed: unknown, path: string): Difference | null {
  if (!isBranch(receipt) || !isBranch(recomputed)) {
    return Object.is(receipt, recomputed)
      ? null
      : { field: path, receipt: show(receipt), recomputed: show(recomputed) };
  }
  for (const key of new Set([...Object.keys(receipt), ...Object.keys(recomputed)])) {
    // An input is named, not counted: inputs.before rather than inputs.0.
    const named = (receipt[key] as { name?: string } | null)?.name ?? key;
    const found = firstDifference(receipt[key], recomputed[key], path === '' ? named : `${path}.${named}`);
    if (found) return found;
  }
  return null;
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const show = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
