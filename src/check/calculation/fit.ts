// How far to move what is stated so that a result that did not count does: for mutants, and for checks that cannot fail.
import type Fraction from 'fraction.js';
import type { Comparison, Stated } from './comparison.ts';

/** In whole steps where it can be. */
type Fit = (stated: Stated, result: Fraction, step: Fraction) => Fraction;

/** Moves the stated number to the multiple of the step that the number of steps in the result is made into. */
const toSteps =
  (whole: (steps: Fraction) => Fraction): Fit =>
  (stated, result, step) =>
    step.mul(whole(result.div(step))).sub(lowest(stated));

const lowest = (stated: Stated): Fraction =>
  stated.kind === 'number' ? stated.number.value : stated.range.low.value;

export const fits: Record<Comparison, Fit> = {
  equals: (stated, result) => result.sub(lowest(stated)),
  'rounds to': (stated, result, step) => {
    const isAlmost = stated.kind === 'number' && stated.number.qualifier === 'almost';
    const whole = (steps: Fraction) => (isAlmost ? steps.abs().ceil() : steps.abs().add(1, 2).floor());
    return toSteps((steps) => whole(steps).mul(steps.s))(stated, result, step);
  },
  'truncates to': toSteps((steps) => steps.abs().floor().mul(steps.s)),
  'more than': toSteps((steps) => steps.ceil().sub(1)),
  'at least': toSteps((steps) => steps.floor()),
  'at most': toSteps((steps) => steps.ceil()),
  'less than': toSteps((steps) => steps.floor().add(1)),
  between: (stated, result) => {
    const end =
      stated.kind === 'range' && result.gt(stated.range.high.value)
        ? stated.range.high.value
        : lowest(stated);
    return result.sub(end);
  },
};
