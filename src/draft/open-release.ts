// A release that is being worked on, with the quotes of its claims, however unfinished they are.
import type { Span } from '../anchor/span.ts';
import { quoteFinder } from '../anchor/find-quote.ts';
import { parseFile } from '../content/document.ts';
import type { Files } from '../content/files.ts';
import { asQuote, linkRelease } from '../content/link-release.ts';
import { claimFile, releaseFile } from '../content/places.ts';
import { quoteFields, releaseSchema, type Release } from '../content/release.ts';
import { readYaml } from '../content/yaml.ts';
import { ContentError, nearest, type Problem } from '../problem.ts';
import { z } from 'zod';
import { cannot } from './draft.ts';
import { openWords } from './open-words.ts';

export interface OpenRelease {
  release: Release;
  /** Its file below the content folder, and what is in it. */
  file: string;
  written: string;
  /** What of its text belongs to a claim, to what is unclaimed or to furniture. */
  decided: Span[];
  /** All other words, undecided or forgotten. */
  open: Span[];
}

/** The ids of the releases of a content folder, in order. */
const releasesIn = (files: Files): string[] =>
  [...files.keys()].flatMap((file) => /^releases\/([^/]+)\/release\.md$/.exec(file)?.[1] ?? []);

/**
 * The id of a release that is there.
 * @param id null: the only release
 * @throws CannotDraft
 */
export function releaseNamed(files: Files, id: string | null): string {
  const all = releasesIn(files);
  const release = id ?? (all.length === 1 ? all[0]! : null);
  if (release === null || !all.includes(release)) {
    const like = nearest(release ?? '', all);
    cannot(
      release === null ? `${all.length} releases` : `no release ${release}`,
      all.length === 0 ? 'a release' : `the name of one: ${all.join(', ')}`,
      all.length === 0
        ? 'npm run new -- release ID --text FILE'
        : like === null
          ? 'name one of them'
          : `did you mean ${like}?`,
    );
  }
  return release;
}

/**
 * @param id null: the only release
 * @throws CannotDraft, or ContentError with what is wrong in its file
 */
export function readOpenRelease(files: Files, id: string | null): OpenRelease {
  const release = releaseNamed(files, id);
  const file = releaseFile(release);
  const written = files.get(file)!;
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const parsed = parseFile(file, written, releaseSchema, report);
  const linked = parsed && linkRelease(release, parsed, report);
  if (!linked || problems.length > 0) throw new ContentError(problems);
  const decided = [...quotesOf(files, linked), ...linked.unclaimed, ...linked.furniture];
  return { release: linked, file, written, decided, open: openWords(linked.text, decided) };
}

/** The ids of the topics of a content folder; what cannot be read is for npm run check. */
export function topicsIn(files: Files): string[] {
  const read = readYaml(files.get('site.yaml') ?? '');
  const topics = 'document' in read ? topicsOnly.safeParse(read.document.toJS()).data?.topics : undefined;
  return Object.keys(topics ?? {});
}

const topicsOnly = z.object({ topics: z.record(z.string(), z.unknown()) });

const quoteOnly = z.object(quoteFields);

/** Where the quotes of claims stand; what cannot be read or found is for npm run check. */
function quotesOf(files: Files, { id, text }: Release): Span[] {
  const folder = claimFile(id, '').replace(/[^/]*$/, '');
  const find = quoteFinder(text);
  return [...files].flatMap(([file, written]) => {
    if (!file.startsWith(folder)) return [];
    const yaml = /^---\n([^]*?)\n---/.exec(written)?.[1] ?? '';
    const read = readYaml(yaml);
    const quote = 'document' in read ? quoteOnly.safeParse(read.document.toJS()).data : undefined;
    const found = quote && find(asQuote(quote));
    return found?.kind === 'found' ? [found.span] : [];
  });
}
