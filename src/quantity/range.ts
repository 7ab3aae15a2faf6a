// Two amounts that are the ends of a range: "5 to 10", "70–79%", "$500 up to $1,000", "between $1.5 and $2 billion".
import {
  amountAt,
  measure,
  refused,
  text,
  type Amount,
  type Measure,
  type Refused,
  type Span,
} from './amount.ts';
import { endsCleanly, faultAround, startsCleanly } from './around.ts';
import { noQuantityAt } from './no-quantity.ts';
import { qualifierAfter } from './qualifiers.ts';
import type { Token } from './tokens.ts';
import { nounEnds, spelledNoun } from './unit-words.ts';

export interface RangePhrase extends Span {
  kind: 'range';
  low: Measure;
  high: Measure;
  /** Where "from" or "between" stands, or the start: they may be left out. */
  lead: number;
  /** After the noun of a count. */
  nounEnd: number;
  /** Where each end stands. */
  ends: readonly [Span, Span];
  /** Whether an end says all that it means: "5" of "5 to 10 million" does not. */
  isWhole: readonly [boolean, boolean];
}

const DASHES = new Set(['–', '—']);

/**
 * The range at a token, the lower end first; null where none is.
 * @param withAnd whether "and" joins the ends, as after "between"
 * @param alone whether the text is the range and nothing else
 */
export function rangeAt(
  tokens: readonly Token[],
  at: number,
  withAnd: boolean,
  alone: boolean,
): RangePhrase | Refused | null {
  // In "between one hundred and two hundred" the first "and" is the joint, in "between one hundred and five and two
  // hundred" it is not.
  return (
    (withAnd && rangeFrom(tokens, at, withAnd, false, alone)) || rangeFrom(tokens, at, withAnd, true, alone)
  );
}

function rangeFrom(
  tokens: readonly Token[],
  at: number,
  withAnd: boolean,
  linked: boolean,
  alone: boolean,
): RangePhrase | Refused | null {
  const low = amountAt(tokens, at, linked);
  if (low?.kind !== 'amount' || !startsCleanly(tokens, at)) return null;
  const [joint, lowNoun] = jointAfter(tokens, low.end, withAnd, alone);
  if (joint === null || noQuantityAt(tokens, joint.end, alone)) return null;
  const high = amountAt(tokens, joint.end);
  if (high?.kind !== 'amount' || (high.isNegative && joint.isHyphen)) return null;
  // "555-1234" and "119-21" are no ranges; with a hyphen, something has to say what is counted.
  const highNouns = nounEnds(tokens, high.end, alone);
  const isNamed = low.currency || high.currency || high.suffix || high.number.scale || highNouns.length > 0;
  if (joint.isHyphen && !isNamed) return null;
  if (!endsCleanly(tokens, high.end) || faultAround(tokens, high, true)) return null;
  const noun = highNouns.at(-1) === undefined ? null : spelledNoun(tokens, high.end, highNouns.at(-1)!);
  const shared = share(tokens, low, high, { low: lowNoun, high: noun });
  if (shared === null) return null;
  if (qualifierAfter(tokens, high.end)) {
    return refused('a range with words that qualify it', at, qualifierAfter(tokens, high.end)!.end);
  }
  const own = measure(low);
  return {
    kind: 'range',
    ...shared,
    lead: at,
    start: at,
    end: high.end,
    nounEnd: highNouns.at(-1) ?? high.end,
    ends: [low, high],
    isWhole: [
      own.value.equals(shared.low.value) && own.unit.kind === shared.low.unit.kind,
      measure(high).unit.kind === shared.high.unit.kind,
    ],
  };
}

interface Joint {
  end: number;
  isHyphen: boolean;
}

/** What joins the two ends, behind the noun of the lower one if it has one. */
function jointAfter(
  tokens: readonly Token[],
  at: number,
  withAnd: boolean,
  alone: boolean,
): [Joint | null, string | null] {
  for (const end of [at, ...nounEnds(tokens, at, alone)]) {
    const joint = jointAt(tokens, end, withAnd, alone);
    if (joint) return [joint, end === at ? null : spelledNoun(tokens, at, end)];
  }
  return [null, null];
}

function jointAt(tokens: readonly Token[], at: number, withAnd: boolean, alone: boolean): Joint | null {
  const token = tokens[at];
  const word = text(tokens, at);
  if (word === 'to' || word === 'through' || (word === 'and' && withAnd))
    return { end: at + 1, isHyphen: false };
  if (word === 'up' && text(tokens, at + 1) === 'to') return { end: at + 2, isHyphen: false };
  const isTight = token?.tight === tokens[at + 1]?.tight && token?.tight === true;
  if (word === '-' && isTight) return { end: at + 1, isHyphen: true };
  // In running text a dash between spaces, or a long one, parts sentences as well.
  const isDash = alone ? DASHES.has(word) : word === '–' && isTight;
  return isDash ? { end: at + 1, isHyphen: false } : null;
}

/** Both ends with the scale, the unit and the noun that the text states once for the two; null where they are no range. */
function share(
  tokens: readonly Token[],
  low: Amount,
  high: Amount,
  nouns: { low: string | null; high: string | null },
): { low: Measure; high: Measure } | null {
  let lower = low;
  if (low.currency === null && low.suffix === null && !low.isRatio) lower = { ...lower, suffix: high.suffix };
  const currency = low.currency ?? high.currency;
  if (low.suffix === null && high.suffix === null) lower = { ...lower, currency };
  const upper = high.currency === null && high.suffix === null ? { ...high, currency } : high;
  const { scale } = high.number;
  if (low.number.scale === null && scale !== null && !low.isRatio && low.suffix === null) {
    if (scale === 'mixed') return null;
    const step = low.number.step && high.number.step ? low.number.step.mul(scale) : null;
    lower = { ...lower, number: { ...low.number, value: low.number.value.mul(scale), step } };
  }
  // "One to five hundred" can be 1 or 100 at the lower end.
  const isHundreds = (end: number) => text(tokens, end - 1) === 'hundred';
  const mayShareHundreds = isHundreds(high.number.end) && !isHundreds(low.number.end);
  if (mayShareHundreds && low.number.value.mul(100).lt(high.number.value)) return null;
  if (nouns.low !== null && nouns.high !== null && nouns.low !== nouns.high) return null;
  const noun = nouns.low ?? nouns.high;
  const [a, b] = [measure(lower, { noun }), measure(upper, { noun })];
  const sameUnit =
    a.unit.kind === b.unit.kind &&
    (a.unit.kind !== 'money' || b.unit.kind !== 'money' || a.unit.currency === b.unit.currency);
  // A lower end with a unit of its own cannot lend it to the upper one: "70% to 79".
  if (!sameUnit || (low.suffix !== null && high.suffix === null)) return null;
  return a.value.lt(b.value) ? { low: a, high: b } : null;
}
