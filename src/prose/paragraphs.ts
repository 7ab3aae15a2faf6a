// Every paragraph and list item of prose gets an id, p1, p2 and so on, and a link to itself.
import type { Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { fragmentContent, fragmentProperties } from './fragment-link.ts';

export const rehypeParagraphs = () => (tree: Root) => {
  let count = 0;
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'p' && node.tagName !== 'li') return undefined;
    count += 1;
    const id = `p${count}`;
    node.properties['id'] = id;
    node.children.push(
      h('a', { ...fragmentProperties, href: `#${id}` }, fragmentContent(`Link to paragraph ${count}`)),
    );
    // The paragraphs of a list item are part of it.
    return SKIP;
  });
};
