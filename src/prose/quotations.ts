// What is quoted, in whatever marks or as a block, stands word for word in the release or in a source that the prose cites.
import type { Nodes } from 'mdast';
import type { Node } from 'unist';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { nearMiss } from '../anchor/near-miss.ts';
import type { Problem } from '../problem.ts';
import { show } from '../problem.ts';
import { fault, type ProseContext, type ProsePlugin } from './prose.ts';
import { readQuotations, type MarkFault } from './quotation-marks.ts';

export const remarkQuotations: ProsePlugin = (context) => (tree, file) => {
  visitParents(tree, ['paragraph', 'heading', 'tableCell', 'code'], (node, ancestors) => {
    const block = new Block(node);
    if (isBlockQuotation(ancestors)) checkBlockQuotation(block, context, file);
    else checkQuotations(block, context, file);
  });
};

export const isBlockQuotation = (ancestors: readonly Node[]): boolean =>
  ancestors.some(({ type }) => type === 'blockquote');

function checkBlockQuotation(block: Block, context: ProseContext, file: VFile): void {
  const { quotable, quotableIn } = context;
  const words = onOneLine(block.text).trim();
  const [only] = readQuotations(words).quotations;
  const inMarks = only?.start === 0 && only.end === words.length;
  if (quotable(words) || (inMarks && (quotable(only.words) || quotable(only.swapped)))) return;
  fault(file, block.at(0), {
    code: 'quotation-not-found',
    found: `the block quotation ${show(words)}`,
    expected: `words that stand in ${quotableIn}, and nothing else`,
    fix: `copy them letter for letter, cite the excerpt and say below the block whose words they are; words of your own are no block quotation${near(inMarks ? only.words : words, context)}`,
  });
}

function checkQuotations(block: Block, context: ProseContext, file: VFile): void {
  const { quotable, quotableIn } = context;
  const { text } = block;
  const { quotations, faults } = readQuotations(text);
  for (const { start, end, words, swapped } of quotations) {
    if (quotable(onOneLine(words)) || quotable(onOneLine(swapped))) continue;
    fault(file, block.at(start), {
      code: 'quotation-not-found',
      found: onOneLine(text.slice(start, end)),
      expected: `words that stand in ${quotableIn}, whole and with their signs`,
      fix: `copy them letter for letter and cite the excerpt; for words of your own, use no quotation marks${near(onOneLine(words), context)}`,
    });
  }
  const told = new Set<MarkFault['kind']>();
  for (const { kind, at } of faults) {
    // Code has straight marks of its own. Of a kind, the first in a paragraph tells enough.
    if ((kind === 'straight' && block.isCode) || told.has(kind)) continue;
    told.add(kind);
    fault(file, block.at(at), {
      ...FAULTS[kind],
      found: `${FAULTS[kind].found}: ${show(text.slice(Math.max(0, at - 20), at + 20))}`,
    });
  }
}

function near(words: string, { texts }: ProseContext): string {
  const miss = nearMiss(words, texts());
  return miss ? `; ${miss}` : '';
}

// Where a line of the file ends says nothing about the words.
const onOneLine = (words: string): string =>
  words.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));

const UNPAIRED = 'quotation-marks-unpaired';

const FAULTS = {
  unclosed: {
    code: UNPAIRED,
    found: 'a quotation mark that nothing closes in its paragraph',
    expected: 'a mark that opens and one that closes, “ and ”, in the same paragraph',
    fix: 'close the quotation, in each of its paragraphs; an apostrophe is written ’',
  },
  unopened: {
    code: UNPAIRED,
    found: 'a quotation mark that closes nothing',
    expected: 'a mark that opens and one that closes, “ and ”, in the same paragraph',
    fix: 'open the quotation, or take out the mark',
  },
  crossed: {
    code: UNPAIRED,
    found: 'a quotation that is still open where the one around it closes',
    expected: 'marks inside others closed first: “ ‘ ’ ”',
    fix: 'close the inner quotation first; an apostrophe is written ’',
  },
  straight: {
    code: 'straight-quotation-marks',
    found: 'a straight quotation mark',
    expected: 'curly quotation marks “ ”',
    fix: 'replace the straight quotation marks; an apostrophe is written ’',
  },
} satisfies Record<MarkFault['kind'], Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>>;

/** The text of a block as it is read, and where in the file it stands. */
class Block {
  readonly text: string;
  readonly isCode: boolean;
  readonly #block: Nodes;
  readonly #pieces: { start: number; node: Nodes; text: string }[] = [];

  constructor(block: Nodes) {
    this.#block = block;
    this.isCode = block.type === 'code';
    let start = 0;
    const read = (node: Nodes) => {
      const text = readAs(node);
      if (text !== '') this.#pieces.push({ start, node, text });
      start += text.length;
      if ('children' in node) node.children.forEach(read);
    };
    read(block);
    this.text = this.#pieces.map(({ text }) => text).join('');
  }

  /** A node on the line of a place in the text. */
  at(place: number): Node {
    const piece = this.#pieces.findLast(({ start }) => start <= place);
    const from = piece?.node.position?.start;
    if (!piece || !from) return this.#block;
    const line = from.line + piece.text.slice(0, place - piece.start).split('\n').length - 1;
    const point = { line, column: line === from.line ? from.column : 1 };
    return { type: 'text', position: { start: point, end: point } };
  }
}

/** A number that a check prints, or a citation: put there by other plugins. */
type Printed = { type: 'value' | 'citation' };

function readAs(node: Nodes | Printed): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return '\n';
    // What is printed there is no part of what others said.
    case 'value':
      return '\ufffc';
    default:
      return '';
  }
}
