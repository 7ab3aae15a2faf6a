// A piece of prose to HTML and plain text. Nothing of it is executed: what it may hold is read into a tree, and the tree is printed.
import type { Element, Root as HastRoot, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import { toHast } from 'mdast-util-to-hast';
import type { Root as MdastRoot } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Problem } from '../problem.ts';
import { CHART, chartOf, type Component } from './allowed-nodes.ts';
import { chartFragment, type BlockName } from './blocks.ts';
import { rehypeHeadings } from './headings.ts';
import { rehypeParagraphs } from './paragraphs.ts';
import { applyRules, prosePlugins, textRules } from './prose-plugins.ts';
import type { ProseContext } from './prose.ts';
import { ROUNDED } from './values.ts';

export interface Prose {
  /** A single paragraph comes without its <p>, to stand inside other text. */
  html: string;
  /** Without the numbers of its notes, which mean nothing elsewhere. */
  text: string;
  /** The same without the "about" that is set before rounded numbers: what its author wrote, for the record. */
  written: string;
}

/** A part of a body: HTML, whose headings and paragraphs can be linked, or what stands between, by its name. */
export type Piece =
  { kind: 'html'; html: string } | { kind: 'block'; name: BlockName } | { kind: 'chart'; name: string };

/** The body of a file. */
export interface Body {
  pieces: Piece[];
  /** Without blocks, charts, notes and links to paragraphs. */
  text: string;
  /** The same without the "about" that is set before rounded numbers: what its author wrote, for the record. */
  written: string;
}

/** Where a piece of prose stands: the file, and the field or the line on which it begins. */
export type ProsePlace = Pick<Problem, 'file' | 'line' | 'field'>;

type Report = (problem: Problem) => void;

/** Renders Markdown with what its context allows; faults are reported, and what is left of the text is given. */
export function renderProse(
  markdown: string,
  context: ProseContext,
  place: ProsePlace,
  report: Report,
): Prose {
  const tree = readProse(markdown, context, place, report);
  const [only, ...others] = tree.children.filter((node) => node.type !== 'text' || node.value.trim());
  const inline = only?.type === 'element' && only.tagName === 'p' && others.length === 0;
  const html = toHtml(inline ? only.children : tree.children);
  return { html, ...plainTexts(tree) };
}

/** The same for the body of a file, which may have blocks. */
export function renderBody(markdown: string, context: ProseContext, place: ProsePlace, report: Report): Body {
  const tree = readProse(markdown, context, place, report);
  const texts = plainTexts(tree);
  const linked = linker.runSync(tree) as HastRoot;
  const pieces: Body['pieces'] = [];
  let html: RootContent[] = [];
  const flush = () => {
    if (html.length > 0) pieces.push({ kind: 'html', html: toHtml(html, { collapseEmptyAttributes: true }) });
    html = [];
  };
  for (const node of linked.children) {
    const piece = mountedOf(node);
    if (piece === null) {
      html.push(node);
      continue;
    }
    flush();
    pieces.push(piece);
  }
  flush();
  return { pieces, ...texts };
}

/** Holds a text without markup, such as a title or a reason, against the rules for quotations and numbers. */
export function checkText(text: string, context: ProseContext, place: ProsePlace, report: Report): void {
  const file = new VFile(text);
  const tree: MdastRoot = {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  };
  applyRules(textRules, context, tree, file);
  reportFaults(file, place, report);
}

// Made once: making one takes longer than reading most texts.
const parser = unified().use(remarkParse).use(remarkMdx).freeze();
const linker = unified().use(rehypeHeadings).use(rehypeParagraphs).freeze();

/** The ids that the headings, paragraphs and charts of a body have on its page; none where it cannot be read. */
export function fragmentsOf(markdown: string): ReadonlySet<string> {
  const ids = new Set<string>();
  try {
    const read = parser.parse(markdown);
    for (const node of read.children) {
      const chart = chartOf(node);
      if (chart !== null) ids.add(chartFragment(chart));
    }
    const tree = linker.runSync(toHast(read)) as HastRoot;
    visit(tree, 'element', ({ properties: { id } }) => void (typeof id === 'string' && ids.add(id)));
  } catch {
    // What cannot be read is reported where it is rendered.
  }
  return ids;
}

function readProse(markdown: string, context: ProseContext, place: ProsePlace, report: Report): HastRoot {
  const file = new VFile(markdown);
  try {
    const tree = parser.parse(file);
    applyRules(prosePlugins, { ...context, backs: () => false }, tree, file);
    // What is not allowed cannot be printed; no page is built from it.
    if (file.messages.length > 0) return { type: 'root', children: [] };
    return toHast(tree, { passThrough: ['mdxJsxFlowElement'] }) as HastRoot;
  } catch (error) {
    const { reason, line } = error as { reason?: string; line?: number };
    report({
      code: 'unreadable-prose',
      ...lineIn(place, line),
      // The advice of the parser is for files that may have JavaScript.
      found: (reason ?? String(error)).replace(/ \(note:.*\)$/s, ''),
      expected: 'Markdown with MDX components',
      fix: 'close every tag, and write a plain < or { as \\< or \\{; HTML, comments and <https://...> are not read',
    });
    return { type: 'root', children: [] };
  } finally {
    reportFaults(file, place, report);
  }
}

function reportFaults(file: VFile, place: ProsePlace, report: Report): void {
  for (const message of file.messages) {
    report({
      // Every message is one of `fault`.
      code: message.ruleId as Problem['code'],
      ...lineIn(place, message.line),
      found: message.actual ?? message.reason,
      expected: message.expected?.join(', ') ?? message.reason,
      fix: message.note ?? 'correct it',
    });
  }
}

function plainTexts(tree: HastRoot): Pick<Prose, 'text' | 'written'> {
  const withoutNotes = without(tree, ({ tagName }) => tagName === 'sup');
  const written = without(withoutNotes, ({ properties }) => String(properties['className']) === ROUNDED);
  const text = toText(withoutNotes).trim();
  return { text, written: written === withoutNotes ? text : toText(written).trim() };
}

/** The same tree, or one that shares what is unchanged with it. */
function without<T extends HastRoot | Element>(tree: T, isUnwanted: (element: Element) => boolean): T {
  const children = (tree.children as RootContent[]).flatMap((node): RootContent[] => {
    if (node.type !== 'element') return [node];
    return isUnwanted(node) ? [] : [without(node, isUnwanted)];
  });
  const isSame =
    children.length === tree.children.length && children.every((node, i) => node === tree.children[i]);
  return isSame ? tree : { ...tree, children };
}

// The one kind of node that is passed through; what blocks and charts there are was checked before.
function mountedOf(node: RootContent): Exclude<Piece, { kind: 'html' }> | null {
  const component = node as unknown as Component;
  if (component.type !== 'mdxJsxFlowElement') return null;
  if (component.name === CHART) return { kind: 'chart', name: chartOf(component) ?? '' };
  return { kind: 'block', name: component.name as BlockName };
}

// A body has lines of its own; a field is reported on the line of its name.
function lineIn(place: ProsePlace, line: number | undefined): ProsePlace {
  if (place.field !== undefined || place.line === undefined || line === undefined) return place;
  return { ...place, line: place.line + line - 1 };
}
