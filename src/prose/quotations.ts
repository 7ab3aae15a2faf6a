// “Words in quotation marks” must stand, letter for letter, in the release or in a source that the prose cites.
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { show } from '../problem.ts';
import { fault, type ProsePlugin } from './prose.ts';

/** A quotation in a paragraph; curly marks, so that opening and closing are told apart. */
export const QUOTATION = /“([^”]*)”/g;

export const remarkQuotations: ProsePlugin =
  ({ quotable, quotableIn }) =>
  (tree, file) => {
    visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
      // Where a line of the file ends says nothing about the words.
      const words = toString(node).replace(/\s*\n\s*/g, ' ');
      for (const [, quoted = ''] of words.matchAll(QUOTATION)) {
        if (quotable(quoted)) continue;
        fault(file, node, {
          code: 'quotation-not-found',
          found: `“${quoted}”`,
          expected: `words that stand in ${quotableIn}`,
          fix: 'copy them letter for letter and cite the excerpt; for words of your own, use no quotation marks',
        });
      }
      // A quotation may have straight marks inside, as its source has them.
      const own = words.replace(QUOTATION, '');
      if (own.includes('"')) {
        fault(file, node, {
          code: 'straight-quotation-marks',
          found: show(own.slice(Math.max(0, own.indexOf('"') - 20), own.indexOf('"') + 20)),
          expected: 'curly quotation marks “ ”',
          fix: 'replace the straight quotation marks',
        });
      }
    });
  };
