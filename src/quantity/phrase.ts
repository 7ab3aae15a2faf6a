// The grammar of stated quantities, over tokens: what stands at a place of a text, whole, or why nothing can be read there.
//
//   phrase    = ["between" | "from"] amount joint amount [noun] | {qualifier} amount [noun] [qualifier]
//   amount    = [minus] [currency] number [unit] | number ("in" | "out of") number
//   joint     = "to" | "up to" | "through" | "–" | "and" after "between"
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
import { choiceEnd, cluster, endsCleanly, faultAround, sharesWithNext, signStartsCleanly } from './around.ts';
import { mayBeNoQuantity, noQuantityAt } from './no-quantity.ts';
import { isNumberWord, VULGAR } from './number-words.ts';
import {
  isNegation,
  mayQualify,
  qualifierAfter,
  qualifiersBefore,
  type ReadQualifier,
} from './qualifiers.ts';
import { rangeAt, type RangePhrase } from './range.ts';
import type { Token } from './tokens.ts';
import { mayBeCurrency, nounEnds, spelledNoun } from './unit-words.ts';

interface NumberPhrase extends Span {
  kind: 'number';
  number: Measure;
  /** After the noun of a count, or what else the number is of. */
  nounEnd: number;
  /** The number with its unit, without qualifiers. */
  bare: Span;
}

export type Phrase = NumberPhrase | RangePhrase | Refused;

/**
 * What stands at a token: a quantity or range, or something with a number in it that is none; null where no number begins.
 * @param alone whether the text is to be one quantity and nothing else
 */
export function phraseAt(tokens: readonly Token[], at: number, alone: boolean): Phrase | null {
  if (!mayBegin(tokens, at)) return null;
  const found = readAt(tokens, at, alone);
  const before = tokens[at - 1];
  return found && found.kind !== 'refused' && before && isNegation(before)
    ? refused('a negation', at - 1, found.end)
    : found;
}

const LEADS = new Set(['between', 'from', 'a', 'an', 'minus', 'negative', '+', '-', '−', '–']);

/** Whether a token can be the first of a phrase, so that most words are passed by at once. */
function mayBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'break') return false;
  const { kind, lower } = token;
  return (
    kind === 'numeral' ||
    isNumberWord(lower) ||
    LEADS.has(lower) ||
    mayQualify(lower) ||
    mayBeNoQuantity(token) ||
    VULGAR.has(lower) ||
    mayBeCurrency(tokens, at)
  );
}

function readAt(tokens: readonly Token[], at: number, alone: boolean): Phrase | null {
  const lead = text(tokens, at);
  if (lead === 'between' || lead === 'from') {
    const isRange = !noQuantityAt(tokens, at + 1, alone);
    const range = isRange ? rangeAt(tokens, at + 1, lead === 'between', alone) : null;
    if (range?.kind === 'range') return { ...range, lead: at };
    return range ?? (alone ? refused('no two ends with one unit, the lower first', at, tokens.length) : null);
  }
  const none = noQuantityAt(tokens, at, alone);
  if (none) return refused(none.what, none.start, none.end);
  const qualifiers = qualifiersBefore(tokens, at);
  const from = qualifiers.at(-1)?.end ?? at;
  if (from > at && noQuantityAt(tokens, from, alone)) return null;
  const range = rangeAt(tokens, from, false, alone);
  if (range && qualifiers.length > 0) return refused('a range with words that qualify it', at, range.end);
  const number = range ?? numberAt(tokens, at, from, qualifiers, alone);
  // "5 and 10 million", named by an author who leaves "between" out.
  const isAll = number && number.kind !== 'refused' && number.nounEnd === tokens.length;
  return (alone && !isAll && at === from && rangeAt(tokens, from, true, alone)) || number;
}

function numberAt(
  tokens: readonly Token[],
  start: number,
  at: number,
  before: readonly ReadQualifier[],
  alone: boolean,
): NumberPhrase | Refused | null {
  const amount = amountAt(tokens, at);
  if (!amount) return null;
  const fault = amount.kind === 'refused' ? amount : faultAround(tokens, amount);
  if (fault || amount.kind === 'refused') return fault && { ...fault, start: Math.min(start, fault.start) };
  const around = readAround(tokens, amount, alone);
  const { after } = around;
  if (start < at && !signStartsCleanly(tokens, start)) return cluster(tokens, start, around.end);
  if (after && !endsCleanly(tokens, around.end)) return cluster(tokens, start, around.end);
  const means = new Set([...before, ...(after ? [after] : [])].map((each) => each.means));
  if (means.size > 1) return refused('two different qualifiers of one number', start, around.end);
  const choice = after ? null : choiceEnd(tokens, amount);
  if (choice !== null) return refused('a choice of two numbers', start, choice);
  if (around.nounEnd === amount.end && sharesWithNext(tokens, amount)) {
    return refused('a number that may share the scale or the unit of the next one', start, amount.end);
  }
  const [qualifier = null] = means;
  return {
    ...around,
    kind: 'number',
    start,
    number: measure(amount, { qualifier, noun: around.noun }),
    bare: amount,
  };
}

interface Around {
  after: ReadQualifier | null;
  noun: string | null;
  /** After the qualifier; else after the amount. */
  end: number;
  nounEnd: number;
}

/** The noun and the qualifier after an amount: "10 or more agencies", "10 agencies or more", "10 agencies". */
function readAround(tokens: readonly Token[], { end }: Amount, alone: boolean): Around {
  const nounFrom = (from: number, to = nounEnds(tokens, from, alone).at(-1)) => ({
    noun: to === undefined ? null : spelledNoun(tokens, from, to),
    nounEnd: to ?? from,
  });
  const after = qualifierAfter(tokens, end);
  if (after) return { after, end: after.end, ...nounFrom(after.end) };
  for (const nounEnd of nounEnds(tokens, end, alone)) {
    const behind = qualifierAfter(tokens, nounEnd);
    if (behind) return { ...nounFrom(end, nounEnd), after: behind, end: behind.end, nounEnd: behind.end };
  }
  return { after: null, end, ...nounFrom(end) };
}
