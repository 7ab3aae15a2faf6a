// The plugins that every piece of prose passes through, in order.
import type { PluggableList } from 'unified';
import { remarkAllowedNodes } from './allowed-nodes.ts';
import { remarkCitations } from './citations.ts';
import { remarkHandTypedDigits } from './hand-typed-digits.ts';
import { remarkLinks } from './links.ts';
import type { ProseContext } from './prose.ts';
import { remarkQuotations } from './quotations.ts';
import { remarkTerms } from './terms.ts';
import { remarkValues } from './values.ts';

/** First what replaces text by what it refers to, then the rules for the text that is left, then links in it. */
export const prosePlugins = (context: ProseContext): PluggableList =>
  [
    remarkAllowedNodes,
    remarkValues,
    remarkCitations,
    remarkLinks,
    remarkQuotations,
    remarkHandTypedDigits,
    remarkTerms,
  ].map((plugin) => [plugin, context]);

/** The rules for a text without markup. */
export const textRules = (context: ProseContext): PluggableList =>
  [remarkQuotations, remarkHandTypedDigits].map((plugin) => [plugin, context]);
