// A claim as a card in other people's pages: the HTML to paste, and the oEmbed document for sites that ask for it.
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { address, embedPath, href } from '../../paths.ts';
import type { Settings } from '../../content/site.ts';
import { claimAddresses, titleOf, type AtId } from '../../site/claim-addresses.ts';
import { withdrawnInWords } from '../../words/claim-status.ts';
import { jsonText } from '../../json.ts';
import type { Output } from '../output.ts';

/** Pixels. The card is as wide as its frame; this is only what the pasted HTML says. */
const WIDTH = 560;

/** What the size of a card follows from, and what it is called. */
interface Shown {
  id: string;
  title: string;
  quote: string;
  finding: { text: string };
}

/** The card at an address: of the claim that is there now, or of one that was withdrawn. */
export const shownAt = (at: AtId): Shown =>
  at.withdrawn === null
    ? at.claim
    : {
        id: at.id,
        title: `Withdrawn: ${titleOf(at)}`,
        quote: at.withdrawn.quote,
        finding: { text: withdrawnInWords(at.withdrawn) },
      };

/** The frame to paste. It names its size, so that the page around it does not move while it loads. */
export const embedHtml = (claim: Shown, { name }: Settings): string =>
  toHtml(
    h('iframe', {
      src: address(embedPath(claim.id)),
      title: `${name}: ${claim.title}`,
      width: WIDTH,
      height: embedHeight(claim),
      loading: 'lazy',
      style: 'max-width: 100%; border: 0',
    }),
  );

/**
 * Pixels: enough for the whole card in a frame of 320 px, so that no width from there up has a scroll bar. The card
 * fills what is left over. Measured in a browser: what is always there, and how many characters fit on a line, in the
 * fonts of this site and in wider ones of a device that did not get them in time.
 */
function embedHeight({ quote, finding }: Shown): number {
  const pixels = 306 + 23 * lines(quote, 31) + 21 * lines(finding.text, 37);
  return Math.ceil(pixels / 20) * 20;
}

const lines = (text: string, perLine: number): number => Math.ceil(text.length / perLine);

export const oembeds: Output = {
  path: 'embed/claims/:claim/oembed.json',
  mediaType: 'application/json',
  name: 'oEmbed',
  about: 'How to show this claim in another page.',
  needsAddress: true,
  files: (site) =>
    claimAddresses(site).map((at) => ({
      at: { claim: at.id },
      of: titleOf(at),
      write: () => jsonText(oembed(shownAt(at), site.settings)),
    })),
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
  height: embedHeight(claim),
});
