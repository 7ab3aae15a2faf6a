// What a computed number counts or measures: units go through arithmetic as in physics.
//
// A dimension is a product of powers of nouns and currencies ("$ per officer" is USD¹ officer⁻¹); a share has none.
// Two refinements. A bare number, of which nothing says what it counts, may be a plain number or a count of anything.
// And the difference of two shares is in percentage points, which are no percentage.
import type Fraction from 'fraction.js';
import { headNoun, plural } from './nouns.ts';
import type { Quantity, Unit } from './quantity.ts';
import { currencySigns } from './unit.ts';

export interface Dimension {
  /** The exponents, none of them zero: of nouns in the singular ("agency") and of currencies ("USD"). */
  powers: ReadonlyMap<string, number>;
  /** How many bare numbers were multiplied in, and by how many it was divided. */
  bare: { above: number; below: number };
  /** The exponent of the percent sign: 5 is not 5%, though a share of agencies may be given as either. */
  percents: number;
  /** Whether it is a difference of shares; "either" where nothing decides it. */
  points: 'no' | 'yes' | 'either';
  /** Whether it is 100% itself: what is left of a whole is a share of it, and percentage points as well. */
  whole: boolean;
}

const SHARE: Dimension = {
  powers: new Map(),
  bare: { above: 0, below: 0 },
  percents: 0,
  points: 'no',
  whole: false,
};

/** The dimension of a number as it was given or stated. */
export function dimensionOf({ unit, value }: Pick<Quantity, 'unit' | 'value'>): Dimension {
  return dimensionOfUnit(unit, value);
}

function dimensionOfUnit(unit: Unit, value: Fraction): Dimension {
  switch (unit.kind) {
    case 'percent':
    case 'ratio':
      return { ...SHARE, percents: 1, whole: value.equals(1) };
    case 'points':
      return { ...SHARE, percents: 1, points: 'yes' };
    case 'money':
      return { ...SHARE, powers: new Map([[unit.currency, 1]]) };
    case 'year':
      return { ...SHARE, powers: new Map([['year', 1]]) };
    case 'count':
      return unit.noun === null
        ? { ...SHARE, bare: { above: 1, below: 0 } }
        : { ...SHARE, powers: new Map([[headNoun(unit.noun), 1]]) };
    case 'rate':
      return divide(dimensionOfUnit(unit.of, value), {
        ...SHARE,
        powers: new Map([[headNoun(unit.per), 1]]),
      });
  }
}

export const multiply = (a: Dimension, b: Dimension): Dimension => ({
  powers: combine(a.powers, b.powers, 1),
  bare: { above: a.bare.above + b.bare.above, below: a.bare.below + b.bare.below },
  percents: a.percents + b.percents,
  // Twice 5 percentage points are 10; in any other product a percentage point is a hundredth.
  points: isPlainNumber(b) ? a.points : isPlainNumber(a) ? b.points : 'no',
  whole: false,
});

export const divide = (a: Dimension, b: Dimension): Dimension => {
  const bare = { above: a.bare.above + b.bare.below, below: a.bare.below + b.bare.above };
  const isOpen = bare.below > 0 || bare.above > 1;
  return {
    powers: combine(a.powers, b.powers, -1),
    bare,
    percents: a.percents - b.percents,
    // (46 − 28) / 100 may be the rise of a share of 100 people.
    points: a.points !== 'no' && isPlainNumber(b) ? a.points : isOpen ? 'either' : 'no',
    whole: false,
  };
};

/** The sum; null where two dimensions cannot be added. */
export function add(a: Dimension, b: Dimension): Dimension | null {
  if (!isCompatible(a, b)) return null;
  // A share and percentage points are a share.
  const isOpen = a.points === 'either' || b.points === 'either';
  const points = a.points === b.points ? a.points : isOpen ? 'either' : 'no';
  return { ...better(a, b), points, whole: false };
}

/** The difference; null where one dimension cannot be taken from the other. */
export function subtract(a: Dimension, b: Dimension): Dimension | null {
  if (!isCompatible(a, b) || (a.points === 'yes' && b.points === 'no')) return null;
  return { ...better(a, b), points: pointsOfDifference(a, b), whole: false };
}

function pointsOfDifference(a: Dimension, b: Dimension): Dimension['points'] {
  if (b.points === 'yes') return a.points;
  if (a.points !== 'no' || b.points !== 'no') return 'either';
  if (isPlainNumber(a) && isPlainNumber(b)) return 'no';
  if (!isShare(a) || !isShare(b)) return a.powers.size + b.powers.size > 0 ? 'no' : 'either';
  return a.whole || b.whole ? 'either' : 'yes';
}

export const isSameDimension = (a: Dimension, b: Dimension): boolean =>
  isCompatible(a, b) && (a.points === b.points || a.points === 'either' || b.points === 'either');

/** Whether bare numbers can be read so that the two are the same, points and shares aside. */
function isCompatible(a: Dimension, b: Dimension): boolean {
  if (isPlainNumber(a) && isShare(b) && b.percents !== 0) return false;
  if (isPlainNumber(b) && isShare(a) && a.percents !== 0) return false;
  let [missing, surplus] = [0, 0];
  for (const [base, power] of combine(a.powers, b.powers, -1)) {
    if (isCurrency(base)) return false;
    if (power > 0) surplus += power;
    else missing -= power;
  }
  return surplus <= a.bare.below + b.bare.above && missing <= a.bare.above + b.bare.below;
}

/** Of two that are compatible, the one with fewer numbers of which nothing says what they count. */
const better = (a: Dimension, b: Dimension): Dimension =>
  b.bare.above + b.bare.below < a.bare.above + a.bare.below ? b : a;

const isPlainNumber = ({ powers, bare, percents }: Dimension): boolean =>
  powers.size === 0 && percents === 0 && bare.above > 0 && bare.below === 0;

const isShare = ({ powers, bare }: Dimension): boolean =>
  powers.size === 0 && bare.above === 0 && bare.below === 0;

const isCurrency = (base: string): boolean => Object.hasOwn(currencySigns, base);

function combine(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  sign: 1 | -1,
): ReadonlyMap<string, number> {
  const powers = new Map(a);
  for (const [base, power] of b) {
    const sum = (powers.get(base) ?? 0) + sign * power;
    if (sum === 0) powers.delete(base);
    else powers.set(base, sum);
  }
  return powers;
}

/** The unit in which a number of this dimension can be printed; null where bare numbers or powers leave it open. */
export function unitOfDimension({ powers, bare, percents, points }: Dimension): Unit | null {
  if (bare.above + bare.below > 0) return null;
  if (powers.size === 0) return percents === 1 ? { kind: points === 'yes' ? 'points' : 'percent' } : null;
  const of = [...powers].filter(([, power]) => power > 0);
  const per = [...powers].filter(([, power]) => power < 0);
  if (of.length !== 1 || per.length > 1 || [...powers.values()].some((power) => Math.abs(power) > 1))
    return null;
  const [base] = of[0]!;
  const counted: Unit = isCurrency(base)
    ? { kind: 'money', currency: base as keyof typeof currencySigns }
    : { kind: 'count', noun: plural(base) };
  if (per.length === 1) return { kind: 'rate', of: counted, per: per[0]![0] };
  return base === 'year' ? { kind: 'year' } : counted;
}

/** What a number of this dimension is: "a count of agencies", "a percentage", "an amount in $ per officer". */
export function dimensionInWords({ powers, bare, percents, points }: Dimension): string {
  const above = [...powers].flatMap(([base, power]) => repeated(named(base), power));
  const below = [...powers].flatMap(([base, power]) => repeated(singularName(base), -power));
  if (above.length === 0 && below.length === 0) {
    if (points === 'yes') return 'a number of percentage points';
    if (bare.above + bare.below === 0) return percents === 0 ? 'a share' : 'a percentage';
    return bare.below === 0 && percents === 0
      ? 'a count, of which nothing says what it counts'
      : 'a number without a unit';
  }
  const what = [above.join(' times ') || 'a number', ...below].join(' per ');
  if (below.length === 0 && above.length === 1) {
    return isCurrency([...powers.keys()][0]!) ? `an amount in ${what}` : `a count of ${what}`;
  }
  return `a number of ${what}`;
}

const repeated = (word: string, times: number): string[] =>
  Array.from({ length: Math.max(0, times) }, () => word);

const named = (base: string): string =>
  isCurrency(base) ? currencySigns[base as keyof typeof currencySigns] : plural(base);

const singularName = (base: string): string => (isCurrency(base) ? named(base) : base);
