// A claim as a card in other people's pages: the HTML to paste, and the oEmbed document for sites that ask for it.
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { address, embedPath, href } from '../../paths.ts';
import type { Settings } from '../../content/site.ts';
import type { PublishedClaim } from '../../site/site.ts';
import type { AtId } from '../../site/claim-addresses.ts';
import { withdrawnInWords, withdrawnWords } from '../../words/claim-status.ts';
import { jsonText } from '../../json.ts';
import { labelAndWords } from '../../words/claim.ts';
import { atEachId } from '../at-each-id.ts';
import type { Output } from '../output.ts';

/** Pixels. The card is as wide as its frame; this is only what the pasted HTML says. */
const WIDTH = 560;

/** What the size of a card follows from, and what it is called. */
interface Shown {
  id: string;
  /** The label and the words, or that the claim was withdrawn. */
  title: string;
  quote: string;
  finding: { text: string };
  corrections: readonly unknown[];
}

/** The card of a claim. */
export const shown = (claim: PublishedClaim): Shown => ({ ...claim, title: labelAndWords(claim) });

/** The card at an address: of the claim that is there now, or of one that was withdrawn. */
export const shownAt = ({ id, claim, withdrawn }: AtId): Shown =>
  withdrawn === null
    ? shown(claim)
    : {
        id,
        title: withdrawnWords(withdrawn),
        quote: withdrawn.quote,
        finding: { text: withdrawnInWords(withdrawn) },
        corrections: [],
      };

/** The frame to paste. It names its size, so that the page around it does not move while it loads. */
export const embedHtml = (claim: Shown, { name }: Settings): string =>
  toHtml(
    h('iframe', {
      src: address(embedPath(claim.id)),
      title: `${name}: ${claim.title}`,
      width: WIDTH,
      height: frameHeight(claim),
      loading: 'lazy',
      style: 'max-width: 100%; border: 0',
    }),
  );

/** Widths of columns, in pixels, for which the height of a frame is given. */
const WIDTHS = [280, 320, 400, 560, 720] as const;

/** How high a frame is to be, for columns that stay as wide. */
export const embedHeights = (claim: Shown): { width: number; height: number }[] =>
  WIDTHS.map((width) => ({ width, height: cardHeight(claim, width) }));

/** High enough at every width from 280 px up. */
const frameHeight = (claim: Shown): number => Math.max(...embedHeights(claim).map(({ height }) => height));

/**
 * Pixels: enough for the whole card, in the fonts of this site and in wider ones of a device that did not get them in time.
 * The sizes are those of src/pages/embed/; a letter is taken for 0.6 of its size, as measured in both fonts.
 */
function cardHeight({ quote, finding, corrections }: Shown, width: number): number {
  const padding = between(12, 0.03 * width, 24);
  const inner = width - 2 * padding - 2;
  const lines = (characters: number, size: number, room = inner) =>
    Math.ceil(characters / Math.floor(room / (0.6 * size)));
  const quoteSize = between(17, 10.34 + 0.0208 * width, 24);
  const findingSize = between(15, 11 + 0.0125 * width, 20);
  const labelSize = between(22, 14 + 0.029 * width, 30);
  const small = 15 * 1.45;
  const label = 1.2 * labelSize + 6;
  const words = 1.35 * quoteSize * lines(quote.length + 2, quoteSize, inner - 15);
  const said = 14 * 1.45 * lines(32, 14, inner - 15) + 12;
  const found = 1.4 * findingSize * lines(finding.text.length, findingSize) + 12;
  const rated = small * lines(52, 15) + 12;
  const foot = 7 + small * (lines(42, 15) + (corrections.length > 0 ? lines(54, 15) : 0));
  return Math.ceil((2 * padding + 2 + label + words + said + found + rated + foot) / 10) * 10;
}

/** As the clamp() of CSS. */
function between(least: number, size: number, most: number): number {
  return Math.min(most, Math.max(least, size));
}

export const oembeds: Output = {
  path: 'embed/claims/:claim/oembed.json',
  mediaType: 'application/json',
  name: 'oEmbed',
  about: 'How to show this claim in another page.',
  needsAddress: true,
  files: (site) => atEachId(site, (at) => jsonText(oembed(shownAt(at), site.settings))),
};

/**
 * The oEmbed 1.0 document of a claim, of type "rich" (oembed.com, section 2.3.4.4). It is a file, so it cannot answer
 * what is asked: maxwidth, maxheight and format are ignored.
 */
const oembed = (claim: Shown, settings: Settings) => ({
  version: '1.0',
  type: 'rich',
  title: claim.title,
  author_name: settings.name,
  author_url: address(href('/about/')),
  provider_name: settings.name,
  provider_url: address(href('/')),
  /** Seconds: a correction is to reach a copy within a day. */
  cache_age: 86_400,
  html: embedHtml(claim, settings),
  width: WIDTH,
  height: frameHeight(claim),
});
