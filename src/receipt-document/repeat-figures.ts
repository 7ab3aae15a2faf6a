// The figures of a receipt document worked out again, in commands and in readers' browsers.
import Fraction from 'fraction.js';
import type { Difference } from '../check/document.ts';
import { workOut, type Figure } from '../prose/figures.ts';
import { readUnit } from '../quantity/unit.ts';
import type { ReceiptDocument } from './document.ts';
import type { ResultOf } from './repeat.ts';

const ONE = new Fraction(1);

/** Each figure worked out of those above it; what stands somewhere or was counted is taken as it is. */
export function recomputeFigures(
  figures: NonNullable<ReceiptDocument['figures']>,
  resultOf: ResultOf,
): Difference | null {
  const known = new Map<string, Figure>();
  for (const { name, value, unit, from } of figures) {
    const field = `figures.${name}.value.fraction`;
    const found = valueOf(from, unit, known, resultOf);
    if (found !== null && found !== value.fraction) {
      return { field, receipt: value.fraction, recomputed: found };
    }
    known.set(name, { value: new Fraction(value.fraction), unit: readUnit(unit)!, step: ONE });
  }
  return null;
}

function valueOf(
  from: NonNullable<ReceiptDocument['figures']>[number]['from'],
  unit: string,
  known: ReadonlyMap<string, Figure>,
  resultOf: ResultOf,
): string | null {
  if (from.kind === 'result') return resultOf(from.claim, from.check);
  if (from.kind !== 'formula') return null;
  // A number without a unit has whichever its formula gives.
  const named = unit === 'count' ? undefined : readUnit(unit)!;
  const found = workOut({ formula: from.formula, unit: named }, known);
  return 'found' in found ? found.found : found.value.toFraction();
}
