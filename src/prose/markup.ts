// Markup that would be printed as it was typed, left out, or read as something else: each is a slip, and none goes unsaid.
import type { Code as CodeNode, Definition, Heading, Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { firstUnprintable, unprintable } from '../content/yaml.ts';
import { show } from '../problem.ts';
import { fault, lineBelow, type ProsePlugin } from './prose.ts';

interface Slip {
  /** What is left in a text when its Markdown was read. */
  sign: RegExp;
  what: string;
  fix: string;
}

const SLIPS: readonly Slip[] = [
  { sign: /\[\^[^\]]*\]?:?/, what: 'a footnote', fix: 'cite a source: [@source:excerpt]' },
  {
    sign: /(?:https?:\/\/|\bwww\.)[^\s<>]*/i,
    what: 'a bare address',
    fix: 'write a link: [what it leads to](https://example.org/)',
  },
  { sign: /~~/, what: 'crossed-out words', fix: 'remove the marks, or the words' },
  { sign: /^\[[ xX]\] /m, what: 'a box to tick', fix: 'remove the brackets' },
  {
    sign: /^[^\n|]*\|(?:[^\n|]*\|)+[^\n]*$|^ *\|?[ :-]*-{2,}[ :-]*\|[ :|-]*$/m,
    what: 'a table',
    fix: 'write a list, or put the rows into content/datasets',
  },
  {
    sign: /\$\$|\\[a-zA-Z]+\b/,
    what: 'mathematics',
    fix: 'write it in words, and its numbers with <Value />',
  },
  {
    sign: /^:::+|(?<!\w):[a-z]+(?:\[|:(?=\s|$))/m,
    what: 'a directive or a picture by name',
    fix: 'remove it',
  },
  {
    sign: /\]\[[^\]]*\]?/,
    what: 'a link to a name that is nowhere defined',
    fix: 'define it, or write [words](address)',
  },
  { sign: /\]\s?\([^)]*\)?|\]\(|!\[[^\]]*\]?|\[\[/, what: 'a link or an image that is none', fix: 'write [words](address), with no space in the address; or a backslash before a bracket' }, // prettier-ignore
  {
    sign: /^ {0,3}#{1,6}[^\s#][^\n]*/m,
    what: 'a heading without a space after #',
    fix: 'write ## and a space',
  },
  {
    sign: /\*\*|__|(?<=[\p{L}\p{N}])\*|\*(?=[\p{L}\p{N}])|(?<![\p{L}\p{N}])_(?=\p{L})|`/u,
    what: 'a mark of emphasis or code without its other one',
    fix: 'close it without a space inside, or write a backslash before it',
  },
  { sign: /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i, what: 'a name of a character that there is not', fix: 'type the character itself' }, // prettier-ignore
  { sign: /<\/?[a-z][^>]*>?|<!--/i, what: 'HTML', fix: 'write it as Markdown' },
];

/** What a text without markup has of it: there it is printed as it was typed. */
const IN_PLAIN_TEXT: readonly Slip[] = [
  { sign: /\[@[^\]]*\]?/, what: 'a citation', fix: 'cite in the text below, which has notes' },
  ...SLIPS,
];

/** Citations as they are written: [@source] and [@source:excerpt]. */
export const CITATION = /\[@([a-z0-9-]+)(?::([a-z0-9-]+))?\]/g;

const BAD_CITATION = /\[[^[\]]*@[^[\]]*\]?|(?<![\p{L}\p{N}.])@[a-z0-9][a-z0-9-]*(?::[a-z0-9-]+)?/iu;

/** Runs before citations are read: their signs are set aside here. */
export const remarkMarkup: ProsePlugin = () => (tree, file) => {
  visit(tree, 'text', (node, _, parent) => {
    const character = firstUnprintable(node.value);
    if (character) fault(file, node, unprintable(character.sign));
    // With a backslash before it, or as &amp;, a sign is meant.
    const typed = sourceOf(node, file).replaceAll(/\\[!-/:-@[-`{-~]|&(?:amp|#38|#x26);/g, (sign) => '\0'.repeat(sign.length)); // prettier-ignore
    const rest = typed.replaceAll(CITATION, (citation) => '\0'.repeat(citation.length));
    const cited = BAD_CITATION.exec(rest);
    if (cited) {
      fault(file, below(node, rest, cited.index), {
        code: 'citation-malformed',
        found: show(cited[0]),
        expected:
          '[@source] or [@source:excerpt], each in brackets of its own, with ids in lower-case letters',
        fix: 'write [@a] [@b] for two, and the page under "at" of the excerpt; a plain @ is written as \\@',
      });
      return;
    }
    const decoded = new Set(node.value.match(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi));
    reportSlips(
      SLIPS.filter(({ what }) => !(parent?.type === 'link' && what === 'a bare address')),
      rest.replaceAll(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi, (name) =>
        decoded.has(name) ? name : '\0'.repeat(name.length),
      ),
      node,
      file,
    );
  });
  reportDefinitions(tree, file);
  let level = 1;
  visit(tree, ['heading', 'code', 'link'], (node) => {
    if (node.type === 'heading') level = reportHeading(node, level, file);
    if (node.type === 'code') reportCode(node, file);
    if (node.type === 'link' && !hasWords(node)) {
      fault(file, node, {
        code: 'link-without-words',
        found: 'a link without words',
        expected: 'words that say where it leads: [the claim on states](/claims/forty-states/)',
        fix: 'write the words, or remove the link',
      });
    }
  });
};

/** The same for a text without markup, such as a title. */
export const remarkPlainText: ProsePlugin = () => (tree, file) => {
  visit(tree, 'text', (node) => reportSlips(IN_PLAIN_TEXT, node.value, node, file));
};

function reportSlips(slips: readonly Slip[], text: string, node: Text, file: VFile): void {
  for (const { sign, what, fix } of slips) {
    const found = sign.exec(text);
    if (!found) continue;
    fault(file, below(node, text, found.index), {
      code: 'markup-printed-as-typed',
      found: `${show(found[0].replaceAll('\0', '')).slice(0, 80)}: ${what}, which would be printed as it was typed`,
      expected: 'Markdown that is read: paragraphs, headings, lists, links, images, emphasis, code',
      fix,
    });
    return;
  }
}

const below = (node: Text, text: string, at: number) =>
  lineBelow(node, text.slice(0, at).split('\n').length - 1);

/** A text as it stands in the file. */
function sourceOf({ position, value }: Text, file: VFile): string {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? value : String(file).slice(start, end);
}

/** A definition is part of no text: one that nothing uses, or a second of its name, vanishes. */
function reportDefinitions(tree: Root, file: VFile): void {
  const used = new Set<string>();
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    used.add((node as Definition).identifier);
  });
  const seen = new Set<string>();
  visit(tree, 'definition', (node) => {
    const { identifier, label } = node;
    if (used.has(identifier) && !seen.has(identifier)) {
      seen.add(identifier);
      return;
    }
    fault(file, node, {
      code: 'definition-without-use',
      found: `a definition of [${label ?? identifier}] that ${seen.has(identifier) ? 'is the second one' : 'nothing uses'}: it would not be printed`,
      expected: 'a definition for each [words][name], once',
      fix: 'remove it, or write a backslash before the bracket if it is text',
    });
  });
}

/** The title of the page is the first level; sections begin at the second and go down one by one. */
function reportHeading(heading: Heading, above: number, file: VFile): number {
  const { depth, position } = heading;
  const typed = String(file).slice(position?.start.offset, position?.end.offset);
  const found = !typed.startsWith('#')
    ? 'a line of - or = below a text, which makes it a heading'
    : !hasWords(heading)
      ? 'a heading without words'
      : depth === 1 || depth > above + 1
        ? `a heading of level ${depth} below one of level ${above}`
        : null;
  if (found !== null) {
    fault(file, heading, {
      code: 'heading-malformed',
      found,
      expected: 'headings that begin with ## and go down level by level',
      fix: `write ${'#'.repeat(Math.min(above + 1, 6))} and the words; for a line across the page, put an empty line before ---`,
    });
  }
  return depth;
}

function reportCode(code: CodeNode, file: VFile): void {
  const typed = String(file).slice(code.position?.start.offset, code.position?.end.offset);
  const fence = /^(`{3,}|~{3,})/.exec(typed)?.[1];
  const last = typed.split('\n').slice(1).at(-1)?.trim() ?? '';
  if (fence === undefined || (last.startsWith(fence) && /^(?:`+|~+)$/.test(last))) return;
  fault(file, code, {
    code: 'code-not-closed',
    found: `${fence} that nothing closes: all that follows would be code`,
    expected: `${fence} on a line of its own after the code`,
    fix: 'close it',
  });
}

const hasWords = (node: Nodes): boolean => {
  if ('value' in node) return node.value.trim() !== '';
  if (node.type === 'image' || node.type === 'imageReference') return true;
  return 'children' in node ? node.children.some(hasWords) : !['break', 'text'].includes(node.type);
};
