// The components that the prose of a claim may use; anything else in angle brackets is a slip of the pen.
import { visit } from 'unist-util-visit';
import { nearest, show } from '../problem.ts';
import { fault, type ProsePlugin } from './prose.ts';

const CHARTS = ['AgreementsChart', 'AwardChart', 'StatesChart'];

export const remarkKnownComponents: ProsePlugin = (contextOf) => (tree, file) => {
  if (!contextOf(file)) return;
  const known = ['Value', ...CHARTS];
  visit(tree, (node) => {
    const imported =
      node.type === 'mdxjsEsm' || (node.type.startsWith('mdx') && node.type.endsWith('Expression'));
    const name = node.type.startsWith('mdxJsx') ? (node as { name?: string }).name : undefined;
    if (!imported && (name === undefined || known.includes(name))) return;
    fault(file, node, {
      found: name === undefined ? 'JavaScript in prose' : `<${name}>`,
      expected: `Markdown, or one of ${known.map((each) => `<${each}>`).join(', ')}`,
      fix: show(nearest(name ?? '', known) ?? 'write it as Markdown'),
    });
  });
};
