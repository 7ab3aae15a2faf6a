// Numerals and number words that state no quantity: dates, times, years, ordinals, and names with a number in them.
import { isYear, ordinalAt, readNumber } from './number.ts';
import type { Token } from './tokens.ts';
import { isFunctionWord } from './units.ts';

export interface NoQuantity {
  /** What it is: "a date". */
  what: string;
  /** Indexes of its first token and after its last. */
  start: number;
  end: number;
}

const MONTH =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)$/;

/** Words before a numeral that make it the name of something: "section 11", "Title 42". */
const LABELS = new Set(
  `§ # no nos number section sections sec title chapter article paragraph page pages p pp form rule room route highway
  interstate docket exhibit appendix footnote table figure act bill order law executive-order proposition amendment
  phase class vintage version`.split(/\s+/),
);

const YEAR_BEFORE = new Set(
  `in since until till by during of before after from to through between and or early late mid year fiscal calendar fy
  spring summer fall autumn winter`.split(/\s+/),
);

/** What begins at a token and states no quantity; null where a quantity may stand. */
export function noQuantityAt(tokens: readonly Token[], at: number, alone: boolean): NoQuantity | null {
  const found = (what: string, end: number | null) => (end === null ? null : { what, start: at, end });
  const token = tokens[at];
  if (!token) return null;
  return (
    found('a date', dateAt(tokens, at)) ??
    found('a time', timeAt(tokens, at)) ??
    found('an ordinal', ordinal(tokens, at)) ??
    (token.kind === 'numeral' && !alone
      ? (found('a year', yearAt(tokens, at)) ??
        (isLabelled(tokens, at) || isVolume(tokens, at) ? found('part of a name', at + 1) : null))
      : null) ??
    (token.lower === 'half' && !alone && isOneOfTwo(tokens[at - 1])
      ? found('a half of a time or thing', at + 1)
      : null)
  );
}

function dateAt(tokens: readonly Token[], at: number): number | null {
  if (isMonth(tokens[at])) {
    let end = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
    const day = daysAt(tokens, end);
    if (day !== null) end = day;
    const year = yearAfter(tokens, end);
    return day === null && year === null ? null : (year ?? end);
  }
  const end = daysAt(tokens, at);
  if (end === null) return null;
  const month = tokens[end]?.lower === 'of' ? end + 1 : end;
  if (!isMonth(tokens[month])) return null;
  const after = tokens[month + 1]?.text === '.' && tokens[month]!.text.length < 5 ? month + 2 : month + 1;
  return yearAfter(tokens, after) ?? month + 1;
}

const isMonth = (token: Token | undefined): boolean => token?.kind === 'word' && MONTH.test(token.text);

/** One or more days: "17", "17th", "17 and of 27", "17–20". */
function daysAt(tokens: readonly Token[], at: number): number | null {
  for (let start = at, days = 0; days < 8; days += 1) {
    const day = tokens[start];
    if (day?.kind !== 'numeral' || !/^\d{1,2}$/.test(day.text) || Number(day.text) > 31) return null;
    const suffix = tokens[start + 1];
    const end = suffix?.tight && /^(?:st|nd|rd|th)$/.test(suffix.lower) ? start + 2 : start + 1;
    if (isMonth(tokens[end]) || (tokens[end]?.lower === 'of' && isMonth(tokens[end + 1]))) return end;
    const next = tokens[end + 1]?.lower === 'of' ? end + 2 : end + 1;
    const isJoint = [',', '–', '-', 'and', 'or', 'to'].includes(tokens[end]?.lower ?? '');
    const isDay = tokens[next]?.kind === 'numeral' && /^\d{1,2}$/.test(tokens[next].text);
    if (!isJoint || !isDay) return isMonth(tokens[at - 1]) || isAfterMonth(tokens, at) ? end : null;
    start = next;
  }
  return null;
}

const isAfterMonth = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === '.' && isMonth(tokens[at - 2]);

function yearAfter(tokens: readonly Token[], at: number): number | null {
  const year = tokens[at]?.text === ',' ? at + 1 : at;
  return isYear(tokens[year]) && !tokens[year]!.tight ? year + 1 : null;
}

function timeAt(tokens: readonly Token[], at: number): number | null {
  const hour = tokens[at]!;
  if (hour.kind !== 'numeral' || !/^\d{1,2}$/.test(hour.text)) return null;
  let end = at + 1;
  while (tokens[end]?.text === ':' && tokens[end + 1]?.kind === 'numeral' && tokens[end]!.tight) end += 2;
  const half = tokens[end]?.lower ?? '';
  if (half === "o'clock" || half === 'am' || half === 'pm') return end + 1;
  const isDotted = /^[ap]$/.test(half) && tokens[end + 1]?.text === '.' && tokens[end + 2]?.lower === 'm';
  if (isDotted) return tokens[end + 3]?.text === '.' ? end + 4 : end + 3;
  return end > at + 1 ? end : null;
}

function ordinal(tokens: readonly Token[], at: number): number | null {
  const end = ordinalAt(tokens, at);
  return end !== null && readNumber(tokens, at)?.isShare ? null : end;
}

/** "in 2025", "since 2021", "2020–2024", "(2025)"; not "in 2025 agencies". */
function yearAt(tokens: readonly Token[], at: number): number | null {
  if (!isYear(tokens[at])) return null;
  const joint = tokens[at + 1]?.text;
  const short = tokens[at + 2];
  const isSpan = (joint === '–' || joint === '-' || joint === '/') && tokens[at + 1]!.tight && short?.tight;
  if (isSpan && short.kind === 'numeral' && (isYear(short) || /^\d\d$/.test(short.text))) return at + 3;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const inBrackets = before?.text === '(' && next?.text === ')';
  const isNamed = inBrackets || YEAR_BEFORE.has(before?.lower ?? '');
  const ofNoun = next?.kind === 'word' && /^\p{Ll}/u.test(next.text) && !isFunctionWord(next.lower);
  const ofUnit = next?.kind === 'sign' && /[%+$€£¢-]/.test(next.text) && next.tight;
  return isNamed && !ofNoun && !ofUnit ? at + 1 : null;
}

function isLabelled(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const label = before?.text === '.' ? tokens[at - 2] : before;
  if (!label || tokens[at]!.text.includes(',')) return false;
  // "No 5 agencies" denies; "No. 5" names. Law and order are names only with a capital.
  const isNo = label.lower === 'no' || label.lower === 'p';
  if (isNo) return before?.text === '.' && before !== label;
  return LABELS.has(label.lower) && (label.kind === 'sign' || before === label || label.lower === 'sec');
}

/** "8 U.S.C.", "90 Federal Register" */
function isVolume(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at + 1, at + 6).map(({ text }) => text);
  return /^(?:U\.S\.C|C\.F\.R|F\.R|Fed\.Reg|FederalRegister|Stat\.)/.test(next.join(''));
}

/** "the first half of the year" is no number. */
const isOneOfTwo = (token: Token | undefined): boolean =>
  ['first', 'second', 'other', 'latter', 'former', 'top', 'bottom', 'last'].includes(token?.lower ?? '');
