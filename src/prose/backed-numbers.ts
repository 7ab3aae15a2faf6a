// Titles and questions are plain text, so their numbers cannot be linked to a working: they must be backed otherwise.
import { numberTextsOf, type Receipt } from '../check/kinds.ts';
import type { Claim } from '../content/claim.ts';
import { show, type FieldPath, type Problem } from '../problem.ts';
import { quantitiesIn, type Standing } from '../quantity/in-text.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { bareNumber, handTypedDigits, numbersOf, withoutNames } from './hand-typed-digits.ts';

/**
 * Every quantity of a title or question must stand in the quote or be an input, a stated number or a printed result of the
 * claim's checks: the same value in the same unit, in a title also with a qualifier that means the same. Spelled counts up
 * to ten are words like others.
 */
export function reportUnbackedNumbers(
  claim: Claim,
  receipts: readonly Receipt[],
  names: RegExp | null,
  report: (problem: Problem) => void,
): void {
  const inQuote = new Backing([claim.quote]);
  const inChecks = new Backing([claim.quote, ...receipts.flatMap(numberTextsOf)]);
  const unbacked = (text: string, path: FieldPath, backs: (standing: Standing) => boolean): Problem[] =>
    quantitiesIn(withoutNames(text, names))
      .filter((standing) => !backs(standing))
      .map((standing) => ({
        code: 'unbacked-number',
        ...claim.place(path),
        found: `the number ${standing.text} in ${show(text)}`,
        expected:
          'numbers that stand in the quote or that the checks of this claim use or compute, with their units',
        fix: 'correct the number, or leave it out',
      }));
  const asked = claim.checks.map(({ id, asks }): [string, FieldPath] => [asks, ['checks', id.check, 'asks']]);
  unbacked(claim.title, ['title'], (each) => inChecks.backs(each, sameInTitle)).forEach(report);
  for (const [text, path] of asked)
    unbacked(text, path, (each) => inChecks.backs(each, same)).forEach(report);
  // Seen before any answer, so nothing that was computed may stand in it.
  for (const problem of unbacked(claim.question, ['question'], (each) => inQuote.backs(each, same))) {
    report({
      ...problem,
      code: 'number-in-question',
      expected: 'numbers that stand in the quote, with their units',
      fix: 'leave it out: the question is asked before any answer is seen',
    });
  }
}

/**
 * Whether texts state a number of a note about them: the same value in the same unit, qualified in the same way. What is
 * no quantity, such as 7 of "section 7", has to stand there in the same digits.
 */
export function statedIn(texts: readonly string[]): (number: string, standing: Standing | null) => boolean {
  const backing = new Backing(texts);
  return (number, standing) =>
    standing ? backing.backs(standing, sameInTitle) : backing.digits.has(bareNumber(number));
}

type Same = (a: Quantity, b: Quantity) => boolean;

/** The quantities of texts. */
class Backing {
  readonly quantities: readonly Quantity[];
  readonly digits: ReadonlySet<string>;

  constructor(texts: readonly string[]) {
    this.quantities = texts.flatMap(quantitiesIn).flatMap(quantitiesOf);
    this.digits = new Set(texts.flatMap(numbersOf));
  }

  backs(standing: Standing, isSame: Same): boolean {
    if (standing.stated.kind === 'none') {
      return handTypedDigits(standing.text).every((number) => this.digits.has(bareNumber(number)));
    }
    return quantitiesOf(standing).every(
      (quantity) => isWord(quantity, isSame) || this.quantities.some((other) => isSame(quantity, other)),
    );
  }
}

function quantitiesOf({ stated }: Standing): Quantity[] {
  if (stated.kind === 'number') return [stated.number];
  return stated.kind === 'range' ? [stated.range.low, stated.range.high] : [];
}

/** In a question, "how many are a third of them?" asks for a number as well as it states one. */
function isWord({ text, unit, value }: Quantity, isSame: Same): boolean {
  if (/\p{N}/u.test(text)) return false;
  return unit.kind === 'count' ? value.lte(10) : unit.kind === 'ratio' && isSame === same;
}

function same({ value, unit: a }: Quantity, { value: other, unit: b }: Quantity): boolean {
  const isShare = [a, b].every(({ kind }) => kind === 'ratio' || kind === 'percent');
  const sameUnit =
    isShare || (a.kind === b.kind && (a.kind !== 'money' || b.kind !== 'money' || a.currency === b.currency));
  return sameUnit && value.equals(other);
}

const sameInTitle: Same = (a, b) => same(a, b) && a.qualifier === b.qualifier;
