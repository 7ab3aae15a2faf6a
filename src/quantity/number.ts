// A bare number at a place of a text, in numerals or spelled: "1,001", "10½", "$1.5bn" without its sign, "two and a half
// million", "one twentieth". What it counts, and the words that qualify it, are read around it.
import Fraction from 'fraction.js';
import {
  isNumberWord,
  ONES,
  ONLY_ORDINALS,
  ONLY_PARTS,
  PARTS,
  SCALE_LETTERS,
  SCALE_LETTERS_OF_MONEY,
  SCALES,
  TEENS,
  TENS,
  VULGAR,
} from './number-words.ts';
import type { Token } from './tokens.ts';

export interface ReadNumber {
  /** The index after its last token. */
  end: number;
  value: Fraction;
  /** One unit of the last stated digit; null where the form is exact ("a quarter", "two and a half million", "two dozen"). */
  step: Fraction | null;
  /**
   * The multiplier said last ("million"), which the lower end of a range may share; null where there is none.
   * "mixed" where several are said, so that none can be shared ("two million three hundred thousand").
   */
  scale: Fraction | 'mixed' | null;
  /** A share of one, written as a fraction: "1/5", "a quarter". */
  isShare: boolean;
}

/** Numerals beyond this are no numbers of a text; exact arithmetic over them would only take time. */
const MOST_DIGITS = 60;

const SHAPE = /^(?:(?:0|[1-9]\d*)|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:[\u2009\u202F]\d{3})+)?(?:\.\d+)?$/;

const word = (tokens: readonly Token[], at: number): string =>
  tokens[at]?.kind === 'word' ? tokens[at].lower : '';

const isTightSign = (token: Token | undefined, sign: string): boolean =>
  token?.kind === 'sign' && token.text === sign && token.tight;

/** The index of the next word, whether a space or a hyphen is before it. */
const afterHyphen = (tokens: readonly Token[], at: number): number =>
  isTightSign(tokens[at], '-') && tokens[at + 1]?.tight && tokens[at + 1]?.kind === 'word' ? at + 1 : at;

/**
 * The longest number that begins at a token, null if none does.
 * @param linked whether "and" may be inside: "one hundred and fifty"; between two ends of a range it may not be
 * @param money whether a sign of currency is before it, so that "m" and "b" are millions and billions
 */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  { linked = true, money = false } = {},
): ReadNumber | null {
  const number =
    tokens[at]?.kind === 'numeral'
      ? readNumeral(tokens, at)
      : (readPart(tokens, at) ?? readSpelled(tokens, at, linked));
  if (!number) return null;
  const mixed = linked ? (readMixed(tokens, number) ?? number) : number;
  return readScale(tokens, mixed, money);
}

const ONE = new Fraction(1);

const whole = (value: bigint, end: number): ReadNumber => ({
  end,
  value: new Fraction(value, 1n),
  step: ONE,
  scale: null,
  isShare: false,
});

const share = (n: bigint | number, d: bigint | number, end: number): ReadNumber => ({
  end,
  value: new Fraction(BigInt(n), BigInt(d)),
  step: null,
  scale: null,
  isShare: true,
});

// ——— Numerals

function readNumeral(tokens: readonly Token[], at: number): ReadNumber | null {
  const { text } = tokens[at]!;
  if (text.length > MOST_DIGITS || !SHAPE.test(text)) return null;
  const slashed = readSlashed(tokens, at);
  if (slashed) return slashed;
  const [wholes = '', decimals = ''] = text.replaceAll(/[,\u2009\u202F]/g, '').split('.');
  const places = 10n ** BigInt(decimals.length);
  const number = whole(BigInt(wholes + decimals), at + 1);
  if (decimals !== '') return { ...number, value: number.value.div(places), step: ONE.div(places) };
  const isApart = !tokens[at + 1]?.tight && !isYear(tokens[at]);
  const part = readVulgar(tokens, at + 1) ?? (isApart ? readSlashed(tokens, at + 1) : null);
  return part ? { ...number, end: part.end, value: number.value.add(part.value), step: null } : number;
}

function readVulgar(tokens: readonly Token[], at: number): ReadNumber | null {
  const parts = VULGAR.get(tokens[at]?.text ?? '');
  return parts ? share(...parts, at + 1) : null;
}

/** "1/5": below one, or it is no fraction but a date or a ratio of another kind ("24/7"). */
function readSlashed(tokens: readonly Token[], at: number): ReadNumber | null {
  if (!isTightSign(tokens[at + 1], '/')) return null;
  const [n, d] = [tokens[at], tokens[at + 2]];
  if (n?.kind !== 'numeral' || d?.kind !== 'numeral' || !d.tight) return null;
  if (![n, d].every(({ text }) => /^[1-9]\d{0,8}$/.test(text))) return null;
  const next = tokens[at + 3];
  if (isTightSign(next, '/') || BigInt(n.text) >= BigInt(d.text)) return null;
  return share(BigInt(n.text), BigInt(d.text), at + 3);
}

/** Four digits that could as well be a year: "2025", not "2,025". */
export const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'numeral' && /^(?:19|20)\d\d$/.test(token.text);

// ——— Spelled numbers

/** "five", "twenty-five", "five hundred", "two million three hundred thousand and one", "five point five". */
function readSpelled(tokens: readonly Token[], at: number, linked: boolean): ReadNumber | null {
  const vulgar = readVulgar(tokens, at);
  if (vulgar) return vulgar;
  let total = 0n;
  let end = at;
  let last: bigint | null = null;
  let scales = 0;
  for (;;) {
    const group = readGroup(tokens, end === at ? at : afterHyphen(tokens, end), linked, end === at);
    if (!group) break;
    const scale = SCALES.get(word(tokens, afterHyphen(tokens, group.end)));
    if (scale !== undefined && last !== null && scale >= last) break;
    total += group.value * (scale ?? 1n);
    end = group.end;
    if (scale === undefined) {
      const decimals = last === null ? readDecimals(tokens, end + 1, whole(total, end)) : null;
      if (decimals && word(tokens, end) === 'point') return decimals;
      last = last === null ? null : 1n;
      break;
    }
    end = afterHyphen(tokens, end) + 1;
    last = scale;
    scales += 1;
    const rest = linked && word(tokens, end) === 'and' ? readTail(tokens, end + 1) : null;
    if (rest) {
      total += rest.value;
      end = rest.end;
      last = 1n;
      break;
    }
  }
  if (end === at) return null;
  const step = new Fraction(last ?? 1n, 1n);
  const scale = scales === 0 ? null : scales === 1 && last !== 1n ? step : 'mixed';
  return { end, value: new Fraction(total, 1n), step, scale, isShare: false };
}

type Group = { value: bigint; end: number };

/** Below one thousand, or hundreds of it: "twenty-five", "two hundred and five", "twenty-five hundred". */
function readGroup(tokens: readonly Token[], at: number, linked: boolean, first: boolean): Group | null {
  const article = word(tokens, at);
  if (first && (article === 'a' || article === 'an')) {
    const next = word(tokens, at + 1);
    if (SCALES.has(next) || next === 'dozen') return { value: 1n, end: at + 1 };
    return next === 'hundred' ? readHundreds(tokens, { value: 1n, end: at + 2 }, linked) : null;
  }
  const low = readBelowHundred(tokens, at);
  if (!low) return null;
  const hundred = afterHyphen(tokens, low.end);
  if (word(tokens, hundred) !== 'hundred' || low.value === 0n || low.value % 10n === 0n) return low;
  return readHundreds(tokens, { value: low.value, end: hundred + 1 }, linked);
}

function readHundreds(tokens: readonly Token[], { value, end }: Group, linked: boolean): Group {
  const isLinked = word(tokens, end) === 'and';
  if (isLinked && !linked) return { value: value * 100n, end };
  const rest = readBelowHundred(tokens, isLinked ? end + 1 : afterHyphen(tokens, end));
  // "one hundred and two hundred" are two numbers.
  if (!rest || rest.value === 0n || word(tokens, afterHyphen(tokens, rest.end)) === 'hundred') {
    return { value: value * 100n, end };
  }
  return { value: value * 100n + rest.value, end: rest.end };
}

/** What "and" joins to a scale: "one thousand and one"; not "one thousand and two thousand". */
function readTail(tokens: readonly Token[], at: number): Group | null {
  const tail = readBelowHundred(tokens, at);
  if (!tail || tail.value === 0n) return null;
  const next = word(tokens, afterHyphen(tokens, tail.end));
  return next === 'hundred' || next === 'dozen' || SCALES.has(next) ? null : tail;
}

function readBelowHundred(tokens: readonly Token[], at: number): Group | null {
  const first = word(tokens, at);
  const small = ONES.get(first) ?? TEENS.get(first);
  if (small !== undefined) return { value: BigInt(small), end: at + 1 };
  const tens = TENS.get(first);
  if (tens === undefined) return null;
  const second = afterHyphen(tokens, at + 1);
  const ones = ONES.get(word(tokens, second));
  if (!ones) return { value: BigInt(tens), end: at + 1 };
  return { value: BigInt(tens + ones), end: second + 1 };
}

/** "five point two five": each digit a word. */
function readDecimals(tokens: readonly Token[], at: number, integer: ReadNumber): ReadNumber | null {
  let digits = 0n;
  let end = at;
  for (; end - at < MOST_DIGITS; end += 1) {
    const digit = ONES.get(word(tokens, end));
    if (digit === undefined) break;
    digits = digits * 10n + BigInt(digit);
  }
  if (end === at) return null;
  const places = 10n ** BigInt(end - at);
  return {
    ...integer,
    end,
    value: integer.value.add(new Fraction(digits, places)),
    step: ONE.div(places),
  };
}

// ——— Parts of one

/** "half", "a half", "one third", "two-thirds", "three twenty-fifths"; "quarter" only where a scale or "of a" follows. */
function readPart(tokens: readonly Token[], at: number): ReadNumber | null {
  const first = word(tokens, at);
  if (first === 'half') return share(1, 2, at + 1);
  if (first === 'quarter' && isScaled(tokens, at + 1)) return share(1, 4, at + 1);
  const isArticle = first === 'a' || first === 'an';
  const count = isArticle ? { value: 1n, end: at + 1 } : readBelowHundred(tokens, at);
  if (!count || count.value === 0n) return null;
  const from = afterHyphen(tokens, count.end);
  const part = readDenominator(tokens, from);
  if (!part || part.isPlural !== count.value > 1n || count.value >= part.value) return null;
  // "A third straight month" is an ordinal, "a third of the states" a part.
  if (isArticle && !part.onlyPart && isFollowedByNoun(tokens, part.end)) return null;
  // "Twenty fifths" could be twenty of them or twenty-fifths.
  if (count.value % 10n === 0n && count.value >= 20n && part.value < 10n) return null;
  return share(count.value, part.value, part.end);
}

interface Denominator {
  value: bigint;
  end: number;
  isPlural: boolean;
  /** No ordinal has the same word. */
  onlyPart: boolean;
}

function readDenominator(tokens: readonly Token[], at: number): Denominator | null {
  const tens = TENS.get(word(tokens, at));
  const last = tens === undefined ? at : afterHyphen(tokens, at + 1);
  const written = word(tokens, last);
  const singular = written === 'halves' ? 'half' : written.replace(/s$/, '');
  const value = PARTS.get(singular);
  if (value === undefined || (tens !== undefined && (value > 9 || ONLY_PARTS.has(singular)))) return null;
  return {
    value: BigInt((tens ?? 0) + value),
    end: last + 1,
    isPlural: singular !== written,
    onlyPart: ONLY_PARTS.has(singular),
  };
}

const isFollowedByNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'word' &&
  !isScaled(tokens, at) &&
  !['of', 'to', 'and', 'or', 'in'].includes(word(tokens, at));

/** "two and a half", "10 and three quarters": nothing else may follow an "and". */
function readMixed(tokens: readonly Token[], number: ReadNumber): ReadNumber | null {
  if (number.isShare || number.scale !== null || number.value.d !== 1n) return null;
  const and = afterHyphen(tokens, number.end);
  if (word(tokens, and) !== 'and') return null;
  const part = readVulgar(tokens, and + 1) ?? readPartAfterAnd(tokens, afterHyphen(tokens, and + 1));
  return part && { ...number, end: part.end, value: number.value.add(part.value), step: null };
}

function readPartAfterAnd(tokens: readonly Token[], at: number): ReadNumber | null {
  const article = word(tokens, at) === 'a' || word(tokens, at) === 'an';
  const from = article ? afterHyphen(tokens, at + 1) : at;
  if (article && word(tokens, from) === 'half') return share(1, 2, from + 1);
  return word(tokens, at) === 'half' ? null : readPart(tokens, at);
}

// ——— Scales

/** Words that a part may be of: "a quarter million", "half a percent", "three quarters of a billion". */
const WHOLES = new Set([
  ...SCALES.keys(),
  'hundred',
  'dozen',
  'percent',
  'per',
  'pct',
  'percentage',
  'basis',
  'dollar',
  'euro',
  'cent',
]);

/** The index of the scale or unit after "of one" or "a"; the same index where none is there. */
function skipOfOne(tokens: readonly Token[], at: number): number {
  const article = word(tokens, at) === 'of' ? at + 1 : at;
  const next = article + 1;
  const isOne = ['a', 'an', 'one'].includes(word(tokens, article)) || tokens[article]?.text === '1';
  return isOne && (WHOLES.has(word(tokens, next)) || tokens[next]?.text === '%') ? next : at;
}

const isScaled = (tokens: readonly Token[], at: number): boolean =>
  SCALES.has(word(tokens, afterHyphen(tokens, at))) || skipOfOne(tokens, at) !== at;

function readScale(tokens: readonly Token[], number: ReadNumber, money: boolean): ReadNumber {
  if (number.scale !== null) return number;
  const from = number.isShare ? skipOfOne(tokens, number.end) : number.end;
  const at = afterHyphen(tokens, from);
  const { scale, end } = scaleAt(tokens, at, money);
  if (scale === null) return { ...number, end: from };
  return {
    end,
    value: number.value.mul(scale),
    step: number.step && stepScaled(number.step, scale),
    scale,
    isShare: false,
  };
}

/** A dozen is no place of a digit, and "25 hundred" is stated as exactly as 2,500. */
function stepScaled(step: Fraction, scale: Fraction): Fraction | null {
  if (scale.equals(12)) return null;
  return step.mul(scale.equals(100) ? 1 : scale);
}

const found = (scale: bigint, end: number) => ({ scale: new Fraction(scale, 1n), end });

function scaleAt(
  tokens: readonly Token[],
  at: number,
  money: boolean,
): { scale: Fraction | null; end: number } {
  const name = word(tokens, at);
  const named = SCALES.get(name);
  if (named !== undefined) return found(named, at + 1);
  if (name === 'dozen') return found(12n, at + 1);
  if (name === 'hundred') {
    const more = SCALES.get(word(tokens, afterHyphen(tokens, at + 1)));
    return more === undefined ? found(100n, at + 1) : found(100n * more, afterHyphen(tokens, at + 1) + 1);
  }
  const token = tokens[at];
  if (token?.kind === 'word' && tokens[at - 1]?.kind !== 'word') {
    const letters =
      SCALE_LETTERS.get(token.text) ?? (money ? SCALE_LETTERS_OF_MONEY.get(token.text) : undefined);
    // Apart from its number, only what can be nothing else: "1.5 M", "5 bn", not "5 K" nor "5 m".
    const isClear = token.tight || token.text === 'M' || token.text.length > 1;
    if (letters !== undefined && isClear) return found(letters, at + 1);
  }
  return { scale: null, end: at };
}

// ——— What is no number

/** The index after an ordinal: "forty-fifth", "third", "21st"; null where none is. */
export function ordinalAt(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.kind === 'numeral') {
    const suffix = tokens[at + 1];
    return /^(?:st|nd|rd|th)$/i.test(suffix?.text ?? '') && (suffix!.tight || suffix!.text === suffix!.lower)
      ? at + 2
      : null;
  }
  if (isOrdinal(word(tokens, at))) return at + 1;
  const cardinal = readSpelled(tokens, at, true);
  if (!cardinal) return null;
  const last = afterHyphen(tokens, cardinal.end);
  return isOrdinal(word(tokens, last)) ? last + 1 : null;
}

const isOrdinal = (name: string): boolean =>
  ONLY_ORDINALS.has(name) || (PARTS.has(name) && !ONLY_PARTS.has(name));

/** Whether another number begins right where one ended: "one two", "twenty twenty", "two million three". */
export function isNumberAt(tokens: readonly Token[], at: number): boolean {
  const next = afterHyphen(tokens, at);
  return (
    tokens[next]?.kind === 'numeral' ||
    isNumberWord(word(tokens, next)) ||
    VULGAR.has(tokens[next]?.text ?? '')
  );
}
