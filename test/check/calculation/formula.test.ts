// A formula is arithmetic over named inputs and nothing else; a second reader, mathjs, reads it in the same way.
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { all, create, type MathNode } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { evaluate, fold, type Expression } from '../../../src/check/calculation/expression.ts';
import { FormulaError, namesIn, parseFormula } from '../../../src/check/calculation/formula.ts';

const names = ['a', 'b', 'c'] as const;

/** The expression with all its parentheses. */
const written = (expression: Expression): string =>
  fold<string>(expression, {
    name: (name) => name,
    negative: (of) => `(-${of})`,
    operation: (operator, left, right) => `(${left} ${operator} ${right})`,
  });

/** What we read, with all its parentheses; null if it is refused. */
function ours(text: string, inputs: readonly string[] = names): string | null {
  try {
    return written(parseFormula(text, inputs));
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return null;
  }
}

describe('a formula is read', () => {
  it.each([
    ['a', 'a'],
    ['a - b - c', '((a - b) - c)'],
    ['a - (b - c)', '(a - (b - c))'],
    ['a / b * c', '((a / b) * c)'],
    ['a + b * c', '(a + (b * c))'],
    ['-a * b', '((-a) * b)'],
    ['a - -b', '(a - (-b))'],
    ['--a', '(-(-a))'],
    [' (\ta ) ', 'a'],
  ])('%s as %s', (text, expected) => {
    expect(ours(text)).toBe(expected);
  });

  it('with words for names that are special elsewhere', () => {
    const words = ['constructor', 'true', 'null', 'this', 'to', 'in', 'mod', 'e', 'pi'];
    expect(ours(words.join(' + '), words)).not.toBeNull();
    expect(evaluate(parseFormula('constructor', words), { constructor: new Fraction(3) })?.valueOf()).toBe(3);
  });

  it('up to thirty levels and a hundred operations', () => {
    expect(ours(`${'('.repeat(30)}a${')'.repeat(30)}`)).toBe('a');
    const many = Array.from({ length: 10 }, (_, i) => `input_${i}`);
    expect(ours(Array.from({ length: 101 }, (_, i) => many[i % 10]).join(' + '), many)).not.toBeNull();
    expect(ours(Array.from({ length: 12 }, () => 'a').join(' * '))).not.toBeNull();
  });

  it('and tells which inputs it uses', () => {
    expect([...namesIn(parseFormula('(a - b) / a', names))]).toEqual(['a', 'b']);
  });
});

describe('anything else is refused, and the message says why', () => {
  it.each([
    ['a + d', 'unknown name "d"; the inputs are a, b, c'],
    ['constructor', 'unknown name "constructor"'],
    ['__proto__ + a', 'unknown name "__proto__"'],
    ['toString', 'unknown name "toString"'],
    ['this', 'unknown name "this"'],
    ['true', 'unknown name "true"'],
    ['sqrt(a)', 'the function "sqrt" is not allowed; use + - * / only'],
    ['max(a, b)', 'the function "max" is not allowed'],
    ['a(b)', 'the function "a" is not allowed'],
    ['a - 1', 'the bare number 1; name it as an input of kind "constant"'],
    ['a * .5', 'the bare number .5'],
    ['1e3', 'the bare number 1e3'],
    ['a ^ b', 'the operator "^" is not one of + - * /'],
    ['a ** b', 'the operator "**"'],
    ['a % b', 'the operator "%"'],
    ['a < b', 'the operator "<"'],
    ['a == b', 'the operator "=="'],
    ['a || b', 'the operator "||"'],
    ['a ?? b', 'the operator "?"'],
    ['a ? b : c', 'the operator "?"'],
    ['+a', 'the operator "+"'],
    ['!a', 'the operator "!"'],
    ['~a', 'the operator "~"'],
    ['a b', '"b" where a sign + - * / should stand'],
    ['(a + b) (c)', '"(" where a sign + - * / should stand'],
    ['(a b)', '"b" where a sign + - * / or ")" should stand'],
    ['2 a', 'the bare number 2'],
    ['2a', 'the bare number 2a'],
    ['a; b', '";" where a sign'],
    ['a;', '";" where a sign'],
    ['(a,)', '"," where a sign'],
    [',a', '"," where a term should stand'],
    ['a.b', '"." where a sign'],
    ['a["constructor"]', '"[" where a sign'],
    ['"a"', '""a"" where a term'],
    ['"a" + b', '""a"" where a term'],
    ['[a, b]', '"[" where a term'],
    ['a = b', 'the operator "="'],
    ['a +', 'it ends where a term should stand'],
    ['* a', '"*" where a term'],
    ['(a', 'it ends where a sign + - * / or ")"'],
    ['a)', '")" where a sign'],
    ['a − b', 'the operator "−"'],
    ['a # note', '"#" where a sign'],
    ['()', '")" where a term'],
    ['', 'it ends where a term should stand'],
  ])('%s: %s', (text, message) => {
    expect(() => parseFormula(text, names)).toThrow(FormulaError);
    expect(() => parseFormula(text, names)).toThrow(message);
  });

  it.each<[string, string]>([
    ['brackets', `${'('.repeat(31)}a${')'.repeat(31)}`],
    ['brackets that no one closes', '('.repeat(1900)],
    ['signs', `${'-'.repeat(1900)}a`],
    ['signs before brackets', `${`${'-'.repeat(25)}(`.repeat(50)}a${')'.repeat(50)}`],
    ['divisions', `${'a/('.repeat(40)}b${')'.repeat(40)}`],
  ])('more than thirty levels of %s', (_, text) => {
    expect(() => parseFormula(text, names)).toThrow(FormulaError);
    expect(() => parseFormula(text, names)).toThrow('more than 30 brackets and signs inside one another');
  });

  it.each<[string, string, string]>([
    ['characters', `a${' '.repeat(2000)}`, '2001 characters; a formula has at most 2000'],
    [
      'operations',
      Array.from({ length: 102 }, () => 'a').join('+'),
      '101 operations; a formula has at most 100',
    ],
    [
      'terms',
      Array.from({ length: 5000 }, () => 'a').join('+'),
      '9999 characters; a formula has at most 2000',
    ],
    ['uses of an input', Array.from({ length: 13 }, () => 'a').join('*'), '"a" 13 times'],
  ])('too many %s', (_, text, message) => {
    expect(() => parseFormula(text, names)).toThrow(FormulaError);
    expect(() => parseFormula(text, names)).toThrow(message);
  });
});

const math = create(all!, { number: 'Fraction' });

/** What mathjs reads, if it is arithmetic over the names and nothing else; null if it is not. */
function theirs(text: string): string | null {
  try {
    return arithmetic(math.parse(text));
  } catch {
    return null;
  }
}

interface Node {
  type: string;
  name: string;
  op: string;
  args: MathNode[];
  content: MathNode;
  implicit: boolean;
}

function arithmetic(mathNode: MathNode): string {
  const node = mathNode as unknown as Node;
  if (node.type === 'ParenthesisNode') return arithmetic(node.content);
  if (node.type === 'SymbolNode' && (names as readonly string[]).includes(node.name)) return node.name;
  if (node.type === 'OperatorNode' && !node.implicit) {
    const parts = node.args.map(arithmetic);
    if (parts.length === 2 && '+-*/'.includes(node.op)) return `(${parts.join(` ${node.op} `)})`;
    if (parts.length === 1 && node.op === '-') return `(-${parts[0]})`;
  }
  throw new TypeError(`${node.type} is not arithmetic`);
}

describe('mathjs', () => {
  it('reads the same tree and the same value, with parentheses and spaces or without', () => {
    const space = fc.constantFrom('', ' ', '  ');
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<string>(...names),
        fc
          .tuple(tie('formula'), space, fc.constantFrom('+', '-', '*', '/'), space, tie('formula'))
          .map((parts) => parts.join('')),
        fc.tuple(space, tie('formula'), space).map(([before, of, after]) => `(${before}${of}${after})`),
        fc.tuple(space, tie('formula')).map(([gap, of]) => `-${gap}${of}`),
      ),
    }));
    const number = fc
      .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 }))
      .map(([n, d]) => new Fraction(n, d));
    fc.assert(
      fc.property(formula, fc.record({ a: number, b: number, c: number }), (text, inputs) => {
        expect(ours(text)).not.toBeNull();
        expect(ours(text)).toBe(theirs(text));
        let value: string | null;
        try {
          value = (math.evaluate(text, { ...inputs }) as Fraction).toFraction();
        } catch {
          value = null;
        }
        expect(evaluate(parseFormula(text, names), inputs)?.toFraction() ?? null).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what is refused here, and nothing else', () => {
    const piece = fc.constantFrom(
      ' ',
      ...`a b c d sqrt + - * / ( ) 1 .5 , ; = < ! [ ] { } ^ % ? : " ' . & | ~ @ $ _ × − \\\\`.split(' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const text = pieces.join('');
        expect(ours(text)).toBe(theirs(text));
      }),
      { numRuns: 20_000 },
    );
  });

  // On purpose: a line break in a formula is a space, and there are no notes in it.
  it.each([
    ['a\n- b', '(a - b)', null],
    ['a\r\n+ b', '(a + b)', null],
    ['a # note', null, 'a'],
  ])('reads %j in another way', (text, here, there) => {
    expect(ours(text)).toBe(here);
    expect(theirs(text)).toBe(there);
  });
});
