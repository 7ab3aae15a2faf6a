// A claim for those who may see the answer: its label, its finding and the outcome of each deciding check.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Receipt } from '../../../check/kinds.ts';
import { claimPath } from '../../../paths.ts';
import type { PublishedClaim } from '../../../site/site.ts';
import { outcomeSigns } from '../../../words/outcomes.ts';
import { answerInWords } from '../../../words/receipt.ts';
import { ready } from './html.ts';
import { labelWithSign } from './label.ts';
import { shortAddress } from './links.ts';

/** With its number as heading, as a key has it. */
export const claimAnswer = (claim: PublishedClaim): Element =>
  h(
    'section.answer',
    { id: `key-${claim.id}`, dataClaim: claim.id },
    h('h3', `Claim ${claim.number}`),
    ...answerTo(claim),
  );

/** The same without a heading. */
export function answerTo({
  id,
  number,
  quote,
  question,
  label,
  finding,
  receipts,
}: PublishedClaim): ElementContent[] {
  const decisive = receipts.filter((receipt) => receipt.decisive);
  const working = claimPath(id);
  return [
    h('blockquote', quote),
    h('p.sans.quiet', question),
    h('p', labelWithSign(label)),
    h('p', ready(finding)),
    ...(decisive.length > 0 ? [h('ul.sans.checks', ...decisive.map(check))] : []),
    h(
      'p.sans',
      h('a.screen-only', { href: working }, `The working of claim ${number}`),
      ' ',
      h('span.print-only.quiet', 'The working: ', shortAddress(working)),
    ),
  ];
}

const check = (receipt: Receipt): Element =>
  h('li', `${receipt.asks} ${answerInWords(receipt)}. `, h('strong.outcome', outcomeSigns[receipt.outcome]));
