// Changes to a whole-number check that have to turn its outcome.
import { fateOf, type Mutant } from '../mutant.ts';
import { beyond } from '../tolerance.ts';
import { verifyWholeNumber, type WholeNumberReceipt } from './verify.ts';

/**
 * The whole number moved one step past its tolerance. Of a large number every percentage is possible, so there is no
 * stated percentage that would turn the outcome; where there is one, a whole number past the tolerance turns it as well.
 */
export const wholeNumberMutants = ({ id, stated, tolerance, outcome }: WholeNumberReceipt): Mutant[] =>
  beyond(tolerance, 1).map((value) => ({
    check: id,
    kind: 'input',
    change: `the whole number moved to ${value.toFraction()}`,
    fate: fateOf(outcome, verifyWholeNumber(stated, value).outcome),
  }));
