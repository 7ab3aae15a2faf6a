// <Value of="growth" digits={2} /> to the number the check computed, linked to its working.
import type { Element } from 'hast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import { show } from '../problem.ts';
import { fault, type ProsePlugin } from './prose.ts';

export const remarkValues: ProsePlugin = (context) => (tree, file) => {
  visit(tree, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node, index, parent) => {
    const element = node as MdxJsxTextElement;
    if (element.name !== 'Value' || !parent || index === undefined) return undefined;
    const request = readRequest(element);
    const value = request && context.value(request.of, request.digits);
    if (!value) {
      fault(file, element, {
        code: 'value-unknown',
        found: show(written(element)),
        expected: 'of="check" for a result or of="check.input" for an input, digits={0} to {9}, nothing else',
        fix: 'name a check that computes a number; claim/check for one of another claim',
      });
      return undefined;
    }
    const number = h('data', { value: value.exact }, value.text);
    const printed = value.href === null ? number : h('a', { className: ['value'], href: value.href }, number);
    const before = parent.children
      .slice(0, index)
      .map((each) => toString(each))
      .join('');
    const mark = value.isRounded ? markAfter(before) : null;
    const nodes = mark === null ? [printed] : [h('span', { className: [ROUNDED] }, `${mark} `), printed];
    const inline = nodes.map(asNode) as never[];
    // On a line of its own it is a paragraph.
    if (node.type === 'mdxJsxFlowElement') {
      parent.children[index] = { type: 'paragraph', children: inline };
      return SKIP;
    }
    parent.children.splice(index, 1, ...inline);
    return [SKIP, index + inline.length];
  });
};

/** An element of HTML in the place of a node of Markdown. */
const asNode = ({ tagName, properties, children }: Element) => ({
  type: 'value',
  data: { hName: tagName, hProperties: properties, hChildren: children },
});

/** Marks the word that is set before a rounded number: it is this program's, and no part of what was written. */
export const ROUNDED = 'rounded';

// Words that say already that a number is not exact, right before it: "almost", "nearly half: "; or that it is rounded.
const SAYS_SO =
  /(?:\b(?:about|almost|around|approximately|close to|just (?:over|under)|nearly|roughly|some|well (?:over|under))|[≈~]) *$|\bround(?:s|ed|ing)?\b[^.;:!?]*$/i;

/** What to set between a rounded number and the words before it in its paragraph; null where these say it already. */
function markAfter(before: string): string | null {
  if (SAYS_SO.test(before)) return null;
  return /(?:^|[.!?][”’)]*\s)\s*$/.test(before) ? 'About' : 'about';
}

/** What the element asks for; null where it has anything but a name and a number of digits, both literal. */
function readRequest({
  attributes,
  children,
}: MdxJsxTextElement): { of: string; digits: number | undefined } | null {
  const given = new Map<string, string>();
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || given.has(attribute.name)) return null;
    const { name, value } = attribute;
    if (name === 'of' && typeof value === 'string') given.set(name, value);
    else if (name === 'digits' && typeof value === 'object' && /^\d$/.test(value?.value ?? '')) {
      given.set(name, value!.value);
    } else return null;
  }
  const [of, digits] = [given.get('of'), given.get('digits')];
  if (of === undefined || children.length > 0) return null;
  return { of, digits: digits === undefined ? undefined : Number(digits) };
}

// As the author typed it, for the report.
function written({ attributes }: MdxJsxTextElement): string {
  const parts = attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return `{${attribute.value}}`;
    const { name, value } = attribute;
    if (value === null || value === undefined) return name;
    return typeof value === 'string' ? `${name}="${value}"` : `${name}={${value.value}}`;
  });
  return `<${['Value', ...parts].join(' ')} />`;
}
