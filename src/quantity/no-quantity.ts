// Numerals and number words that state no quantity: dates, times, years, ordinals, and names with a number in them.
import { ONLY_ORDINALS, PARTS } from './number-words.ts';
import { isYear, ordinalAt, readNumber } from './number.ts';
import type { Token } from './tokens.ts';
import { isFunctionWord } from './unit-words.ts';

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

/** Whether a word may begin a date or be an ordinal. */
export const mayBeNoQuantity = (token: Token): boolean =>
  PARTS.has(token.lower) || ONLY_ORDINALS.has(token.lower) || isMonth(token);

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
  const { kind } = tokens[at]!;
  if (kind === 'word') return isMonth(tokens[at]) ? monthFirst(tokens, at) : null;
  return kind === 'numeral' ? dayFirst(tokens, at) : null;
}

/** "September 2025", "Sept. 17", "September 17–20, 2025" */
function monthFirst(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  let end = dayAt(tokens, first);
  const isSpan = end !== null && /^[–-]$/.test(tokens[end]?.text ?? '');
  if (isSpan) end = dayAt(tokens, end! + 1) ?? end;
  return yearAfter(tokens, end ?? first) ?? end;
}

/** "7 May", "7th of May 2025", "7 and of 27 May", "7–20 May" */
function dayFirst(tokens: readonly Token[], at: number): number | null {
  let end = dayAt(tokens, at);
  for (let days = 1; end !== null && days < MOST_DAYS; days += 1) {
    const month = tokens[end]?.lower === 'of' ? end + 1 : end;
    if (isMonth(tokens[month])) {
      const isShort = tokens[month + 1]?.text === '.' && tokens[month]!.text.length < 5;
      return yearAfter(tokens, isShort ? month + 2 : month + 1) ?? month + 1;
    }
    if (!BETWEEN_DAYS.has(tokens[end]?.lower ?? '')) return null;
    end = dayAt(tokens, tokens[end + 1]?.lower === 'of' ? end + 2 : end + 1);
  }
  return null;
}

const MOST_DAYS = 4;

const BETWEEN_DAYS = new Set([',', '–', '-', 'and', 'or', 'to']);

const isMonth = (token: Token | undefined): boolean => token?.kind === 'word' && MONTH.test(token.text);

/** The index after a day of a month: "17", "17th"; null where none is. */
function dayAt(tokens: readonly Token[], at: number): number | null {
  const day = tokens[at];
  if (day?.kind !== 'numeral' || day.text.length > 2 || !(Number(day.text) <= 31)) return null;
  const suffix = tokens[at + 1];
  return suffix?.tight && /^(?:st|nd|rd|th)$/.test(suffix.lower) ? at + 2 : at + 1;
}

function yearAfter(tokens: readonly Token[], at: number): number | null {
  const year = tokens[at]?.text === ',' ? at + 1 : at;
  return isYear(tokens[year]) && !tokens[year]!.tight ? year + 1 : null;
}

function timeAt(tokens: readonly Token[], at: number): number | null {
  const hour = tokens[at]!;
  if (hour.kind !== 'numeral' || hour.text.length > 2) return null;
  let end = at + 1;
  while (isTight(tokens[end], ':') && tokens[end + 1]?.kind === 'numeral' && tokens[end + 1]!.tight) end += 2;
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
  if (!/^[UCFS]/.test(tokens[at + 1]?.text ?? '')) return false;
  const next = tokens.slice(at + 1, at + 6).map(({ text }) => text);
  return /^(?:U\.S\.C|C\.F\.R|F\.R|Fed\.Reg|FederalRegister|Stat\.)/.test(next.join(''));
}

/** "the first half of the year" is no number. */
const isOneOfTwo = (token: Token | undefined): boolean =>
  ['first', 'second', 'other', 'latter', 'former', 'top', 'bottom', 'last'].includes(token?.lower ?? '');

const isTight = (token: Token | undefined, sign: string): boolean => token?.text === sign && token.tight;
