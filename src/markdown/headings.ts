// Every heading of prose gets an id and a link to itself.
import rehypeAutolinkHeadings, { type Options } from 'rehype-autolink-headings';
import rehypeSlug from 'rehype-slug';
import type { PluggableList } from 'unified';

const options: Options = {
  behavior: 'append',
  properties: { className: ['fragment'] },
  content: [
    {
      type: 'element',
      tagName: 'span',
      properties: { ariaHidden: 'true' },
      children: [{ type: 'text', value: '#' }],
    },
    {
      type: 'element',
      tagName: 'span',
      properties: { className: ['visually-hidden'] },
      children: [{ type: 'text', value: 'Link to this section' }],
    },
  ],
};

export const rehypeHeadings: PluggableList = [rehypeSlug, [rehypeAutolinkHeadings, options]];
