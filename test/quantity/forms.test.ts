// One quantity in all the forms that press texts have for it: words, digits, scales, signs, qualifiers, units, typography.
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { parseQuantity, readQuantity } from '../../src/quantity/parse.ts';
import type { Quantity } from '../../src/quantity/quantity.ts';
import { quantitiesIn, standsIn } from '../../src/quantity/in-text.ts';

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven',
  'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']; // prettier-ignore
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: [number, string, string[]][] = [
  [1e12, 'trillion', ['tn']],
  [1e9, 'billion', ['bn']],
  [1e6, 'million', ['M', 'mn', 'mln']],
  [1e3, 'thousand', ['k', 'K']],
];

interface Style {
  hyphen: string;
  and: string;
}

/** An integer below 10^15 in words. */
function spell(n: number, style: Style): string {
  for (const [scale, name] of SCALES) {
    if (n < scale) continue;
    const rest = n % scale;
    const head = `${spell(Math.floor(n / scale), style)} ${name}`;
    if (rest === 0) return head;
    return `${head} ${rest < 100 ? style.and : ''}${spell(rest, style)}`;
  }
  if (n >= 100) {
    const head = `${ONES[Math.floor(n / 100)]} hundred`;
    return n % 100 === 0 ? head : `${head} ${style.and}${spell(n % 100, style)}`;
  }
  if (n < 20) return ONES[n]!;
  return `${TENS[Math.floor(n / 10)]}${n % 10 === 0 ? '' : `${style.hyphen}${ONES[n % 10]}`}`;
}

const styles: Style[] = ['-', ' '].flatMap((hyphen) => ['and ', ''].map((and) => ({ hyphen, and })));
const group = (digits: string, sign: string) => digits.replace(/\B(?=(\d{3})+$)/g, sign);
const wide = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

interface Written {
  value: Fraction;
  step: Fraction;
  /** Numbers in digits, which may have a sign of currency before them. */
  digits: string[];
  words: string[];
}

/** Stated to the unit: not a whole number of thousands, which in words is stated to the thousand. */
const whole: fc.Arbitrary<Written> = fc
  .oneof(fc.nat(2000), fc.integer({ min: 0, max: 10 ** 14 }))
  .filter((n) => n < 1000 || n % 1000 !== 0)
  .map((n) => ({
    value: new Fraction(n),
    step: new Fraction(1),
    digits: [String(n), group(String(n), ','), group(String(n), '\u202F'), wide(group(String(n), ','))],
    words: styles.map((style) => spell(n, style)),
  }));

const scaled: fc.Arbitrary<Written> = fc
  .tuple(
    fc.constantFrom(...SCALES),
    fc.integer({ min: 1, max: 999 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), maxLength: 3 }),
  )
  .map(([[scale, name, letters], n, decimals]) => {
    const number = decimals === '' ? String(n) : `${n}.${decimals}`;
    const places = 10 ** decimals.length;
    const spoken =
      decimals === ''
        ? ''
        : ` point ${decimals
            .split('')
            .map((digit) => ONES[Number(digit)])
            .join(' ')}`;
    return {
      value: new Fraction(number).mul(scale),
      step: new Fraction(scale, places),
      digits: [`${number} ${name}`, `${number}-${name}`, ...letters.map((letter) => number + letter)],
      words: styles.map((style) => `${spell(n, style)}${spoken} ${name}`),
    };
  });

/** What is meant by a unit, and its forms around a number in digits and in words. */
const UNITS: {
  kind: string;
  divisor: number;
  digits: ((n: string) => string)[];
  words: ((n: string) => string)[];
}[] = [
  { kind: 'count', divisor: 1, digits: [(n) => n], words: [(n) => n] },
  { kind: 'count agencies', divisor: 1, digits: [(n) => `${n} agencies`], words: [(n) => `${n} agencies`] },
  {
    kind: 'percent',
    divisor: 100,
    digits: [
      (n) => `${n}%`,
      (n) => `${n} %`,
      (n) => `${n} percent`,
      (n) => `${n} per cent`,
      (n) => `${n}-percent`,
    ],
    words: [(n) => `${n} percent`, (n) => `${n} per cent`, (n) => `${n} pct`],
  },
  {
    kind: 'points',
    divisor: 100,
    digits: [(n) => `${n} percentage points`, (n) => `${n} pp`],
    words: [(n) => `${n} percentage points`, (n) => `${n} percentage point`],
  },
  { kind: 'points', divisor: 10_000, digits: [(n) => `${n} bps`], words: [(n) => `${n} basis points`] },
  {
    kind: 'money USD',
    divisor: 1,
    digits: [(n) => `$${n}`, (n) => `US$${n}`, (n) => `$ ${n}`, (n) => `USD ${n}`, (n) => `${n} dollars`],
    words: [(n) => `${n} dollars`, (n) => `${n} U.S. dollars`],
  },
  { kind: 'money EUR', divisor: 1, digits: [(n) => `€${n}`, (n) => `${n} €`], words: [(n) => `${n} euros`] },
  { kind: 'money GBP', divisor: 1, digits: [(n) => `£${n}`], words: [(n) => `${n} pounds sterling`] },
];

const SIGNS = [
  [1, ['']],
  [-1, ['-', '−', 'minus ', 'negative ']],
] as const;

const QUALIFIERS: [string, ((text: string) => string)[]][] = [
  ['plain', [(text) => text]],
  ['more than', ['more than', 'over', 'just over', 'well above', 'upwards of', 'in excess of', '>'].map((words) => (text: string) => `${words} ${text}`)],
  ['at least', [(text) => `at least ${text}`, (text) => `no fewer than ${text}`, (text) => `${text} or more`, (text) => `${text} or over`, (text) => `${text}+`, (text) => `≥${text}`]],
  ['at most', [(text) => `no more than ${text}`, (text) => `up to ${text}`, (text) => `as many as ${text}`, (text) => `${text} or fewer`, (text) => `≤ ${text}`]],
  ['less than', [(text) => `less than ${text}`, (text) => `just under ${text}`, (text) => `< ${text}`]],
  ['about', [(text) => `about ${text}`, (text) => `some ${text}`, (text) => `an estimated ${text}`, (text) => `~${text}`, (text) => `${text} or so`]],
  ['almost', [(text) => `almost ${text}`, (text) => `nearly ${text}`]],
]; // prettier-ignore

const TYPOGRAPHY: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll('-', '\u2011'),
  (text) => text.replaceAll(' ', '  '),
  (text) => text.replace(/([a-z])([a-z])/, '$1\u00AD$2'),
  (text) => text.replaceAll(' ', ' \u200B'),
  (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
];

function shown(text: string): string {
  const reading = readQuantity(text);
  if ('unread' in reading) return `${reading.unread.why}: ${reading.unread.at}`;
  const { value, unit, qualifier, step } = reading.read;
  const noun = unit.kind === 'count' && unit.noun ? ` ${unit.noun.replace('\u00AD', '')}` : '';
  const currency = unit.kind === 'money' ? ` ${unit.currency}` : '';
  return `${value.toFraction()} ${unit.kind}${noun}${currency} ${qualifier ?? 'plain'} ${step?.toFraction()}`;
}

describe('a quantity', () => {
  it('is read as the same in every form, by value, unit, qualifier and last digit', () => {
    fc.assert(
      fc.property(
        fc.oneof(whole, scaled),
        fc.constantFrom(...UNITS),
        fc.constantFrom(...SIGNS),
        fc.constantFrom(...QUALIFIERS),
        (number, unit, [factor, signs], [qualifier, around]) => {
          const value = number.value.mul(factor).div(unit.divisor).toFraction();
          const expected = `${value} ${unit.kind} ${qualifier} ${number.step.div(unit.divisor).toFraction()}`;
          const forms = [
            ...number.digits.flatMap((digits) => unit.digits.map((write) => write(digits))),
            ...number.words.flatMap((words) => unit.words.map((write) => write(words))),
          ];
          for (const form of forms) {
            for (const sign of signs) {
              for (const qualify of around) {
                // "minus " may stand before a sign of currency as a minus sign does.
                const text = qualify(sign + form);
                expect(`${text}: ${shown(text)}`).toBe(`${text}: ${expected}`);
              }
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is read as the same however it is typeset', () => {
    fc.assert(
      fc.property(
        fc.oneof(whole, scaled),
        fc.constantFrom(...UNITS),
        fc.constantFrom(...QUALIFIERS),
        fc.constantFrom(...TYPOGRAPHY),
        (number, unit, [, around], typeset) => {
          const forms = [
            ...number.words.flatMap((words) => unit.words.map((write) => write(words))),
            ...unit.digits.map((write) => write(number.digits[0]!)),
          ];
          for (const form of forms) {
            for (const qualify of around) {
              const text = qualify(form);
              expect(shown(typeset(text))).toBe(shown(text));
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

const meaning = ({ value, unit, qualifier }: Quantity) => [value.toFraction(), unit.kind, qualifier];

// Pieces of quantities and what may stand beside them, put together at random.
const PIECES = ['5', '40', '1,001', '2.5', '.5', '1/5', '½', '2025', '10:30', 'five', 'twenty', 'forty', 'hundred', 'thousand', 'million',
  'dozen', 'half', 'quarter', 'third', 'fifths', 'first', 'a', 'an', 'and', 'or', 'to', 'in', 'of', 'out', 'between', 'from', 'up', 'more', 'than',
  'fewer', 'less', 'over', 'about', 'nearly', 'not', 'no', 'at', 'least', 'most', 'percent', '%', 'points', 'percentage', 'bps', '$', '€', '¥', 'dollars',
  'cents', 'USD', 'states', 'agencies', 'constructor', '__proto__', 'toString', '-', '–', '—', '−', '+', '~', '>', '(', ')', '.', ',', ':', '/', '’', '’s',
  'k', 'M', 'm', 'th', 'point', 'minus', 'September', 'p.m.', 'per', 'officer', '\n\n', '５', '\u00AD', '\u202F000', '²', 'x']; // prettier-ignore
const pieced = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 10 })
  .map((pieces) => pieces.map(([piece, space]) => piece + space).join(''));

describe('any text', () => {
  it('is read without a crash, in spans that follow one another', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), pieced), (text) => {
        readQuantity(text);
        let last = 0;
        for (const { start, end } of quantitiesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives quantities that mean the same by themselves as where they stand', () => {
    fc.assert(
      fc.property(pieced, (text) => {
        for (const { text: words, stated } of quantitiesIn(text)) {
          if (stated.kind !== 'number') continue;
          const alone = parseQuantity(words);
          expect(alone?.value.toFraction(), `${words} in ${text}`).toBe(stated.number.value.toFraction());
          expect(alone?.qualifier).toBe(stated.number.qualifier);
          expect(alone?.unit.kind).toBe(stated.number.unit.kind);
          expect(standsIn(words, text), `${words} in ${text}`).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is never read in part: what changes a number is read or refused', () => {
    const tails = [' million', ' thousand', '%', ' percent', ' percentage points', ' or more', ' or fewer', '+', '/7', ':30', ' dozen', ' and a half',
      ' point five', '.5', 'th', ' hundred', ' to 9,999,999', '²', ' cents', ' out of 9,999,999', ' or six', '-5', '’000', ' lakh', '½']; // prettier-ignore
    const written = fc
      .oneof(whole, scaled)
      .chain(({ digits, words }) =>
        fc.constantFrom(...digits, ...words, 'half', 'a quarter', 'one in five', '10½', '2/7', 'two dozen'),
      );
    fc.assert(
      fc.property(written, fc.constantFrom(...tails), (text, tail) => {
        const own = parseQuantity(text)!;
        const longer = parseQuantity(text + tail);
        // Nought of anything is nought.
        if (!longer || own.value.equals(0)) return;
        expect(meaning(longer), text + tail).not.toEqual(meaning(own));
      }),
      { numRuns: 5000 },
    );
  });
});
