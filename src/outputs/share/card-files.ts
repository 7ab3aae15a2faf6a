// The pictures that stand beside a shared link, to the site and to each claim.
import type { Output } from '../output.ts';
import { cardPng } from './card-picture.ts';
import { atEachId } from '../at-each-id.ts';
import { CARD, claimCard, releaseCard, withdrawnCard } from './card.ts';

export const frontCardFile: Output = {
  path: 'card.png',
  mediaType: CARD.type,
  name: 'Share card of the site',
  about: 'The headline and how many claims have which label, for link previews.',
  files: ({ front }) => (front ? [{ at: {}, write: () => cardPng(releaseCard(front)) }] : []),
};

export const releaseCardFiles: Output = {
  path: 'releases/:release/card.png',
  mediaType: CARD.type,
  name: 'Share card of a text',
  about: 'The headline and how many claims have which label, for link previews.',
  files: ({ releases }) =>
    releases
      .filter(({ isFront }) => !isFront)
      .map((release) => ({
        at: { release: release.id },
        of: release.title,
        write: () => cardPng(releaseCard(release)),
      })),
};

export const claimCardFiles: Output = {
  path: 'claims/:claim/card.png',
  mediaType: CARD.type,
  name: 'Share card',
  about: 'The label, the quote and what was found, for link previews.',
  files: (site) =>
    atEachId(site, (at) =>
      cardPng(
        at.withdrawn === null ? claimCard(at.claim, at.release) : withdrawnCard(at.withdrawn, at.release),
      ),
    ),
};
