// HTML that leaves the site, in a cartridge or in a file of its own: it loads nothing, and every link has its whole address.
import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { address } from '../../../paths.ts';

/** HTML that is ready, as prose is, to stand inside an element. (A list, for hastscript takes a first object for attributes.) */
export const ready = (html: string): ElementContent[] => [
  { type: 'raw', value: html } as unknown as ElementContent,
];

/** Links that begin with "/" are paths of this site, as `src/paths.ts` makes them. */
export const htmlOf = (...nodes: Nodes[]): string =>
  toHtml({ type: 'root', children: nodes as RootContent[] }, { allowDangerousHtml: true }).replaceAll(
    /(?<= href=")\/[^"]*/g,
    address,
  );

/** A whole page around the HTML of its main part, with a link to its style or the style itself. */
export const htmlDocument = (title: string, main: string, styling: Element): string =>
  htmlOf(
    { type: 'doctype' },
    h(
      'html',
      { lang: 'en-US' },
      h(
        'head',
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', title),
        styling,
      ),
      h('body', h('main', ready(main))),
    ),
  );
