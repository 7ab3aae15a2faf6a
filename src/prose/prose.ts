// What prose may refer to, and how a plugin says that it does not.
import type { Root } from 'mdast';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { Problem } from '../problem.ts';
import type { Standing } from '../quantity/in-text.ts';
import type { BlockName } from './blocks.ts';
import type { FirstUses } from './first-uses.ts';

/** A number as prose prints it. */
export interface PrintedValue {
  /** With its unit: "641.48%". */
  text: string;
  /** Whether that is its exact value; if not, "about" is printed before it. */
  isRounded: boolean;
  /** The exact value: "866/135". */
  exact: string;
  /** Where its working is; null for a number that the same file declares. */
  href: string | null;
}

/** What a piece of prose may refer to; each answers null for what is not there. */
export interface ProseContext {
  /** "growth" is a check's result, "growth.before" an input; "claim/growth" belongs to another claim. */
  value: (reference: string, digits: number | undefined) => PrintedValue | null;
  /** The number of the note for a source, or one excerpt of it. */
  note: (source: string, excerpt: string | null) => number | null;
  /** Whether the words stand in the release, in a source that the prose cites or among the site's own words. */
  quotable: (words: string) => boolean;
  /** Where quotable words may stand, for whoever reads the problem. */
  quotableIn: string;
  /** The texts in which they may stand, to say what is most like words that stand nowhere. */
  texts: () => readonly string[];
  /** Whether a number may stand here as it is typed ("24", "$1,000", "46%"), and the quantity to which it belongs there ("46 percent"). */
  backs: (number: string, standing: Standing | null) => boolean;
  /** Finds names with numbers in them, which may stand as they are typed; null: there are none. */
  names: RegExp | null;
  /** The terms to link where they are first used, in this text or before it on its page; null: none are linked. */
  firstUses: () => FirstUses | null;
  /** The blocks it may use. */
  blocks: readonly BlockName[];
  /** Whether there is such a chart; null where it may show none. */
  hasChart: ((chart: string) => boolean) | null;
  /** Whether the site has something at an address below its root ("/claims/forty-states/", "/preview.png"), with this fragment. */
  hasAddress: (path: string, fragment?: string) => boolean;
  /** Whether the page around the prose has this fragment: "check-growth" for "#check-growth". */
  hasFragment: (id: string) => boolean;
}

/** One plugin of prose: changes the tree, and reports to the file what does not hold. */
export type ProsePlugin = (context: ProseContext) => (tree: Root, file: VFile) => void;

/** Reports a fault of prose in the terms of a problem: which it is, what was found, what was expected, what to do. */
export function fault(
  file: VFile,
  node: Node | undefined,
  problem: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>,
): void {
  const message = file.message(`${problem.found}: expected ${problem.expected}`, node);
  message.ruleId = problem.code;
  message.actual = problem.found;
  message.expected = [problem.expected];
  message.note = problem.fix;
}

/** The place of a node, some lines further down. */
export function lineBelow(node: Node, lines: number): Node {
  if (!node.position || lines === 0) return node;
  const point = { line: node.position.start.line + lines, column: 1 };
  return { type: node.type, position: { start: point, end: point } };
}
