// The words of a share card: of a claim, and of the site.
import type { Withdrawn } from '../../site/claim-addresses.ts';
import type { PublishedClaim, PublishedRelease } from '../../site/site.ts';
import { labels, type Label } from '../../check/label.ts';
import { claimsByLabel } from '../../site/counts.ts';
import { counted } from '../../words/count.ts';
import { withdrawnInWords } from '../../words/claim-status.ts';
import { answerInWords } from '../../words/receipt.ts';
import { capital } from '../../words/text.ts';

/** What link previews expect: 1.91 to 1. */
export const CARD = { width: 1200, height: 630, type: 'image/png' } as const;

export interface Card {
  /** The name of the site. */
  site: string;
  /** Where the words stand: "Claim 6 of 18". */
  place: string;
  /** The words that are annotated, in quotation marks. */
  quote: string;
  label: Label | null;
  /** What was found. */
  finding: string;
  /** The question and the result of each deciding check by its id; without one, a line that says so. */
  checks: readonly { check: string | null; asks: string; result: string }[];
  /** How many claims have which label. */
  counts: readonly { label: Label; count: number }[];
}

/** The card of one claim: its quote, its label, what was found and the result of each deciding check. */
export function claimCard(claim: PublishedClaim, { claims, settings }: PublishedRelease): Card {
  const decisive = claim.receipts.filter((receipt) => receipt.decisive);
  return {
    site: settings.name,
    place: `Claim ${claim.number} of ${claims.length}`,
    quote: `“${claim.quote}”`,
    label: claim.label,
    finding: claim.finding.text,
    checks: decisive.map((receipt) => ({
      check: receipt.id.check,
      asks: receipt.asks,
      result: answerInWords(receipt),
    })),
    counts: [],
  };
}

/** The card of a claim that was withdrawn: what it said, and that it was taken back. */
export const withdrawnCard = (
  { quote, date, because }: Withdrawn,
  { settings }: Pick<PublishedRelease, 'settings'>,
): Card => ({
  site: settings.name,
  place: 'Withdrawn claim',
  quote: `“${quote}”`,
  label: null,
  finding: withdrawnInWords({ date, because }),
  checks: [],
  counts: [],
});

/** The card of a release: the headline and how many claims have which label. */
export function releaseCard(release: PublishedRelease): Card {
  return {
    site: release.settings.name,
    place: `${capital(release.kind.a)}, annotated claim by claim`,
    quote: `“${release.title}”`,
    label: null,
    finding: `${counted(release.claims.length, 'claim')}, each with its working and its sources:`,
    checks: [],
    counts: claimsByLabel(release),
  };
}

/**
 * The card in words, for those who do not see it, with the label before the words that it rates. The results of the checks are left to the page: X takes no more than
 * 420 characters.
 */
export function cardText({ quote, label, finding, counts }: Card): string {
  const rated = label ? `${labels[label].name}: ${quote}` : quote;
  const found = counts.map(({ label: name, count }) => `${count} ${labels[name].name.toLowerCase()}`);
  return [rated, finding, found.length > 0 && `${found.join(', ')}.`].filter(Boolean).join(' ');
}
