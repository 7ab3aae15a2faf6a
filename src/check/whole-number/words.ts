// The receipt of a whole-number check in words.
import Fraction from 'fraction.js';
import {
  decimalsOf,
  formatExact,
  formatNumber,
  formatQuantity,
  printQuantity,
} from '../../quantity/format.ts';
import { beyond, rangeInWords } from '../tolerance.ts';
import type { WholeNumberReceipt } from './verify.ts';
import type { Quantity } from '../../quantity/quantity.ts';

/** The whole numbers that a percentage can stand for: "865 or 866 of 135". */
export function formatCounts({
  counts,
  whole,
}: Pick<WholeNumberReceipt, 'counts'> & { whole: { quantity: Pick<Quantity, 'value'> } }): string {
  const of = `of ${formatNumber(whole.quantity.value, 0)}`;
  if (!counts) return `no whole number ${of}`;
  const [least, greatest] = [counts.least, counts.greatest].map((count) =>
    formatNumber(new Fraction(count), 0),
  );
  if (counts.least === counts.greatest) return `${least} ${of}`;
  return counts.least + 1n === counts.greatest
    ? `${least} or ${greatest} ${of}`
    : `${least} to ${greatest} ${of}`;
}

/** For the author: "641% is 865 or 866 of 135". */
export const summaryOf = (receipt: WholeNumberReceipt): string =>
  `${receipt.stated.text} is ${formatCounts(receipt)}`;

/** "866 ÷ 135 ≈ 641.48%". */
export function shareOf({ whole, stated, accepts }: WholeNumberReceipt, count: bigint): string {
  const share = new Fraction(count).div(whole.quantity.value);
  // Finer than what is stated, and never what lies on the edge of it.
  const digits = Math.max(2, 1 + decimalsOf(stated.step!.mul(100))!);
  const exact = decimalsOf(share.mul(100));
  const { text, exact: isExact } = printQuantity(share, stated.unit, {
    digits: exact !== null && exact <= digits ? exact : digits,
    apart: [accepts.low!, accepts.high!],
  });
  const [part, of] = [new Fraction(count), whole.quantity.value].map((number) => formatNumber(number, 0));
  return `${part} ÷ ${of} ${isExact ? '=' : '≈'} ${text}`;
}

/** Whether a count is exactly halfway to another percentage. */
export const isTie = ({ whole, accepts }: WholeNumberReceipt, count: bigint): boolean =>
  [accepts.low!, accepts.high!].some((end) => end.mul(whole.quantity.value).equals(count));

/** Says where a percentage is possible only, or also, because a tie may be rounded either way; else nothing. */
export function tiesInWords(receipt: WholeNumberReceipt): string {
  const { counts, stated } = receipt;
  const ties = [...new Set(counts ? [counts.least, counts.greatest] : [])].filter((count) =>
    isTie(receipt, count),
  );
  return ties
    .map((count) => {
      const share = new Fraction(count).div(receipt.whole.quantity.value);
      const half = stated.step!.div(2);
      const [lower, upper] = [share.sub(half), share.add(half)].map((end) => formatExact(end, stated.unit));
      return `${shareOf(receipt, count)} is exactly halfway between ${lower} and ${upper}: some round it up, some down, so both count.`;
    })
    .join(' ');
}

/** How far the whole number could move before the outcome turns: "With any whole number from 68 up there is one as well". */
export function toleranceInWords({ whole, tolerance, counts }: WholeNumberReceipt): string {
  const print = (x: Fraction) => formatQuantity(x, whole.quantity.unit);
  const [keeps, turns] = counts
    ? ['there are such numbers', 'there is none']
    : ['there is none', 'there is one'];
  const past = beyond(tolerance, 1);
  const own = print(whole.quantity.value);
  const stays = tolerance.high?.equals(tolerance.low!)
    ? `With ${own} itself, ${keeps}`
    : `With ${rangeInWords(tolerance, print)} in place of ${own}, ${keeps}`;
  return past.length === 0 ? `${stays}.` : `${stays}; with ${past.map(print).join(' and ')}, ${turns}.`;
}

/** Says where the test cannot object: from 100 on every whole percentage is possible, from 1,000 on every one with one decimal. */
export function everyFrom({ stated, whole }: WholeNumberReceipt): string {
  const all = stated.step!.inverse();
  if (whole.quantity.value.lt(all)) return '';
  return `Of ${formatNumber(all, 0)} or more, every percentage of this precision is possible: here the test rules nothing out, it only shows which numbers fit.`;
}
