// What the search finds, and by what it can be narrowed. Pages carry it as attributes; the index is made from the built
// pages. Kept as Pagefind's metadata, not as its filters: these it writes in another order each time.
import type { PublishedRelease } from '../site/site.ts';
import { labelNames, labels, type Label } from '../check/label.ts';

const kinds = {
  claim: 'Claim',
  source: 'Source',
  table: 'Table',
  term: 'Term',
} as const;

export type Kind = keyof typeof kinds;

/** The headings of results, in the order in which they are shown. */
export const kindHeadings: Readonly<Record<Kind, string>> = {
  claim: 'Claims',
  source: 'Sources',
  table: 'Tables',
  term: 'Terms',
};

/** By what results can be narrowed, in the order of the form. */
export const facetNames = ['kind', 'label', 'topic', 'text'] as const;

export type Facet = (typeof facetNames)[number];

/**
 * The name of each facet and of its choices by their value.
 * @param topics the names of topics by their ids
 * @param texts the titles of the annotated texts by their ids, where there are several
 */
export const facetsOf = (
  topics: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>>,
): Record<Facet, { name: string; choices: Readonly<Record<string, string>> }> => ({
  kind: { name: 'Kind', choices: kinds },
  label: {
    name: 'Label of a claim',
    choices: Object.fromEntries(labelNames.map((label) => [label, labels[label].name])),
  },
  topic: { name: 'Topic of a claim', choices: topics },
  text: { name: 'Text of a claim', choices: texts },
});

/** Attributes of the element whose text is searched; an element in it with data-pagefind-ignore is left out. */
export const searched = (
  kind: Kind,
  claim?: { label: Label; topics: readonly string[] },
  release?: Pick<PublishedRelease, 'id' | 'isOneOfMany'>,
) => {
  const facets: Partial<Record<Facet, string>> = {
    kind,
    ...(claim && { label: claim.label }),
    ...(claim && claim.topics.length > 0 && { topic: claim.topics.join(' ') }),
    ...(release?.isOneOfMany && { text: release.id }),
  };
  return {
    'data-pagefind-body': '',
    'data-pagefind-meta': Object.keys(facets)
      .map((name) => `${name}[data-${name}]`)
      .join(', '),
    ...Object.fromEntries(Object.entries(facets).map(([name, value]) => [`data-${name}`, value])),
  };
};
