// What prose may refer to, and how a plugin says that it does not.
import type { Root } from 'mdast';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { FirstUses } from './terms.ts';

/** A computed number as prose prints it. */
export interface PrintedValue {
  /** With its unit: "641.48%". */
  text: string;
  /** The exact value: "866/135". */
  exact: string;
  /** Where its working stands. */
  href: string;
}

/** What a piece of prose may refer to; each answers null for what is not there. */
export interface ProseContext {
  /** "growth" is a check's result, "growth.before" an input; "claim/growth" belongs to another claim. */
  value: (reference: string, digits: number | undefined) => PrintedValue | null;
  /** The number of the note for a source, or one excerpt of it. */
  note: (source: string, excerpt: string | null) => number | null;
  /** Whether the words stand in the release or in a source that the prose cites; null: quotations are not checked here. */
  quotable: ((words: string) => boolean) | null;
  /** Whether digits must come from a value, a quotation or a citation. */
  digitsNeedSource: boolean;
  /** The terms to link where they are first used, in this text or before it on its page; null: none are linked. */
  firstUses: () => FirstUses | null;
}

/** Finds the context of a file; null where the file is not ours to check. */
export type ContextOf = (file: VFile) => ProseContext | null;

/** One plugin of prose: changes the tree, and reports to the file what does not hold. */
export type ProsePlugin = (contextOf: ContextOf) => (tree: Root, file: VFile) => void;

/** Reports a fault of prose in the terms of a problem: what was found, what was expected, what to do. */
export function fault(
  file: VFile,
  node: Node | undefined,
  problem: { found: string; expected: string; fix: string },
): void {
  const message = file.message(`${problem.found}: expected ${problem.expected}`, node);
  message.actual = problem.found;
  message.expected = [problem.expected];
  message.note = problem.fix;
}
