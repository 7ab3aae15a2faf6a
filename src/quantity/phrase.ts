// The grammar of stated quantities, over tokens: what stands at a place of a text, whole, or why nothing can be read there.
//
//   phrase    = ["between" | "from"] amount joint amount | {qualifier} amount [noun] [qualifier]
//   amount    = [minus] [currency] number [unit] | number ("in" | "out of") number
//   joint     = "to" | "up to" | "through" | "–" | "and" after "between"
import Fraction from 'fraction.js';
import { noQuantityAt } from './no-quantity.ts';
import { isNumberAt, isYear, ordinalAt, readNumber, type ReadNumber } from './number.ts';
import { PARTS } from './number-words.ts';
import { isNegation, qualifierAfter, qualifierBefore, type ReadQualifier } from './qualifiers.ts';
import type { Currency, Qualifier, Quantity, Unit } from './quantity.ts';
import type { Token } from './tokens.ts';
import { currencyBefore, nounEnds, unitAfter } from './units.ts';

/** A quantity without its words. */
export type Measure = Omit<Quantity, 'text'>;

interface Span {
  /** Indexes of the first token and after the last one, the noun of a count left out where it may be. */
  start: number;
  end: number;
}

export type Phrase = Span & { nounEnd: number } & (
    | {
        kind: 'number';
        number: Measure;
        /** The number with its unit, without qualifiers. */
        bare: Span;
      }
    | {
        kind: 'range';
        low: Measure;
        high: Measure;
        /** Where "from" or "between" stands, or the start: they may be left out. */
        lead: number;
        /** Where each end stands. */
        ends: readonly [Span, Span];
        /** Whether an end says all that it means: "5" of "5 to 10 million" does not. */
        isWhole: readonly [boolean, boolean];
      }
    | {
        kind: 'refused';
        /** What is there instead of a quantity: "a date". */
        why: string;
      }
  );

export interface Mode {
  /** Whether the text is to be one quantity and nothing else. */
  alone: boolean;
}

/** An amount without qualifiers and nouns, its parts apart so that the two ends of a range can share them. */
interface Amount extends Span {
  kind: 'amount';
  number: ReadNumber;
  isNegative: boolean;
  currency: Currency | null;
  suffix: { unit: Unit; divisor: Fraction } | null;
  /** "one in five". */
  isRatio: boolean;
}

type Refused = Span & { kind: 'refused'; why: string };

const refused = (why: string, start: number, end: number): Refused => ({ kind: 'refused', why, start, end });

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** What stands at a token: a quantity or range, or something with a number in it that is none; null where no number begins. */
export function phraseAt(tokens: readonly Token[], at: number, mode: Mode): Phrase | null {
  const found = readAt(tokens, at, mode);
  if (!found) return null;
  if (found.kind === 'refused') return { ...found, nounEnd: found.end };
  const before = tokens[at - 1];
  if (before && isNegation(before)) {
    return { ...refused('a negation', at - 1, found.end), nounEnd: found.end };
  }
  return found;
}

function readAt(tokens: readonly Token[], at: number, mode: Mode): Phrase | Refused | null {
  const lead = text(tokens, at);
  if (lead === 'between' || lead === 'from') {
    const range = rangeAt(tokens, at + 1, lead === 'between', mode);
    return range?.kind === 'range' ? { ...range, lead: at } : range;
  }
  const none = noQuantityAt(tokens, at, mode.alone);
  if (none) return refused(none.what, none.start, none.end);
  const qualifiers: ReadQualifier[] = [];
  let from = at;
  for (let next = qualifierBefore(tokens, from); next; next = qualifierBefore(tokens, from)) {
    qualifiers.push(next);
    from = next.end;
  }
  const inner = from > at ? noQuantityAt(tokens, from, mode.alone) : null;
  if (inner) return null;
  const range = rangeAt(tokens, from, mode.alone, mode);
  if (range && qualifiers.length > 0) return refused('a range with words that qualify it', at, range.end);
  return range ?? quantityAt(tokens, at, from, qualifiers, mode);
}

// ——— One quantity

function quantityAt(
  tokens: readonly Token[],
  start: number,
  at: number,
  before: readonly ReadQualifier[],
  mode: Mode,
): Phrase | Refused | null {
  const amount = amountAt(tokens, at);
  if (!amount) return null;
  if (amount.kind === 'refused') return { ...amount, start };
  const fault = faultAround(tokens, amount);
  if (fault) return { ...fault, start: Math.min(start, fault.start) };

  const isCount = amount.currency === null && amount.suffix === null;
  const nouns = nounEnds(tokens, amount.end, mode.alone);
  let { end } = amount;
  let after = qualifierAfter(tokens, end);
  let nounEnd = end;
  if (after) {
    end = after.end;
    nounEnd = nounEnds(tokens, end, mode.alone).at(-1) ?? end;
  } else {
    nounEnd = nouns.at(-1) ?? end;
    for (const each of nouns) {
      after = qualifierAfter(tokens, each);
      if (!after) continue;
      end = after.end;
      nounEnd = end;
      break;
    }
  }
  const means = new Set([...before, ...(after ? [after] : [])].map((each) => each.means));
  if (means.size > 1) return refused('two different qualifiers of one number', start, end);
  const choice = after ? null : amountAfterOr(tokens, amount);
  if (choice) return refused('a choice of two numbers', start, choice.end);
  if (nounEnd === amount.end && sharesWithNext(tokens, amount)) {
    return refused('a number that may share the scale or the unit of the next one', start, amount.end);
  }
  const noun = isCount
    ? nounBetween(tokens, amount, after ? (nounEnd > end ? [end, nounEnd] : null) : null, nouns)
    : null;
  const [qualifier = null] = means;
  return { kind: 'number', start, end, nounEnd, number: measure(amount, { qualifier, noun }), bare: amount };
}

/** The noun as it stands: before a qualifier that follows it, after one that does not, or at the end. */
function nounBetween(
  tokens: readonly Token[],
  { end }: Amount,
  afterQualifier: [number, number] | null,
  nouns: readonly number[],
): string | null {
  const [from, to] = afterQualifier ?? [end, nouns.at(-1) ?? end];
  return to > from ? spelled(tokens, from, to) : null;
}

function spelled(tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from]!.text === '-' ? from + 1 : from;
  return tokens
    .slice(first, to)
    .map((token, i) => `${i > 0 && !token.tight ? ' ' : ''}${token.text}`)
    .join('');
}

function measure(
  { number, isNegative, currency, suffix, isRatio }: Amount,
  { qualifier = null, noun = null }: { qualifier?: Qualifier | null; noun?: string | null } = {},
): Measure {
  const divisor = suffix?.divisor ?? 1;
  const unit: Unit =
    suffix?.unit ??
    (currency !== null
      ? { kind: 'money', currency }
      : number.isShare || isRatio
        ? { kind: 'ratio', of: noun && noun.replace(/^of (?:the )?/, '') }
        : { kind: 'count', noun });
  return {
    value: number.value.div(divisor).mul(isNegative ? -1 : 1),
    unit,
    qualifier,
    step: number.step && number.step.div(divisor),
  };
}

// ——— Amounts

function amountAt(tokens: readonly Token[], at: number, linked = true): Amount | Refused | null {
  let from = at;
  const sign = signAt(tokens, from);
  if (sign?.kind === 'refused') {
    const amount = amountAt(tokens, from + 1, linked);
    return amount && { ...sign, end: amount.end };
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
  const common = { kind: 'amount', start: at, number, isNegative, isRatio: false } as const;
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
  if (!next?.tight || (tight && (lower === '-' || lower === '–' || isJoined(tokens, at)))) return null;
  if (lower === '−' || lower === '-') return { kind: 'sign', isNegative: true, end: at + 1 };
  if (lower === '+') return { kind: 'sign', isNegative: false, end: at + 1 };
  return lower === '–' ? refused('a dash where a minus sign may be meant', at, at + 2) : null;
}

const isJoined = (tokens: readonly Token[], at: number): boolean =>
  ['word', 'numeral'].includes(tokens[at - 1]?.kind ?? '');

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

// ——— Ranges

const DASHES = new Set(['–', '—']);

/** "5 to 10", "70–79%", "$500 up to $1,000", after "between" also "5 and 10"; the lower end first. */
function rangeAt(
  tokens: readonly Token[],
  at: number,
  withAnd: boolean,
  mode: Mode,
): Extract<Phrase, { kind: 'range' }> | Refused | null {
  // In "between one hundred and two hundred" the first "and" is the joint, in "between one hundred and five and two
  // hundred" it is not.
  return (
    (withAnd && rangeFrom(tokens, at, withAnd, false, mode)) || rangeFrom(tokens, at, withAnd, true, mode)
  );
}

function rangeFrom(
  tokens: readonly Token[],
  at: number,
  withAnd: boolean,
  linked: boolean,
  mode: Mode,
): Extract<Phrase, { kind: 'range' }> | Refused | null {
  if (noQuantityAt(tokens, at, mode.alone)) return null;
  const low = amountAt(tokens, at, linked);
  if (low?.kind !== 'amount' || !startsCleanly(tokens, at)) return null;
  const [joint, lowNoun] = jointAfter(tokens, low.end, withAnd, mode);
  if (joint === null || noQuantityAt(tokens, joint.end, mode.alone)) return null;
  const high = amountAt(tokens, joint.end);
  if (high?.kind !== 'amount' || (high.isNegative && joint.isHyphen)) return null;
  // "555-1234" and "119-21" are no ranges; with a hyphen, something has to say what is counted.
  const highNouns = nounEnds(tokens, high.end, mode.alone);
  const isNamed = low.currency || high.currency || high.suffix || high.number.scale || highNouns.length > 0;
  if (joint.isHyphen && !isNamed) return null;
  if (!endsCleanly(tokens, high.end) || faultAround(tokens, high, true)) return null;
  const noun = highNouns.at(-1) === undefined ? null : spelled(tokens, high.end, highNouns.at(-1)!);
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
  mode: Mode,
): [Joint | null, string | null] {
  for (const end of [at, ...nounEnds(tokens, at, mode.alone)]) {
    const joint = jointAt(tokens, end, withAnd, mode);
    if (joint) return [joint, end === at ? null : spelled(tokens, at, end)];
  }
  return [null, null];
}

function jointAt(tokens: readonly Token[], at: number, withAnd: boolean, mode: Mode): Joint | null {
  const token = tokens[at];
  const word = text(tokens, at);
  if (word === 'to' || word === 'through' || (word === 'and' && withAnd))
    return { end: at + 1, isHyphen: false };
  if (word === 'up' && text(tokens, at + 1) === 'to') return { end: at + 2, isHyphen: false };
  const isTight = token?.tight === tokens[at + 1]?.tight && token?.tight === true;
  if (word === '-' && isTight) return { end: at + 1, isHyphen: true };
  // In running text a dash between spaces, or a long one, parts sentences as well.
  const isDash = mode.alone ? DASHES.has(word) : word === '–' && isTight;
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

// ——— What stands around an amount

/** Signs that may touch a number before it. */
const OPENING = new Set(['(', '[', '{', '“', '‘', '"', "'", '«', '»', '„', '—', '…', '*', '_', '|', ';', ',', '!', '?', '”', '’', ')', ']', '–', '~', '≈', '>', '<', '≥', '≤', '=', '.', ':']); // prettier-ignore

/** And after it. */
const CLOSING = new Set(['.', ',', ';', ':', '!', '?', ')', ']', '}', '”', '’', '"', "'", '»', '«', '—', '–', '…', '*', '_', '|', '(', '[', '“', '/', '-', '+']); // prettier-ignore

function startsCleanly(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!tokens[at]!.tight || !before || before.kind === 'break') return true;
  if (before.kind !== 'sign' || !OPENING.has(before.text)) return false;
  // A sign between two numbers that touches both makes one of them: "10:30", "3.5.1", "1'000".
  return !(before.tight && tokens[at - 2]?.kind === 'numeral' && before.text !== '(');
}

function endsCleanly(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (!next?.tight || next.kind === 'break') return true;
  if (next.kind !== 'sign' || !CLOSING.has(next.text)) return false;
  const behind = tokens[end + 1];
  if (!behind?.tight || behind.kind === 'break') return next.text !== '+' || !behind;
  if (behind.kind === 'numeral') return false;
  // "287(g)", "401(k)"
  if (next.text === '(' && behind.kind === 'word')
    return tokens[end + 2]?.text !== ')' || behind.text.length > 3;
  if (next.text === '.' && behind.kind === 'word') return /^\p{Lu}\p{L}/u.test(behind.text);
  if (next.text === '+') return false;
  return true;
}

/** Why an amount cannot stand alone where it stands; null where it can. */
function faultAround(tokens: readonly Token[], amount: Amount, inRange = false): Refused | null {
  const { start, end, number, suffix, currency } = amount;
  const isQualified = qualifierAfter(tokens, end) !== null;
  if ((!inRange && !startsCleanly(tokens, start)) || (!isQualified && !endsCleanly(tokens, end))) {
    return cluster(tokens, start, end);
  }
  if (isHyphenated(tokens, end) && number.isShare) return refused('part of a compound', start, end + 2);
  if (suffix || currency) {
    return tokens[end]?.lower === '%' || unitAfter(tokens, end)
      ? refused('two units of one number', start, end + 1)
      : null;
  }
  const ordinal = ordinalAt(tokens, start);
  if (ordinal !== null && !number.isShare) return refused('an ordinal', start, ordinal);
  if (isNumberAt(tokens, end) && !isApart(tokens, start, end)) {
    return refused('two numbers side by side', start, readNumber(tokens, end)?.end ?? end + 1);
  }
  const groups = spacedGroups(tokens, start);
  if (groups !== null) return refused('digits with spaces in them: one number or two', start, groups);
  return restOfNumber(tokens, number, start);
}

const isHyphenated = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' && tokens[at].tight && tokens[at + 1]?.tight === true;

/** Numerals in the cells of a table are parted by spaces only: "3,878,704 3 Chicago". */
const isApart = (tokens: readonly Token[], start: number, end: number): boolean =>
  end === start + 1 &&
  tokens[start]!.kind === 'numeral' &&
  tokens[end]!.kind === 'numeral' &&
  !tokens[end]!.tight;

/** "5 000 000": the index after the last group; null where the digits are not in such groups. */
function spacedGroups(tokens: readonly Token[], start: number): number | null {
  if (!/^\d{1,3}$/.test(tokens[start]!.text)) return null;
  let end = start + 1;
  while (tokens[end]?.kind === 'numeral' && !tokens[end]!.tight && /^\d{3}$/.test(tokens[end]!.text))
    end += 1;
  return end > start + 1 ? end : null;
}

/** "a million and a half", "two million, three hundred thousand": more of the number may follow. */
function restOfNumber(tokens: readonly Token[], number: ReadNumber, start: number): Refused | null {
  const { end, scale } = number;
  if (text(tokens, end) === 'and') {
    const part = ['a', 'an'].includes(text(tokens, end + 1)) ? end + 2 : end + 1;
    const isPart = PARTS.has(text(tokens, part)) && (part > end + 1 || text(tokens, part) === 'half');
    if (isPart) return refused('a number whose last part can be read in two ways', start, part + 1);
  }
  if (scale === null || text(tokens, end) !== ',') return null;
  const rest = readNumber(tokens, end + 1);
  const isSmaller = rest && !rest.isShare && rest.value.gte(100) && scale !== 'mixed' && rest.value.lt(scale);
  const isSaidSo = rest && (rest.scale !== null || text(tokens, rest.end - 1) === 'hundred');
  return isSmaller && isSaidSo ? refused('one number or two, parted by a comma', start, rest.end) : null;
}

/** All that touches the amount: "10:30", "x3", "3D". */
function cluster(tokens: readonly Token[], start: number, end: number): Refused {
  let [from, to] = [start, end];
  while (tokens[from]!.tight && from > 0 && tokens[from - 1]!.kind !== 'break' && start - from < FARTHEST)
    from -= 1;
  while (tokens[to]?.tight && tokens[to]!.kind !== 'break' && to - end < FARTHEST) to += 1;
  const edge = /^[.,;:!?()[\]{}“”‘’"'«»…*|]$/;
  while (to > end && edge.test(tokens[to - 1]!.text) && tokens[to - 1]!.text !== ')') to -= 1;
  while (from < start && edge.test(tokens[from]!.text)) from += 1;
  return refused('part of a name, a code or another expression', from, to);
}

const FARTHEST = 12;

/** "five or six"; "42,755 or 71.5%" says one thing twice. */
function amountAfterOr(tokens: readonly Token[], one: Amount): Amount | null {
  const other = text(tokens, one.end) === 'or' ? amountAt(tokens, one.end + 1) : null;
  return other?.kind === 'amount' && measure(one).unit.kind === measure(other).unit.kind ? other : null;
}

/** "5 and 10 million", "5, 10 and 15%": what the last one states may be meant of each. */
function sharesWithNext(tokens: readonly Token[], { end, number, suffix, currency }: Amount): boolean {
  if (suffix !== null || number.scale !== null || number.isShare) return false;
  let at = end;
  for (let hops = 0; hops < 6; hops += 1) {
    const joint = text(tokens, at);
    const isList = joint === ',';
    if (!isList && !['and', 'or', 'to', '–', '-', '—'].includes(joint)) return false;
    let next = at + 1;
    if (isList && (text(tokens, next) === 'and' || text(tokens, next) === 'or')) next += 1;
    for (let each = qualifierBefore(tokens, next); each; each = qualifierBefore(tokens, next))
      next = each.end;
    const other = amountAt(tokens, next);
    if (other?.kind !== 'amount') return false;
    const isLast = !isList || next > at + 1;
    const hasMore =
      (other.number.scale !== null && !other.isRatio) || (currency === null && other.suffix !== null);
    if (isLast) return hasMore;
    if (hasMore || nounEnds(tokens, other.end, false).length > 0) return false;
    at = other.end;
  }
  return false;
}
