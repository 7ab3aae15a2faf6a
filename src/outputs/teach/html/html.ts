// The views of the lessons are trees: plain text is a text node in them, so that no word of the content can become a tag.
import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { declared } from '../../../declared.ts';
import { address, hasAddress } from '../../../paths.ts';

/**
 * What is HTML already, inside an element: rendered prose, or words of the release with their marks. Plain text is none of
 * these, and has no type that fits here. (A list, for hastscript takes a first object for attributes.)
 */
export const ready = ({ html }: { readonly html: string }): ElementContent[] => [
  { type: 'raw', value: html } as unknown as ElementContent,
];

/** HTML for a page of this site. */
export const htmlOf = (nodes: Nodes | readonly Nodes[]): string =>
  toHtml({ type: 'root', children: [nodes].flat() as RootContent[] }, { allowDangerousHtml: true });

/**
 * HTML that leaves the site: links that begin with "/" are paths as `src/paths.ts` makes them, and get their whole address.
 * While the site has none, they are words that lead nowhere.
 */
export const htmlOutside = (nodes: Nodes | readonly Nodes[]): string =>
  htmlOf(nodes).replaceAll(/ href="(\/[^"]*)"/g, (_, path: string) =>
    hasAddress() ? ` href="${address(path)}"` : '',
  );

/** A whole page outside the site around its main part, with a link to its style or the style itself. It loads nothing else. */
export const htmlDocument = (title: string, main: readonly ElementContent[], styling: Element): string =>
  htmlOutside([
    { type: 'doctype' },
    h(
      'html',
      { lang: declared().language },
      h(
        'head',
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', title),
        styling,
      ),
      h('body', h('main', [...main])),
    ),
  ]);
