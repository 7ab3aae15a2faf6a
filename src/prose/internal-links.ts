// Links that begin with "/" are addresses of this site: they are put under its base path.
import { visit } from 'unist-util-visit';
import { href } from '../paths.ts';
import type { ProsePlugin } from './prose.ts';

export const remarkInternalLinks: ProsePlugin = () => (tree) => {
  visit(tree, 'link', (node) => {
    if (node.url.startsWith('/')) node.url = href(node.url);
  });
};
