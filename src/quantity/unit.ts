// The name of a unit as an author, a receipt and a record write it: "%", "points", "$", "agencies", "$ per officer".
import type { CountOrMoney, Currency, Quantity, Unit } from './quantity.ts';

/** The sign of a currency, as it is printed before the amount. */
export const currencySigns: Record<Currency, string> = { USD: '$', EUR: '€', GBP: '£' };

/** The unit of a number that counts things which are not named. */
export const COUNT: Unit = { kind: 'count', noun: null };

// Signs, codes and words; a word that is none of them is a noun.
const NAMES: Readonly<Record<string, Unit>> = {
  count: COUNT,
  ratio: { kind: 'ratio', of: null },
  '%': { kind: 'percent' },
  percent: { kind: 'percent' },
  points: { kind: 'points' },
  'percentage points': { kind: 'points' },
  year: { kind: 'year' },
  dollars: { kind: 'money', currency: 'USD' },
  euros: { kind: 'money', currency: 'EUR' },
  ...Object.fromEntries(
    (Object.entries(currencySigns) as [Currency, string][]).flatMap(([currency, sign]) => [
      [sign, { kind: 'money', currency } as const],
      [currency, { kind: 'money', currency } as const],
    ]),
  ),
};

// One to four words, as beside a number in a text: "agencies", "service agreements", "task force officers".
const NOUN = /^(?=.*\p{L})(?!.*\bper\b)[\p{L}\d(][\p{L}\d()’'-]*(?: [\p{L}\d(][\p{L}\d()’'-]*){0,3}$/u;

/** What can stand in the place of a unit, for who wrote something else. */
export const UNIT_FORMS =
  '"%", "points" (percentage points), "$", "£", "€" or USD, GBP, EUR, "year", what is counted ("agencies"), or one of these per something ("$ per officer")';

/** Reads the name of a unit; null where it is none. */
export function readUnit(name: string): Unit | null {
  if (Object.hasOwn(NAMES, name)) return NAMES[name]!;
  const [first = '', per, ...more] = name.split(' per ');
  if (per !== undefined) {
    const of = readUnit(first);
    return of && isCountOrMoney(of) && NOUN.test(per) && more.length === 0 ? { kind: 'rate', of, per } : null;
  }
  return NOUN.test(name) && !/^\d+$/.test(name) ? { kind: 'count', noun: name } : null;
}

/** The name of a unit: `readUnit` reads it back. What a ratio is of is left aside. */
export function unitName(unit: Unit): string {
  switch (unit.kind) {
    case 'count':
      return unit.noun ?? 'count';
    case 'ratio':
      return 'ratio';
    case 'percent':
      return '%';
    case 'points':
      return 'points';
    case 'money':
      return currencySigns[unit.currency];
    case 'year':
      return 'year';
    case 'rate':
      return `${unitName(unit.of)} per ${unit.per}`;
  }
}

/** A number with the unit that stands beside it; null where its own text names another one, or none that this completes. */
export function withUnit(quantity: Quantity, unit: Unit): Quantity | null {
  const { unit: own } = quantity;
  const isCompleted =
    unit.kind === 'rate'
      ? unitName(unit.of) === unitName(own) || (isBare(own) && unit.of.kind === 'count')
      : isBare(own) && (unit.kind === 'count' || unit.kind === 'year');
  if (isCompleted) return { ...quantity, unit };
  return unitName(unit) === unitName(own) ? quantity : null;
}

const isBare = (unit: Unit): boolean => unit.kind === 'count' && unit.noun === null;

/** How many of what is printed make one: a percentage is printed in hundredths. */
export const perOne = ({ kind }: Unit): 1 | 100 =>
  kind === 'percent' || kind === 'points' || kind === 'ratio' ? 100 : 1;

const isCountOrMoney = (unit: Unit): unit is CountOrMoney => unit.kind === 'count' || unit.kind === 'money';
