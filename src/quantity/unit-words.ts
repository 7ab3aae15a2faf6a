// What a number counts or measures, read from the signs and words around it.
import Fraction from 'fraction.js';
import { isNumberWord, ONLY_ORDINALS, PARTS } from './number-words.ts';
import type { Currency, Unit } from './quantity.ts';
import type { Token } from './tokens.ts';

const CURRENCY_SIGNS = new Map<string, Currency>([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
]);

const CURRENCY_CODES = new Map<string, Currency>([
  ['USD', 'USD'],
  ['EUR', 'EUR'],
  ['GBP', 'GBP'],
]);

/** In lower case, longest first: words after a number, with what it is divided by. */
const UNIT_WORDS: readonly [string, Unit, number][] = [
  ['percentage - points', { kind: 'points' }, 100],
  ['percentage - point', { kind: 'points' }, 100],
  ['percentage points', { kind: 'points' }, 100],
  ['percentage point', { kind: 'points' }, 100],
  ['percent points', { kind: 'points' }, 100],
  ['% points', { kind: 'points' }, 100],
  ['ppts', { kind: 'points' }, 100],
  ['ppt', { kind: 'points' }, 100],
  ['pp', { kind: 'points' }, 100],
  ['basis - point', { kind: 'points' }, 10_000],
  ['basis points', { kind: 'points' }, 10_000],
  ['basis point', { kind: 'points' }, 10_000],
  ['bps', { kind: 'points' }, 10_000],
  ['bp', { kind: 'points' }, 10_000],
  ['per cent', { kind: 'percent' }, 100],
  ['percent', { kind: 'percent' }, 100],
  ['percents', { kind: 'percent' }, 100],
  ['pct .', { kind: 'percent' }, 100],
  ['pct', { kind: 'percent' }, 100],
  ['%', { kind: 'percent' }, 100],
  ['u . s . dollars', { kind: 'money', currency: 'USD' }, 1],
  ['u . s . dollar', { kind: 'money', currency: 'USD' }, 1],
  ['us dollars', { kind: 'money', currency: 'USD' }, 1],
  ['us dollar', { kind: 'money', currency: 'USD' }, 1],
  ['dollars', { kind: 'money', currency: 'USD' }, 1],
  ['dollar', { kind: 'money', currency: 'USD' }, 1],
  ['cents', { kind: 'money', currency: 'USD' }, 100],
  ['cent', { kind: 'money', currency: 'USD' }, 100],
  ['¢', { kind: 'money', currency: 'USD' }, 100],
  ['euros', { kind: 'money', currency: 'EUR' }, 1],
  ['euro', { kind: 'money', currency: 'EUR' }, 1],
  ['pounds sterling', { kind: 'money', currency: 'GBP' }, 1],
];

const UNITS_BY_FIRST_WORD = Map.groupBy(
  UNIT_WORDS.map(([words, unit, divisor]) => ({
    parts: words.split(' '),
    unit,
    divisor: new Fraction(divisor),
  })),
  ({ parts }) => parts[0]!,
);

/** Money that is not computed with, and "pounds", which may be a weight as well. */
const OTHER_MONEY = new Set([
  'pound', 'pounds', 'yen', 'yuan', 'renminbi', 'peso', 'pesos', 'rupee', 'rupees', 'franc', 'francs', 'krone', 'kroner',
  'krona', 'kronor', 'ruble', 'rubles', 'rouble', 'roubles', 'rand', 'lira', 'shekel', 'shekels', 'zloty', 'dirham',
  'dirhams', 'riyal', 'riyals', 'baht', 'ringgit', 'bitcoin', 'bitcoins', 'pence', 'cny', 'jpy', 'chf', 'cad', 'aud',
  'nzd', 'usd', 'eur', 'gbp', 'rmb', 'btc', 'musd', 'meur', 'mgbp', 'mxn', 'inr', 'sek', 'nok', 'dkk', 'rub', 'krw', 'brl', 'zar', 'hkd', 'sgd',
]); // prettier-ignore

const isMoneyWord = (word: string): boolean =>
  OTHER_MONEY.has(word) || word === 'dollars' || word === 'euros';

const isCurrencySign = (token: Token | undefined): boolean =>
  token?.kind === 'sign' &&
  token.text !== '¢' &&
  (CURRENCY_SIGNS.has(token.text) || /^\p{Sc}$/u.test(token.text));

export type ReadCurrency = { currency: Currency; end: number } | { refused: string; end: number };

/** A sign or code of currency before a number: "$", "US$", "USD". Null where there is none. */
export function currencyBefore(tokens: readonly Token[], at: number): ReadCurrency | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind === 'word' && isCurrencySign(next) && next!.tight) {
    return token.text === 'US' && next!.text === '$'
      ? { currency: 'USD', end: at + 2 }
      : { refused: `the currency ${token.text}${next!.text}, which is not known here`, end: at + 2 };
  }
  if (isCurrencySign(token)) {
    const currency = CURRENCY_SIGNS.get(token!.text);
    return currency
      ? { currency, end: at + 1 }
      : { refused: `the currency ${token!.text}, which is not known here`, end: at + 1 };
  }
  const code = token?.kind === 'word' ? CURRENCY_CODES.get(token.text) : undefined;
  return code && !next?.tight ? { currency: code, end: at + 1 } : null;
}

/** Whether a sign or code of currency may stand at a token. */
export const mayBeCurrency = (tokens: readonly Token[], at: number): boolean =>
  isCurrencySign(tokens[at]) || CURRENCY_CODES.has(tokens[at]!.text) || isCurrencySign(tokens[at + 1]);

export type ReadUnit = { unit: Unit; divisor: Fraction; end: number } | { refused: string; end: number };

/** The unit after a number; null where none is there, so that it is a count. */
export function unitAfter(tokens: readonly Token[], at: number): ReadUnit | null {
  const from = isHyphen(tokens, at) ? at + 1 : at;
  const token = tokens[from];
  if (!token) return null;
  for (const { parts, unit, divisor } of UNITS_BY_FIRST_WORD.get(token.lower) ?? []) {
    if (parts.every((part, i) => tokens[from + i]?.lower === part)) {
      return { unit, divisor, end: from + parts.length };
    }
  }
  const code = CURRENCY_CODES.get(token.text);
  if (code) return { unit: { kind: 'money', currency: code }, divisor: new Fraction(1), end: from + 1 };
  const next = tokens[from + 1];
  if (token.kind === 'word' && next?.kind === 'word' && isMoneyWord(next.lower)) {
    return { refused: `the currency "${token.text} ${next.text}", which is not known here`, end: from + 2 };
  }
  if (token.kind === 'word' && OTHER_MONEY.has(token.lower)) {
    return {
      refused: `"${token.text}" after the number, a currency or a weight that is not known here`,
      end: from + 1,
    };
  }
  // "500 €", but not the sign of another amount: "40 $5".
  if (isCurrencySign(token) && tokens[from + 1]?.kind !== 'numeral') {
    const currency = CURRENCY_SIGNS.get(token.text);
    return currency
      ? { unit: { kind: 'money', currency }, divisor: new Fraction(1), end: from + 1 }
      : { refused: `the currency ${token.text}, which is not known here`, end: from + 1 };
  }
  return null;
}

const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' && tokens[at].tight && tokens[at + 1]?.kind === 'word' && tokens[at + 1]!.tight;

/** Words that end the noun of a count in running text. */
const FUNCTION_WORDS = new Set(
  `a about above across after again against ago all alone along also although among an and another any are around as at
  be because been before being below between both but by can could did do does down during each either even every
  except few fewer for from had has have he her here his how i if in into is it its just less like may might more most
  must my near never no nor not now of off on once only onto or other our out over own per plus she should since so
  some such than that the their them then there these they this those though through throughout to together too
  toward towards under until up upon us versus vs was we were what when where whether which while who whom whose why
  will with within without would yet you your`.split(/\s+/),
);

export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);

/** Words that no noun has: those of other numbers, of units and of ranges. */
function isNounWord({ kind, lower }: Token): boolean {
  if (kind !== 'word' || isNumberWord(lower) || isMoneyWord(lower)) return false;
  const part = lower === 'halves' ? 'half' : lower.replace(/s$/, '');
  if (part !== 'quarter' && PARTS.has(part)) return false;
  return (
    !ONLY_ORDINALS.has(lower) && !['percent', 'percentage', 'per', 'pct', 'plus', 'minus'].includes(lower)
  );
}

/** In words. */
const LONGEST_NOUN = 4;

/**
 * The ends that the noun after a number may have, each an index after its last token, the longest last: the words that
 * follow one after the other, hyphens included, up to four of them.
 * @param alone whether nothing else stands around, so that the noun may have "with" and "of" in it
 */
export function nounEnds(tokens: readonly Token[], at: number, alone: boolean): number[] {
  const ends: number[] = [];
  let end = isHyphen(tokens, at) ? at + 1 : at;
  while (ends.length < LONGEST_NOUN) {
    const token = tokens[end];
    if (!token || !isNounWord(token)) break;
    const mayBe = alone && (ends.length > 0 || token.lower === 'of' || token.lower === 'the');
    if (mayBe ? CHOICE.has(token.lower) : isFunctionWord(token.lower)) break;
    end += 1;
    ends.push(end);
    if (isHyphen(tokens, end)) end += 1;
  }
  return ends;
}

/** Words between two numbers or before another qualifier; they are in no noun. */
const CHOICE = new Set(['and', 'or', 'to', 'through', 'not', 'no', 'than', 'but', 'per', 'over', 'under']);

/** A noun as it stands. */
export function spelledNoun(tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from]!.text === '-' ? from + 1 : from;
  return tokens
    .slice(first, to)
    .map((token, i) => `${i > 0 && !token.tight ? ' ' : ''}${token.text}`)
    .join('');
}
