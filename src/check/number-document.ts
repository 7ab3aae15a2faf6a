// The numbers of a check as a receipt's JSON document has them.
import type Fraction from 'fraction.js';
import { formatNumber } from '../quantity/format.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { unitName } from '../quantity/unit.ts';
import type { NumberDocument, ProvenanceDocument } from './document.ts';
import type { Tolerance } from './tolerance.ts';

export const numberDocument = (value: Fraction): NumberDocument => ({
  fraction: value.toFraction(),
  decimal: formatNumber(value, 12)
    .replaceAll(',', '')
    .replace('−', '-')
    .replace(/\.?0+$/, ''),
});

export const givenDocument = (
  { text: written, value, unit: of }: Quantity,
  from: ProvenanceDocument,
  { step, low, high }: Tolerance,
) => ({
  text: written,
  value: numberDocument(value),
  unit: unitName(of),
  provenance: from,
  tolerance: {
    step: numberDocument(step),
    low: low && numberDocument(low),
    high: high && numberDocument(high),
  },
});

export function intervalDocument({ low, lowIncluded, high, highIncluded }: Interval) {
  return {
    low: low && { value: numberDocument(low), included: lowIncluded },
    high: high && { value: numberDocument(high), included: highIncluded },
  };
}
