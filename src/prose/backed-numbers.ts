// Titles and questions are plain text, so their numbers cannot be linked to a working: they must be backed otherwise.
import { numberTextsOf, type Receipt } from '../check/kinds.ts';
import type { Claim } from '../content/claim.ts';
import { show, type Problem } from '../problem.ts';
import { bareNumber, handTypedDigits, numbersOf } from './hand-typed-digits.ts';

/**
 * Titles and questions are plain text, so their numbers cannot be linked to a working. Instead every one must stand in
 * the quote or be an input, a stated number or a printed result of the claim's checks.
 */
export function reportUnbackedNumbers(
  claim: Claim,
  receipts: readonly Receipt[],
  names: RegExp | null,
  report: (problem: Problem) => void,
): void {
  const backing = new Set([claim.quote, ...receipts.flatMap(numberTextsOf)].flatMap(numbersOf));
  const texts: [string, (string | number)[]][] = [
    [claim.title, ['title']],
    ...claim.checks.map(({ id, asks }): [string, (string | number)[]] => [
      asks,
      ['checks', id.check, 'asks'],
    ]),
  ];
  for (const [text, path] of texts) {
    for (const number of handTypedDigits(text, names)) {
      if (backing.has(bareNumber(number))) continue;
      report({
        code: 'unbacked-number',
        ...claim.place(path),
        found: `the number ${number} in ${show(text)}`,
        expected: 'numbers that stand in the quote or that the checks of this claim use or compute',
        fix: 'correct the number, or leave it out',
      });
    }
  }
  // Seen before any answer, so nothing that was computed may stand in it.
  const quoted = new Set(numbersOf(claim.quote));
  for (const number of handTypedDigits(claim.question, names)) {
    if (quoted.has(bareNumber(number))) continue;
    report({
      code: 'number-in-question',
      ...claim.place(['question']),
      found: `the number ${number} in ${show(claim.question)}`,
      expected: 'numbers that stand in the quote',
      fix: 'leave it out: the question is asked before any answer is seen',
    });
  }
}
