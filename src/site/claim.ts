// A claim with its prose rendered, ready to show.
import type { Coverage, CoveredSentence } from '../anchor/coverage.ts';
import { overlaps } from '../anchor/span.ts';
import { numbersOf, wordingOf } from '../check/label.ts';
import { numberTextsOf, provenancesOf, testedBy, type Receipt } from '../check/kinds.ts';
import type { Claim } from '../content/claim.ts';
import { evidenceOf, type Ground } from '../content/grounds.ts';
import { splitReference, type ExcerptReference } from '../fields.ts';
import type { Problem } from '../problem.ts';
import { reportUnbackedNumbers } from '../prose/backed-numbers.ts';
import { claimContext, type Referable } from '../prose/context.ts';
import { parseQuantity } from '../quantity/parse.ts';
import { Notes } from '../prose/notes.ts';
import type { ProseContext } from '../prose/prose.ts';
import { checkText, renderBody, renderProse, type ProsePlace } from '../prose/render.ts';
import { recordingValues, reportUnusedFigures } from './figures.ts';
import type { PresentClaim, PublishedGround } from './site.ts';

export function presentClaim(
  claim: Claim,
  { sentences }: Pick<Coverage<Claim>, 'sentences'>,
  scope: Referable,
  report: (problem: Problem) => void,
): PresentClaim {
  const { id, place } = claim;
  const { content } = scope;
  const receipts = [...(scope.receipts.get(id) ?? [])];
  const notes = new Notes(content.sources);
  const figures = [...(scope.figures.get(id) ?? [])];
  const used = new Set<string>();
  const context = recordingValues(claimContext(id, notes, scope), used);

  // Notes are numbered in the order in which the page shows them: grounds, receipts, figures,
  // context, what came since.
  const grounds = claim.grounds.map((ground, i) =>
    presentGround(ground, place(['grounds', i]), context, notes, report),
  );
  for (const { source, excerpt } of receipts.flatMap(excerptsOf)) notes.cite(source, excerpt);
  for (const { from } of figures) if (from.kind === 'excerpt') notes.cite(from.source, from.excerpt);
  const body = renderBody(claim.body, context, { file: place().file, line: claim.bodyLine }, report);
  const since = claim.since.map(({ date, what }, i) => ({
    date,
    what: renderProse(what, context, place(['since', i]), report),
  }));
  // The finding also stands on other pages, where the notes do not.
  const finding = renderProse(
    claim.finding,
    { ...context, note: () => null, firstUses: () => null },
    place(['finding']),
    report,
  );
  reportUnbackedNumbers(claim, receipts, content.names, report);
  reportUnusedFigures(claim, used, report);
  for (const { name, from } of figures) {
    if (from.kind === 'constant') checkText(from.because, context, place(['figures', name]), report);
  }
  for (const [i, { because }] of claim.corrections.entries()) {
    checkText(because, context, place(['corrections', i, 'because']), report);
  }
  for (const receipt of receipts) {
    for (const provenance of provenancesOf(receipt)) {
      if (provenance.kind !== 'constant') continue;
      // The reason for a number may say it, in digits or in words.
      const backs = (number: string) => numberTextsOf(receipt).some((text) => isSameNumber(text, number));
      checkText(provenance.because, { ...context, backs }, place(['checks', receipt.id.check]), report);
    }
  }
  return {
    ...claim,
    grounds,
    receipts,
    figures,
    numbers: numbersOf(receipts.filter((receipt) => testedBy(receipt) === 'numbers')),
    wording: wordingOf(receipts.filter((receipt) => testedBy(receipt) === 'wording')),
    finding,
    since,
    body,
    notes: notes.all,
    sentence: sentenceAround(claim, sentences),
  };
}

function presentGround(
  ground: Ground,
  place: ProsePlace,
  context: ProseContext,
  notes: Notes,
  report: (problem: Problem) => void,
): PublishedGround {
  const evidence = evidenceOf(ground).map((each) => ('check' in each ? each : splitReference(each.excerpt)));
  for (const each of evidence) if ('excerpt' in each) notes.cite(each.source, each.excerpt);
  const because = explanationOf(ground);
  return {
    kind: ground.kind,
    evidence,
    words: 'words' in ground ? ground.words : null,
    because: because === null ? null : renderProse(because, context, place, report),
  };
}

function explanationOf(ground: Ground): string | null {
  switch (ground.kind) {
    case 'misses':
      return ground.takes;
    case 'silent':
      return ground.looked;
    case 'drops':
    case 'adds':
      return null;
    default:
      return ground.because ?? null;
  }
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
