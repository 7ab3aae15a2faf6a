// From the files of the content folder to linked, validated objects. Nothing downstream checks again.
import type { z } from 'zod';
import { cover, type Coverage } from '../anchor/coverage.ts';
import type { CheckId } from '../verify/receipt.ts';
import { claimSchema, type Claim } from './claim.ts';
import { datasetSchema, readRows, tableName, type Dataset } from './dataset.ts';
import { parseFile, type Parsed } from './document.ts';
import type { Files } from './files.ts';
import { sha256 } from './hash.ts';
import { linkCheck } from './link-check.ts';
import { asQuote, linkRelease, locateQuote } from './link-release.ts';
import { pageSchema, termSchema, type Page, type Term } from './page.ts';
import { nearest, show, type Problem } from './problem.ts';
import { releaseSchema, type Release } from './release.ts';
import { sourceSchema, type Source } from './source.ts';

export interface Content {
  release: Release;
  /** In the order of the release. */
  claims: Claim[];
  coverage: Coverage<Claim>;
  /** By id, in the order of the ids. */
  sources: Map<string, Source>;
  datasets: Map<string, Dataset>;
  terms: Term[];
  pages: Map<string, Page>;
  /** What is there but has problems, so that what refers to it is not reported as well. */
  broken: Broken;
}

export interface Broken {
  sources: ReadonlySet<string>;
  claims: ReadonlySet<string>;
  datasets: ReadonlySet<string>;
}

const KINDS = {
  release: /^releases\/([a-z0-9-]+)\/release\.md$/,
  claim: /^releases\/[a-z0-9-]+\/claims\/(?:[a-z0-9-]+\/)*([a-z0-9-]+)\.mdx$/,
  source: /^sources\/([a-z0-9-]+)\.yaml$/,
  dataset: /^datasets\/([a-z0-9-]+)\.yaml$/,
  table: /^datasets\/([a-z0-9-]+)\.csv$/,
  term: /^glossary\/([a-z0-9-]+)\.md$/,
  page: /^pages\/([a-z0-9-]+)\.mdx$/,
} as const;

type Kind = keyof typeof KINDS;

interface Entry {
  id: string;
  file: string;
  text: string;
}

/** Loads everything it can and reports every problem; null where there is no release to annotate. */
export function loadContent(files: Files, report: (problem: Problem) => void): Content | null {
  const entries = sort(files, report);
  const parsed = <S extends z.ZodType>(kind: Kind, schema: S) =>
    entries[kind].flatMap(({ id, file, text }) => {
      const result = parseFile(file, text, schema, report);
      return result ? [{ id, parsed: result }] : [];
    });

  const sources = new Map(
    parsed('source', sourceSchema).map(({ id, parsed: { data } }): [string, Source] => [
      id,
      {
        ...data,
        id,
        excerpts: Object.entries(data.excerpts).map(([excerpt, words]) => ({ id: excerpt, ...words })),
      },
    ]),
  );
  const brokenSources = missing(entries.source, [...sources.keys()]);
  const mustBeSource = (id: string, place: Pick<Problem, 'file' | 'line' | 'field'>) => {
    if (sources.has(id) || brokenSources.has(id)) return;
    const like = nearest(id, sources.keys());
    report({
      ...place,
      found: show(id),
      expected: 'a source in content/sources',
      fix: like ? `did you mean "${like}"?` : `add content/sources/${id}.yaml`,
    });
  };

  const datasets = new Map(
    parsed('dataset', datasetSchema).flatMap(({ id, parsed: { data, place } }): [string, Dataset][] => {
      data.sources.forEach((source, i) => mustBeSource(source, place(['sources', i])));
      const table = entries.table.find((entry) => entry.id === id);
      if (!table) {
        report({ ...place(), found: 'no rows', expected: `content/datasets/${id}.csv beside it`, fix: 'add the CSV file' });
        return [];
      }
      const columns = Object.entries(data.columns).map(([name, column]) => ({ name, ...column }));
      const rows = readRows(table.file, table.text, columns, data.primaryKey, report);
      return rows ? [[id, { ...data, name: id, table: tableName(id), columns, rows, csv: table.text, sha256: sha256(table.text) }]] : [];
    }),
  );
  for (const { id, file } of entries.table) {
    if (entries.dataset.some((entry) => entry.id === id)) continue;
    report({ file, found: 'rows without a description', expected: `content/datasets/${id}.yaml beside it`, fix: 'describe its columns and where it comes from' });
  }

  const declaredClaims = parsed('claim', claimSchema);
  const broken: Broken = {
    sources: brokenSources,
    claims: missing(entries.claim, declaredClaims.map(({ id }) => id)),
    datasets: missing(entries.table, [...datasets.keys()]),
  };
  const [parsedRelease, ...others] = parsed('release', releaseSchema);
  for (const { parsed: { place } } of others) {
    report({ ...place(), found: 'a second release', expected: 'one release', fix: 'keep one folder below content/releases' });
  }
  if (!parsedRelease) {
    if (entries.release.length === 0) {
      report({ file: 'releases', found: 'no release', expected: 'content/releases/<release>/release.md', fix: 'add the text to annotate' });
    }
    return null;
  }
  const release = linkRelease(parsedRelease.id, parsedRelease.parsed, report);
  mustBeSource(release.source, parsedRelease.parsed.place(['source']));
  if (release.rewrites) mustBeSource(release.rewrites, parsedRelease.parsed.place(['rewrites']));

  const claims = linkClaims(declaredClaims, release, sources, broken, report);
  reportCircles(claims, report);
  const coverage = cover(release.text, claims, release.unclaimed, release.furniture);
  // A claim that could not be linked leaves a hole in the coverage; the hole is then not the author's fault.
  if (claims.length === entries.claim.length) {
    for (const { start, end } of coverage.uncovered) {
      report({
        ...parsedRelease.parsed.place(['unclaimed']),
        found: `words that no claim covers: ${show(release.text.slice(start, end))}`,
        expected: 'every word of the release in a claim, under unclaimed or under furniture',
        fix: 'widen or add a claim, or list the words under unclaimed with the reason',
      });
    }
  }

  return {
    release,
    claims,
    coverage,
    sources,
    datasets,
    terms: parsed('term', termSchema)
      .map(({ id, parsed: { data, file, body, bodyLine } }) => ({ ...data, id, file, body, bodyLine }))
      .sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1)),
    pages: new Map(parsed('page', pageSchema).map(({ id, parsed: { data } }) => [id, { id, ...data }])),
    broken: {
      ...broken,
      claims: missing(entries.claim, claims.map(({ id }) => id)),
    },
  };
}

const missing = (entries: Entry[], loaded: readonly string[]): Set<string> =>
  new Set(entries.map(({ id }) => id).filter((id) => !loaded.includes(id)));

/** Puts every file to its kind by its path; a file of no kind and two files of one id are reported. */
function sort(files: Files, report: (problem: Problem) => void): Record<Kind, Entry[]> {
  const entries: Record<Kind, Entry[]> = {
    release: [], claim: [], source: [], dataset: [], table: [], term: [], page: [],
  }; // prettier-ignore
  for (const [file, text] of files) {
    const match = (Object.keys(KINDS) as Kind[])
      .map((kind) => ({ kind, id: KINDS[kind].exec(file)?.[1] }))
      .find(({ id }) => id !== undefined);
    if (match?.id === undefined) {
      report({
        file,
        found: 'a file of no known kind',
        expected: 'a release, claim, source, dataset, glossary term or page, named in lower-case letters, digits and hyphens',
        fix: 'rename or move it; the README lists what goes where',
      });
      continue;
    }
    const twin = entries[match.kind].find((entry) => entry.id === match.id);
    if (twin) {
      report({
        file,
        found: `the id "${match.id}" a second time`,
        expected: `an id of its own; ${twin.file} has this one`,
        fix: 'rename one of the two files; an id that was ever published stays with its claim',
      });
      continue;
    }
    entries[match.kind].push({ id: match.id, file, text });
  }
  return entries;
}

type ParsedClaim = { id: string; parsed: Parsed<z.output<typeof claimSchema>> };

function linkClaims(
  declared: ParsedClaim[],
  release: Release,
  sources: ReadonlyMap<string, Source>,
  broken: Broken,
  report: (problem: Problem) => void,
): Claim[] {
  const kindOfCheck = ({ claim, check }: CheckId) =>
    declared.find((each) => each.id === claim)?.parsed.data.checks[check]?.comparison ?? null;

  const claims = declared.flatMap(({ id, parsed: { data, body, bodyLine, place } }): Claim[] => {
    const { checks, ...fields } = data;
    const scope = { quote: data.quote, sources, broken, kindOfCheck, place, report };
    const linked = Object.entries(checks).map(([check, each]) => linkCheck({ claim: id, check }, each, scope));
    const span = locateQuote(release.text, asQuote(data), place, ['quote'], report);
    if (!span || linked.some((check) => check === null)) return [];
    return [
      { ...fields, ...span, id, number: 0, checks: linked.filter((check) => check !== null), body, bodyLine, place },
    ];
  });
  claims.sort((a, b) => a.start - b.start || b.end - a.end);
  return claims.map((claim, i) => ({ ...claim, number: i + 1 }));
}

const key = ({ claim, check }: CheckId): string => `${claim}/${check}`;

/** A check whose result rests on itself, directly or through others, has no result. */
function reportCircles(claims: readonly Claim[], report: (problem: Problem) => void): void {
  const uses = new Map<string, string[]>();
  const places = new Map<string, Pick<Problem, 'file' | 'line' | 'field'>>();
  for (const { checks, place } of claims) {
    for (const check of checks) {
      if (check.kind !== 'calculation') continue;
      const results = check.inputs.flatMap((input) =>
        'pending' in input && input.pending.kind === 'result' ? [key(input.pending.check)] : [],
      );
      uses.set(key(check.id), results);
      places.set(key(check.id), place(['checks', check.id.check]));
    }
  }
  const done = new Set<string>();
  const visit = (id: string, trail: string[]): void => {
    if (trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id];
      for (const each of circle) done.add(each);
      report({
        ...places.get(id)!,
        found: `a circle: ${circle.join(' uses ')}`,
        expected: 'checks that can be computed one after the other',
        fix: 'let one of them take its number from the quote, an excerpt or a dataset',
      });
      return;
    }
    if (done.has(id)) return;
    for (const next of uses.get(id) ?? []) visit(next, [...trail, id]);
    done.add(id);
  };
  for (const id of uses.keys()) visit(id, []);
}
