// The whole way of a claim, from the files of the content folder to what the pages show:
// load and link -> verify each check -> render the prose. Fails closed: with one problem there is no site.
import { disk, type Disk } from '../content/disk.ts';
import { readReporting, type Files } from '../content/files.ts';
import { sha256 } from '../content/hash.ts';
import { loadContent, type Content } from '../content/load.ts';
import { ContentError, type Problem } from '../problem.ts';
import { idsOf } from '../content/registry.ts';
import type { Referable } from '../prose/context.ts';
import { Notes } from '../prose/notes.ts';
import { formerClaims } from '../version/former.ts';
import { frozenVersions, historyOf } from '../version/history.ts';
import { recordOf } from '../version/record.ts';
import { defaultPages } from '../words/default-pages.ts';
import { changeInWords } from '../words/changes.ts';
import { addressesOf } from './addresses.ts';
import { publishCharts } from './charts.ts';
import { presentClaim } from './claim.ts';
import { publishLesson } from './lesson.ts';
import { publishQuestion } from './quiz.ts';
import { computeReceipts } from './receipts.ts';
import { frontOf, publishRelease } from './release.ts';
import type { PublishedRelease, Site } from './site.ts';
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
  return buildSite(...readContent(root, from));
}

/** What a site is built from, as it is on the disk. */
export function readContent(root: string, from: Disk): Parameters<typeof buildSite> {
  const unreadable: Problem[] = [];
  const files = readReporting(root, from, (problem) => unreadable.push(problem));
  const published = from.kindOf('public') === 'folder' ? from.list('public').map(({ path }) => path) : [];
  return [files, published, unreadable];
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

  const names = unreadable.map(({ file }) => file);
  const content = loadContent(withDefaults(files, names), report, names);
  if (!content) throw new ContentError(problems);
  const { receipts, figures, chartFigures } = await computeReceipts(content, report);
  const scope: Referable = {
    content,
    texts: content.releases.map(({ release }) => release),
    receipts,
    figures,
    hasAddress: addressesOf(content, published),
  };
  const present = content.releases.map((each) => {
    const own = { ...scope, texts: [each.release] };
    return {
      ...each,
      claims: each.claims.map((claim) => presentClaim(claim, each.coverage, own, report)),
      lessons: each.lessons.map((lesson) => publishLesson(lesson, own, report)),
      quiz: each.quiz.flatMap((question) => publishQuestion(question, own, report) ?? []),
    };
  });
  const termNotes = new Notes(content.sources);
  const terms = content.terms.map((term) => publishTerm(term, termNotes, scope, report));
  const pages = [...content.pages.values()].map((page) => publishPage(page, scope, report));
  const datasets = [...content.datasets.values()].map((each) => publishDataset(each, scope, report));
  const charts = await publishCharts(scope, chartFigures, report);
  for (const source of content.sources.values()) checkSource(source, scope, report);
  for (const each of content.releases) {
    const own = { ...scope, texts: [each.release] };
    checkReasons(each, own, report);
    checkReview(each, own, report);
  }
  checkSettings(scope, report);

  // What is broken differs from what was published; only what is whole is set beside it.
  if (problems.length > 0) throw new ContentError(problems);
  const shared = {
    settings: content.settings,
    contentSha256: sha256([...files].map(([path, text]) => `${sha256(text)}  ${path}\n`).join('')),
    sources: [...content.sources.values()],
    datasets,
    charts,
    terms,
    pages: new Map(pages.map((page) => [page.id, page])),
    termNotes: termNotes.all,
  };
  const front = frontOf(content);
  const releases = present.map(({ registry, frozen, ...each }): PublishedRelease => {
    // Without one there was a problem.
    const promises = registry!;
    const claims = each.claims.map((claim) => {
      const record = recordOf(
        claim,
        (dataset) => content.datasets.get(dataset)!.sha256,
        (id) => firstId(id, content),
      );
      const versions = frozenVersions(claim.id, promises, frozen, report);
      return { ...claim, ...historyOf(record, versions, claim, changeInWords, report) };
    });
    const former = formerClaims(promises, frozen, report);
    return publishRelease({ ...shared, ...each, claims, formerClaims: former }, front, present.length > 1);
  });
  // Last, so that nothing that is published was made beside a problem.
  if (problems.length > 0) throw new ContentError(problems);
  return {
    ...shared,
    releases,
    front: releases.find(({ isFront }) => isFront) ?? null,
    claims: releases.flatMap((release) => release.claims),
    formerClaims: releases.flatMap((release) => release.formerClaims),
    lessons: releases.flatMap((release) => release.lessons),
  };
}

/** The files with the pages that every site has, where there are none of its own. */
const withDefaults = (files: Files, unreadable: readonly string[]): Files =>
  new Map([...[...defaultPages].filter(([file]) => !unreadable.includes(file)), ...files]);

/** The id under which a claim of any release was first published. */
function firstId(id: string, { releases, claims }: Content): string {
  const release = claims.find((claim) => claim.id === id)?.release;
  const registry = releases.find((each) => each.release.id === release)?.registry;
  return registry ? idsOf(id, registry)[0]! : id;
}
