// A term of the glossary becomes a link where a text uses it first; inside quotations, headings and links nothing changes.
import { findAndReplace } from 'mdast-util-find-and-replace';
import { visit } from 'unist-util-visit';
import { termPath } from '../paths.ts';
import type { ProsePlugin } from './prose.ts';

export const remarkTerms: ProsePlugin =
  ({ firstUses }) =>
  (tree) => {
    const uses = firstUses();
    if (!uses) return;
    visit(tree, 'link', ({ url }) => uses.takeLink(url));
    findAndReplace(
      tree,
      [
        uses.pattern,
        (words: string) => {
          const id = uses.take(words);
          // The words themselves: after a false the search would go on inside the quotation.
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
