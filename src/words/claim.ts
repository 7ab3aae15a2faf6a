// A claim in one line, and all claims in one sentence.
import { labels, type Label } from '../check/label.ts';
import { counted } from './count.ts';
import type { TextKind } from './text.ts';

/**
 * The label of a claim, then the words that it rates, so that no title, subject or preview shows the words alone:
 * `Contradicted: “more than 1,000 agencies”`.
 * @param most characters in all; longer words end in “…” after the last whole word that fits
 */
export function labelAndWords(
  { label, quote }: { label: Label; quote: string },
  most = Number.POSITIVE_INFINITY,
): string {
  const before = `${labels[label].name}: “`;
  const room = most - before.length - 1;
  if (quote.length <= room) return `${before}${quote}”`;
  const cut = quote.slice(0, room).replace(/[\s,;:–—-]*\s\S*$/u, '');
  return `${before}${cut}…”`;
}

const found: Record<Label, (count: number) => string> = {
  supported: (count) => `${count} ${count === 1 ? 'is' : 'are'} supported`,
  'needs-context': (count) => `${count} ${count === 1 ? 'needs' : 'need'} context`,
  unsupported: (count) => `${count} ${count === 1 ? 'is' : 'are'} not supported by any source we found`,
  contradicted: (count) => `${count} ${count === 1 ? 'is' : 'are'} contradicted by the sources`,
  'not-checkable': (count) => `${count} cannot be checked`,
};

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });

/**
 * What was found in all, as one sentence.
 * @param counts of claims by label, in the order in which they are told; none is 0
 */
export function findingsInWords(
  counts: readonly { label: Label; count: number }[],
  { short }: Pick<TextKind, 'short'>,
): string {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return `No claim of this ${short} has been checked.`;
  return `We checked ${counted(all, 'claim')} in this ${short}: ${list.format(counts.map(({ label, count }) => found[label](count)))}.`;
}

/** Words a minute at which adults read English non-fiction silently: M. Brysbaert, Journal of Memory and Language 109, 2019. */
const PACE = 238;

/** How long it takes to read texts, in whole minutes. */
export function readingTime(texts: readonly string[]): string {
  const words = texts.join(' ').split(/\s+/).filter(Boolean).length;
  const minutes = Math.max(1, Math.round(words / PACE));
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
