// On the dev server: the page that stands in place of one whose file has problems.
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { claimPath, dataPath, href, lessonPath, sourcePath } from '../paths.ts';
import { formatProblems, inOrder, type Problem } from '../problem.ts';
import { pathsOf } from '../site/release.ts';
import type { ReleasePaths } from '../site/site.ts';

/** The page of a file of content, as far as it has one; a file that is in many pages is told on the first. */
const PAGES: readonly [RegExp, (id: string, pathsOf: (release: string) => ReleasePaths) => string][] = [
  [/\/claims\/(?:.*\/)?([^/]+)\.mdx$/, claimPath],
  [/^sources\/(.+)\.yaml$/, sourcePath],
  [/^datasets\/(.+)\.(?:yaml|csv)$/, dataPath],
  [/(?:^|\/)lessons\/(.+)\.mdx$/, lessonPath],
  [/^pages\/(.+)\.mdx$/, (id) => href(`/${id}/`)],
  [/^glossary\//, () => href('/glossary/')],
  [/^releases\/([^/]+)\/quiz\.yaml$/, (id, of) => href(`${of(id).teach}quiz/`)],
  [/^releases\/([^/]+)\/release\.md$/, (id, of) => href(of(id).page)],
];

/**
 * Where the problems of a file are shown.
 * @param front the id of the release that the first page shows
 */
export function pageOf(file: string, front: string | null): string {
  for (const [pattern, path] of PAGES) {
    const found = pattern.exec(file);
    if (found) return path(found[1] ?? '', (release) => pathsOf(release, release === front));
  }
  return href('/');
}

/**
 * The problems that are told in place of a page; none where the page can be shown.
 * @param site null while there is none: then all problems are told everywhere
 */
export const toldAt = (
  path: string,
  problems: readonly Problem[],
  site: { front: { id: string } | null } | null,
): Problem[] =>
  inOrder(problems).filter(({ file }) => site === null || pageOf(file, site.front?.id ?? null) === path);

/** The page: plain, and gone as soon as the files are whole. */
export function problemPage(problems: readonly Problem[], root: string): string {
  const placed = problems.map((problem) => ({ ...problem, file: `${root}/${problem.file}` }));
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('title', 'Problems in the content'),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('style', 'body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui; color-scheme: light dark } pre { white-space: pre-wrap }'), // prettier-ignore
      // Loads the page again when something changed.
      h('script', { type: 'module', src: href('/@vite/client') }),
    ]),
    h('body', [
      h('h1', 'Problems in the content'),
      h('pre', formatProblems(placed, 'to mend; this page follows.')),
    ]),
  ]);
  return `<!doctype html>${toHtml(page)}`;
}
