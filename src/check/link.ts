// A declared check to a linked one: every reference resolved, every number read where it stands.
import { standsAlone } from '../anchor/stands-alone.ts';
import { parseQuantity, parseRange } from '../quantity/parse.ts';
import type { Quantity, Unit } from '../quantity/quantity.ts';
import { comparisons, SAME_WORDS, type Comparison, type Stated } from './calculation/comparison.ts';
import type { Expression } from './calculation/expression.ts';
import { FormulaError, namesIn, parseFormula } from './calculation/formula.ts';
import { CAN_BE_PERCENTAGE } from './whole-number/verify.ts';
import type { CheckId, Input, Provenance, Wording } from './receipt.ts';
import type {
  Check,
  DeclaredCalculation,
  DeclaredCheck,
  DeclaredPossibilityCheck,
  DeclaredProvenance,
  DeclaredWording,
  DeclaredWordingCheck,
  PendingInput,
} from './declare.ts';
import type { FieldPath, Parsed } from '../content/document.ts';
import { splitReference } from '../fields.ts';
import { nearest, show, type Problem } from '../problem.ts';
import type { Source } from '../content/source.ts';

/** What a check may refer to. */
export interface Scope {
  quote: string;
  sources: ReadonlyMap<string, Source>;
  /** Files with problems of their own; what refers to them is not reported. */
  broken: { sources: ReadonlySet<string>; claims: ReadonlySet<string> };
  /** Whether such a check is declared anywhere, and of which kind. */
  kindOfCheck: (id: CheckId) => DeclaredCheck['comparison'] | null;
  place: Parsed<unknown>['place'];
  report: (problem: Problem) => void;
}

/** Null, with the problems reported, where a reference or a number does not hold. */
export function linkCheck(id: CheckId, declared: DeclaredCheck, scope: Scope): Check | null {
  const path: FieldPath = ['checks', id.check];
  switch (declared.comparison) {
    case SAME_WORDS:
      return linkWordingCheck(id, declared, path, scope);
    case CAN_BE_PERCENTAGE:
      return linkPossibilityCheck(id, declared, path, scope);
    default:
      return linkCalculation(id, declared, path, scope);
  }
}

function linkCalculation(
  id: CheckId,
  declared: DeclaredCalculation,
  path: FieldPath,
  scope: Scope,
): Check | null {
  const { asks, decisive, expect, formula, comparison } = declared;
  const inputs = Object.entries(declared.inputs).map(([name, given]) =>
    linkInput(id, name, given, [...path, 'inputs', name], scope),
  );
  const expression = linkFormula(formula, Object.keys(declared.inputs), [...path, 'formula'], scope);
  const stated = linkStated(declared.states, comparison, [...path, 'states'], scope);
  if (!expression || !stated || inputs.some((input) => input === null)) return null;
  return {
    kind: 'calculation',
    id,
    asks,
    decisive,
    expect,
    formula,
    expression,
    comparison,
    ...stated,
    inputs: inputs.filter((input) => input !== null),
  };
}

function linkInput(
  id: CheckId,
  name: string,
  given: DeclaredProvenance,
  path: FieldPath,
  scope: Scope,
): Input | PendingInput | null {
  if (given.query !== undefined) {
    return { name, pending: { kind: 'query', sql: given.query, unit: unitOfQuery(given.unit) } };
  }
  if (given.result !== undefined) {
    const check = linkResult(id, given.result, path, scope);
    return check && { name, pending: { kind: 'result', check } };
  }
  const number = linkNumber(given, path, scope);
  const quantity = number && readQuantity(number.text, path, scope);
  return quantity && { name, quantity, provenance: number.provenance };
}

function unitOfQuery(unit: DeclaredProvenance['unit']): Unit {
  if (unit === '%') return { kind: 'percent' };
  return unit === '$' ? { kind: 'money', currency: 'USD' } : { kind: 'count', noun: null };
}

function linkResult(id: CheckId, result: string, path: FieldPath, scope: Scope): CheckId | null {
  const [check = '', claim = id.claim] = result.split('/').toReversed();
  const kind = scope.kindOfCheck({ claim, check });
  if (kind !== null && kind !== SAME_WORDS && kind !== CAN_BE_PERCENTAGE) return { claim, check };
  if (scope.broken.claims.has(claim)) return null;
  scope.report({
    ...scope.place([...path, 'result']),
    found: show(result),
    expected: kind === null ? 'the name of a check' : 'a check that computes a number',
    fix: 'name a check of this claim, or claim/check for one of another claim',
  });
  return null;
}

interface StatedText {
  text: string;
  provenance: Provenance;
}

/** A number that stands in the quote or in an excerpt, or a constant; `given` names exactly one. */
function linkNumber(given: DeclaredProvenance, path: FieldPath, scope: Scope): StatedText | null {
  if (given.quoted !== undefined) {
    const found = mustStandIn(given.quoted, scope.quote, 'the quote', [...path, 'quoted'], scope);
    return found ? { text: given.quoted, provenance: { kind: 'quoted' } } : null;
  }
  if (given.figure !== undefined && given.excerpt !== undefined) {
    const excerpt = linkExcerpt(given.excerpt, [...path, 'excerpt'], scope);
    if (!excerpt) return null;
    const where = `the excerpt ${given.excerpt}`;
    const found = mustStandIn(given.figure, excerpt.text, where, [...path, 'figure'], scope);
    return found ? { text: given.figure, provenance: excerpt.provenance } : null;
  }
  if (given.constant !== undefined && given.because !== undefined) {
    return { text: given.constant, provenance: { kind: 'constant', because: given.because } };
  }
  scope.report({
    ...scope.place(path),
    found: show(given),
    expected: 'a number that is stated: quoted, figure or constant',
    fix: 'put what is computed (query, result) under inputs',
  });
  return null;
}

function mustStandIn(number: string, words: string, where: string, path: FieldPath, scope: Scope): boolean {
  if (standsAlone(number, words)) return true;
  scope.report({
    ...scope.place(path),
    found: show(number),
    expected: `a number as it stands in ${where}: ${show(words)}`,
    fix: 'copy the number from there, or say where else it comes from',
  });
  return false;
}

function readQuantity(number: string, path: FieldPath, scope: Scope): Quantity | null {
  const quantity = parseQuantity(number);
  if (!quantity) {
    scope.report({
      ...scope.place(path),
      found: show(number),
      expected: 'one number, such as "1,001", "641%", "$500", "one quarter" or "more than 1,000"',
      fix: 'give only the number with its unit and the words that qualify it',
    });
  }
  return quantity;
}

function linkFormula(
  formula: string,
  names: readonly string[],
  path: FieldPath,
  scope: Scope,
): Expression | null {
  const fail = (expected: string, fix: string) => {
    scope.report({ ...scope.place(path), found: show(formula), expected, fix });
    return null;
  };
  try {
    const expression = parseFormula(formula, names);
    const used = namesIn(expression);
    const unused = names.filter((name) => !used.has(name));
    return unused.length === 0
      ? expression
      : fail('a formula that uses every input', `use or remove ${unused.join(', ')}`);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return fail('arithmetic (+ - * / and parentheses) over the named inputs', error.message);
  }
}

function linkStated(
  states: DeclaredCalculation['states'],
  comparison: Comparison,
  path: FieldPath,
  scope: Scope,
): { stated: Stated; statedBy: Provenance } | null {
  const number = linkStatedText(states, path, scope);
  if (!number) return null;
  const fail = (expected: string, fix: string) => {
    scope.report({ ...scope.place(path), found: show(number.text), expected, fix });
    return null;
  };
  if (comparison === 'between') {
    const range = parseRange(number.text);
    if (!range) return fail('a range such as "$500 up to $1,000"', 'state both ends, the lower first');
    return { stated: { kind: 'range', range }, statedBy: number.provenance };
  }
  const quantity = readQuantity(number.text, path, scope);
  if (!quantity) return null;
  const { qualifiers, accepts } = comparisons[comparison];
  const stated: Stated = { kind: 'number', number: quantity };
  if (quantity.qualifier && !(qualifiers as readonly string[]).includes(quantity.qualifier)) {
    return fail(`a number that fits "${comparison}"`, `"${quantity.qualifier}" asks for another comparison`);
  }
  if (!accepts(stated)) {
    return fail(`a number with a last digit, for "${comparison}"`, 'compare an exact form with "equals"');
  }
  return { stated, statedBy: number.provenance };
}

const linkStatedText = (
  states: string | DeclaredProvenance,
  path: FieldPath,
  scope: Scope,
): StatedText | null => linkNumber(typeof states === 'string' ? { quoted: states } : states, path, scope);

function linkPossibilityCheck(
  id: CheckId,
  { asks, decisive, expect, states, of }: DeclaredPossibilityCheck,
  path: FieldPath,
  scope: Scope,
): Check | null {
  const read = (
    number: StatedText | null,
    at: FieldPath,
    fits: (quantity: Quantity) => boolean,
    form: string,
  ) => {
    const quantity = number && readQuantity(number.text, at, scope);
    if (!number || !quantity) return null;
    if (fits(quantity)) return { quantity, provenance: number.provenance };
    const fix = `"${CAN_BE_PERCENTAGE}" compares a percentage with whole numbers`;
    scope.report({ ...scope.place(at), found: show(number.text), expected: form, fix });
    return null;
  };
  const stated = read(
    linkStatedText(states, [...path, 'states'], scope),
    [...path, 'states'],
    ({ unit, step, qualifier }) => unit.kind === 'percent' && step !== null && isNear(qualifier),
    'a percentage such as "71.5%"',
  );
  const whole = read(
    linkNumber(of, [...path, 'of'], scope),
    [...path, 'of'],
    ({ unit, value, qualifier }) =>
      unit.kind === 'count' && value.d === 1n && value.gte(1) && qualifier === null,
    'a whole number, 1 or more',
  );
  if (!stated || !whole) return null;
  return {
    kind: 'possibility',
    id,
    asks,
    decisive,
    expect,
    stated: stated.quantity,
    statedBy: stated.provenance,
    whole,
  };
}

const isNear = (qualifier: Quantity['qualifier']): boolean => qualifier === null || qualifier === 'about';

function linkWordingCheck(
  id: CheckId,
  { asks, decisive, expect, states, with: other }: DeclaredWordingCheck,
  path: FieldPath,
  scope: Scope,
): Check | null {
  const first =
    typeof states === 'string'
      ? linkQuotedWords(states, [...path, 'states'], scope)
      : linkWording(states, [...path, 'states'], scope);
  const second = linkWording(other, [...path, 'with'], scope);
  if (!first || !second) return null;
  return { kind: 'wording', id, asks, decisive, expect, stated: first, other: second };
}

function linkQuotedWords(words: string, path: FieldPath, scope: Scope): Wording | null {
  return partOf(words, scope.quote, 'the quote', path, scope)
    ? { text: words, provenance: { kind: 'quoted' } }
    : null;
}

function linkWording(given: DeclaredWording, path: FieldPath, scope: Scope): Wording | null {
  const excerpt = linkExcerpt(given.excerpt, [...path, 'excerpt'], scope);
  if (!excerpt) return null;
  if (given.words === undefined) return excerpt;
  const where = `the excerpt ${given.excerpt}`;
  return partOf(given.words, excerpt.text, where, [...path, 'words'], scope)
    ? { ...excerpt, text: given.words }
    : null;
}

function partOf(words: string, whole: string, where: string, path: FieldPath, scope: Scope): boolean {
  if (whole.includes(words)) return true;
  scope.report({
    ...scope.place(path),
    found: show(words),
    expected: `words of ${where}: ${show(whole)}`,
    fix: 'copy them from there, letter for letter',
  });
  return false;
}

/** The words of an excerpt by its reference; null, with the problem reported, where there is none. */
function linkExcerpt(reference: string, path: FieldPath, scope: Scope): Wording | null {
  const { source: sourceId, excerpt: excerptId } = splitReference(reference);
  const source = scope.sources.get(sourceId);
  const excerpt = source?.excerpts.find((each) => each.id === excerptId);
  if (source && excerpt) {
    return { text: excerpt.text, provenance: { kind: 'excerpt', source: sourceId, excerpt: excerptId } };
  }
  if (scope.broken.sources.has(sourceId)) return null;
  const known = source ? source.excerpts.map((each) => `${sourceId}:${each.id}`) : scope.sources.keys();
  const like = nearest(source ? reference : sourceId, known);
  scope.report({
    ...scope.place(path),
    found: show(reference),
    expected: source ? `an excerpt of content/sources/${sourceId}.yaml` : 'a source in content/sources',
    fix: like ? `did you mean "${like}"?` : 'add the source or the excerpt, or correct the reference',
  });
  return null;
}
