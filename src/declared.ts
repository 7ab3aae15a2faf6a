// What addresses, dates and the heads of documents depend on wherever they are made, as content/site.yaml declares it: set once,
// when the site has been verified. Kept with the process: pages are bundled apart from the integrations, so that a module could not be shared.

import { publishedAt } from './published-at.ts';

/** How dates are printed, with an example. */
export const dateStyles = {
  'day first': '2 September 2025',
  'month first': 'September 2, 2025',
} as const;

export type DateStyle = keyof typeof dateStyles;

interface Declared {
  /** Scheme and host of the site; null while there is none. */
  address: string | null;
  dates: DateStyle;
  /** As browsers and feeds are told it: "en-US". */
  language: string;
}

declare global {
  var claimByClaimDeclared: Declared | undefined;
}

/** The variable SITE_URL goes before an address that is declared. */
export function declare(values: Declared): void {
  globalThis.claimByClaimDeclared = { ...values, address: USUAL.address ?? values.address };
}

/** What was declared; before that, what is so where nothing is. */
export const declared = (): Declared => globalThis.claimByClaimDeclared ?? USUAL;

const USUAL: Declared = {
  address: publishedAt(process.env).origin,
  dates: 'day first',
  language: 'en-US',
};
