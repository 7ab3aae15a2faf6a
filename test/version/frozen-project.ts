// The tiny project as it stands after npm run freeze, and after changes to that.
import { buildSite } from '../../src/site/build.ts';
import type { Site } from '../../src/site/site.ts';
import { registryFile } from '../../src/content/registry.ts';
import { sha256 } from '../../src/content/hash.ts';
import { ContentError, type Problem } from '../../src/problem.ts';
import { asFormat1, type RecordOfFormat1 } from '../../src/version/format-1.ts';
import { readRecord, writeRecord } from '../../src/version/record.ts';
import { freeze, type Built } from '../../src/freeze/freeze.ts';
import { changed, project, type Change } from '../project.ts';

export const REGISTRY = 'releases/leaflet/registry.yaml';

/** A built site as far as freezing reads it. */
export const builtFrom =
  (site: Site): Built =>
  (path) => {
    if (path === '404.html') return '<link rel="stylesheet" href="/frame.css">';
    if (path === 'claim.css') return '.receipt { margin: 0 }';
    if (path.endsWith('receipt.json')) return JSON.stringify({ versions: { content: site.contentSha256 } });
    const [, id] = path.split('/');
    const claim = site.claims.find((each) => each.id === id);
    return claim
      ? `<link rel="stylesheet" href="/frame.css"><link rel="stylesheet" href="/claim.css"><main><article><h1>${claim.title}</h1><a href="/claims/${id}/#check-growth">50%</a> <a href="/sources/report/">Report</a></article></main>`
      : null;
  };

/** The files after freezing what is not frozen yet. */
export async function frozen(files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const site = await buildSite(files);
  const problems: Problem[] = [];
  const written = site.releases.flatMap((release) => [
    ...freeze(release, files.get(registryFile(release.id)) ?? '', builtFrom(site), (each) =>
      problems.push(each),
    ),
  ]);
  if (problems.length > 0) throw new ContentError(problems);
  return new Map([...files, ...written]);
}

/** The project frozen, then changed. */
export const afterFreeze = async (changes: Record<string, Change>): Promise<Map<string, string>> =>
  changed(await frozen(await project()), changes);

/** The frozen files as they were when the only format of records was the first, and the registry with their hashes. */
export function inFormat1(files: ReadonlyMap<string, string>): Map<string, string> {
  const former = new Map(files);
  for (const [path, text] of files) {
    const record = path.endsWith('/record.json') ? readRecord(text) : null;
    if (record?.format !== 2) continue;
    const printed = writeRecord(asFormat1(record) as RecordOfFormat1);
    former.set(path, printed);
    former.set(REGISTRY, former.get(REGISTRY)!.replace(sha256(text), sha256(printed)));
  }
  return former;
}

/** The problems of the files; an empty list where they are whole. */
export async function problemsIn(files: ReadonlyMap<string, string>): Promise<readonly Problem[]> {
  try {
    await buildSite(files);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems;
  }
}
