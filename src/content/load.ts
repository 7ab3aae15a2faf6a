// From the files of the content folder to linked, validated objects. Nothing downstream checks again.
import type { z } from 'zod';
import { cover, type Coverage, type Unclaimed } from '../anchor/coverage.ts';
import { quoteFinder } from '../anchor/find-quote.ts';
import type { Span } from '../anchor/span.ts';
import { fragmentMaker } from '../anchor/text-fragment.ts';
import { computesNumber, linkCheck } from '../check/kinds.ts';
import { tableName, type CheckId } from '../check/provenance.ts';
import { checkCharacters } from './characters.ts';
import { reportCycles } from './cycles.ts';
import { chartSchema, type Chart } from './chart.ts';
import { claimSchema, type Claim } from './claim.ts';
import { areRecorded, datasetSchema, readRows, type Dataset } from './dataset.ts';
import { parseFile, type Parsed } from './document.ts';
import { notLoaded, sortEntries, type Entries, type Kind } from './entries.ts';
import { excerptFaults } from './excerpt.ts';
import type { Files } from './files.ts';
import { readFrozen, type FrozenFiles } from './frozen.ts';
import { lessonSchema, type Lesson } from './lesson.ts';
import { listRulesSchema } from './list-rules.ts';
import { linkLesson } from './link-lesson.ts';
import { linkFigures } from './link-figures.ts';
import { checkGrounds, decidingChecks, linkLabel } from './link-grounds.ts';
import { asQuote, checkWithdrawn, linkRelease, linkToQuote, locateQuote } from './link-release.ts';
import { namesPattern } from './names.ts';
import { pageSchema, termSchema, type Page, type Term } from './page.ts';
import { nearest, show, type FieldPath, type Problem } from '../problem.ts';
import { quizSchema, type Question } from './quiz.ts';
import { linkRegistry, readRegistry, type Registry } from './registry.ts';
import { releaseSchema, type Release } from './release.ts';
import { linkReview, reviewSchema, type Review } from './review.ts';
import { settingsOf, siteSchema, type Settings } from './site.ts';
import { sourceSchema, type Source } from './source.ts';
import { standardsSchema, type Standard } from './standard.ts';

export interface Content {
  settings: Settings;
  release: Release;
  /** In the order of the release. */
  claims: Claim[];
  coverage: Coverage<Claim>;
  /** By id, in the order of the ids. */
  sources: Map<string, Source>;
  datasets: Map<string, Dataset>;
  /** By id. */
  charts: Map<string, Chart>;
  terms: Term[];
  pages: Map<string, Page>;
  /** In the order of their numbers. */
  lessons: Lesson[];
  quiz: Question[];
  /** Finds names with numbers in them, such as "Title 42"; null where none are listed. */
  names: RegExp | null;
  /** Null where it could not be read. */
  registry: Registry | null;
  /** Null where there is none. */
  review: Review | null;
  /** By id, oldest first. */
  frozen: Map<string, FrozenFiles[]>;
  broken: Broken;
}

/** What is there but has problems of its own, so that what refers to it is not reported as well. */
interface Broken {
  sources: ReadonlySet<string>;
  claims: ReadonlySet<string>;
  datasets: ReadonlySet<string>;
  charts: ReadonlySet<string>;
}

type Report = (problem: Problem) => void;
type Place = Pick<Problem, 'file' | 'line' | 'field'>;
type Loaded<S extends z.ZodType> = { id: string; parsed: Parsed<z.output<S>> };

/** What each kind of file is held against, or who reads it. A kind that is left out does not compile. */
export const schemas = {
  release: releaseSchema,
  claim: claimSchema,
  registry: 'readRegistry',
  frozen: 'readFrozen',
  source: sourceSchema,
  dataset: datasetSchema,
  table: 'loadDatasets',
  chart: chartSchema,
  term: termSchema,
  page: pageSchema,
  lesson: lessonSchema,
  site: siteSchema,
  standards: standardsSchema,
  quiz: quizSchema,
  review: reviewSchema,
  listRules: listRulesSchema,
} satisfies Record<Kind, z.ZodType | string>;

type Schemas = { [K in Kind as (typeof schemas)[K] extends z.ZodType ? K : never]: (typeof schemas)[K] };

/**
 * Loads everything it can and reports every problem; null where there is no site.yaml to go by, or no release to annotate.
 * @param unreadable files that are there, of which nothing more is known
 */
export function loadContent(
  files: Files,
  report: Report,
  unreadable: readonly string[] = [],
): Content | null {
  checkCharacters(files, report);
  const entries = sortEntries(files, report, unreadable);
  const parse = <K extends keyof Schemas>(kind: K): Loaded<Schemas[K]>[] =>
    entries[kind].flatMap(({ id, file, text }) => {
      const parsed = text === null ? null : parseFile(file, text, schemas[kind], report);
      return parsed ? [{ id, parsed }] : [];
    }) as Loaded<Schemas[K]>[];

  const sources = new Map(parse('source').map((loaded) => asSource(loaded, report)));
  const brokenSources = notLoaded(entries.source, sources.keys());
  const mustBeSource = (id: string, place: Place) => {
    if (!sources.has(id) && !brokenSources.has(id)) reportUnknownSource(id, place, sources, report);
  };
  const datasets = loadDatasets(parse('dataset'), entries, mustBeSource, report);
  const charts = new Map(parse('chart').map(asChart));
  const declared = parse('claim');
  const found = oneRelease(parse('release'), entries, report);
  const [declaredSite] = parse('site');
  if (entries.site.length === 0) reportNoSite(report);
  if (!found || !declaredSite) return null;

  const settings = settingsOf(declaredSite.parsed);
  reportFront(settings, ids(entries.release), report);

  const release = linkRelease(found.id, found.parsed, report);
  mustBeSource(release.source, found.parsed.place(['source']));
  if (release.rewrites) mustBeSource(release.rewrites, found.parsed.place(['rewrites']));
  const broken: Broken = {
    sources: brokenSources,
    datasets: notLoaded(entries.table, datasets.keys()),
    charts: notLoaded(entries.chart, charts.keys()),
    claims: notLoaded(entries.claim, ids(declared)),
  };
  const claims = linkClaims(declared, release, sources, broken, report);
  reportCycles(claims, report);
  for (const claim of claims) linkTopics(claim, settings, report);
  const coverage = cover(
    release.text,
    claims,
    [...release.unclaimed, ...release.undecided.map(asNotChecked)],
    release.furniture,
  );
  const brokenClaims = notLoaded(entries.claim, ids(claims));
  // A claim that could not be linked leaves a hole in the coverage that is not the author's fault.
  if (brokenClaims.size === 0) reportUncovered(coverage, release, found.parsed, report);
  // Read by the import of a list; here only its faults are told.
  parse('listRules');
  const declaredStandards = parse('standards');
  const standards =
    declaredStandards.length < entries.standards.length
      ? null
      : new Map(declaredStandards.flatMap(asStandards));
  const lessonScope = {
    claims: new Set(ids(entries.claim)),
    standards,
    excerpts: new Set(
      [...sources.values()].flatMap(({ id, excerpts }) => excerpts.map((each) => `${id}:${each.id}`)),
    ),
    brokenSources,
    datasets: new Set([...datasets.keys(), ...broken.datasets]),
    report,
  };

  const registry = readRegistry(release.id, entries, report);
  if (registry) {
    linkRegistry(registry, claims, brokenClaims, report);
    checkWithdrawn(release, registry, report);
  }

  return {
    settings,
    release,
    claims,
    coverage,
    sources,
    datasets,
    charts,
    terms: loadTerms(parse('term'), report),
    pages: new Map(parse('page').map(asPage)),
    lessons: parse('lesson')
      .map(({ id, parsed }) => linkLesson(id, parsed, lessonScope))
      .toSorted((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1)),
    quiz: parse('quiz').flatMap(asQuestions),
    names: namesPattern(Object.keys(declaredSite.parsed.data.names)),
    registry,
    review: linkReview(parse('review'), new Set(ids(entries.claim)), sources, brokenSources, report),
    frozen: registry ? readFrozen(registry, entries, report) : new Map(),
    broken: { ...broken, claims: brokenClaims },
  };
}

/** What is not decided yet nobody has checked; so a draft says, which is never published. */
const asNotChecked = (span: Span): Unclaimed => ({
  ...span,
  class: 'not-checked',
  because: 'It is not decided yet what these words are.',
  claim: null,
});

function loadTerms(declared: readonly Loaded<typeof termSchema>[], report: Report): Term[] {
  const byForm = new Map<string, string>();
  for (const { parsed } of declared) {
    for (const [i, form] of parsed.data.linked.entries()) {
      const other = byForm.get(form);
      byForm.set(form, parsed.file);
      if (other === undefined) continue;
      report({
        code: 'term-form-in-two-terms',
        ...parsed.place(['linked', i]),
        found: `${show(form)}, which ${other} links as well`,
        expected: 'words that link to one term',
        fix: 'take them out of one of the two files',
      });
    }
  }
  return declared.map(asTerm).toSorted(byTerm);
}

const ids = (loaded: readonly { id: string }[]): string[] => loaded.map(({ id }) => id);

function asSource(
  { id, parsed: { data, place } }: Loaded<typeof sourceSchema>,
  report: Report,
): [string, Source] {
  for (const [excerpt, words] of Object.entries(data.excerpts)) {
    for (const { field, ...fault } of excerptFaults(words)) {
      report({ code: 'excerpt-cut', ...place(['excerpts', excerpt, field]), ...fault });
    }
  }
  const excerpts = Object.entries(data.excerpts).map(([excerpt, words]) => ({ id: excerpt, ...words }));
  return [id, { ...data, id, excerpts, place }];
}

function reportUnknownSource(
  id: string,
  place: Place,
  sources: ReadonlyMap<string, Source>,
  report: Report,
): void {
  const like = nearest(id, sources.keys());
  report({
    code: 'source-unknown',
    ...place,
    found: show(id),
    expected: 'a source in content/sources',
    fix: like ? `did you mean "${like}"?` : `add content/sources/${id}.yaml`,
  });
}

function loadDatasets(
  described: readonly Loaded<typeof datasetSchema>[],
  entries: Entries,
  mustBeSource: (id: string, place: Place) => void,
  report: Report,
): Map<string, Dataset> {
  const descriptions = new Set(ids(entries.dataset));
  const tables = new Map(entries.table.map((entry) => [entry.id, entry]));
  for (const { id, file } of entries.table) {
    if (descriptions.has(id)) continue;
    report({
      code: 'dataset-without-description',
      file,
      found: 'rows without a description',
      expected: `content/datasets/${id}.yaml beside it`,
      fix: 'describe its columns and where it comes from',
    });
  }
  return new Map(
    described.flatMap(({ id, parsed: { data, place } }): [string, Dataset][] => {
      data.sources.forEach((source, i) => mustBeSource(source, place(['sources', i])));
      const table = tables.get(id);
      if (!table) {
        report({
          code: 'dataset-without-rows',
          ...place(),
          found: 'no rows',
          expected: `content/datasets/${id}.csv beside it`,
          fix: 'add the CSV file',
        });
        return [];
      }
      const columns = Object.entries(data.columns).map(([name, column]) => ({ name, ...column }));
      const csv = table.text;
      if (csv === null) return [];
      const rows = readRows(table.file, csv, columns, data.primaryKey, report);
      if (!rows) return [];
      areRecorded(csv, data.sha256, place(['sha256']), report);
      return [[id, { ...data, name: id, table: tableName(id), columns, rows, csv, place }]];
    }),
  );
}

function reportNoSite(report: Report): void {
  report({
    code: 'site-missing',
    file: 'site.yaml',
    found: 'no file',
    expected: 'content/site.yaml, which says what the site is called',
    fix: 'add it, with name: and the name of the site; src/content/site.ts lists its other fields',
  });
}

/** Reports a first page for a release that is not there; one with problems of its own is. */
function reportFront({ front, place }: Settings, releases: readonly string[], report: Report): void {
  if (front === undefined || releases.includes(front)) return;
  const like = nearest(front, releases);
  report({
    code: 'front-unknown',
    ...place(['front']),
    found: show(front),
    expected: releases.length === 0 ? 'no field: there is no release' : `one of ${releases.join(', ')}`,
    fix: like ? `write "${like}"` : 'name the folder of a release below content/releases',
  });
}

/** Reports topics that the site does not have; where it has some, a claim has one or more of them. */
function linkTopics({ topics, place }: Claim, settings: Settings, report: Report): void {
  const known = Object.keys(settings.topics);
  for (const [i, topic] of topics.entries()) {
    if (known.includes(topic)) continue;
    const like = nearest(topic, known);
    report({
      code: 'topic-unknown',
      ...place(['topics', i]),
      found: show(topic),
      expected: known.length === 0 ? 'no topic: site.yaml has none' : `one of ${known.join(', ')}`,
      fix: like ? `write "${like}"` : 'choose another, or add it under topics in content/site.yaml',
    });
  }
  if (topics.length > 0 || known.length === 0) return;
  report({
    code: 'field-missing',
    ...place(['topics']),
    found: 'no topic',
    expected: `one or more of ${known.join(', ')}`,
    fix: 'say what the claim is about',
  });
}

function oneRelease(
  releases: readonly Loaded<typeof releaseSchema>[],
  entries: Entries,
  report: Report,
): Loaded<typeof releaseSchema> | undefined {
  for (const { parsed } of releases.slice(1)) {
    report({
      code: 'release-repeated',
      ...parsed.place(),
      found: 'a second release',
      expected: 'one release',
      fix: 'keep one folder below content/releases',
    });
  }
  if (entries.release.length === 0) {
    report({
      code: 'release-missing',
      file: 'releases',
      found: 'no release',
      expected: 'content/releases/<release>/release.md',
      fix: 'add the text to annotate',
    });
  }
  return releases[0];
}

function linkClaims(
  declared: readonly Loaded<typeof claimSchema>[],
  release: Release,
  sources: ReadonlyMap<string, Source>,
  broken: Broken,
  report: Report,
): Claim[] {
  const declaredById = new Map(declared.map(({ id, parsed }) => [id, parsed.data.checks]));
  const isNumber = ({ claim, check }: CheckId) => {
    const found = declaredById.get(claim)?.[check];
    return found ? computesNumber(found) : null;
  };
  const find = quoteFinder(release.text);
  const fragmentOf = fragmentMaker(release.text);

  const claims = declared.flatMap(({ id, parsed: { data, body, bodyLine, place } }): Claim[] => {
    const { checks: declaredChecks, figures: declaredFigures, grounds, ...fields } = data;
    const deciding = decidingChecks(grounds);
    const scope = {
      quote: data.quote,
      sources,
      broken,
      computesNumber: isNumber,
      isDecisive: (check: string) => deciding.has(check),
      place,
      report,
    };
    const label = linkLabel(grounds, data.label, scope);
    const names = new Set(Object.keys(declaredChecks));
    checkGrounds(grounds, names, release.source, scope);
    const figures = linkFigures(id, declaredFigures, names, scope);
    const checks = Object.entries(declaredChecks).map(([check, each]) =>
      linkCheck({ claim: id, check }, each, scope),
    );
    const span = locateQuote(find, asQuote(data), place, ['quote'], report);
    const fragment = span && linkToQuote(fragmentOf, release.text, span, place, report);
    if (!span || !fragment || !label || [...checks, ...figures].includes(null)) return [];
    const linked = checks.filter((check) => check !== null);
    return [
      {
        ...fields,
        ...span,
        textFragment: fragment.directive,
        id,
        number: 0,
        grounds,
        label,
        checks: linked,
        figures: figures.filter((figure) => figure !== null),
        body,
        bodyLine,
        place,
      },
    ];
  });
  return claims
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((claim, i) => ({ ...claim, number: i + 1 }));
}

function reportUncovered(
  { uncovered }: Coverage<Claim>,
  { text }: Release,
  { place }: Parsed<unknown>,
  report: Report,
): void {
  for (const { start, end } of uncovered) {
    report({
      code: 'release-words-uncovered',
      ...place(['unclaimed']),
      found: `words that no claim covers: ${show(text.slice(start, end))}`,
      expected: 'every word of the release in a claim, under unclaimed or under furniture',
      fix: 'widen or add a claim, or list the words under unclaimed with the reason',
    });
  }
}

const asStandards = ({ parsed: { data } }: Loaded<typeof standardsSchema>) =>
  Object.entries(data).map(([id, standard]): [string, Standard] => [id, { id, ...standard }]);

const asQuestions = ({ parsed: { data, place } }: Loaded<typeof quizSchema>): Question[] =>
  Object.entries(data).map(([id, question]) => ({
    ...question,
    id,
    place: (path: FieldPath = []) => place([id, ...path]),
  }));

const asChart = ({ id, parsed: { data, place } }: Loaded<typeof chartSchema>): [string, Chart] => [
  id,
  { ...data, id, place },
];

const asTerm = ({ id, parsed: { data, body, bodyLine, place } }: Loaded<typeof termSchema>): Term => ({
  ...data,
  id,
  body,
  bodyLine,
  place,
});

const asPage = ({
  id,
  parsed: { data, body, bodyLine, place },
}: Loaded<typeof pageSchema>): [string, Page] => [id, { ...data, id, body, bodyLine, place }];

const byTerm = (a: Term, b: Term): number => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1);
