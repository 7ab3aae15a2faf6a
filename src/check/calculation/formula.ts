// From the text of a formula to an expression. jsep reads it; only arithmetic over named inputs passes.
import jsep from 'jsep';
import { fold, type Expression, type Operator } from './expression.ts';

/** Why a text is no formula; the message says what was found and what is allowed. */
export class FormulaError extends Error {}

// What a person can still check by hand; within these limits the tolerances are found in little time.
const MOST_CHARACTERS = 2_000;
const MOST_OPERATIONS = 100;
const MOST_LEVELS = 30;
const MOST_USES = 12;

// "true" is a name like any other.
jsep.removeAllLiterals();

/**
 * Reads a formula.
 * @param names the inputs it may use
 * @throws FormulaError for a syntax error, an unknown name, a function, a bare number or any other construct
 */
export function parseFormula(text: string, names: readonly string[]): Expression {
  if (text.length > MOST_CHARACTERS) {
    throw new FormulaError(`${text.length} characters; a formula has at most ${MOST_CHARACTERS}`);
  }
  if (levelsOf(text) > MOST_LEVELS) throw tooDeep();
  let node: jsep.Expression;
  try {
    node = jsep(text);
  } catch (error) {
    throw new FormulaError(`not readable: ${(error as Error).message}`);
  }
  const expression = toExpression(node as jsep.CoreExpression, new Set(names));
  const operations = operationsIn(expression);
  if (operations > MOST_OPERATIONS) {
    throw new FormulaError(
      `${operations} operations; a formula has at most ${MOST_OPERATIONS}, so let other checks compute parts of it`,
    );
  }
  const { name, uses } = mostUsed(expression);
  if (uses > MOST_USES) {
    throw new FormulaError(
      `"${name}" ${uses} times; a formula has an input at most ${MOST_USES} times, so let other checks compute parts of it`,
    );
  }
  // jsep reads over them: "a;" is a formula to it.
  const separator = /[,;]/.exec(text)?.[0];
  if (separator) throw new FormulaError(`not readable: "${separator}" has no meaning in a formula`);
  return expression;
}

/** The inputs that an expression uses. */
export const namesIn = (expression: Expression): ReadonlySet<string> =>
  fold<ReadonlySet<string>>(expression, {
    name: (name) => new Set([name]),
    negative: (of) => of,
    operation: (_, left, right) => left.union(right),
  });

const operationsIn = (expression: Expression): number =>
  fold<number>(expression, {
    name: () => 0,
    negative: (of) => of + 1,
    operation: (_, left, right) => left + right + 1,
  });

/** The input that stands in a formula most often, and how often. */
function mostUsed(expression: Expression): { name: string; uses: number } {
  const names = fold<string[]>(expression, {
    name: (name) => [name],
    negative: (of) => of,
    operation: (_, left, right) => [...left, ...right],
  });
  const uses = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, uses: all.length }));
  return uses.reduce((most, each) => (each.uses > most.uses ? each : most));
}

/** How many brackets and signs before a term are open at once, at most. */
function levelsOf(text: string): number {
  const open = [0];
  let level = 0;
  let most = 0;
  for (const character of text) {
    if (character.trim() === '') continue;
    // A condition of JavaScript, which jsep would follow from branch to branch.
    if (character === '?') throw new FormulaError('the operator "?" is not one of + - * /');
    if ('([+-!~'.includes(character)) level += 1;
    if ('(['.includes(character)) open.push(level);
    else if (')]'.includes(character) && open.length > 1) open.pop();
    if (!'([+-!~'.includes(character)) level = open.at(-1)!;
    most = Math.max(most, level);
  }
  return most;
}

const tooDeep = (): FormulaError =>
  new FormulaError(
    `more than ${MOST_LEVELS} brackets and signs inside one another; let other checks compute parts of it`,
  );

function toExpression(node: jsep.CoreExpression, names: ReadonlySet<string>): Expression {
  const inner = (part: jsep.Expression) => toExpression(part as jsep.CoreExpression, names);
  switch (node.type) {
    case 'Identifier':
      return input(node.name, names);
    case 'ThisExpression':
      return input('this', names);
    case 'UnaryExpression':
      if (node.operator !== '-') throw wrongOperator(node.operator);
      return { kind: 'negative', of: inner(node.argument) };
    case 'BinaryExpression': {
      const { operator } = node;
      if (!isOperator(operator)) throw wrongOperator(operator);
      return { kind: 'operation', operator, left: inner(node.left), right: inner(node.right) };
    }
    case 'CallExpression': {
      const called = node.callee as jsep.CoreExpression;
      if (called.type !== 'Identifier') throw new FormulaError('not readable: no sign stands before "("');
      throw new FormulaError(`the function "${called.name}" is not allowed; use + - * / only`);
    }
    case 'Literal':
      if (typeof node.value !== 'number') throw notArithmetic(node.raw);
      throw new FormulaError(
        `the bare number ${node.raw}; name it as an input of kind "constant" with its reason`,
      );
    case 'Compound':
    case 'SequenceExpression':
      throw new FormulaError('not readable: not one term after another, each with a sign + - * / between');
    case 'MemberExpression':
      throw notArithmetic('a part of something, with "." or "["');
    case 'ArrayExpression':
      throw notArithmetic('a list in "["');
    case 'ConditionalExpression':
      throw notArithmetic('a condition');
  }
}

function input(name: string, names: ReadonlySet<string>): Expression {
  if (names.has(name)) return { kind: 'name', name };
  throw new FormulaError(`unknown name "${name}"; the inputs are ${[...names].join(', ')}`);
}

const wrongOperator = (operator: string): FormulaError =>
  new FormulaError(`the operator "${operator}" is not one of + - * /`);

const notArithmetic = (found: string): FormulaError =>
  new FormulaError(`${found} is not arithmetic over the inputs`);

const isOperator = (operator: string): operator is Operator =>
  operator === '+' || operator === '-' || operator === '*' || operator === '/';
