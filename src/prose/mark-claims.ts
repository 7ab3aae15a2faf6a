// The claims of a release marked in its text: each run of words that one set of claims covers becomes a link,
// and each claim ends with its number. Overlapping and nested claims share runs. What belongs to a claim names it.
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Span } from '../anchor/span.ts';

export interface Mark extends Span {
  id: string;
  number: number;
  /** Where the words lead. */
  href: string;
  /** Where the number leads. */
  numberHref: string;
  /**
   * The id goes into the class, so that a style can tell labels apart by more than colour; the name is for readers who
   * do not see the style. Null where readers judge before they see a label: then there is no trace of it.
   */
  label: { id: string; name: string } | null;
  /** Which note beside the paragraph is its, from 1, so that a style can show the two together; null where there are none. */
  note: number | null;
}

interface Options {
  /** In code units of the whole text, in reading order. */
  marks: readonly Mark[];
  /** Where in the whole text this tree's text begins. */
  offset: number;
}

/** A rehype plugin for the text of one paragraph. */
export function rehypeMarkClaims({ marks, offset }: Options) {
  return (tree: Root): void => {
    let position = offset;
    const begun = new Set<string>();
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const start = position;
      position += node.value.length;
      const pieces = split(node.value, start, marks);
      const replaced = pieces.flatMap(({ text, marks: own, ends }) => [
        ...(own.length > 0 ? [link(text, own, begun)] : [{ type: 'text' as const, value: text }]),
        ...ends.map(reference),
      ]);
      parent.children.splice(index, 1, ...replaced);
      return [SKIP, index + replaced.length];
    });
  };
}

interface Piece {
  text: string;
  marks: Mark[];
  /** The marks that end with this piece. */
  ends: Mark[];
}

function split(text: string, start: number, marks: readonly Mark[]): Piece[] {
  const end = start + text.length;
  const inside = (at: number) => at > start && at < end;
  const cuts = marks.flatMap((mark) => [mark.start, mark.end]).filter(inside);
  const bounds = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((from, i) => {
    const to = bounds[i + 1]!;
    return {
      text: text.slice(from - start, to - start),
      marks: marks.filter((mark) => mark.start < to && from < mark.end),
      ends: marks.filter((mark) => mark.end === to),
    };
  });
}

// A run that several claims share opens the one that ends first: the others are reached by their own words or number.
function link(text: string, own: Mark[], begun: Set<string>): Element {
  const byEnd = own.toSorted((a, b) => a.end - b.end);
  const first = own.filter((mark) => !begun.has(mark.id));
  for (const mark of first) begun.add(mark.id);
  const anchors = first.filter((mark) => mark !== first[0]);
  return h(
    'a',
    {
      className: ['claim', ...new Set(own.flatMap(labelClass)), ...(own.length > 1 ? ['claim-shared'] : [])],
      href: byEnd[0]!.href,
      id: first[0] ? anchorOf(first[0]) : null,
      dataClaims: byEnd.map((mark) => mark.id).join(' '),
      dataNotes: byEnd.flatMap(({ note }) => note ?? []).join(' ') || null,
    },
    // A claim that begins inside a shared run needs an anchor of its own.
    ...anchors.map((mark): ElementContent => h('span', { id: anchorOf(mark) })),
    text,
  );
}

const anchorOf = (mark: Mark): string => `claim-${mark.id}`;

function reference(mark: Mark): Element {
  return h(
    'sup',
    { class: ['claim-number', ...labelClass(mark)], dataClaims: mark.id, dataNotes: mark.note },
    [
      h('a', { href: mark.numberHref }, [
        h('span', { class: 'visually-hidden' }, 'Claim '),
        String(mark.number),
        mark.label && h('span', { class: 'visually-hidden' }, `: ${mark.label.name}`),
      ]),
    ],
  );
}

const labelClass = ({ label }: Mark): string[] => (label ? [`claim-${label.id}`] : []);
