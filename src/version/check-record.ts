// The kinds of check in a record: each writes its own part and gives its working.
import { z } from 'zod';
import { calculationRecord, calculationWorking, recordCalculation } from '../check/calculation/record.ts';
import type { FirstId, Working } from '../check/record.ts';
import type { Receipt } from '../check/receipt.ts';
import { recordWholeNumber, wholeNumberRecord, wholeNumberWorking } from '../check/whole-number/record.ts';
import { recordWording, wordingRecord, wordingWorking } from '../check/wording/record.ts';

export const checkRecordSchema = z.discriminatedUnion('kind', [
  calculationRecord,
  wordingRecord,
  wholeNumberRecord,
]);

export type CheckRecord = z.output<typeof checkRecordSchema>;

export function checkRecord(receipt: Receipt, firstId: FirstId): CheckRecord {
  switch (receipt.kind) {
    case 'calculation':
      return recordCalculation(receipt, firstId);
    case 'wording':
      return recordWording(receipt, firstId);
    case 'possibility':
      return recordWholeNumber(receipt, firstId);
  }
}

export function workingOf(check: CheckRecord): Working {
  switch (check.kind) {
    case 'calculation':
      return calculationWorking(check);
    case 'wording':
      return wordingWorking(check);
    case 'whole-number':
      return wholeNumberWorking(check);
  }
}
