// The grounds of a claim held against what they refer to, and the label that follows from them.
import { nearMiss } from '../anchor/near-miss.ts';
import { ruleFor } from '../check/grounds.ts';
import type { Label } from '../check/label.ts';
import type { Outcome } from '../check/receipt.ts';
import { linkExcerpt } from '../check/references.ts';
import type { Scope } from '../check/scope.ts';
import { hasWords } from '../check/wording/compare.ts';
import { evidenceOf, type Evidence, type Ground } from './grounds.ts';
import { nearest, show, type FieldPath, type Problem } from '../problem.ts';

/** The kinds whose checks decide the label, with the outcome that such a check must have; null where each will do. */
const DECIDING: Partial<Record<Ground['kind'], Outcome | null>> = {
  'bears-out': 'reproduced',
  'says-otherwise': 'not-reproduced',
  'sources-differ': null,
};

/** The names of the checks on which the label rests. */
export const decidingChecks = (grounds: readonly Ground[]): ReadonlySet<string> =>
  new Set(
    grounds
      .filter(({ kind }) => kind in DECIDING)
      .flatMap(evidenceOf)
      .flatMap((each) => ('check' in each ? [each.check] : [])),
  );

/** The label that follows from the grounds; null, with the problem reported, if an author writes another. */
export function linkLabel(
  grounds: readonly Ground[],
  written: Label | undefined,
  { place, report }: Pick<Scope, 'place' | 'report'>,
): Label | null {
  const { label, when } = ruleFor(grounds.map(({ kind }) => kind));
  if (written === undefined || written === label) return label;
  report({
    code: 'label-against-grounds',
    ...place(['label']),
    found: `the label ${written}`,
    expected: `${label}, which follows from the grounds: ${when}`,
    fix: 'remove the label, or correct the grounds; if the rule is wrong, it is wrong for all claims',
  });
  return null;
}

/**
 * Reports evidence that is not there, that is the statement under test itself, or that does not have the words a ground says.
 * @param checks names of the claim's checks
 * @param statement the source that holds the statement under test
 */
export function checkGrounds(
  grounds: readonly Ground[],
  checks: ReadonlySet<string>,
  statement: string,
  scope: Scope,
): void {
  for (const [i, ground] of grounds.entries()) {
    const path: FieldPath = ['grounds', i];
    const evidence = evidenceOf(ground);
    const words = evidence.map((each, j) => wordsOf(each, checks, [...path, 'evidence', j], scope));
    reportRepeated(evidence, path, scope);
    if (ground.kind in DECIDING) reportStatement(evidence, statement, path, scope);
    if (ground.kind === 'drops' || ground.kind === 'adds') {
      const excerpts = words.filter((each) => each !== null);
      // What could not be found is reported already.
      if (excerpts.length > 0 || evidence.every((each) => 'check' in each && checks.has(each.check))) {
        reportWords(ground, excerpts, path, scope);
      }
    }
  }
}

/** The words of an excerpt; null for a check, and for what is not there, which is reported. */
function wordsOf(each: Evidence, checks: ReadonlySet<string>, path: FieldPath, scope: Scope): string | null {
  if ('excerpt' in each) return linkExcerpt(each.excerpt, [...path, 'excerpt'], scope)?.text ?? null;
  if (!checks.has(each.check)) {
    const like = nearest(each.check, checks);
    scope.report({
      code: 'check-unknown',
      ...scope.place([...path, 'check']),
      found: show(each.check),
      expected: 'a check of this claim',
      fix: like ? `did you mean "${like}"?` : 'declare the check under checks, or name another',
    });
  }
  return null;
}

function reportRepeated(evidence: readonly Evidence[], path: FieldPath, { place, report }: Scope): void {
  const names = evidence.map((each) => ('check' in each ? `check ${each.check}` : each.excerpt));
  for (const [j, name] of names.entries()) {
    if (names.indexOf(name) === j) continue;
    report({
      code: 'evidence-repeated',
      ...place([...path, 'evidence', j]),
      found: `${name} a second time`,
      expected: 'each piece of evidence once',
      fix: 'remove one of the two',
    });
  }
}

function reportStatement(
  evidence: readonly Evidence[],
  statement: string,
  path: FieldPath,
  { place, report }: Scope,
): void {
  for (const [j, each] of evidence.entries()) {
    if (!('excerpt' in each) || !each.excerpt.startsWith(`${statement}:`)) continue;
    report({
      code: 'evidence-is-the-statement',
      ...place([...path, 'evidence', j, 'excerpt']),
      found: `${show(each.excerpt)}, which is of the annotated text itself`,
      expected: 'another source: the statement under test is no ground for itself',
      fix: 'name what bears on the words from outside, or give the ground another kind',
    });
  }
}

function reportWords(
  { kind, words }: Ground & { kind: 'drops' | 'adds' },
  excerpts: readonly string[],
  path: FieldPath,
  { quote, place, report }: Scope,
): void {
  const fail = (found: string, expected: string, fix: string) => {
    report({ code: 'words-not-as-ground-says', ...place([...path, 'words']), found, expected, fix });
  };
  const [here, there] = kind === 'drops' ? ['the source', 'the quote'] : ['the quote', 'the source'];
  if (excerpts.length === 0) {
    fail('no excerpt among the evidence', 'the source’s own words', 'add the excerpt that is compared');
    return;
  }
  const inQuote = hasWords(words, quote);
  const inExcerpt = new Set(excerpts.map((excerpt) => hasWords(words, excerpt)));
  const isMissing = kind === 'drops' ? inExcerpt.has(false) : !inQuote;
  const isLeft = kind === 'drops' ? inQuote : inExcerpt.has(true);
  const all = kind === 'drops' ? excerpts.map(show).join(' and ') : show(quote);
  if (isMissing) {
    const near = nearMiss(words, kind === 'drops' ? excerpts : [quote]);
    fail(
      show(words),
      `words that stand in ${here}: ${all}`,
      `copy them from there${near ? `: ${near}` : ''}`,
    );
  }
  if (isLeft) {
    fail(
      `${show(words)}, which stand in ${there} as well`,
      `words that stand in ${here} and not in ${there}`,
      'give as many words around them as tell the two apart, or another ground',
    );
  }
}

/** Reports a check whose outcome is not the one that its ground asks for. */
export function reportOutcomes(
  grounds: readonly Ground[],
  outcomeOf: (check: string) => Outcome | null,
  place: (path?: FieldPath) => Pick<Problem, 'file' | 'line' | 'field'>,
  report: (problem: Problem) => void,
): void {
  for (const [i, ground] of grounds.entries()) {
    const expected = DECIDING[ground.kind] ?? null;
    if (expected === null) continue;
    for (const [j, each] of evidenceOf(ground).entries()) {
      const outcome = 'check' in each ? outcomeOf(each.check) : null;
      if (outcome === null || outcome === expected) continue;
      report({
        code: 'ground-against-outcome',
        ...place(['grounds', i, 'evidence', j]),
        found: `a check that is ${outcome}, as evidence of ${ground.kind}`,
        expected: `a check that is ${expected}`,
        fix: 'give the ground the kind that the outcome bears, or ask another question',
      });
    }
  }
}
