// Units go through arithmetic as in physics.
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import {
  add,
  dimensionInWords,
  dimensionOf,
  divide,
  isSameDimension,
  multiply,
  subtract,
  unitOfDimension,
  type Dimension,
} from '../../src/quantity/dimension.ts';
import { headNoun, plural } from '../../src/quantity/nouns.ts';
import { readUnit, unitName } from '../../src/quantity/unit.ts';

const of = (name: string, value = 3): Dimension =>
  dimensionOf({ unit: readUnit(name)!, value: new Fraction(value) });
const same = (a: Dimension | null, b: Dimension | null) => a !== null && b !== null && isSameDimension(a, b);

const names = [
  'agencies',
  'states',
  '$',
  '£',
  '%',
  'points',
  'year',
  '$ per officer',
  'agreements per agency',
  'officers',
];

const parts = ({ powers, percents, bare }: Dimension) => [Object.fromEntries(powers), percents, bare];

describe('the laws of arithmetic hold for dimensions', () => {
  const some = fc.constantFrom(...names).map((name) => of(name));
  const product = fc
    .tuple(some, fc.array(fc.tuple(some, fc.boolean()), { maxLength: 4 }))
    .map(([first, rest]) =>
      rest.reduce((whole, [each, isDivisor]) => (isDivisor ? divide : multiply)(whole, each), first),
    );
  it('a × b ÷ b is a', () => {
    fc.assert(
      fc.property(product, product, (a, b) => {
        expect(parts(divide(multiply(a, b), b))).toEqual(parts(a));
      }),
    );
  });

  it('a × b is b × a, and (a × b) × c is a × (b × c)', () => {
    fc.assert(
      fc.property(product, product, product, (a, b, c) => {
        expect(parts(multiply(a, b))).toEqual(parts(multiply(b, a)));
        expect(parts(multiply(multiply(a, b), c))).toEqual(parts(multiply(a, multiply(b, c))));
      }),
    );
  });

  it('a + b can be formed where b + a can, and is the same', () => {
    fc.assert(
      fc.property(product, product, (a, b) => {
        const [one, other] = [add(a, b), add(b, a)];
        expect(one === null).toBe(other === null);
        if (one) expect(same(one, other)).toBe(true);
      }),
    );
  });

  it('two are the same where the two times a third are', () => {
    fc.assert(
      fc.property(
        some,
        some,
        fc.constantFrom('$', 'officers').map((name) => of(name)),
        (a, b, c) => {
          fc.pre(a.points === 'no' && b.points === 'no');
          expect(isSameDimension(multiply(a, c), multiply(b, c))).toBe(isSameDimension(a, b));
        },
      ),
    );
  });
});

describe('what comes out', () => {
  it.each<[string, Dimension | null, string]>([
    ['agencies + agencies', add(of('agencies'), of('local agencies')), 'agencies'],
    ['percent − percent', subtract(of('%'), of('%')), 'points'],
    ['percent + points', add(of('%'), of('points')), '%'],
    ['100% − percent, what is left', subtract(of('%', 1), of('%')), '%'],
    ['100% − percent, how far it fell', subtract(of('%', 1), of('%')), 'points'],
    [
      '(agencies − agencies) ÷ agencies',
      divide(subtract(of('agencies'), of('agencies'))!, of('agencies')),
      '%',
    ],
    ['points ÷ percent', divide(of('points'), of('%')), '%'],
    ['2 × points', multiply(of('count'), of('points')), 'points'],
    ['percent × money', multiply(of('%'), of('$')), '$'],
    ['money ÷ officers', divide(of('$'), of('officers')), '$ per officer'],
    ['money per officer × officers', multiply(of('$ per officer'), of('officers')), '$'],
    ['money ÷ money', divide(of('$'), of('$')), '%'],
    ['a bare number × money', multiply(of('count'), of('$')), '$'],
    ['a bare number ÷ a bare number', divide(of('count'), of('count')), '%'],
    ['a bare number + agencies', add(of('count'), of('agencies')), 'agencies'],
    ['agencies ÷ agencies, as how many times as many', divide(of('agencies'), of('agencies')), 'count'],
    ['year − year', subtract(of('year'), of('year')), 'years'],
  ])('of %s is right', (_, dimension, name) => {
    expect(same(dimension, of(name))).toBe(true);
  });

  it.each<[string, string]>([
    ['agencies', 'states'],
    ['agencies', '$'],
    ['count', '$'],
    ['count', '%'],
    ['count', 'points'],
    ['%', 'points'],
    ['$', '£'],
    ['$', '$ per officer'],
    ['agencies', '%'],
    ['agreements per agency', 'agreements'],
  ])('%s are no %s', (a, b) => {
    expect(isSameDimension(of(a), of(b))).toBe(false);
    expect(isSameDimension(of(b), of(a))).toBe(false);
    if (![a, b].includes('points')) expect(add(of(a), of(b))).toBeNull();
  });

  it('is not hidden by a plain number: twice as many agencies are no states', () => {
    expect(isSameDimension(multiply(of('agencies'), of('count')), of('states'))).toBe(false);
    expect(isSameDimension(divide(of('agencies'), of('count')), of('states'))).toBe(false);
  });
});

describe('a dimension', () => {
  it.each([
    ['agencies', 'a count of agencies'],
    ['$', 'an amount in $'],
    ['%', 'a percentage'],
    ['points', 'a number of percentage points'],
    ['$ per officer', 'a number of $ per officer'],
  ])('of %s is %s', (name, words) => {
    expect(dimensionInWords(of(name))).toBe(words);
  });

  it.each(names)('of %s gives the unit back', (name) => {
    const unit = unitOfDimension(of(name))!;
    expect(isSameDimension(of(unitName(unit)), of(name))).toBe(true);
  });
});

describe('a noun', () => {
  it.each([
    ['agencies', 'agency'],
    ['agency', 'agency'],
    ['counties', 'county'],
    ['287(g) agreements', 'agreement'],
    ['agreements with counties', 'agreement'],
    ['task force officers', 'officer'],
    ['people', 'person'],
    ['women', 'woman'],
    ['classes', 'class'],
    ['boxes', 'box'],
    ['buses', 'bus'],
    ['houses', 'house'],
    ['states', 'state'],
    ['stats', 'stat'],
    ['planes', 'plane'],
    ['plans', 'plan'],
    ['days', 'day'],
  ])('%s counts the %s', (phrase, noun) => {
    expect(headNoun(phrase)).toBe(noun);
    expect(headNoun(plural(noun))).toBe(noun);
  });
});

describe('the name of a unit', () => {
  it.each([
    '%',
    'points',
    '$',
    '€',
    '£',
    'year',
    'agencies',
    '287(g) agreements',
    '$ per officer',
    'agreements per agency',
    'count',
  ])('%s is read and written', (name) => {
    expect(unitName(readUnit(name)!)).toBe(name);
  });

  it.each([
    '',
    '5',
    '% per year',
    '$ per',
    'per officer',
    'a; b',
    '$ per officer per year',
    'one two three four five',
    '$$',
  ])('%j is none', (name) => {
    expect(readUnit(name)).toBeNull();
  });
});
