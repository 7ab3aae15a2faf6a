// The sheets that are made as PDF, too: the text with its claims numbered, a worksheet and a key for all claims, and the sheets
// of each lesson, on both papers.
import { lessonSheets } from '../../site/lesson.ts';
import { teachable } from '../../site/release.ts';
import type { PublishedRelease } from '../../site/site.ts';
import type { Output } from '../output.ts';

export const papers = { a4: 'A4', letter: 'Letter' } as const;
export const paperNames = Object.keys(papers) as Paper[];

export type Paper = keyof typeof papers;

/** The pages to print, as paths below the site's root: "/teach/worksheet/". */
export const sheetPages = (
  releases: readonly Pick<PublishedRelease, 'claims' | 'lessons' | 'paths'>[],
): string[] =>
  teachable(releases).flatMap(({ paths, lessons }) => [
    `${paths.teach}article/`,
    `${paths.teach}worksheet/`,
    `${paths.teach}key/`,
    ...lessons.flatMap((lesson) =>
      lessonSheets(lesson).map(({ part }) => `/teach/lessons/${lesson.id}/${part}/`),
    ),
  ]);

/** The PDF of a page, given by its path or its address, stands beside it, under a name that still says what it is in a folder of downloads. */
export function pdfPath(page: string, paper: Paper): string {
  const [part, of] = page.split('/').toReversed().slice(1);
  const name = of === 'teach' ? 'all-claims' : of;
  return `${page}${part === 'article' ? 'claims-numbered' : `${name}-${part}`}-${paper}.pdf`;
}

export const sheets: Output = {
  path: 'teach/:sheet.pdf',
  mediaType: 'application/pdf',
  name: 'Sheet',
  about: 'The text with its claims numbered, a worksheet or its key, to be printed.',
  files: ({ releases }) =>
    sheetPages(releases).flatMap((page) =>
      paperNames.map((paper) => ({
        at: { sheet: pdfPath(page, paper).replace(/^\/teach\/|\.pdf$/g, '') },
        // A PDF cannot say by itself that search engines are not to list it.
        unlisted: page.endsWith('/key/'),
        write: null,
      })),
    ),
};
