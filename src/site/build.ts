// The whole way of a claim, from the files of the content folder to what the pages show:
// load and link -> verify each check -> render the prose. Fails closed: with one problem there is no site.
import type { CoveredSentence } from '../anchor/coverage.ts';
import { paragraphs } from '../anchor/sentences.ts';
import { overlaps } from '../anchor/span.ts';
import { claimContext, reportUnbackedNumbers } from '../prose/claim-prose.ts';
import type { Claim } from '../content/claim.ts';
import type { Dataset } from '../content/dataset.ts';
import type { ExcerptReference } from '../fields.ts';
import { readFiles, type Files } from '../content/files.ts';
import { sha256 } from '../content/hash.ts';
import { loadContent, type Broken } from '../content/load.ts';
import type { Term } from '../content/page.ts';
import { ContentError, type Problem } from '../problem.ts';
import { publishLesson } from './lesson.ts';
import type { ProseContext } from '../prose/prose.ts';
import { renderProse } from '../prose/render.ts';
import { Notes } from '../prose/notes.ts';
import { computeReceipts } from './receipts.ts';
import { publishQuestion } from './quiz.ts';
import { numbersOf } from '../check/label.ts';
import { provenancesOf, type Receipt } from '../check/kinds.ts';
import { formerClaims } from '../version/former.ts';
import { frozenVersions, historyOf } from '../version/history.ts';
import { recordOf } from '../version/record.ts';

import type { PresentClaim, PublishedDataset, PublishedTerm, Site } from './site.ts';

type Report = (problem: Problem) => void;

/**
 * Loads the content folder.
 * @throws ContentError with every problem found
 */
export async function loadSite(root: string): Promise<Site> {
  return buildSite(await readFiles(root));
}

/** The same from files in memory. */
export async function buildSite(files: Files): Promise<Site> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);

  const content = loadContent(files, report);
  if (!content) throw new ContentError(problems);
  const receipts = await computeReceipts(content, report);
  const present = content.claims.map((claim) => {
    const notes = new Notes(content.sources);
    const context = claimContext(claim, receipts, notes, content);
    const { sentences } = content.coverage;
    return publishClaim(claim, receipts.get(claim.id) ?? [], notes, context, sentences, report);
  });
  const termNotes = new Notes(content.sources);
  const terms = content.terms.map((term) => publishTerm(term, termNotes, content.broken, report));
  const datasets = [...content.datasets.values()].map((dataset) => publishDataset(dataset, report));
  const lessons = content.lessons.map((lesson) => publishLesson(lesson, receipts, content, report));
  const quiz = content.quiz.flatMap((each) => publishQuestion(each, receipts, content, report) ?? []);

  // What is broken differs from what was published; only what is whole is set beside it.
  const { registry, frozen } = content;
  if (problems.length > 0 || !registry) throw new ContentError(problems);
  const claims = present.map((claim) => {
    const record = recordOf(claim, (table) => content.datasets.get(table)!.sha256);
    const versions = frozenVersions(claim.id, registry, frozen, report);
    return { ...claim, ...historyOf(record, versions, claim, report) };
  });
  const former = formerClaims(registry, frozen, report);
  if (problems.length > 0) throw new ContentError(problems);
  return {
    ...content,
    contentSha256: sha256([...files].map(([path, text]) => `${sha256(text)}  ${path}\n`).join('')),
    paragraphs: paragraphs(content.release.text),
    claims,
    formerClaims: former,
    article: content.sources.get(content.release.source)!,
    sources: [...content.sources.values()],
    datasets,
    terms,
    termNotes: termNotes.all,
    lessons,
    quiz,
  };
}

function publishClaim(
  claim: Claim,
  receipts: Receipt[],
  notes: Notes,
  context: ProseContext,
  sentences: readonly CoveredSentence<Claim>[],
  report: Report,
): PresentClaim {
  const { place } = claim;
  const render = (markdown: string, ...path: (string | number)[]) =>
    renderProse(markdown, context, place(path), report);

  // Notes are numbered in the order in which the page shows them: receipts, context, what came since.
  for (const { source, excerpt } of receipts.flatMap(excerptsOf)) notes.cite(source, excerpt);
  const body = renderProse(claim.body, context, { file: place().file, line: claim.bodyLine }, report);
  const since = claim.since.map(({ date, what }, i) => ({ date, what: render(what, 'since', i) }));
  reportUnbackedNumbers(claim, receipts, report);
  const { start, end } = sentences.find((sentence) => overlaps(sentence, claim)) ?? claim;
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
    notes: notes.all,
    sentence: { start, end },
    context,
    contextText: body.text,
  };
}

/** The excerpts that a receipt rests on. */
function excerptsOf(receipt: Receipt): ExcerptReference[] {
  return provenancesOf(receipt).filter((provenance) => provenance.kind === 'excerpt');
}

function publishTerm(term: Term, notes: Notes, broken: Broken, report: Report): PublishedTerm {
  const context: ProseContext = {
    ...plainProse,
    note: (source, excerpt) => notes.cite(source, excerpt)?.number ?? (broken.sources.has(source) ? 0 : null),
  };
  const { file, bodyLine: line } = term;
  return { ...term, definition: renderProse(term.body, context, { file, line }, report) };
}

function publishDataset(dataset: Dataset, report: Report): PublishedDataset {
  const file = `datasets/${dataset.name}.yaml`;
  const render = (markdown: string, field: string) =>
    renderProse(markdown, plainProse, { file, field }, report);
  return {
    ...dataset,
    provenance: render(dataset.provenance, 'provenance'),
    rules: dataset.rules.map((rule, i) => render(rule, `rules.${i}`)),
  };
}

/** Prose that refers to nothing. */
const plainProse: ProseContext = {
  value: () => null,
  note: () => null,
  quotable: null,
  digitsNeedSource: false,
  firstUses: () => null,
};
