// What a site has not said of itself, and what follows from it: said on every page, and at the end of a build and of a check.
import type { Settings } from '../content/site.ts';
import { hasAddress } from '../paths.ts';

interface Lack {
  field: 'address' | 'contact';
  words: string;
}

/** None where all is said. */
export const lacksOf = ({ contact }: Pick<Settings, 'contact'>): Lack[] => [
  ...(hasAddress() ? [] : [{ field: 'address' as const, words: NO_ADDRESS }]),
  ...(contact === undefined ? [{ field: 'contact' as const, words: NO_CONTACT }] : []),
];

const NO_ADDRESS =
  'The site has no address yet, so it has no links to share, no QR codes, no cards to embed and no feeds, and its citations name no address.';

const NO_CONTACT = 'No contact is named yet, so errors cannot be reported here.';

/** All of it in a few words: "no address and no contact". */
export const lacksInShort = (lacks: readonly Lack[]): string =>
  lacks.map(({ field }) => `no ${field}`).join(' and ');
