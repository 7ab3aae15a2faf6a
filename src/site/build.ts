// The whole way of a claim, from the files of the content folder to what the pages show:
// load and link -> verify each check -> render the prose. Fails closed: with one problem there is no site.
import { paragraphs } from '../anchor/sentences.ts';
import { disk, type Disk } from '../content/disk.ts';
import { readReporting, type Files } from '../content/files.ts';
import { sha256 } from '../content/hash.ts';
import { loadContent } from '../content/load.ts';
import { ContentError, type Problem } from '../problem.ts';
import { idsOf } from '../content/registry.ts';
import type { Referable } from '../prose/context.ts';
import { Notes } from '../prose/notes.ts';
import { formerClaims } from '../version/former.ts';
import { frozenVersions, historyOf } from '../version/history.ts';
import { recordOf } from '../version/record.ts';
import { changeInWords } from '../words/changes.ts';
import { textKind } from '../words/text.ts';
import { addressesOf } from './addresses.ts';
import { publishCharts } from './charts.ts';
import { presentClaim } from './claim.ts';
import { publishLesson } from './lesson.ts';
import { publishQuestion } from './quiz.ts';
import { computeReceipts } from './receipts.ts';
import type { Site } from './site.ts';
import {
  checkReasons,
  checkReview,
  checkSettings,
  checkSource,
  publishDataset,
  publishPage,
  publishTerm,
} from './texts.ts';

type Report = (problem: Problem) => void;

/**
 * Loads the content folder, with the names of the files in `public`, which are published as they are.
 * @throws ContentError with every problem found, those of files that cannot be read included
 */
export async function loadSite(root: string, from: Disk = disk): Promise<Site> {
  const unreadable: Problem[] = [];
  const files = readReporting(root, from, (problem) => unreadable.push(problem));
  const published = from.kindOf('public') === 'folder' ? from.list('public').map(({ path }) => path) : [];
  return buildSite(files, published, unreadable);
}

/**
 * The same from files in memory.
 * @param published names of the files that are published as they are, for links to them
 * @param unreadable problems of files that are there and not among `files`
 */
export async function buildSite(
  files: Files,
  published: Iterable<string> = [],
  unreadable: readonly Problem[] = [],
): Promise<Site> {
  const problems: Problem[] = [...unreadable];
  const report: Report = (problem) => problems.push(problem);

  const content = loadContent(
    files,
    report,
    unreadable.map(({ file }) => file),
  );
  if (!content) throw new ContentError(problems);
  const { receipts, figures, chartFigures } = await computeReceipts(content, report);
  const scope: Referable = { content, receipts, figures, hasAddress: addressesOf(content, published) };
  const present = content.claims.map((claim) => presentClaim(claim, scope, report));
  const termNotes = new Notes(content.sources);
  const terms = content.terms.map((term) => publishTerm(term, termNotes, scope, report));
  const pages = [...content.pages.values()].map((page) => publishPage(page, scope, report));
  const datasets = [...content.datasets.values()].map((each) => publishDataset(each, scope, report));
  const charts = await publishCharts(scope, chartFigures, report);
  const lessons = content.lessons.map((lesson) => publishLesson(lesson, scope, report));
  const quiz = content.quiz.flatMap((each) => publishQuestion(each, scope, report) ?? []);
  for (const source of content.sources.values()) checkSource(source, scope, report);
  checkReasons(scope, report);
  checkReview(scope, report);
  checkSettings(scope, report);

  // What is broken differs from what was published; only what is whole is set beside it.
  const { registry, frozen } = content;
  if (problems.length > 0 || !registry) throw new ContentError(problems);
  const claims = present.map((claim) => {
    const record = recordOf(
      claim,
      (dataset) => content.datasets.get(dataset)!.sha256,
      (id) => idsOf(id, registry)[0]!,
    );
    const versions = frozenVersions(claim.id, registry, frozen, report);
    return { ...claim, ...historyOf(record, versions, claim, changeInWords, report) };
  });
  const site: Site = {
    ...content,
    kind: textKind(content.release.kind ?? content.settings.kind),
    contentSha256: sha256([...files].map(([path, text]) => `${sha256(text)}  ${path}\n`).join('')),
    paragraphs: paragraphs(content.release.text),
    claims,
    formerClaims: formerClaims(registry, frozen, report),
    article: content.sources.get(content.release.source)!,
    sources: [...content.sources.values()],
    datasets,
    charts,
    terms,
    pages: new Map(pages.map((page) => [page.id, page])),
    termNotes: termNotes.all,
    lessons,
    quiz,
  };
  // Last, so that nothing that is published was made beside a problem.
  if (problems.length > 0) throw new ContentError(problems);
  return site;
}
