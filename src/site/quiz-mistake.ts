// The number that a mistake leads to, computed from the inputs and results of checks and written as the mistake writes it.
import type Fraction from 'fraction.js';
import type { Receipts } from '../prose/context.ts';
import { show, type Problem } from '../problem.ts';
import type { Mistake } from '../content/quiz.ts';
import type { ProseContext } from '../prose/prose.ts';
import { formatQuantity } from '../quantity/format.ts';
import { perOne, unitName } from '../quantity/unit.ts';
import type { Unit } from '../quantity/quantity.ts';
import { evaluate } from '../check/calculation/expression.ts';
import { FormulaError, parseFormula } from '../check/calculation/formula.ts';
import type { CalculationReceipt } from '../check/calculation/verify.ts';

export interface MistakenNumber {
  value: Fraction;
  /** As printed, with the decimals and in the unit of the right answer unless the mistake lies there. */
  text: string;
}

type Fault = Pick<Problem, 'found' | 'expected' | 'fix'>;

/** The number as an option, or why it is none; null where a check has a problem of its own. */
export function mistakenNumber(
  mistake: Mistake,
  answer: CalculationReceipt,
  digits: number,
  receipts: Receipts,
  context: ProseContext,
): MistakenNumber | Fault | null {
  const exact = valueOf(mistake, answer, receipts, context);
  if (!exact || 'found' in exact) return exact;
  const { unit } = answer;
  if (mistake.written === 'in percentage points') {
    if (unit.kind === 'percent') {
      return { value: exact, text: print(exact, { kind: 'points' }, digits) };
    }
    return {
      found: `written in percentage points, where the right answer is ${kindInWords(unit)}`,
      expected: 'percentage points beside a percentage only',
      fix: 'take another mistake',
    };
  }
  if (mistake.written !== 'cut off') return { value: exact, text: print(exact, unit, digits) };
  const value = cutOff(exact, unit, digits);
  // It is no more exact than the right answer, and must not look so.
  const text = print(value, unit, digits);
  return { value, text: value.equals(exact) ? text : `about ${text}` };
}

/** An option: all of a question have as many decimals. */
const print = (value: Fraction, unit: Unit, digits: number): string =>
  formatQuantity(value, unit, { digits });

function cutOff(value: Fraction, unit: Unit, digits: number): Fraction {
  const places = digits + (perOne(unit) === 100 ? 2 : 0);
  return value.lt(0) ? value.ceil(places) : value.floor(places);
}

function valueOf(
  { of, formula }: Mistake,
  answer: CalculationReceipt,
  receipts: Receipts,
  context: ProseContext,
): Fraction | Fault | null {
  if (of !== undefined) return valueOfOther(of, answer, receipts, context);
  return formula === undefined ? answer.result : valueOfFormula(formula, answer);
}

function valueOfOther(
  reference: string,
  answer: CalculationReceipt,
  receipts: Receipts,
  context: ProseContext,
): Fraction | Fault | null {
  const [check = '', name] = reference.split('.');
  const other = calculation(check, receipts);
  const input = other?.inputs.find((each) => each.name === name)?.quantity;
  if (!other || (name !== undefined && !input)) {
    if (context.value(reference, undefined)) return null;
    return {
      found: show(reference),
      expected: 'the number of a check, as claim/check or claim/check.input',
      fix: 'npm run check lists the checks of every claim',
    };
  }
  const { value, unit } = input ?? { value: other.result, unit: other.unit };
  if (sameKind(unit, answer.unit)) return value;
  return {
    found: `${formatQuantity(value, unit)}, which is ${kindInWords(unit)}`,
    expected: `${kindInWords(answer.unit)}, as the right answer is`,
    fix: 'take another number: its unit would give the mistake away',
  };
}

function valueOfFormula(formula: string, { id, inputs }: CalculationReceipt): Fraction | Fault {
  const names = inputs.map(({ name }) => name);
  const fault = (found: string): Fault => ({
    found,
    expected: 'arithmetic over the inputs of the check',
    fix: `the inputs of ${id.claim}/${id.check} are ${names.join(', ')}`,
  });
  try {
    const values = Object.fromEntries(inputs.map(({ name, quantity }) => [name, quantity.value]));
    return evaluate(parseFormula(formula, names), values) ?? fault(`a division by zero in ${show(formula)}`);
  } catch (error) {
    if (error instanceof FormulaError) return fault(error.message);
    throw error;
  }
}

/** What a count counts does not matter: that agencies are taken for agreements is a mistake worth asking for. */
const sameKind = (a: Unit, b: Unit): boolean =>
  a.kind === b.kind && (a.kind === 'count' || unitName(a) === unitName(b));

function kindInWords(unit: Unit): string {
  switch (unit.kind) {
    case 'count':
      return 'a count';
    case 'ratio':
      return 'a fraction';
    case 'percent':
      return 'a percentage';
    case 'points':
      return 'a number of percentage points';
    case 'money':
      return 'an amount of money';
    case 'year':
      return 'a year';
    case 'rate':
      return `a number in ${unitName(unit)}`;
  }
}

/** The check "claim/check", if it is there and computes a number. */
export function calculation(reference: string, receipts: Receipts): CalculationReceipt | null {
  const [claim = '', check] = reference.split('/');
  const receipt = receipts.get(claim)?.find(({ id }) => id.check === check);
  return receipt?.kind === 'calculation' ? receipt : null;
}
