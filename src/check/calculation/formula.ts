// From the text of a formula to an expression. mathjs reads it; only arithmetic over named inputs passes.
import { create, parseDependencies, type MathNode } from 'mathjs';
import type { Expression, Operator } from './expression.ts';

/** Why a text is no formula; the message says what was found and what is allowed. */
export class FormulaError extends Error {}

const math = create(parseDependencies ?? {});

/**
 * Reads a formula.
 * @param names the inputs it may use
 * @throws FormulaError for a syntax error, an unknown name, a function, a bare number or any other construct
 */
export function parseFormula(text: string, names: readonly string[]): Expression {
  let node: MathNode;
  try {
    node = math.parse(text);
  } catch (error) {
    throw new FormulaError(`not readable: ${(error as Error).message}`);
  }
  return toExpression(node, names);
}

function toExpression(node: MathNode, names: readonly string[]): Expression {
  const shown = node.toString();
  if (isNode(node, 'ParenthesisNode')) return toExpression(node.content, names);
  if (isNode(node, 'SymbolNode')) {
    if (names.includes(node.name)) return { kind: 'name', name: node.name };
    throw new FormulaError(`unknown name "${node.name}"; the inputs are ${names.join(', ')}`);
  }
  if (isNode(node, 'OperatorNode')) {
    const [left, right] = node.args;
    if (left && right && isOperator(node.op) && !node.implicit) {
      const operator = node.op;
      return {
        kind: 'operation',
        operator,
        left: toExpression(left, names),
        right: toExpression(right, names),
      };
    }
    if (left && !right && node.op === '-') return { kind: 'negative', of: toExpression(left, names) };
    throw new FormulaError(`the operator in "${shown}" is not one of + - * /`);
  }
  if (isNode(node, 'FunctionNode')) {
    throw new FormulaError(`the function "${String(node.fn)}" is not allowed; use + - * / only`);
  }
  if (isNode(node, 'ConstantNode')) {
    throw new FormulaError(
      `the bare number ${shown}; name it as an input of kind "constant" with its reason`,
    );
  }
  throw new FormulaError(`"${shown}" is not arithmetic over the inputs`);
}

interface Nodes {
  ParenthesisNode: { content: MathNode };
  SymbolNode: { name: string };
  OperatorNode: { op: string; args: MathNode[]; implicit: boolean };
  FunctionNode: { fn: unknown };
  ConstantNode: object;
}

function isNode<T extends keyof Nodes>(node: MathNode, type: T): node is MathNode & Nodes[T] {
  return node.type === type;
}

function isOperator(op: string): op is Operator {
  return op === '+' || op === '-' || op === '*' || op === '/';
}
