// An amount: a number with its sign, currency and unit, or a ratio, without the words that qualify it and without a noun.
import type Fraction from 'fraction.js';
import { noQuantityAt } from './no-quantity.ts';
import { isYear, readNumber, type ReadNumber } from './number.ts';
import type { Currency, Qualifier, Quantity, Unit } from './quantity.ts';
import type { Token } from './tokens.ts';
import { currencyBefore, unitAfter } from './unit-words.ts';

/** A quantity without its words. */
export type Measure = Omit<Quantity, 'text'>;

/** Indexes of the first token and after the last one. */
export interface Span {
  start: number;
  end: number;
}

/** Its parts, so that the two ends of a range can share them. */
export interface Amount extends Span {
  kind: 'amount';
  number: ReadNumber;
  /** Where the number begins, behind signs. */
  numberStart: number;
  isNegative: boolean;
  currency: Currency | null;
  suffix: { unit: Unit; divisor: Fraction } | null;
  /** "one in five". */
  isRatio: boolean;
}

/** What stands there instead: "a date". */
export interface Refused extends Span {
  kind: 'refused';
  why: string;
}

export const refused = (why: string, start: number, end: number): Refused => ({
  kind: 'refused',
  why,
  start,
  end,
});

/** A token in lower case; nothing behind the last one. */
export const text = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** The amount at a token, or why none can be read there; null where no number begins. */
export function amountAt(tokens: readonly Token[], at: number, linked = true): Amount | Refused | null {
  let near = known.get(tokens);
  if (!near) known.set(tokens, (near = new Map()));
  const place = linked ? at : -1 - at;
  const found = near.get(place);
  if (found !== undefined) return found;
  if (near.size > MOST_KNOWN) near.clear();
  const amount = readAmount(tokens, at, linked);
  near.set(place, amount);
  return amount;
}

// What stands around a number is looked at from several of its neighbors; of the last places, each is read once.
const known = new WeakMap<readonly Token[], Map<number, Amount | Refused | null>>();
const MOST_KNOWN = 100;

function readAmount(tokens: readonly Token[], at: number, linked: boolean): Amount | Refused | null {
  let from = at;
  const sign = signAt(tokens, from);
  if (sign?.kind === 'refused') {
    const number = readNumber(tokens, currencyBefore(tokens, from + 1)?.end ?? from + 1);
    return number && { ...sign, end: unitAfter(tokens, number.end)?.end ?? number.end };
  }
  let isNegative = sign?.isNegative ?? false;
  from = sign?.end ?? from;
  const money = currencyBefore(tokens, from);
  if (money) {
    from = money.end;
    const second = sign ? null : signAt(tokens, from);
    if (second?.kind === 'sign') {
      isNegative = second.isNegative;
      from = second.end;
    }
  }
  const number = readNumber(tokens, from, { linked, money: money !== null });
  if (!number) return malformed(tokens, from, at);
  if (money && 'refused' in money) return refused(money.refused, at, number.end);
  const unit = unitAfter(tokens, number.end);
  if (unit && 'refused' in unit) return refused(unit.refused, at, unit.end);
  const common = {
    kind: 'amount',
    start: at,
    numberStart: from,
    number,
    isNegative,
    isRatio: false,
  } as const;
  if (!money && !unit && !sign) {
    const ratio = ratioAt(tokens, number);
    if (ratio)
      return { ...common, number: ratio, currency: null, suffix: null, isRatio: true, end: ratio.end };
  }
  if (!money) return { ...common, currency: null, suffix: unit, end: unit?.end ?? number.end };
  const isSame =
    unit?.unit.kind === 'money' && unit.unit.currency === money.currency && unit.divisor.equals(1);
  if (unit && !isSame) return refused('two units of one number', at, unit.end);
  return { ...common, currency: money.currency, suffix: null, end: unit?.end ?? number.end };
}

/** Digits that are grouped otherwise than by thousands, or too many. */
function malformed(tokens: readonly Token[], at: number, start: number): Refused | null {
  return tokens[at]?.kind === 'numeral'
    ? refused('digits that are no number written in English', start, at + 1)
    : null;
}

type Sign = { kind: 'sign'; isNegative: boolean; end: number } | Refused;

function signAt(tokens: readonly Token[], at: number): Sign | null {
  const { lower = '', tight = false } = tokens[at] ?? {};
  if (lower === 'minus' || lower === 'negative') return { kind: 'sign', isNegative: true, end: at + 1 };
  const next = tokens[at + 1];
  if (lower === '−' && next && !next.tight) return refused('a minus sign apart from its number', at, at + 2);
  if (!next?.tight || (tight && !mayTouchSign(tokens[at - 1], lower))) return null;
  if (lower === '−' || lower === '-') return { kind: 'sign', isNegative: true, end: at + 1 };
  if (lower === '+') return { kind: 'sign', isNegative: false, end: at + 1 };
  return lower === '–' ? refused('a dash where a minus sign may be meant', at, at + 2) : null;
}

/** "(-5%)", "≥-5" and "$-5", but not "COVID-5" nor "10−5"; a plus and a minus sign proper may also touch a dash before them. */
const mayTouchSign = (before: Token | undefined, sign: string): boolean =>
  before?.kind === 'sign' &&
  (/^[([{“‘"'«„<>≥≤~≈=$€£]$/.test(before.text) || (sign !== '-' && sign !== '–' && before.text === '—'));

/** "one in five", "2 out of 5", "one-in-five": the first is less than the second. */
function ratioAt(tokens: readonly Token[], count: ReadNumber): ReadNumber | null {
  if (count.scale !== null || count.isShare || count.value.d !== 1n || count.value.lt(1)) return null;
  const hyphen = (at: number) => (tokens[at]?.text === '-' && tokens[at].tight ? at + 1 : at);
  const joint = hyphen(count.end);
  const words = [text(tokens, joint), text(tokens, joint + 1)];
  const isOutOf = words[0] === 'out' && words[1] === 'of';
  if (words[0] !== 'in' && !isOutOf) return null;
  let at = hyphen(joint + (isOutOf ? 2 : 1));
  if (text(tokens, at) === 'every') at += 1;
  if (!isOutOf && isYear(tokens[at])) return null;
  const all = readNumber(tokens, at);
  if (!all || all.isShare || all.value.d !== 1n || all.value.lte(count.value)) return null;
  if (unitAfter(tokens, all.end) || timesOrDates(tokens, at)) return null;
  return { end: all.end, value: count.value.div(all.value), step: null, scale: 'mixed', isShare: true };
}

const timesOrDates = (tokens: readonly Token[], at: number): boolean =>
  noQuantityAt(tokens, at, true) !== null;

/** What an amount states, with what is said around it. */
export function measure(
  { number, isNegative, currency, suffix, isRatio }: Amount,
  { qualifier = null, noun = null }: { qualifier?: Qualifier | null; noun?: string | null } = {},
): Measure {
  const scaled = (value: Fraction) => (suffix ? value.div(suffix.divisor) : value);
  const value = scaled(number.value);
  const unit: Unit =
    suffix?.unit ??
    (currency !== null
      ? { kind: 'money', currency }
      : number.isShare || isRatio
        ? { kind: 'ratio', of: noun && noun.replace(/^of (?:the )?/, '') }
        : { kind: 'count', noun });
  return {
    value: isNegative ? value.neg() : value,
    unit,
    qualifier,
    step: number.step && scaled(number.step),
  };
}
