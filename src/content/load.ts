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
import { linkRegistry, readRegistry, reportSharedIds, type Registry } from './registry.ts';
import { releaseSchema, type Release } from './release.ts';
import { linkReview, reviewSchema, type Review } from './review.ts';
import { settingsOf, siteSchema, type Settings } from './site.ts';
import { sourceSchema, type Source } from './source.ts';
import { standardsSchema, type Standard } from './standard.ts';

export interface Content {
  settings: Settings;
  /** The newest first, by the day on which each was published; what has none comes last. */
  releases: ReleaseContent[];
  /** Of all releases, in their order. */
  claims: Claim[];
  /** By id, in the order of the ids. */
  sources: Map<string, Source>;
  datasets: Map<string, Dataset>;
  /** By id. */
  charts: Map<string, Chart>;
  terms: Term[];
  pages: Map<string, Page>;
  /** Finds names with numbers in them, such as "Title 42"; null where none are listed. */
  names: RegExp | null;
  broken: Broken;
}

/** What stands in the folder of one release. */
export interface ReleaseContent {
  release: Release;
  /** In the order of the text. */
  claims: Claim[];
  coverage: Coverage<Claim>;
  /** In the order of their numbers. */
  lessons: Lesson[];
  quiz: Question[];
  /** Null where it could not be read. */
  registry: Registry | null;
  /** Null where there is none. */
  review: Review | null;
  /** By id, oldest first. */
  frozen: Map<string, FrozenFiles[]>;
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
type Loaded<S extends z.ZodType> = {
  id: string;
  release: string | null;
  parsed: Parsed<z.output<S>>;
};

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
 * Loads everything it can and reports every problem; null where there is no site.yaml to go by.
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
    entries[kind].flatMap(({ id, release, file, text }) => {
      const parsed = text === null ? null : parseFile(file, text, schemas[kind], report);
      return parsed ? [{ id, release, parsed }] : [];
    }) as Loaded<Schemas[K]>[];

  const sources = new Map(parse('source').map((loaded) => asSource(loaded, report)));
  const brokenSources = notLoaded(entries.source, sources.keys());
  const mustBeSource = (id: string, place: Place) => {
    if (!sources.has(id) && !brokenSources.has(id)) reportUnknownSource(id, place, sources, report);
  };
  const datasets = loadDatasets(parse('dataset'), entries, mustBeSource, report);
  const charts = new Map(parse('chart').map(asChart));
  const declared = parse('claim');
  const releases = parse('release').map(({ id, parsed }) => {
    const release = linkRelease(id, parsed, report);
    mustBeSource(release.source, parsed.place(['source']));
    if (release.rewrites) mustBeSource(release.rewrites, parsed.place(['rewrites']));
    return { release, parsed };
  });
  const [declaredSite] = parse('site');
  if (entries.site.length === 0) reportNoSite(report);
  if (!declaredSite) return null;

  const settings = settingsOf(declaredSite.parsed);
  reportFront(settings, ids(entries.release), report);
  const broken: Broken = {
    sources: brokenSources,
    datasets: notLoaded(entries.table, datasets.keys()),
    charts: notLoaded(entries.chart, charts.keys()),
    claims: notLoaded(entries.claim, ids(declared)),
  };
  const all = { declared, sources, broken, report };
  const linked = releases
    .toSorted((a, b) => byDate(sources, a.release, b.release))
    .map(({ release, parsed }) => {
      const claims = linkClaims(release, all);
      const coverage = cover(
        release.text,
        claims,
        [...release.unclaimed, ...release.undecided.map(asNotChecked)],
        release.furniture,
      );
      const own = entries.claim.filter((entry) => entry.release === release.id);
      const brokenClaims = notLoaded(own, ids(claims));
      // A claim that could not be linked leaves a hole in the coverage that is not the author's fault.
      if (brokenClaims.size === 0) reportUncovered(coverage, release, parsed, report);
      return { release, claims, coverage, brokenClaims, ids: new Set(ids(own)) };
    });
  const claims = linked.flatMap((each) => each.claims);
  const brokenClaims = notLoaded(entries.claim, ids(claims));
  reportCycles(claims, report);
  for (const claim of claims) reportLateEvents(claim, report);
  linkRepeats(claims, brokenClaims, report);
  for (const claim of claims) linkTopics(claim, settings, report);
  // Read by the import of a list; here only its faults are told.
  parse('listRules');
  const declaredStandards = parse('standards');
  const standards =
    declaredStandards.length < entries.standards.length
      ? null
      : new Map(declaredStandards.flatMap(asStandards));
  const scope = {
    standards,
    excerpts: new Set(
      [...sources.values()].flatMap(({ id, excerpts }) => excerpts.map((each) => `${id}:${each.id}`)),
    ),
    brokenSources,
    datasets: new Set([...datasets.keys(), ...broken.datasets]),
    terms: new Set(entries.term.map(({ id }) => id)),
    report,
  };
  const [lessons, quizzes, reviews] = [parse('lesson'), parse('quiz'), parse('review')];
  const whole = linked.map(({ release, ids: known, brokenClaims: own, ...each }): ReleaseContent => {
    const isOwn = (other: { release: string | null }) => other.release === release.id;
    const registry = readRegistry(release.id, entries.registry.find(isOwn), report);
    if (registry) {
      linkRegistry(registry, each.claims, own, report);
      checkWithdrawn(release, registry, report);
    }
    return {
      ...each,
      release,
      lessons: lessons
        .filter(isOwn)
        .map(({ id, parsed }) => linkLesson(id, parsed, { ...scope, claims: known }))
        .toSorted((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1)),
      quiz: quizzes.filter(isOwn).flatMap(asQuestions),
      registry,
      review: linkReview(reviews.find(isOwn)?.parsed, known, scope.excerpts, brokenSources, report),
      frozen: registry ? readFrozen(registry, entries.frozen.filter(isOwn), report) : new Map(),
    };
  });
  reportSharedIds(whole, report);

  return {
    settings,
    releases: whole,
    claims,
    sources,
    datasets,
    charts,
    terms: loadTerms(parse('term'), report),
    pages: new Map(parse('page').map(asPage)),
    names: namesPattern(Object.keys(settings.names)),
    broken: { ...broken, claims: brokenClaims },
  };
}

/** The newest first; what has no date, or a source that is not there, comes last; of one day by their ids. */
function byDate(sources: ReadonlyMap<string, Source>, a: Release, b: Release): number {
  const [dayOfA, dayOfB] = [a, b].map(({ source }) => sources.get(source)?.published ?? '') as [
    string,
    string,
  ];
  if (dayOfA !== dayOfB) return dayOfA > dayOfB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * Reports what came after the last day on which the claim was written. A build reads no clock: what can be known of dates is
 * their order.
 */
function reportLateEvents({ since, published, corrections, place }: Claim, report: Report): void {
  const written = corrections.reduce((last, { date }) => (date > last ? date : last), published);
  for (const [i, { date }] of since.entries()) {
    if (date <= written) continue;
    report({
      code: 'date-too-late',
      ...place(['since', i, 'date']),
      found: `${date}, after ${written}, when the claim was last written`,
      expected: 'a day on or before that of the present version',
      fix: 'correct the date, or publish it with an entry under corrections of that day',
    });
  }
}

/** Reports claims that repeat what is no claim, a claim of their own text, or each other. */
function linkRepeats(claims: readonly Claim[], broken: ReadonlySet<string>, report: Report): void {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const { id, release, repeats, place } of claims) {
    if (repeats === null || broken.has(repeats)) continue;
    const other = byId.get(repeats);
    if (!other) {
      const like = nearest(repeats, byId.keys());
      report({
        code: 'claim-unknown',
        ...place(['repeats']),
        found: show(repeats),
        expected: 'a claim of another release',
        fix: like ? `did you mean "${like}"?` : 'name a claim by its file’s name',
      });
      continue;
    }
    const passed = new Set([id]);
    for (let next: string | null = repeats; next !== null && !passed.has(next);) {
      passed.add(next);
      next = byId.get(next)?.repeats ?? null;
    }
    const last = byId.get([...passed].at(-1)!)!;
    const isCycle = last.repeats !== null && passed.has(last.repeats);
    if (other.release !== release && !isCycle) continue;
    report({
      code: 'repeats-itself',
      ...place(['repeats']),
      found: isCycle ? `${show(repeats)}, which repeats this claim` : `${show(repeats)}, of the same text`,
      expected: 'a claim of another text, of which this one is the same statement',
      fix: isCycle ? 'let only the later of them repeat the earlier' : 'remove it',
    });
  }
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
  // A month or a year is compared as far as it is known.
  const { published = '', read } = data;
  if (published > read.on.slice(0, published.length)) {
    report({
      code: 'date-too-late',
      ...place(['published']),
      found: `${published}, after ${read.on}, when it was read`,
      expected: 'a day on or before that of the reading',
      fix: 'correct one of the two',
    });
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

/** What the claims of every release are linked with. */
interface ClaimScope {
  /** Of all releases: a check may rest on the result of any. */
  declared: readonly Loaded<typeof claimSchema>[];
  sources: ReadonlyMap<string, Source>;
  broken: Broken;
  report: Report;
}

function linkClaims(release: Release, { declared, sources, broken, report }: ClaimScope): Claim[] {
  const declaredById = new Map(declared.map(({ id, parsed }) => [id, parsed.data.checks]));
  const isNumber = ({ claim, check }: CheckId) => {
    const found = declaredById.get(claim)?.[check];
    return found ? computesNumber(found) : null;
  };
  const find = quoteFinder(release.text);
  const fragmentOf = fragmentMaker(release.text);
  const own = declared.filter((each) => each.release === release.id);

  const claims = own.flatMap(({ id, parsed: { data, body, bodyLine, place } }): Claim[] => {
    const { checks: declaredChecks, figures: declaredFigures, grounds, repeats, ...fields } = data;
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
        release: release.id,
        number: 0,
        repeats: repeats ?? null,
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
