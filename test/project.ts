// A tiny whole project, and the same with something broken.
import { fileURLToPath } from 'node:url';
import { readFiles } from '../src/content/files.ts';
import { ContentError, type Problem } from '../src/problem.ts';
import { buildSite } from '../src/site/build.ts';
import type { PublishedRelease, Site } from '../src/site/site.ts';

const root = fileURLToPath(new URL('fixtures/project', import.meta.url));

export const RELEASE = 'releases/leaflet/release.md';
export const RISE = 'releases/leaflet/claims/rise.mdx';
export const QUIZ = 'releases/leaflet/quiz.yaml';
export const TOWNS = 'releases/leaflet/claims/towns.mdx';

/** What becomes of a file: its new text, a change to its text, or nothing. */
export type Change = string | null | ((text: string) => string);

/** The project with files changed. */
export const project = async (changes: Record<string, Change> = {}): Promise<Map<string, string>> =>
  changed(await readFiles(root), changes);

/** Files with some changed, added (a text) or removed (null). */
export function changed(
  original: ReadonlyMap<string, string>,
  changes: Record<string, Change>,
): Map<string, string> {
  const files = new Map(original);
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) files.delete(path);
    else if (typeof change === 'string') files.set(path, change);
    else files.set(path, change(files.get(path) ?? ''));
  }
  return files;
}

export const build = async (changes: Record<string, Change> = {}): Promise<Site> =>
  buildSite(await project(changes));

/** The one release of the project. */
export const buildRelease = async (changes: Record<string, Change> = {}): Promise<PublishedRelease> =>
  (await build(changes)).front!;

/** The problems of the broken project; an empty list where it is whole. */
export async function problemsOf(changes: Record<string, Change>): Promise<readonly Problem[]> {
  try {
    await build(changes);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems;
  }
}

/** A change that replaces one passage, and fails where the passage is not there. */
export const replace =
  (from: string | RegExp, to: string): Change =>
  (text) => {
    if (text.search(from instanceof RegExp ? from : RegExp.escape(from)) < 0)
      throw new Error(`the fixture has no "${from}"`);
    return text.replace(from, () => to);
  };

/** The quiz with its question a second time, under another id. */
export const askedTwice: Change = (text) => `${text}\n${text.replace('rise:', 'rise-again:')}`;
