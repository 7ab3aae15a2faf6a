// A number in prose comes from <Value>, a quotation or a citation. Digits typed by hand are an error,
// dates and the numbers of laws and cases aside.
import { visitParents } from 'unist-util-visit-parents';
import { fault, type ProsePlugin } from './prose.ts';
import { QUOTATION } from './quotations.ts';

/** The numbers of a text as they are written, without signs of percent and currency. */
export const numbersOf = (text: string): string[] => text.match(/\d(?:[\d,.]*\d)?/g) ?? [];

/** A number without its sign of percent or currency, to be looked up among those of a text. */
export const bareNumber = (number: string): string => number.replace(/[$%]/g, '');

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

const ALLOWED = [
  QUOTATION,
  // 287(g), 8 U.S.C. § 1357(g)(1), section 11, sections 100051 and 100052
  /\b287\(g\)/g,
  /\b\d+ U\.S\.C\.(?: § ?\d+\w*(?:\(\w+\))*)?/g,
  /(?:§§? ?|\b[Ss]ections? |\b[Pp]aragraph )\d[\w.-]*(?:\(\w+\))*(?: and \d[\w.-]*(?:\(\w+\))*)?/g,
  // Public Law 119-21, Executive Order 14159, House Bill 1105, Senate Bill 8, chapter 2025-1
  /\b(?:Public Law|Pub\. L\.|Executive Order|House Bill|Senate Bill|H\.R\.|S\.|chapter) \d[\d-]*/g,
  // 90 Federal Register 8443
  /\b\d+ Federal Register \d+\b/g,
  // Names of documents and standards: GAO-09-109, SHA-256
  /\b[A-Z]{2,}-\d[\d-]*\b/g,
  // 17 September 2025, September 2025, 20 January, September 2, 2025, 17 and of 27 September
  new RegExp(
    `\\b(?:(?:\\d{1,2}(?:,| and| or| to)(?: of)? )*\\d{1,2} )?(?:${MONTHS})(?:(?: \\d{1,2},)? (?:19|20)\\d\\d)?\\b`,
    'g',
  ),
  // 2025
  /\b(?:19|20)\d\d\b(?![,.]\d|%)/g,
];

/** A text of the same length without quotations, dates and legal references. */
export const maskAllowed = (text: string): string =>
  ALLOWED.reduce((rest, pattern) => rest.replace(pattern, (match) => '\0'.repeat(match.length)), text);

/** The numbers in a text that are neither quoted nor part of a date or a legal reference. */
export const handTypedDigits = (text: string): string[] =>
  maskAllowed(text).match(/\$?\d(?:[\d,.]*\d)?%?/g) ?? [];

export const remarkHandTypedDigits: ProsePlugin =
  ({ backs }) =>
  (tree, file) => {
    visitParents(tree, 'text', (node) => {
      for (const number of handTypedDigits(node.value)) {
        if (backs(number)) continue;
        fault(file, node, {
          code: 'hand-typed-number',
          found: `the number ${number}, typed by hand`,
          expected: 'a number that comes from <Value>, from a quotation or from a citation',
          fix: 'print it with <Value of="check" />, or quote the words in which it stands',
        });
      }
    });
  };
