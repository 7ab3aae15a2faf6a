// All claims as Web Annotations (W3C Web Annotation Data Model): an AnnotationCollection with its one page.
import { selectorMaker, type Selectors } from '../../anchor/selectors.ts';
import { coverageClasses, type Unclaimed } from '../../anchor/coverage.ts';
import { declared } from '../../declared.ts';
import { address, claimPath, href, unclaimedPath } from '../../paths.ts';
import type { PublishedClaim, PublishedRelease, Site } from '../../site/site.ts';
import { groundsAsText } from '../../words/grounds.ts';
import { labels } from '../../check/label.ts';
import { jsonText } from '../../json.ts';
import { CONTENT_LICENSE, organization, organizationId } from '../organization.ts';
import type { Output } from '../output.ts';
import { uri } from '../../uri.ts';

export const annotations: Output = {
  path: 'annotations.jsonld',
  name: 'Annotations (W3C Web Annotation)',
  about:
    'Each claim as an annotation on its exact words, where it was published and in its text on this site; words in no claim with what they are and why.',
  mediaType: 'application/ld+json',
  download: true,
  write: (site) => jsonText(annotationCollection(site)),
};

function annotationCollection(site: Site): object {
  const id = address(href('/annotations.jsonld'));
  const { name, url } = organization(site.settings);
  const items = site.releases.flatMap((of) => {
    const selectorsOf = selectorMaker(of.release.text);
    return [
      ...of.claims.map((claim) => annotation(claim, selectorsOf(claim), of)),
      ...of.release.unclaimed.map((words) => outsideClaims(words, selectorsOf(words), of)),
    ];
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: name,
    creator: {
      id: organizationId(),
      type: 'Organization',
      name,
      homepage: url,
    },
    total: items.length,
    first: {
      id: `${id}#page`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items,
    },
    last: `${id}#page`,
  };
}

function annotation(claim: PublishedClaim, selectors: Selectors, of: PublishedRelease): object {
  return {
    id: `${address(claimPath(claim.id))}#annotation`,
    type: 'Annotation',
    motivation: 'assessing',
    creator: organizationId(),
    rights: CONTENT_LICENSE,
    body: [
      { ...textualBody(), purpose: 'assessing', value: claim.finding.text },
      { ...textualBody(), purpose: 'classifying', value: labels[claim.label].name },
      { ...textualBody(), purpose: 'describing', value: groundsAsText(claim) },
      { type: 'SpecificResource', purpose: 'linking', source: address(claimPath(claim.id)) },
    ],
    target: targets(selectors, of),
  };
}

/** Words that no claim has: what they are, and why they were not checked. */
function outsideClaims(words: Unclaimed, selectors: Selectors, of: PublishedRelease): object {
  return {
    id: address(unclaimedPath(words, of)),
    type: 'Annotation',
    motivation: 'classifying',
    creator: organizationId(),
    rights: CONTENT_LICENSE,
    body: [
      { ...textualBody(), purpose: 'classifying', value: coverageClasses[words.class].name },
      { ...textualBody(), purpose: 'describing', value: words.because },
    ],
    target: targets(selectors, of),
  };
}

const textualBody = () => ({ type: 'TextualBody', format: 'text/plain', language: declared().language });

function targets({ quote, position }: Selectors, { article, release, paths }: PublishedRelease): object[] {
  const text = address(href(paths.text));
  const quoteSelector = { type: 'TextQuoteSelector', ...quote };
  // The text that was annotated: a copy of the words of the source as they were on the day they were read, known by its hash.
  const state = {
    type: 'TimeState',
    sourceDate: `${article.read.on}T00:00:00Z`,
    cached: text,
    'schema:sha256': release.sha256,
  };
  return [
    { type: 'SpecificResource', source: uri(article.url), state, selector: quoteSelector },
    {
      type: 'SpecificResource',
      source: text,
      state,
      selector: [quoteSelector, { type: 'TextPositionSelector', ...position }],
    },
  ];
}
