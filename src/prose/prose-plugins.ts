// The plugins that every piece of prose passes through, in order.
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { remarkAllowedNodes } from './allowed-nodes.ts';
import { remarkCitations } from './citations.ts';
import { remarkHandTypedDigits } from './hand-typed-digits.ts';
import { remarkLinks } from './links.ts';
import { remarkMarkup, remarkPlainText } from './markup.ts';
import type { ProseContext, ProsePlugin } from './prose.ts';
import { remarkQuotations } from './quotations.ts';
import { remarkTerms } from './terms.ts';
import { remarkValues } from './values.ts';

/** First what replaces text by what it refers to, then the rules for the text that is left, then links in it. */
export const prosePlugins: readonly ProsePlugin[] = [
  remarkAllowedNodes,
  remarkMarkup,
  remarkValues,
  remarkCitations,
  remarkLinks,
  remarkQuotations,
  remarkHandTypedDigits,
  remarkTerms,
];

/** The rules for a text without markup. */
export const textRules: readonly ProsePlugin[] = [remarkPlainText, remarkQuotations, remarkHandTypedDigits];

/** Runs plugins over a tree; what does not hold is among the messages of the file. */
export function applyRules(
  plugins: readonly ProsePlugin[],
  context: ProseContext,
  tree: Root,
  file: VFile,
): void {
  for (const plugin of plugins) plugin(context)(tree, file);
}
