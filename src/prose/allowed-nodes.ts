// Content is data. Prose holds Markdown, <Value /> and the blocks that its kind of file may use; JavaScript, HTML and
// everything else is refused by not being on this list.
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { nearest, show } from '../problem.ts';
import type { BlockName } from './blocks.ts';
import { fault, type ProsePlugin } from './prose.ts';

const MARKDOWN: ReadonlySet<string> = new Set([
  'root', 'paragraph', 'heading', 'blockquote', 'list', 'listItem', 'thematicBreak', 'code',
  'text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'image',
  'definition', 'linkReference', 'imageReference',
]); // prettier-ignore

interface Component extends Node {
  name?: string | null;
  attributes?: unknown[];
  children?: unknown[];
}

export const remarkAllowedNodes: ProsePlugin = (context) => (tree, file) => {
  const known = ['Value', ...context.blocks];
  const allowed = ['Markdown', ...known.map((name) => `<${name} />`)].join(', ');
  visit(tree, (node, _, parent) => {
    if (MARKDOWN.has(node.type)) return;
    if (!isComponent(node)) {
      fault(file, node, {
        code: 'code-in-prose',
        found: node.type.startsWith('mdx') ? 'JavaScript in prose' : `a construct of the kind "${node.type}"`,
        expected: allowed,
        fix: 'write it as Markdown; a plain { is written as \\{',
      });
      return;
    }
    // Its own plugin reads it.
    if (node.name === 'Value') return;
    if (!context.blocks.includes(node.name as BlockName)) {
      fault(file, node, {
        code: 'component-unknown',
        found: node.name ? `<${node.name}>` : '<>',
        expected: allowed,
        fix: show(nearest(node.name ?? '', known) ?? 'write it as Markdown'),
      });
    } else if (parent?.type !== 'root' || node.attributes?.length || node.children?.length) {
      fault(file, node, {
        code: 'misplaced-block',
        found: `<${node.name}> inside other text, with attributes or with something in it`,
        expected: `<${node.name} /> on a line of its own`,
        fix: 'put an empty line before and after it, and nothing into it',
      });
    }
  });
};

const isComponent = (node: Node): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
