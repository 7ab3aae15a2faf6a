// A formula as MathML, with names or with numbers in the place of its inputs.
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { fold, type Expression, type Operator } from './expression.ts';

const SIGNS: Record<Exclude<Operator, '/'>, string> = { '+': '+', '-': '−', '*': '×' };

/** `<math>` with each input printed by `leaf`; division as a fraction, parentheses only where they are needed. */
export function formulaMathml(expression: Expression, leaf: (name: string) => string): string {
  const body = fold<ElementContent[]>(expression, {
    name: (name) => [/^[\d$£€≈−.]/.test(leaf(name)) ? h('mn', leaf(name)) : h('mi', leaf(name))],
    negative: (of, node) => [h('mo', '−'), ...(isSum(node.of) ? parenthesized(of) : of)],
    operation: (operator, left, right, { left: first, right: second }) => {
      if (operator === '/') return [h('mfrac', h('mrow', left), h('mrow', right))];
      const product = operator === '*';
      const subtracted = operator === '-' && isSum(second);
      return [
        ...(product && isSum(first) ? parenthesized(left) : left),
        h('mo', SIGNS[operator]),
        ...(subtracted || (product && isSum(second)) || second.kind === 'negative'
          ? parenthesized(right)
          : right),
      ];
    },
  });
  return toHtml(math(body));
}

/** An exact value as MathML: a fraction, or a whole number. */
export function fractionMathml(text: string): string {
  const [top = '', bottom] = text.replace('-', '−').split('/');
  return toHtml(math([bottom === undefined ? h('mn', top) : h('mfrac', h('mn', top), h('mn', bottom))]));
}

const math = (children: ElementContent[]): Element => h('math', [h('mrow', children)]);

const isSum = (node: Expression): boolean =>
  node.kind === 'operation' && (node.operator === '+' || node.operator === '-');

const parenthesized = (children: ElementContent[]): ElementContent[] => [
  h('mo', '('),
  ...children,
  h('mo', ')'),
];
