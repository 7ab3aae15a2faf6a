// The result of a calculation and what is stated, as they are printed wherever they are shown.
import type Fraction from 'fraction.js';
import { marked, printQuantity, type Printed } from '../../quantity/format.ts';
import type { Interval } from '../../quantity/interval.ts';
import type { Stated } from './comparison.ts';
import type { Working } from './verify.ts';

/** The result as printed: with more decimals than usual where it could be taken for an end of what is accepted. */
export const printResult = (
  { result, unit, accepts }: Pick<Working, 'result' | 'unit' | 'accepts'>,
  digits?: number,
): Printed => printQuantity(result, unit, { digits, apart: endsOf(accepts) });

/** The numbers at which the outcome turns: a result that is none of them is never printed as one. */
export const endsOf = ({ low, high }: Interval): Fraction[] => [low, high].filter((end) => end !== null);

/** "about 641.48%". */
export const resultOf = (receipt: Working): string => marked(printResult(receipt));

/** What is stated, as its text has it. */
export const formatStated = (stated: Stated): string =>
  stated.kind === 'range' ? stated.range.text : stated.number.text;
