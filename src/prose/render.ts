// A piece of prose outside MDX (a field of front matter, a glossary term) to HTML and plain text.
import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Problem } from '../problem.ts';
import { prosePlugins } from './prose-plugins.ts';
import type { ProseContext } from './prose.ts';

export interface Prose {
  /** A single paragraph comes without its <p>, to stand inside other text. */
  html: string;
  /** Without the numbers of its notes, which mean nothing elsewhere. */
  text: string;
}

/** Where a piece of prose stands: the file, and the field or the line on which it begins. */
export type ProsePlace = Pick<Problem, 'file' | 'line' | 'field'>;

/** Runs the prose plugins over Markdown with MDX components, reports their faults, and gives the rendered text. */
export function renderProse(
  markdown: string,
  context: ProseContext,
  place: ProsePlace,
  report: (problem: Problem) => void,
): Prose {
  const file = new VFile(markdown);
  const processor = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(prosePlugins(() => context))
    .use(remarkRehype);
  let tree: HastRoot;
  try {
    tree = processor.runSync(processor.parse(file), file);
  } catch (error) {
    const { reason, line } = error as { reason?: string; line?: number };
    report({
      ...lineIn(place, line),
      found: reason ?? String(error),
      expected: 'Markdown with MDX components',
      fix: 'close every tag, and write a plain < or { as \\< or \\{',
    });
    return { html: '', text: '' };
  }
  for (const message of file.messages) {
    report({
      ...lineIn(place, message.line),
      found: message.actual ?? message.reason,
      expected: message.expected?.join(', ') ?? message.reason,
      fix: message.note ?? 'correct it',
    });
  }
  const [only, ...others] = tree.children.filter((node) => node.type !== 'text' || node.value.trim());
  const inline = only?.type === 'element' && only.tagName === 'p' && others.length === 0;
  const html = toHtml(inline ? only.children : tree.children, { allowDangerousHtml: false });
  dropCitations(tree);
  return { html, text: toText(tree).trim() };
}

function dropCitations(tree: HastRoot): void {
  visit(tree, 'element', ({ tagName }, index, parent) => {
    if (tagName !== 'sup' || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

// A body has lines of its own; a field is reported on the line of its name.
function lineIn(place: ProsePlace, line: number | undefined): ProsePlace {
  if (place.field !== undefined || place.line === undefined || line === undefined) return place;
  return { ...place, line: place.line + line - 1 };
}
