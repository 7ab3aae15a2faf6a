// Whether a percentage could be impossible at all: of a large number every percentage is possible.
import { show } from '../../problem.ts';
import { formatNumber } from '../../quantity/format.ts';
import type { Fault } from '../scope.ts';
import type { WholeNumberReceipt } from './verify.ts';

/** Why every percentage of this precision is possible; null if one is not. From 1 ÷ step on, each has a whole number. */
export function fixedWholeNumber({ stated, whole }: WholeNumberReceipt): Fault | null {
  const always = stated.step!.inverse();
  if (whole.quantity.value.lt(always)) return null;
  return {
    code: 'check-cannot-fail',
    found: `the percentage ${show(stated.text)} of ${show(whole.quantity.text)}: of ${formatNumber(always, 0)} or more, every percentage of this precision is possible`,
    expected: `a whole number below ${formatNumber(always, 0)}, or a percentage with more digits`,
    fix: 'remove the check; a number that the text needs is a figure (figures:)',
  };
}
