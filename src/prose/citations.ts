// [@source] and [@source:excerpt] to the number of a note that holds the source and its exact words.
import { findAndReplace, type RegExpMatchObject } from 'mdast-util-find-and-replace';
import { show } from '../problem.ts';
import { CITATION } from './markup.ts';
import { fault, type ProsePlugin } from './prose.ts';

/** The space before a note belongs to it. */
const SPACED = new RegExp(String.raw`\s*${CITATION.source}`, 'g');

export const remarkCitations: ProsePlugin = (context) => (tree, file) => {
  findAndReplace(tree, [
    SPACED,
    (citation: string, source: string, excerpt: string | undefined, match: RegExpMatchObject) => {
      const number = context.note(source, excerpt ?? null);
      if (number === null) {
        fault(file, match.stack.at(-1), {
          code: 'citation-unknown',
          found: show(citation.trim()),
          expected: '[@source] or [@source:excerpt] with a source in content/sources and one of its excerpts',
          fix: 'correct the reference, or add the source or the excerpt',
        });
        return citation;
      }
      return {
        type: 'citation',
        data: {
          hName: 'sup',
          hProperties: { className: ['citation'] },
          hChildren: [
            // Two citations in a row: ", " keeps 1 and 4 from reading as 14.
            { type: 'text', value: match.input.charAt(match.index - 1) === ']' ? ', ' : '' },
            {
              type: 'element',
              tagName: 'a',
              properties: { href: `#note-${number}` },
              children: [
                {
                  type: 'element',
                  tagName: 'span',
                  properties: { className: ['visually-hidden'] },
                  children: [{ type: 'text', value: 'Note ' }],
                },
                { type: 'text', value: String(number) },
              ],
            },
          ],
        },
      } as never;
    },
  ]);
};
