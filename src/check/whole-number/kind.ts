// A percentage, compared with the whole numbers that it can stand for.
import type { KindOfCheck } from '../kind.ts';
import { wholeNumberSchema } from './declare.ts';
import { wholeNumberDocumentSchema } from './document-schema.ts';
import { document, writeWholeNumber } from './document.ts';
import { linkWholeNumberCheck, type WholeNumberCheck } from './link.ts';
import { wholeNumberMutants } from './mutants.ts';
import { CAN_BE_PERCENTAGE } from './testable.ts';
import { wholeNumberReceipt, type WholeNumberReceipt } from './verify.ts';
import { fixedWholeNumber } from './fixed.ts';
import { formatCounts, summaryOf } from './words.ts';
import { recordWholeNumber, wholeNumberRecord, wholeNumberWorking } from './record.ts';

export const wholeNumber: KindOfCheck<
  typeof wholeNumberSchema,
  WholeNumberCheck,
  WholeNumberReceipt,
  typeof wholeNumberDocumentSchema,
  typeof wholeNumberRecord
> = {
  declared: wholeNumberSchema,
  comparisons: {
    [CAN_BE_PERCENTAGE]:
      'There is a whole number that, divided by the given whole number, rounds to the stated percentage (the GRIM test); halfway between two percentages, it may be rounded either way.',
  },
  tests: 'numbers',
  computesNumber: false,
  link: linkWholeNumberCheck,
  pending: () => [],
  receipt: wholeNumberReceipt,
  comparison: () => CAN_BE_PERCENTAGE,
  provenances: ({ whole, statedIn }) => [whole.provenance, statedIn],
  numbers: ({ stated, whole }) => [stated.text, whole.quantity.text],
  number: () => null,
  result: formatCounts,
  summary: summaryOf,
  fixed: fixedWholeNumber,
  mutants: wholeNumberMutants,
  document: { schema: wholeNumberDocumentSchema, write: writeWholeNumber, ...document },
  record: { schema: wholeNumberRecord, write: recordWholeNumber, working: wholeNumberWorking },
};
