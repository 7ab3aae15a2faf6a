// What the search finds, and by what it can be narrowed. Pages carry it as attributes; the index is made from the built
// pages. Kept as Pagefind's metadata, not as its filters: these it writes in another order each time.
import { topics, type Topic } from '../content/topic.ts';
import { labelNames, labels, type Label } from '../check/label.ts';

export const kinds = {
  claim: 'Claim',
  source: 'Source',
  table: 'Table',
  term: 'Term',
} as const;

export type Kind = keyof typeof kinds;

/** By what results can be narrowed, and the name of each choice. */
export const facets = {
  kind: { name: 'Kind', choices: kinds },
  label: {
    name: 'Label of a claim',
    choices: Object.fromEntries(labelNames.map((label) => [label, labels[label].name])),
  },
  topic: { name: 'Topic of a claim', choices: topics },
} as const;

export type Facet = keyof typeof facets;

/** Attributes of the element whose text is searched; an element in it with data-pagefind-ignore is left out. */
export const searched = (kind: Kind, claim?: { label: Label; topics: readonly Topic[] }) => ({
  'data-pagefind-body': '',
  'data-pagefind-meta': ['kind', ...(claim ? ['label', 'topic'] : [])]
    .map((name) => `${name}[data-${name}]`)
    .join(', '),
  'data-kind': kind,
  'data-label': claim?.label,
  'data-topic': claim?.topics.join(' '),
});
