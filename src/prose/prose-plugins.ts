// The plugins that every piece of prose passes through, in order.
// In a build Astro runs the same list over MDX that the checks ran before it.
import type { PluggableList } from 'unified';
import { remarkCitations } from './citations.ts';
import { remarkHandTypedDigits } from './hand-typed-digits.ts';
import { remarkInternalLinks } from './internal-links.ts';
import { remarkKnownComponents } from './known-components.ts';
import type { ContextOf } from './prose.ts';
import { remarkQuotations } from './quotations.ts';
import { remarkTerms } from './terms.ts';
import { remarkValues } from './values.ts';

/** First what replaces text by what it refers to, then the rules for the text that is left, then links in it. */
export const prosePlugins = (contextOf: ContextOf): PluggableList =>
  [
    remarkKnownComponents,
    remarkValues,
    remarkCitations,
    remarkInternalLinks,
    remarkQuotations,
    remarkHandTypedDigits,
    remarkTerms,
  ].map((plugin) => [plugin, contextOf]);
