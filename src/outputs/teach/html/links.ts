// Links that several views have: an address to type, the passage around the link, the PDFs of a sheet, the parts of a lesson.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { address, lessonPath } from '../../../paths.ts';
import { lessonSheets, type PublishedLesson } from '../../../site/lesson.ts';
import { papers, pdfPath, type Paper } from '../sheets.ts';
import type { Frame } from './frame.ts';

/** An address of this site as it is read from paper and typed: no scheme, no slash at the end. While it has none, the path. */
export function shortAddress(path: string): Element {
  const typed = address(path).replace(/^https?:\/\/|\/$/g, '');
  return h('a.short-address', { href: path }, typed);
}

/**
 * A link to the passage around it, seen when the passage is hovered or the link has the focus.
 * @param to the id of the passage
 * @param name for readers who do not see the sign: "Link to note 3"
 */
export const fragmentLink = (to: string, name: string): Element =>
  h(
    'a.fragment',
    { href: `#${to}`, dataPagefindIgnore: '' },
    h('span', { ariaHidden: 'true' }, '#'),
    ' ',
    h('span.visually-hidden', name),
  );

/**
 * Leads to the PDFs of a sheet; nothing if there are none here.
 * @param sheet the address of the sheet's page
 * @param name what the sheet is called, for those who hear a link without the words around it
 */
export function pdfLinks(
  sheet: string,
  name: string,
  { page }: Pick<Frame, 'page'>,
  label = 'PDF',
): Element[] {
  if (!page?.pdfs) return [];
  const link = (paper: Paper) =>
    h('a', { href: pdfPath(sheet, paper) }, papers[paper], h('span.visually-hidden', `, PDF of the ${name}`));
  return [h('span.screen-only', `(${label}: `, link('a4'), ' or ', link('letter'), ')')];
}

/** The ways to the parts of one lesson, but for the page itself; nothing outside the site, where they are entries of a course. */
export function lessonLinks(
  lesson: Pick<PublishedLesson, 'id' | 'title' | 'tasks'>,
  frame: Pick<Frame, 'page'>,
): ElementContent[] {
  if (!frame.page) return [];
  const own = frame.page.path;
  const { title } = lesson;
  const plan = lessonPath(lesson.id);
  const parts = [
    { href: plan, name: 'Plan', printed: false },
    ...lessonSheets(lesson).map(({ part, name }) => ({ href: `${plan}${part}/`, name, printed: true })),
  ].filter(({ href }) => href !== own);
  return [
    h(
      'ul.sans.plain-list.lesson-links',
      ...parts.map(({ href, name, printed }) =>
        h(
          'li',
          h('a', { href }, name, h('span.visually-hidden', `: ${title}`)),
          ...(printed ? [' ', ...pdfLinks(href, `${name.toLowerCase()}: ${title}`, frame)] : []),
        ),
      ),
    ),
  ];
}
