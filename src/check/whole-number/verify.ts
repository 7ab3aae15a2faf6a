// Could a percentage come from whole numbers at all? The GRIM test, for a percentage of one known whole number:
// Brown and Heathers, "The GRIM Test", Social Psychological and Personality Science 8 (2017), pp. 363-369.
import Fraction from 'fraction.js';
import { rounding, type Interval } from '../../quantity/interval.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { CheckId, PossibilityReceipt, Provenance } from '../receipt.ts';
import type { Tolerance } from '../calculation/tolerance.ts';

/** The name of this comparison; see comparison.ts for those of a computed result. */
export const CAN_BE_PERCENTAGE = 'can be a percentage of';
export const canBePercentageMeans =
  'There is a whole number that, divided by the given whole number, rounds to the stated percentage (the GRIM test).';

export interface PossibilityCheck {
  kind: 'possibility';
  id: CheckId;
  asks: string;
  decisive: boolean;
  /** A percentage with a last digit. */
  stated: Quantity;
  statedBy: Provenance;
  /** The whole number that it is a percentage of, 1 or more. */
  whole: { quantity: Quantity; provenance: Provenance };
}

/** The least and the greatest whole number that count; they and all between give the percentage. */
export interface Counts {
  least: bigint;
  greatest: bigint;
}

/** Finds the whole numbers that the percentage can stand for. */
export function verifyPossibility(check: PossibilityCheck): PossibilityReceipt {
  const accepts = rounding(check.stated);
  if (!accepts) throw new TypeError(`"${check.stated.text}" has no last digit to round to`);
  const counts = countsOf(accepts, check.whole.quantity.value);
  return {
    ...check,
    accepts,
    counts,
    tolerance: toleranceOfWhole(accepts, check.whole.quantity.value),
    outcome: counts ? 'reproduced' : 'not-reproduced',
  };
}

/** The whole numbers that, divided by `whole`, lie in the interval; null where there are none. */
function countsOf(accepts: Interval, whole: Fraction): Counts | null {
  const [low, high] = ends(accepts).map((end) => end.mul(whole));
  const least = low!.ceil().add(low!.d === 1n && !accepts.lowIncluded ? 1 : 0);
  const greatest = high!.floor().sub(high!.d === 1n && !accepts.highIncluded ? 1 : 0);
  // Things are counted from zero up; only a fall counts below it.
  const first = least.lt(0) && greatest.gte(0) ? new Fraction(0) : least;
  return first.gt(greatest) ? null : { least: integer(first), greatest: integer(greatest) };
}

/**
 * How far the whole number could move before the answer changes. From 1/width of the interval on, every whole number
 * has an answer, so only those below need trying: 100 for whole percents, 1,000 for one decimal.
 */
function toleranceOfWhole(accepts: Interval, whole: Fraction): Tolerance {
  const [from, to] = ends(accepts);
  const always = to.sub(from).inverse().ceil();
  const isPossible = (n: Fraction) => n.gte(always) || countsOf(accepts, n) !== null;
  const outcome = isPossible(whole);
  const step = new Fraction(1);
  let low = outcome && whole.gt(always) ? always : whole;
  while (low.gt(1) && isPossible(low.sub(1)) === outcome) low = low.sub(1);
  let high = whole;
  while (high.lt(always) && isPossible(high.add(1)) === outcome) high = high.add(1);
  return { step, low, high: outcome && high.gte(always) ? null : high };
}

const ends = ({ low, high }: Interval): [Fraction, Fraction] => [low!, high!];
const integer = ({ s, n }: Fraction): bigint => s * n;
