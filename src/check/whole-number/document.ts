// The receipt of a whole-number check as JSON: its schema, how it is written, and how it is computed again.
// Published receipts call this kind "possibility", so it keeps that name there.
import type { z } from 'zod';
import { parseQuantity } from '../../quantity/parse.ts';
import { numberStandsIn } from '../../quantity/in-text.ts';
import { isTooLong } from '../../quantity/limits.ts';
import { readUnit, withUnit } from '../../quantity/unit.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import {
  questionDocument,
  type DocumentOfKind,
  type GivenDocument,
  type ProvenanceDocument,
  type Repeated,
} from '../document.ts';
import { givenDocument, intervalDocument } from '../number-document.ts';
import type { Provenance } from '../provenance.ts';
import type { wholeNumberDocumentSchema } from './document-schema.ts';
import { CAN_BE_PERCENTAGE, isTestable } from './testable.ts';
import { verifyWholeNumber, type WholeNumberReceipt } from './verify.ts';

type WholeNumberDocument = z.output<typeof wholeNumberDocumentSchema>;

export function writeWholeNumber(
  receipt: WholeNumberReceipt,
  provenanceOf: (provenance: Provenance) => ProvenanceDocument,
): WholeNumberDocument {
  const { whole } = receipt;
  return assembled(
    {
      ...questionDocument(receipt),
      stated: { text: receipt.stated.text, provenance: provenanceOf(receipt.statedIn) },
    },
    { quantity: whole.quantity, provenance: provenanceOf(whole.provenance) },
    receipt,
  );
}

/** What is given and what was computed, put together in the order of the published fields. */
function assembled(
  { id, asks, decisive, stated: said }: Pick<WholeNumberDocument, 'id' | 'asks' | 'decisive' | 'stated'>,
  whole: { quantity: Quantity; provenance: ProvenanceDocument },
  working: ReturnType<typeof verifyWholeNumber>,
): WholeNumberDocument {
  const { counts } = working;
  return {
    kind: 'possibility',
    id,
    asks,
    decisive,
    stated: said,
    comparison: CAN_BE_PERCENTAGE,
    whole: givenDocument(whole.quantity, whole.provenance, working.tolerance),
    accepts: intervalDocument(working.accepts),
    counts: counts && { least: String(counts.least), greatest: String(counts.greatest) },
    outcome: working.outcome,
  };
}

const givenInWholeNumber = ({ whole, stated: said }: WholeNumberDocument): GivenDocument[] => [
  {
    field: 'whole',
    text: whole.text,
    provenance: whole.provenance,
    number: { value: whole.value, unit: whole.unit },
  },
  { field: 'stated', ...said },
];

function repeatWholeNumber(check: WholeNumberDocument): Repeated<WholeNumberDocument> {
  const { stated: said, whole } = check;
  const percentage = parseQuantity(said.text);
  if (!percentage || !isTestable(percentage)) {
    return { field: 'stated.text', receipt: said.text, recomputed: 'no percentage' };
  }
  const bare = parseQuantity(whole.text);
  const quantity = bare && withUnit(bare, readUnit(whole.unit)!);
  if (quantity?.value.d !== 1n || quantity.value.lt(1) || isTooLong(quantity.value)) {
    return { field: 'whole.text', receipt: whole.text, recomputed: 'no whole number, 1 or more' };
  }
  const working = verifyWholeNumber(percentage, quantity.value);
  return { check: assembled(check, { quantity, provenance: whole.provenance }, working) };
}

export const document: DocumentOfKind<WholeNumberDocument> = {
  kind: 'possibility',
  given: givenInWholeNumber,
  standsIn: numberStandsIn,
  result: () => null,
  repeat: repeatWholeNumber,
};
