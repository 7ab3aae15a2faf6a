// What stands around an amount: whether the text goes on with it, so that it is no amount of its own there.
import { amountAt, measure, refused, text, type Amount, type Refused } from './amount.ts';
import { isNumberAt, ordinalAt, readNumber, type ReadNumber } from './number.ts';
import { PARTS } from './number-words.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import type { Token } from './tokens.ts';
import { nounEnds, unitAfter } from './units.ts';

/** Signs that may touch a number before it. */
const OPENING = new Set(['(', '[', '{', '“', '‘', '"', "'", '«', '»', '„', '—', '…', '*', '_', '|', ';', ',', '!', '?', '”', '’', ')', ']', '–', '~', '≈', '>', '<', '≥', '≤', '=', '.', ':']); // prettier-ignore

/** And after it. */
const CLOSING = new Set(['.', ',', ';', ':', '!', '?', ')', ']', '}', '”', '’', '"', "'", '»', '«', '—', '–', '…', '*', '_', '|', '(', '[', '“', '/', '-', '+']); // prettier-ignore

export function startsCleanly(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!tokens[at]!.tight || !before || before.kind === 'break') return true;
  if (before.kind !== 'sign' || !OPENING.has(before.text)) return false;
  // A sign between two numbers that touches both makes one of them: "10:30", "3.5.1", "1'000".
  return !(before.tight && tokens[at - 2]?.kind === 'numeral' && before.text !== '(');
}

export function endsCleanly(tokens: readonly Token[], end: number): boolean {
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
export function faultAround(tokens: readonly Token[], amount: Amount, inRange = false): Refused | null {
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
export function amountAfterOr(tokens: readonly Token[], one: Amount): Amount | null {
  const other = text(tokens, one.end) === 'or' ? amountAt(tokens, one.end + 1) : null;
  return other?.kind === 'amount' && measure(one).unit.kind === measure(other).unit.kind ? other : null;
}

/** "5 and 10 million", "5, 10 and 15%": what the last one states may be meant of each. */
export function sharesWithNext(tokens: readonly Token[], { end, number, suffix, currency }: Amount): boolean {
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
