// What the prose of one claim may refer to, and the numbers its plain texts may contain.
import type { Claim } from '../content/claim.ts';
import type { Content } from '../content/load.ts';
import { show, type Problem } from '../problem.ts';
import { handTypedDigits } from './hand-typed-digits.ts';
import type { PrintedValue, ProseContext } from './prose.ts';
import { FirstUses } from './terms.ts';
import type { Notes } from './notes.ts';
import { checkPath } from '../paths.ts';
import { formatQuantity } from '../quantity/format.ts';
import { numberOf, numberTextsOf, type Receipt } from '../check/kinds.ts';
import type { CheckId } from '../check/provenance.ts';

export type Receipts = ReadonlyMap<string, readonly Receipt[]>;

/** The context of a claim's prose: its checks' numbers, its notes, and the words it may quote. */
export function claimContext(claim: Claim, receipts: Receipts, notes: Notes, content: Content): ProseContext {
  const { release, broken } = content;
  return {
    value: printedValues(claim.id, receipts, content),
    note: (source, excerpt) => notes.cite(source, excerpt)?.number ?? (broken.sources.has(source) ? 0 : null),
    quotable: (words) =>
      broken.sources.size > 0 ||
      release.text.includes(words) ||
      notes.all.some(({ source, excerpt }) => excerpt?.text.includes(words) || source.title.includes(words)),
    digitsNeedSource: true,
    firstUses: () => new FirstUses(content.terms),
  };
}

/** What `<Value>` prints; a reference without a claim belongs to `claimId`, if that is not null. */
export function printedValues(
  claimId: string | null,
  receipts: Receipts,
  { claims, broken }: Pick<Content, 'claims' | 'broken'>,
): ProseContext['value'] {
  const isReported = ({ claim: id, check }: CheckId) =>
    broken.claims.has(id) ||
    (claims.find((each) => each.id === id)?.checks.some((each) => each.id.check === check) ?? false);
  return (reference, digits) => printValue(reference, digits, claimId ?? '', receipts, isReported);
}

/** "growth", "growth.before", "other-claim/growth" to the number as printed. */
function printValue(
  reference: string,
  digits: number | undefined,
  claimId: string,
  receipts: Receipts,
  isReported: (id: CheckId) => boolean,
): PrintedValue | null {
  const match = /^(?:([a-z0-9-]+)\/)?([a-z0-9-]+)(?:\.([a-z0-9_]+))?$/.exec(reference);
  const [, claim = claimId, check = '', input] = match ?? [];
  const receipt = receipts.get(claim)?.find(({ id }) => id.check === check);
  // A check whose own problem is reported already stands in for its number; no page is built from it.
  if (!receipt && isReported({ claim, check })) return { text: '', exact: '', href: '' };
  const number = receipt && numberOf(receipt, input);
  if (!number) return null;
  return {
    text: formatQuantity(number.value, number.unit, digits),
    exact: number.value.toFraction(),
    href: checkPath(receipt.id),
  };
}

/**
 * Titles and questions are plain text, so their numbers cannot be linked to a working. Instead every one must stand in
 * the quote or be an input, a stated number or a printed result of the claim's checks.
 */
export function reportUnbackedNumbers(
  claim: Claim,
  receipts: readonly Receipt[],
  report: (problem: Problem) => void,
): void {
  const backing = new Set([claim.quote, ...receipts.flatMap(numberTextsOf)].flatMap(numbers));
  const texts: [string, (string | number)[]][] = [
    [claim.title, ['title']],
    ...claim.checks.map(({ id, asks }): [string, (string | number)[]] => [
      asks,
      ['checks', id.check, 'asks'],
    ]),
  ];
  for (const [text, path] of texts) {
    for (const number of handTypedDigits(text)) {
      if (backing.has(bare(number))) continue;
      report({
        ...claim.place(path),
        found: `the number ${number} in ${show(text)}`,
        expected: 'numbers that stand in the quote or that the checks of this claim use or compute',
        fix: 'correct the number, or leave it out',
      });
    }
  }
  // Seen before any answer, so nothing that was computed may stand in it.
  const quoted = new Set(numbers(claim.quote));
  for (const number of handTypedDigits(claim.question)) {
    if (quoted.has(bare(number))) continue;
    report({
      ...claim.place(['question']),
      found: `the number ${number} in ${show(claim.question)}`,
      expected: 'numbers that stand in the quote',
      fix: 'leave it out: the question is asked before any answer is seen',
    });
  }
}

const numbers = (text: string): string[] => (text.match(/\d(?:[\d,.]*\d)?/g) ?? []).map(bare);

const bare = (number: string): string => number.replace(/[$%]/g, '');
