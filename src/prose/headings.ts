// Every heading of prose gets an id and a link to itself.
import rehypeAutolinkHeadings, { type Options } from 'rehype-autolink-headings';
import rehypeSlug from 'rehype-slug';
import type { PluggableList } from 'unified';
import { fragmentContent, fragmentProperties } from './fragment-link.ts';

const options: Options = {
  behavior: 'append',
  properties: fragmentProperties,
  content: fragmentContent('Link to this section'),
};

export const rehypeHeadings: PluggableList = [rehypeSlug, [rehypeAutolinkHeadings, options]];
