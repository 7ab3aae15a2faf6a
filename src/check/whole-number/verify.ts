// Could a percentage come from whole numbers at all? The GRIM test, for a percentage of one known whole number:
// Brown and Heathers, "The GRIM Test", Social Psychological and Personality Science 8 (2017), pp. 363-369.
import Fraction from 'fraction.js';
import { closed, type Interval } from '../../quantity/interval.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Given, Provenance } from '../provenance.ts';
import type { Answered, Outcome } from '../receipt.ts';
import type { Tolerance } from '../tolerance.ts';
import type { WholeNumberCheck } from './link.ts';

/** The least and the greatest whole number that count; they and all between give the percentage. */
interface Counts {
  least: bigint;
  greatest: bigint;
}

interface Working {
  /** The shares that round to the stated percentage; those halfway to the next one are taken to round either way. */
  accepts: Interval;
  /** The whole numbers whose share of the whole it can be; null if there is none. */
  counts: Counts | null;
  /** How far the whole could move before the outcome turns. */
  tolerance: Tolerance;
  outcome: Outcome;
}

export interface WholeNumberReceipt extends Answered, Working {
  kind: 'whole-number';
  outcome: Outcome;
  stated: Quantity;
  statedIn: Provenance;
  /** The whole number that the stated percentage is of. */
  whole: Given;
}

/**
 * Finds the whole numbers that a percentage can stand for. Of a share exactly halfway between two percentages, 1/8 or
 * 12.5%, either may be stated: spreadsheets round it to 13%, R and Python to 12%, and a press office may do as it likes.
 * @param stated a percentage with a last digit
 * @param whole the whole number that it is a percentage of, 1 or more
 */
export function verifyWholeNumber(stated: Quantity, whole: Fraction): Working {
  const half = stated.step?.div(2);
  if (!half) throw new TypeError(`"${stated.text}" has no last digit to round to`);
  const accepts = closed(stated.value.sub(half), stated.value.add(half));
  const counts = countsOf(accepts, whole);
  return {
    accepts,
    counts,
    tolerance: toleranceOfWhole(accepts, whole),
    outcome: counts ? 'reproduced' : 'not-reproduced',
  };
}

export function wholeNumberReceipt(check: WholeNumberCheck): WholeNumberReceipt {
  const { kind, id, asks, decisive, stated, statedIn, whole } = check;
  const working = verifyWholeNumber(stated, whole.quantity.value);
  return { kind, id, asks, decisive, stated, statedIn, whole, ...working };
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
