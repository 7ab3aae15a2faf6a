// A claim with its prose rendered, ready to show.
import type { CoveredSentence } from '../anchor/coverage.ts';
import { overlaps } from '../anchor/span.ts';
import { numbersOf } from '../check/label.ts';
import { numberTextsOf, provenancesOf, type Receipt } from '../check/kinds.ts';
import type { Claim } from '../content/claim.ts';
import type { ExcerptReference } from '../fields.ts';
import type { Problem } from '../problem.ts';
import { reportUnbackedNumbers } from '../prose/backed-numbers.ts';
import { claimContext, type Referable } from '../prose/context.ts';
import { parseQuantity } from '../quantity/parse.ts';
import { Notes } from '../prose/notes.ts';
import { checkText, renderBody, renderProse } from '../prose/render.ts';
import type { PresentClaim } from './site.ts';

export function presentClaim(
  claim: Claim,
  scope: Referable,
  report: (problem: Problem) => void,
): PresentClaim {
  const { id, place } = claim;
  const { content } = scope;
  const receipts = [...(scope.receipts.get(id) ?? [])];
  const notes = new Notes(content.sources);
  const context = claimContext(id, notes, scope);

  // Notes are numbered in the order in which the page shows them: receipts, context, what came since.
  for (const { source, excerpt } of receipts.flatMap(excerptsOf)) notes.cite(source, excerpt);
  const body = renderBody(claim.body, context, { file: place().file, line: claim.bodyLine }, report);
  const since = claim.since.map(({ date, what }, i) => ({
    date,
    what: renderProse(what, context, place(['since', i]), report),
  }));
  reportUnbackedNumbers(claim, receipts, content.names, report);
  for (const [i, { because }] of claim.corrections.entries()) {
    checkText(because, context, place(['corrections', i, 'because']), report);
  }
  for (const receipt of receipts) {
    for (const provenance of provenancesOf(receipt)) {
      if (provenance.kind !== 'constant') continue;
      // The reason for a number may say it, in digits or in words.
      const backs = (number: string) => numberTextsOf(receipt).some((used) => isSameNumber(used, number));
      checkText(provenance.because, { ...context, backs }, place(['checks', receipt.id.check]), report);
    }
  }
  return {
    ...claim,
    receipts,
    numbers: numbersOf(receipts),
    // The finding also stands on other pages, where the notes do not.
    finding: renderProse(
      claim.finding,
      { ...context, note: () => null, firstUses: () => null },
      place(['finding']),
      report,
    ),
    since,
    body,
    notes: notes.all,
    sentence: sentenceAround(claim, content.coverage.sentences),
  };
}

function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [parseQuantity(one), parseQuantity(other)];
  return a !== null && b !== null && a.value.equals(b.value);
}

function sentenceAround(claim: Claim, sentences: readonly CoveredSentence<Claim>[]) {
  // They are in order: the first that ends after the claim begins is found by halving.
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (sentences[middle]!.end <= claim.start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  const { start, end } = sentence && overlaps(sentence, claim) ? sentence : claim;
  return { start, end };
}

/** The excerpts that a receipt rests on. */
function excerptsOf(receipt: Receipt): ExcerptReference[] {
  return provenancesOf(receipt).filter((provenance) => provenance.kind === 'excerpt');
}
