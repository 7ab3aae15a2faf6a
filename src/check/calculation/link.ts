// A declared calculation to a linked one: its formula read, its inputs found or known to be pending.
import { show, type FieldPath } from '../../problem.ts';
import { unitOfSign } from '../../quantity/quantity.ts';
import type { GivenNumber } from '../declare.ts';
import type { PendingInput } from '../kind.ts';
import type { CheckId, Input, Provenance } from '../provenance.ts';
import type { Expected } from '../receipt.ts';
import { linkNumber, linkStatedText, readQuantity, readRange } from '../references.ts';
import { refuse, type Fault, type Scope } from '../scope.ts';
import { comparisons, type Comparison, type Stated } from './comparison.ts';
import type { DeclaredCalculation } from './declare.ts';
import type { Expression } from './expression.ts';
import { FormulaError, namesIn, parseFormula } from './formula.ts';

export interface CalculationCheck extends Expected {
  kind: 'calculation';
  inputs: (Input | PendingInput)[];
  formula: string;
  expression: Expression;
  stated: Stated;
  statedIn: Provenance;
  comparison: Comparison;
}

export function linkCalculation(
  id: CheckId,
  { asks, decisive, expect, formula, comparison, states, inputs: declared }: DeclaredCalculation,
  scope: Scope,
): CalculationCheck | null {
  const path: FieldPath = ['checks', id.check];
  const inputs = Object.entries(declared).map(([name, given]) =>
    linkInput(id, name, given, [...path, 'inputs', name], scope),
  );
  const expression = linkFormula(formula, Object.keys(declared), [...path, 'formula'], scope);
  const stated = linkStated(states, comparison, [...path, 'states'], scope);
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
  given: GivenNumber,
  path: FieldPath,
  scope: Scope,
): Input | PendingInput | null {
  if (given.query !== undefined) {
    return { name, pending: { kind: 'query', sql: given.query, unit: unitOfSign(given.unit) } };
  }
  if (given.result !== undefined) {
    const check = linkResult(id, given.result, path, scope);
    return check && { name, pending: { kind: 'result', check } };
  }
  const number = linkNumber(given, path, scope);
  const quantity = number && readQuantity(number.text, path, scope);
  return quantity && { name, quantity, provenance: number.provenance };
}

function linkResult(id: CheckId, result: string, path: FieldPath, scope: Scope): CheckId | null {
  const [check = '', claim = id.claim] = result.split('/').toReversed();
  const computes = scope.computesNumber({ claim, check });
  if (computes === true) return { claim, check };
  if (scope.broken.claims.has(claim)) return null;
  return refuse(scope, [...path, 'result'], {
    code: computes === null ? 'check-unknown' : 'check-without-number',
    found: show(result),
    expected: computes === null ? 'the name of a check' : 'a check that computes a number',
    fix: 'name a check of this claim, or claim/check for one of another claim',
  });
}

function linkFormula(
  formula: string,
  names: readonly string[],
  path: FieldPath,
  scope: Scope,
): Expression | null {
  try {
    const expression = parseFormula(formula, names);
    const used = namesIn(expression);
    const unused = names.filter((name) => !used.has(name));
    if (unused.length === 0) return expression;
    return refuse(scope, path, {
      code: 'unused-input',
      found: show(formula),
      expected: 'a formula that uses every input',
      fix: `use or remove ${unused.join(', ')}`,
    });
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return refuse(scope, path, {
      code: 'not-a-formula',
      found: show(formula),
      expected: 'arithmetic (+ - * / and parentheses) over the named inputs',
      fix: error.message,
    });
  }
}

function linkStated(
  states: DeclaredCalculation['states'],
  comparison: Comparison,
  path: FieldPath,
  scope: Scope,
): { stated: Stated; statedIn: Provenance } | null {
  const number = linkStatedText(states, path, scope);
  if (!number) return null;
  const { text, provenance: statedIn } = number;
  const fail = (code: Fault['code'], expected: string, fix: string) =>
    refuse(scope, path, { code, found: show(text), expected, fix });
  if (comparison === 'between') {
    const range = readRange(text, path, scope);
    return range && { stated: { kind: 'range', range }, statedIn };
  }
  const quantity = readQuantity(text, path, scope);
  if (!quantity) return null;
  const { qualifiers, accepts } = comparisons[comparison];
  const stated: Stated = { kind: 'number', number: quantity };
  const { qualifier } = quantity;
  if (qualifier && !(qualifiers as readonly string[]).includes(qualifier)) {
    return fail(
      'qualifier-needs-other-comparison',
      `a number that fits "${comparison}"`,
      `"${qualifier}" asks for another comparison`,
    );
  }
  if (accepts(stated)) return { stated, statedIn };
  return fail(
    'number-without-last-digit',
    `a number with a last digit, for "${comparison}"`,
    'compare an exact form with "equals"',
  );
}
