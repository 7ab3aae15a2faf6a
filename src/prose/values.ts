// <Value of="growth" digits={2} /> to the number the check computed, linked to its working.
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import { show } from '../problem.ts';
import { fault, type ProsePlugin } from './prose.ts';

export const remarkValues: ProsePlugin = (contextOf) => (tree, file) => {
  const context = contextOf(file);
  if (!context) return;
  visit(tree, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node, index, parent) => {
    const element = node as MdxJsxTextElement;
    if (element.name !== 'Value' || !parent || index === undefined) return undefined;
    const reference = attribute(element, 'of') ?? '';
    const digits = attribute(element, 'digits');
    const value = /^\d?$/.test(digits ?? '')
      ? context.value(reference, digits === undefined ? undefined : Number(digits))
      : null;
    if (!value) {
      fault(file, element, {
        found: show(`<Value of="${reference}"${digits === undefined ? '' : ` digits={${digits}}`} />`),
        expected: 'of="check" for a result or of="check.input" for an input, and digits from 0 to 9',
        fix: 'name a check that computes a number; claim/check for one of another claim',
      });
      return undefined;
    }
    parent.children[index] = {
      type: 'value',
      data: {
        hName: 'a',
        hProperties: { className: ['value'], href: value.href },
        hChildren: [
          {
            type: 'element',
            tagName: 'data',
            properties: { value: value.exact },
            children: [{ type: 'text', value: value.text }],
          },
        ],
      },
    } as never;
    return SKIP;
  });
};

function attribute(element: MdxJsxTextElement, name: string): string | undefined {
  const found = element.attributes.find((each) => 'name' in each && each.name === name);
  const value = found?.value;
  return typeof value === 'object' ? value?.value : value;
}
