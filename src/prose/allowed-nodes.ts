// Content is data. Prose holds Markdown, <Value />, <Chart /> and the blocks that its kind of file may use; JavaScript, HTML and
// everything else is refused by not being on this list.
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { nearest, show } from '../problem.ts';
import { fault, type ProsePlugin } from './prose.ts';

const MARKDOWN: ReadonlySet<string> = new Set([
  'root', 'paragraph', 'heading', 'blockquote', 'list', 'listItem', 'thematicBreak', 'code',
  'text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'image',
  'definition', 'linkReference', 'imageReference',
]); // prettier-ignore

export interface Component extends Node {
  name?: string | null;
  attributes?: unknown[];
  children?: unknown[];
}

export const remarkAllowedNodes: ProsePlugin = (context) => (tree, file) => {
  const known = ['Value', ...(context.hasChart ? [CHART] : []), ...context.blocks];
  const allowed = ['Markdown', ...known.map((name) => `<${name} />`)].join(', ');
  const shown = new Set<string>();
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
    if (node.name === CHART && context.hasChart && parent?.type === 'root') {
      checkChart(file, node, context.hasChart, shown);
    } else if (!known.includes(node.name ?? '')) {
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
        expected: `<${node.name}${node.name === CHART ? ' of="name"' : ''} /> on a line of its own`,
        fix: 'put an empty line before and after it, and nothing into it',
      });
    }
  });
};

/** The component that shows a chart. */
export const CHART = 'Chart';

/** The chart that such an element names; null where it says anything else. */
export function chartOf({ attributes = [], children = [] }: Component): string | null {
  const [only, ...more] = attributes as { type: string; name?: string; value?: unknown }[];
  const names = only?.type === 'mdxJsxAttribute' && only.name === 'of' && typeof only.value === 'string';
  return names && more.length === 0 && children.length === 0 ? (only.value as string) : null;
}

function checkChart(
  file: VFile,
  node: Component,
  hasChart: (chart: string) => boolean,
  shown: Set<string>,
): void {
  const chart = chartOf(node);
  if (chart === null || !hasChart(chart)) {
    fault(file, node, {
      code: 'chart-unknown',
      found: chart === null ? '<Chart> without of="name" alone' : show(chart),
      expected: '<Chart of="name" />, with the name of a file in content/charts',
      fix: 'correct the name, or add content/charts/<name>.yaml',
    });
  } else if (shown.has(chart)) {
    fault(file, node, {
      code: 'chart-twice',
      found: `the chart ${show(chart)} a second time`,
      expected: 'each chart once in a text',
      fix: 'remove one of the two, and lead to the other with a link',
    });
  }
  shown.add(chart ?? '');
}

const isComponent = (node: Node): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
