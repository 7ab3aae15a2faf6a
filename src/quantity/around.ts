// What stands around an amount: whether the text goes on with it, so that it is no amount of its own there.
import { amountAt, measure, refused, text, type Amount, type Refused } from './amount.ts';
import { isNumberAt, ordinalAt, readNumber, type ReadNumber } from './number.ts';
import { PARTS, SCALES } from './number-words.ts';
import { qualifierAfter, qualifierBefore, qualifiersBefore } from './qualifiers.ts';
import type { Token } from './tokens.ts';
import { nounEnds, unitAfter } from './unit-words.ts';

/** Signs that may touch a number before it. */
const OPENING = new Set(['(', '[', '{', '“', '‘', '"', "'", '«', '»', '„', '—', '…', '*', '_', '|', ';', ',', '!', '?', '”', '’', ')', ']', '–', '~', '≈', '>', '<', '≥', '≤', '=', '.', ':']); // prettier-ignore

/** And after it. */
const CLOSING = new Set(['.', ',', ';', ':', '!', '?', ')', ']', '}', '”', '’', '"', "'", '»', '«', '—', '–', '…', '*', '_', '|', '(', '[', '“', '/', '-']); // prettier-ignore

export function startsCleanly(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!tokens[at]!.tight || !before || before.kind === 'break') return true;
  if (before.kind !== 'sign' || !OPENING.has(before.text)) return false;
  // A sign between two numbers that touches both makes one of them: "10:30", "3.5.1", "1'000".
  return !(before.tight && tokens[at - 2]?.kind === 'numeral' && before.text !== '(');
}

/** Whether a phrase may begin with the sign of a qualifier here: not within "=>30". */
const COMPARING = new Set(['<', '>', '=', '≤', '≥', '~', '≈']);

export const signStartsCleanly = (tokens: readonly Token[], at: number): boolean =>
  startsCleanly(tokens, at) && !(tokens[at]!.tight && COMPARING.has(tokens[at - 1]?.text ?? ''));

export function endsCleanly(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (!next?.tight || next.kind === 'break') return true;
  if (next.kind !== 'sign' || !CLOSING.has(next.text)) return false;
  const behind = tokens[end + 1];
  if (!behind?.tight || behind.kind === 'break') return true;
  if (behind.kind === 'numeral') return false;
  // "401(k)"
  if (next.text === '(' && behind.kind === 'word')
    return tokens[end + 2]?.text !== ')' || behind.text.length > 3;
  return next.text !== '.' || behind.kind !== 'word' || /^\p{Lu}\p{L}/u.test(behind.text);
}

/** Why an amount cannot stand alone where it stands; null where it can. */
export function faultAround(tokens: readonly Token[], amount: Amount, inRange = false): Refused | null {
  const { start, end, number, numberStart, suffix } = amount;
  const isQualified = qualifierAfter(tokens, end) !== null;
  if ((!inRange && !startsCleanly(tokens, start)) || (!isQualified && !endsCleanly(tokens, end))) {
    return cluster(tokens, start, end);
  }
  if (isHyphenated(tokens, end) && number.isShare) return refused('part of a compound', start, end + 2);
  if (suffix && unitAfter(tokens, end)) return refused('two units of one number', start, end + 1);
  const cents = suffix?.unit.kind === 'money' ? centsAfter(tokens, end) : null;
  if (cents) return refused('one amount or two', start, cents.end);
  if (suffix)
    return isScale(text(tokens, end)) ? refused('a unit before its multiplier', start, end + 1) : null;
  const ordinal = ordinalAt(tokens, start);
  if (ordinal !== null && !number.isShare) return refused('an ordinal', start, ordinal);
  const rest = restOfNumber(tokens, number, numberStart);
  return rest && refused(rest.why, start, rest.end);
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

/** "3 dollars 50 cents", "3 dollars and 50 cents" */
function centsAfter(tokens: readonly Token[], end: number): Amount | null {
  const cents = amountAt(tokens, text(tokens, end) === 'and' ? end + 1 : end);
  return cents?.kind === 'amount' && cents.suffix?.unit.kind === 'money' && !cents.suffix.divisor.equals(1)
    ? cents
    : null;
}

interface Rest {
  why: string;
  end: number;
}

/** What goes on with a number although it is not read as part of it; null where the number is at its end. */
function restOfNumber(tokens: readonly Token[], number: ReadNumber, start: number): Rest | null {
  const { end } = number;
  const groups = spacedGroups(tokens, start);
  if (groups !== null) return { why: 'digits with spaces in them: one number or two', end: groups };
  if (isNumberAt(tokens, end) && !isApart(tokens, start, end)) {
    return { why: 'two numbers side by side', end: numbersEnd(tokens, end) };
  }
  return (
    moreWords(tokens, number, start) ??
    partAfter(tokens, number, start) ??
    moreAfterJoint(tokens, number) ??
    acrossDash(tokens, number)
  );
}

/** Multipliers that are not read: "13 lakh", "5 K", "10 bln". */
const OTHER_SCALES = new Set(
  `k m mm b g t mil mill mio bln tln trn lakh lakhs lac crore crores doz dozs dz dzs gross score quadrillion
  quintillion`.split(/\s+/),
);

const isScale = (name: string): boolean => SCALES.has(name) || OTHER_SCALES.has(name);

function moreWords(tokens: readonly Token[], { end }: ReadNumber, start: number): Rest | null {
  const next = isHyphenated(tokens, end) ? end + 1 : end;
  const name = text(tokens, next);
  if (OTHER_SCALES.has(name)) return { why: 'a multiplier that is not known here', end: next + 1 };
  if (name === 'percentage') return { why: 'a unit that is not known here', end: next + 1 };
  const before = text(tokens, start - 1);
  // "one point 5", "nought point five", but not "at this point five states".
  const isAfterPoint =
    before === 'point' && (isNumberAt(tokens, start - 2) || ZEROS.has(text(tokens, start - 2)));
  const isBeforePoint =
    name === 'point' && (isNumberAt(tokens, next + 1) || ZEROS.has(text(tokens, next + 1)));
  if (!isAfterPoint && !isBeforePoint) return null;
  return {
    why: 'decimals that are not said digit by digit',
    end: isBeforePoint ? numbersEnd(tokens, next + 1) : end,
  };
}

/** After all words of numbers that follow, of which nothing is to be read by itself. */
function numbersEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  const goesOn = (next: number) => isNumberAt(tokens, next) || ZEROS.has(text(tokens, next));
  while (end - at < MOST_WORDS && (goesOn(end) || (text(tokens, end) === 'and' && goesOn(end + 1)))) end += 1;
  return end;
}

/** In tokens; more are read as another number. */
const MOST_WORDS = 200;

const ZEROS = new Set(['nought', 'naught', 'oh', 'o']);

/** "a million and a half", "one hundred and three quarters", "twenty fifths": fractions that can be read in two ways. */
function partAfter(tokens: readonly Token[], { end }: ReadNumber, start: number): Rest | null {
  const why = 'a fraction that can be read in two ways';
  const isPart = (at: number) => PARTS.has(singular(text(tokens, at)));
  if (text(tokens, end) === 'and') {
    const part = ['a', 'an'].includes(text(tokens, end + 1)) ? end + 2 : end + 1;
    return isPart(part) && (part > end + 1 || text(tokens, part) === 'half') ? { why, end: part + 1 } : null;
  }
  const part = isHyphenated(tokens, end) ? end + 1 : end;
  // "Four quarters" are a time as well.
  const isTime = end === start + 1 && singular(text(tokens, part)) === 'quarter';
  return isPart(part) && !isTime ? { why, end: part + 1 } : null;
}

const singular = (name: string): string => (name === 'halves' ? 'half' : name.replace(/s$/, ''));

/** "two million, three hundred thousand", "3 hundred and 21", "two thousand and two hundred". */
function moreAfterJoint(tokens: readonly Token[], { end, scale }: ReadNumber): Rest | null {
  const joint = text(tokens, end);
  if (scale === null || scale === 'mixed' || (joint !== ',' && joint !== 'and')) return null;
  const rest = readNumber(tokens, end + 1);
  if (!rest || rest.isShare || rest.value.gte(scale)) return null;
  const isScaled = rest.scale !== null || text(tokens, rest.end - 1) === 'hundred';
  const goesOn = (isScaled && rest.value.gte(100)) || (joint === 'and' && scale.equals(100));
  return goesOn ? { why: 'one number or two', end: rest.end } : null;
}

/** "fifty - two", "5 – 10", "1 / 4": with spaces around it, a hyphen may join, and a dash may stand for "to" or part sentences. */
function acrossDash(tokens: readonly Token[], { end }: ReadNumber): Rest | null {
  const isDash = ['-', '–', '−', '/'].includes(text(tokens, end)) && !tokens[end]!.tight;
  const isNumber = isDash && tokens[end + 1]?.tight === false && isNumberAt(tokens, end + 1);
  return isNumber
    ? { why: 'one number, two, or a range', end: readNumber(tokens, end + 1)?.end ?? end + 2 }
    : null;
}

/** All that touches the amount: "10:30", "x3", "3D". */
export function cluster(tokens: readonly Token[], start: number, end: number): Refused {
  let [from, to] = [start, end];
  while (tokens[from]!.tight && from > 0 && tokens[from - 1]!.kind !== 'break' && start - from < FARTHEST)
    from -= 1;
  while (tokens[to]?.tight && tokens[to]!.kind !== 'break' && to - end < FARTHEST) to += 1;
  const edge = /^[.,;:!?()[\]{}“”‘’"'«»…*|]$/;
  while (to > end && edge.test(tokens[to - 1]!.text) && tokens[to - 1]!.text !== ')') to -= 1;
  while (from < start && edge.test(tokens[from]!.text)) from += 1;
  return refused('part of a name, a code or another expression', from, to);
}

/** In tokens, so that a text without spaces is read in time. */
const FARTHEST = 12;

/** The index after "five or six", "5 or more than 7", "5 or equal to it"; null for "42,755 or 71.5%", one thing said twice. */
export function choiceEnd(tokens: readonly Token[], one: Amount): number | null {
  if (text(tokens, one.end) !== 'or') return null;
  if (text(tokens, one.end + 1) === 'equal') return one.end + 2;
  const qualifier = qualifierBefore(tokens, one.end + 1);
  const other = amountAt(tokens, qualifier?.end ?? one.end + 1);
  if (other?.kind !== 'amount') return qualifier?.end ?? null;
  return measure(one).unit.kind === measure(other).unit.kind ? other.end : null;
}

/** "5 and 10 million", "5, 10 and 15%": what the last one states may be meant of each. */
export function sharesWithNext(tokens: readonly Token[], { end, number, suffix, currency }: Amount): boolean {
  if (suffix !== null || number.scale !== null || number.isShare) return false;
  let at = end;
  for (let hops = 0; hops < LONGEST_LIST; hops += 1) {
    const joint = text(tokens, at);
    const isList = joint === ',';
    if (!isList && !JOINTS.has(joint)) return false;
    let next = at + 1;
    if (isList && (text(tokens, next) === 'and' || text(tokens, next) === 'or')) next += 1;
    const isLast = !isList || next > at + 1;
    next = qualifiersBefore(tokens, next).at(-1)?.end ?? next;
    const other = amountAt(tokens, next);
    if (other?.kind !== 'amount') return other !== null && !isList;
    const hasMore =
      (other.number.scale !== null && !other.isRatio) || (currency === null && other.suffix !== null);
    if (isLast) return hasMore;
    if (hasMore || nounEnds(tokens, other.end, false).length > 0) return false;
    at = other.end;
  }
  return false;
}

const JOINTS = new Set(['and', 'or', 'to', '–', '-', '—']);

/** In numbers. */
const LONGEST_LIST = 5;
