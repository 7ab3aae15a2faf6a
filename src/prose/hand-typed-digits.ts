// A number in prose comes from <Value>, a quotation or a citation. Numbers typed by hand are an error in any script and in
// words, dates and names with numbers aside.
import type { Image, ImageReference, Nodes } from 'mdast';
import type { Node } from 'unist';
import { visitParents } from 'unist-util-visit-parents';
import { quantitiesIn } from '../quantity/in-text.ts';
import { AMBIGUOUS_DATE, withoutDates } from './dates.ts';
import { fault, lineBelow, type ProsePlugin } from './prose.ts';
import { withoutQuotations } from './quotation-marks.ts';
import { isBlockQuotation } from './quotations.ts';

const UP_TO_NINE = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const TEENS = 'eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const BELOW_HUNDRED = `(?:${TENS})(?:[-\u2010\u2011\\s](?:${UP_TO_NINE}))?|${TEENS}|ten|${UP_TO_NINE}`;
const SCALE = 'hundred|thousand|million|billion|trillion|dozen';
/**
 * Eleven and above in words, and all that is multiplied or added up. A few are left to be written in words as style guides have
 * it: one to ten, "hundreds", "a hundred", "one thousand".
 */
const SPELLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?:${BELOW_HUNDRED})(?:\s(?:${SCALE})){2,3}|(?!one\s)(?:${BELOW_HUNDRED})\s(?:${SCALE})|(?:an?|one)\s(?:${SCALE})(?:\sand)?\s(?:${BELOW_HUNDRED})|(?:${TENS})(?:[-\u2010\u2011\s](?:${UP_TO_NINE}))?|${TEENS})(?![\p{L}\p{N}-])`,
  'giu',
);

// 1,001; ½, Ⅷ, ④ and ４０, which are numbers to whoever reads them.
const DIGITS = /\$?[\p{Nd}\p{Nl}\p{No}](?:[\p{Nd}\p{Nl}\p{No},.:/⁄]*[\p{Nd}\p{Nl}\p{No}])?%?/gu;

/** The numbers of a text as they are written, without signs of percent and currency. */
export const numbersOf = (text: string): string[] => text.match(/\d(?:[\d,.]*\d)?/g) ?? [];

/** A number without its sign of percent or currency, to be looked up among those of a text. */
export const bareNumber = (number: string): string => number.replace(/[$%]/g, '');

/**
 * The numbers in a text that are neither quoted nor part of a date or a name.
 * @param names those that the content lists, with numbers in them
 */
export const handTypedDigits = (text: string, names: RegExp | null = null): string[] =>
  typedNumbers(text, names).map(({ number }) => number);

const mask = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (match) => '\0'.repeat(match.length));

/** A text of the same length without quotations, dates and the names that the content lists. */
export function withoutNames(text: string, names: RegExp | null): string {
  const unquoted = withoutQuotations(text);
  return withoutDates(names ? mask(unquoted, names) : unquoted);
}

function typedNumbers(text: string, names: RegExp | null): { number: string; at: number }[] {
  const open = withoutNames(text, names);
  return [DIGITS, SPELLED]
    .flatMap((pattern) => [...open.matchAll(pattern)].map(({ 0: number, index: at }) => ({ number, at })))
    .toSorted((a, b) => a.at - b.at);
}

export const remarkHandTypedDigits: ProsePlugin = (context) => (tree, file) => {
  const check = (text: string, node: Node, what = '') => {
    const typed = typedNumbers(text, context.names);
    const standings = typed.length > 0 ? quantitiesIn(withoutNames(text, context.names)) : [];
    for (const { number, at } of typed) {
      const standing = standings.find(({ start, end }) => start <= at && at < end);
      if (context.backs(number, standing ?? null)) continue;
      fault(file, lineBelow(node, text.slice(0, at).split('\n').length - 1), {
        code: 'hand-typed-number',
        found: `the number ${number}${what}, typed by hand`,
        expected: 'a number that comes from <Value>, from a quotation or from a citation',
        fix: mending(number),
      });
    }
  };
  visitParents(tree, (node, ancestors) => {
    if (isBlockQuotation(ancestors)) return;
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        check(wordsOf(node), node);
        break;
      case 'code':
        check(node.value, node, ' in code');
        break;
      case 'image':
      case 'imageReference':
        check(describedBy(node), node, ' in the words of an image');
        break;
      case 'link':
        check(node.title ?? '', node, ' in the title of a link');
        break;
      case 'list':
        // "40. agencies" is the fortieth point of a list.
        if ((node.start ?? 1) > 1) check(`${node.start}`, node, ' before a point of a list');
        break;
      default:
    }
  });
};

const describedBy = (image: Image | ImageReference): string =>
  [image.alt, image.type === 'image' ? image.title : ''].join('\n');

/** The words of a paragraph as they stand beside one another; what is computed leaves a sign of its own. */
function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return '\ufffc';
  // In code a word with a digit is a name: F2 is a cell of a spreadsheet.
  if (node.type === 'inlineCode')
    return node.value.replace(/[A-Za-z_]\w*/g, (name) => '\0'.repeat(name.length));
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '\ufffc';
}

function mending(number: string): string {
  if (AMBIGUOUS_DATE.test(number)) return 'write a date so that it is read in one way: 2 September 2025';
  const isYear = /^(?:1[6-9]|20)\d\d$/.test(number);
  return [
    ...(isYear ? ['for a year, write "in 2025" with no noun after it that it could count'] : []),
    'print it with <Value of="check" />, where the file has figures: declare it there, or quote the words in which it stands',
    'a name with a number, such as Title 42, belongs under names in content/site.yaml',
  ].join('; ');
}
