// A term of the glossary becomes a link where a text uses it first; inside quotations, headings and links nothing changes.
import { findAndReplace, type RegExpMatchObject } from 'mdast-util-find-and-replace';
import { visit } from 'unist-util-visit';
import { termPath } from '../paths.ts';
import type { ProsePlugin } from './prose.ts';
import { quotedIn } from './quotation-marks.ts';

export const remarkTerms: ProsePlugin =
  ({ firstUses }) =>
  (tree) => {
    const uses = firstUses();
    if (!uses) return;
    visit(tree, 'link', ({ url }) => uses.takeLink(url));
    // One text after the other, each with many words.
    let text = '';
    let isQuoted = quotedIn(text);
    findAndReplace(
      tree,
      [
        uses.pattern,
        (words: string, { index, input }: RegExpMatchObject) => {
          if (input !== text) [text, isQuoted] = [input, quotedIn(input)];
          const id = isQuoted(index) ? null : uses.take(words);
          // The words themselves: after a false the search would go on inside them.
          if (id === null) return words;
          return {
            type: 'link',
            url: termPath(id),
            data: { hProperties: { className: ['term'] } },
            children: [{ type: 'text', value: words }],
          };
        },
      ],
      { ignore: ['link', 'heading'] },
    );
  };
