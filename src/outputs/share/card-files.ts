// The pictures that stand beside a shared link, to the site and to each claim.
import type { Output } from '../output.ts';
import { cardPng } from './card-picture.ts';
import { CARD, claimCard, siteCard } from './card.ts';

export const siteCardFile: Output = {
  path: 'card.png',
  mediaType: CARD.type,
  name: 'Share card of the site',
  about: 'The headline and how many claims have which label, for link previews.',
  write: (site) => cardPng(siteCard(site)),
};

export const claimCardFiles: Output = {
  path: 'claims/:claim/card.png',
  mediaType: CARD.type,
  name: 'Share card',
  about: 'The label, the quote and what was found, for link previews.',
  files: (site) =>
    site.claims.map((claim) => ({
      at: { claim: claim.id },
      of: claim.title,
      write: () => cardPng(claimCard(claim, site)),
    })),
};
