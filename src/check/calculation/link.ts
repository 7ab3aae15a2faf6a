// A declared calculation to a linked one: its formula read, its inputs found or known to be pending.
import { show, type FieldPath } from '../../problem.ts';
import type { Unit } from '../../quantity/quantity.ts';
import { COUNT, withUnit } from '../../quantity/unit.ts';
import type { GivenNumber } from '../declare.ts';
import type { PendingInput } from '../kind.ts';
import type { CheckId, Input, Provenance } from '../provenance.ts';
import type { Expected } from '../receipt.ts';
import { linkNumber, linkStatedText, readQuantity, readRange } from '../references.ts';
import { refuse, type Fault, type Scope } from '../scope.ts';
import { withUnitBeside } from '../unit-beside.ts';
import { allows, comparisons, statedWithUnit, type Comparison, type Stated } from './comparison.ts';
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
  sameUnit: string | null;
}

export function linkCalculation(
  id: CheckId,
  { asks, expect, formula, comparison, states, sameUnit, inputs: declared }: DeclaredCalculation,
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
    decisive: scope.isDecisive(id.check),
    expect,
    formula,
    expression,
    comparison,
    sameUnit: sameUnit ?? null,
    ...stated,
    inputs: inputs.filter((input) => input !== null),
  };
}

/** A number that is given: found where it stands, or still to be counted or computed. */
export function linkInput(
  id: CheckId,
  name: string,
  given: GivenNumber,
  path: FieldPath,
  scope: Scope,
): Input | PendingInput | null {
  if (given.query !== undefined) {
    const unit: Unit = given.unit ?? COUNT;
    return { name, pending: { kind: 'query', sql: given.query, unit } };
  }
  if (given.result !== undefined) {
    const check = linkResult(id, given.result, path, scope);
    return check && { name, pending: { kind: 'result', check } };
  }
  const number = linkNumber(given, path, scope);
  const quantity = number && readQuantity(number.text, path, scope);
  if (!number || !quantity) return null;
  const inUnit = withUnitBeside(quantity, number.text, given.unit, withUnit, path, scope);
  return inUnit && { name, quantity: inUnit, provenance: number.provenance };
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
  const found = linkStatedText(states, path, scope);
  if (!found) return null;
  const { text, provenance: statedIn } = found;
  const fail = (code: Fault['code'], expected: string, fix: string) =>
    refuse(scope, path, { code, found: show(text), expected, fix });
  const stated = readWhole(text, comparison, path, scope);
  if (!stated) return null;
  if (stated.kind === 'number' && !allows(comparison, stated.number)) {
    return fail(
      'qualifier-needs-other-comparison',
      `a number that fits "${comparison}"`,
      `"${stated.number.qualifier}" asks for another comparison`,
    );
  }
  const unit = typeof states === 'string' ? undefined : states.unit;
  const inUnit = withUnitBeside(stated, text, unit, statedWithUnit, path, scope);
  if (!inUnit) return null;
  if (comparisons[comparison].accepts(inUnit)) return { stated: inUnit, statedIn };
  return fail(
    'number-without-last-digit',
    `a number with a last digit, for "${comparison}"`,
    'compare an exact form with "equals"',
  );
}

function readWhole(text: string, comparison: Comparison, path: FieldPath, scope: Scope): Stated | null {
  if (comparison !== 'between') {
    const number = readQuantity(text, path, scope);
    return number && { kind: 'number', number };
  }
  const range = readRange(text, path, scope);
  return range && { kind: 'range', range };
}
