// Arithmetic over named inputs: + − × ÷ and parentheses, nothing else, evaluated exactly.
// A tree this small can be evaluated, printed and analysed by one fold, in the build and in a browser alike.
import type Fraction from 'fraction.js';

export type Operator = '+' | '-' | '*' | '/';

export type Expression =
  | { kind: 'name'; name: string }
  | { kind: 'negative'; of: Expression }
  | { kind: 'operation'; operator: Operator; left: Expression; right: Expression };

/** What a fold does at each kind of node; `expression` is the node itself, for what depends on its shape. */
export interface Cases<T> {
  name: (name: string) => T;
  negative: (of: T, expression: Expression & { kind: 'negative' }) => T;
  operation: (operator: Operator, left: T, right: T, expression: Expression & { kind: 'operation' }) => T;
}

/** Walks an expression from its names up. */
export function fold<T>(expression: Expression, cases: Cases<T>): T {
  switch (expression.kind) {
    case 'name':
      return cases.name(expression.name);
    case 'negative':
      return cases.negative(fold(expression.of, cases), expression);
    case 'operation':
      return cases.operation(
        expression.operator,
        fold(expression.left, cases),
        fold(expression.right, cases),
        expression,
      );
  }
}

/** The exact value, or null where the formula divides by zero for these inputs. */
export function evaluate(
  expression: Expression,
  inputs: Readonly<Record<string, Fraction>>,
): Fraction | null {
  return fold<Fraction | null>(expression, {
    name: (name) => (Object.hasOwn(inputs, name) ? inputs[name]! : unknownName(name)),
    negative: (of) => of && of.neg(),
    operation: (operator, left, right) => left && right && apply(operator, left, right),
  });
}

function apply(operator: Operator, left: Fraction, right: Fraction): Fraction | null {
  switch (operator) {
    case '+':
      return left.add(right);
    case '-':
      return left.sub(right);
    case '*':
      return left.mul(right);
    case '/':
      return right.equals(0) ? null : left.div(right);
  }
}

function unknownName(name: string): never {
  throw new TypeError(`the expression names "${name}", which is not among its inputs`);
}
