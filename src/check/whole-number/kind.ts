// A percentage, compared with the whole numbers that it can stand for.
import { numberStandsIn } from '../../quantity/in-text.ts';
import type { KindOfCheck } from '../kind.ts';
import { CAN_BE_PERCENTAGE, wholeNumberSchema } from './declare.ts';
import {
  givenInWholeNumber,
  repeatWholeNumber,
  wholeNumberDocumentSchema,
  writeWholeNumber,
} from './document.ts';
import { linkWholeNumberCheck, type WholeNumberCheck } from './link.ts';
import { wholeNumberMutants } from './mutants.ts';
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
  document: {
    schema: wholeNumberDocumentSchema,
    kind: 'possibility',
    write: writeWholeNumber,
    given: givenInWholeNumber,
    standsIn: numberStandsIn,
    result: () => null,
    repeat: repeatWholeNumber,
  },
  record: { schema: wholeNumberRecord, write: recordWholeNumber, working: wholeNumberWorking },
};
