// Which percentages the test can be made of.
import type { Quantity } from '../../quantity/quantity.ts';

/** The name of the comparison. */
export const CAN_BE_PERCENTAGE = 'can be a percentage of';

/** With more decimals every whole number below many millions would have to be tried, and none is ever stated so. */
export const MOST_DECIMALS = 4;

/** Whether it is a percentage that this test can be made of: with a last digit, and no more decimals than can be tried. */
export const isTestable = ({ unit, step, qualifier }: Quantity): boolean =>
  unit.kind === 'percent' &&
  step !== null &&
  step.mul(100 * 10 ** MOST_DECIMALS).gte(1) &&
  (qualifier === null || qualifier === 'about');
