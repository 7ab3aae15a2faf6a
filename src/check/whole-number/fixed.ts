// Whether a percentage could be impossible at all: of a large number every percentage is possible.
import { show } from '../../problem.ts';
import { formatNumber } from '../../quantity/format.ts';
import type { Fault } from '../scope.ts';
import type { WholeNumberReceipt } from './verify.ts';

/**
 * Why every percentage of this precision is possible; null if one is not. With n the whole number and 1/D the last digit,
 * k/D is possible if some m/n is at most half a digit from it: |mD − nk| ≤ n/2. The numbers nk are, beside multiples of D,
 * the multiples of g = gcd(n, D), and the one of them that is farthest from every multiple of D is ⌊D/2g⌋·g away.
 */
export function fixedWholeNumber({ stated, whole }: WholeNumberReceipt): Fault | null {
  const digits = stated.step!.inverse();
  const number = whole.quantity.value;
  const shared = number.gcd(digits);
  const farthest = digits.div(shared.mul(2)).floor().mul(shared);
  if (farthest.mul(2).gt(number)) return null;
  return {
    code: 'check-cannot-fail',
    found: `the percentage ${show(stated.text)} of ${show(whole.quantity.text)}: of that, every percentage of this precision is possible`,
    expected: `a whole number of which some percentages are impossible: none is of ${formatNumber(digits, 0)} or more`,
    fix: 'remove the check; a number that the text needs is a figure (figures:)',
  };
}
