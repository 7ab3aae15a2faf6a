// From the text of a formula to an expression: arithmetic over named inputs, and nothing else.
import { fold, type Expression, type Operator } from './expression.ts';

/** Why a text is no formula; the message says what was found and what is allowed. */
export class FormulaError extends Error {}

// What a person can still check by hand; within these limits the tolerances are found in little time.
const MOST_CHARACTERS = 2_000;
const MOST_OPERATIONS = 100;
const MOST_LEVELS = 30;
const MOST_USES = 12;

/**
 * Reads a formula.
 * @param names the inputs it may use
 * @throws FormulaError for a syntax error, an unknown name, a function, a bare number or any other construct
 */
export function parseFormula(text: string, names: readonly string[]): Expression {
  if (text.length > MOST_CHARACTERS) {
    throw new FormulaError(`${text.length} characters; a formula has at most ${MOST_CHARACTERS}`);
  }
  const expression = parse(tokensOf(text), new Set(names));
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

/** Names, numbers, texts and signs; of signs that mean something elsewhere, the whole sign. */
const TOKENS =
  /[\p{L}_$][\p{L}\p{M}\p{N}_$]*|(?:\p{N}+\.?|\.\p{N})[\p{L}\p{N}.]*|"[^"]*"|'[^']*'|\*\*|[=!<>]=+|&&|\|\||\S/gu;

const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

const isName = (token: string): boolean => /^[\p{L}_$]/u.test(token);

/**
 * By recursive descent: a sum of products of terms; a term is a name, a sum in brackets, or a term after a minus sign.
 * @throws FormulaError at the first token that is no part of one
 */
function parse(tokens: readonly string[], names: ReadonlySet<string>): Expression {
  let next = 0;
  const peek = (): string | undefined => tokens[next];

  const operations =
    (operators: readonly Operator[], part: (level: number) => Expression) =>
    (level: number): Expression => {
      let left = part(level);
      for (;;) {
        const operator = operators.find((each) => each === peek());
        if (!operator) return left;
        next += 1;
        left = { kind: 'operation', operator, left, right: part(level) };
      }
    };
  const product = operations(['*', '/'], term);
  const sum = operations(['+', '-'], product);

  function term(level: number): Expression {
    if (level > MOST_LEVELS) {
      throw new FormulaError(
        `more than ${MOST_LEVELS} brackets and signs inside one another; let other checks compute parts of it`,
      );
    }
    const token = tokens[next++];
    if (token === '-') return { kind: 'negative', of: term(level + 1) };
    if (token === '(') {
      const inner = sum(level + 1);
      if (peek() !== ')') throw noPart(peek(), 'a sign + - * / or ")"');
      next += 1;
      return inner;
    }
    if (token === undefined || !isName(token)) throw noPart(token, 'a term');
    if (peek() === '(') throw new FormulaError(`the function "${token}" is not allowed; use + - * / only`);
    if (names.has(token)) return { kind: 'name', name: token };
    throw new FormulaError(`unknown name "${token}"; the inputs are ${[...names].join(', ')}`);
  }

  const expression = sum(0);
  if (next < tokens.length) throw noPart(peek(), 'a sign + - * /');
  return expression;
}

/** What stands where something else should. */
function noPart(token: string | undefined, wanted: string): FormulaError {
  if (token === undefined) return new FormulaError(`not readable: it ends where ${wanted} should stand`);
  if (/^[\p{N}.]/u.test(token) && /\p{N}/u.test(token)) {
    return new FormulaError(
      `the bare number ${token}; name it as an input of kind "constant" with its reason`,
    );
  }
  const isSign = /^[^\p{L}\p{N}_$()[\]{}.,:;#"'*/-]/u.test(token) || token === '**';
  if (isSign)
    return new FormulaError(`the operator "${token}" is not one of + - * /, or not between two terms`);
  return new FormulaError(`not readable: "${token}" where ${wanted} should stand`);
}
