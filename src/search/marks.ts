// What the search finds, and by what it can be narrowed. Pages carry it as attributes; the index is made from the built
// pages. Kept as Pagefind's metadata, not as its filters: these it writes in another order each time.
import { labelNames, labels, type Label } from '../check/label.ts';

export const kinds = {
  claim: 'Claim',
  source: 'Source',
  table: 'Table',
  term: 'Term',
} as const;

/** The headings of groups of results, in their order: claims first. */
export const groups = {
  claim: 'Claims',
  term: 'Terms',
  table: 'Tables',
  source: 'Sources',
} as const satisfies Record<Kind, string>;

export type Kind = keyof typeof kinds;

/** By what results can be narrowed, in the order of the form. */
export const facetNames = ['kind', 'label', 'topic'] as const;

export type Facet = (typeof facetNames)[number];

/** The name of each facet and of its choices by their value. */
export const facetsOf = (
  topics: Readonly<Record<string, string>>,
): Record<Facet, { name: string; choices: Readonly<Record<string, string>> }> => ({
  kind: { name: 'Kind', choices: kinds },
  label: {
    name: 'Label of a claim',
    choices: Object.fromEntries(labelNames.map((label) => [label, labels[label].name])),
  },
  topic: { name: 'Topic of a claim', choices: topics },
});

/** Attributes of the element whose text is searched; an element in it with data-pagefind-ignore is left out. */
export const searched = (kind: Kind, claim?: { label: Label; topics: readonly string[] }) => ({
  'data-pagefind-body': '',
  'data-pagefind-meta': ['kind', ...(claim ? ['label', 'topic'] : [])]
    .map((name) => `${name}[data-${name}]`)
    .join(', '),
  'data-kind': kind,
  'data-label': claim?.label,
  'data-topic': claim?.topics.join(' '),
});
