// The link of a heading or a paragraph to itself; src/components/site/FragmentLink.astro is the same for components.
import { h } from 'hastscript';
import type { Element, Properties } from 'hast';

export const fragmentProperties: Properties = { className: ['fragment'], dataPagefindIgnore: '' };

/** The sign for those who see it, the name for those who do not. */
export const fragmentContent = (name: string): Element[] => [
  h('span', { ariaHidden: 'true' }, '#'),
  h('span', { className: ['visually-hidden'] }, name),
];
