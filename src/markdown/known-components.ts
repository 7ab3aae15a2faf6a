// The components that prose may use; anything else in angle brackets is a slip of the pen.
import { visit } from 'unist-util-visit';
import { nearest, show } from '../content/problem.ts';
import { fault, type ProsePlugin } from './prose.ts';

/** Charts and lists that a page passes to MDX, besides Value. */
export const componentNames = [
  'AgreementsChart',
  'AwardChart',
  'StatesChart',
  'ComparisonList',
  'CorrectionList',
  'CoverageList',
  'LabelList',
  'SourceKindList',
] as const;

export type ComponentName = (typeof componentNames)[number];

export const remarkKnownComponents: ProsePlugin = (contextOf) => (tree, file) => {
  if (!contextOf(file)) return;
  const known: readonly string[] = ['Value', ...componentNames];
  visit(tree, (node) => {
    const imported = node.type === 'mdxjsEsm' || node.type.startsWith('mdx') && node.type.endsWith('Expression');
    const name = node.type.startsWith('mdxJsx') ? (node as { name?: string }).name : undefined;
    if (!imported && (name === undefined || known.includes(name))) return;
    fault(file, node, {
      found: name === undefined ? 'JavaScript in prose' : `<${name}>`,
      expected: `Markdown, or one of ${known.map((each) => `<${each}>`).join(', ')}`,
      fix: show(nearest(name ?? '', known) ?? 'write it as Markdown'),
    });
  });
};
