// All claims as Web Annotations (W3C Web Annotation Data Model): an AnnotationCollection with its one page.
import { selectorMaker, type Selectors } from '../../anchor/selectors.ts';
import { declared } from '../../declared.ts';
import { address, claimPath, href } from '../../paths.ts';
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
    'Each claim as an annotation on its exact words, where it was published and in its text on this site.',
  mediaType: 'application/ld+json',
  download: true,
  write: (site) => jsonText(annotationCollection(site)),
};

function annotationCollection(site: Site): object {
  const id = address(href('/annotations.jsonld'));
  const { name, url } = organization(site.settings);
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
    total: site.claims.length,
    first: {
      id: `${id}#page`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: site.releases.flatMap((release) => {
        const selectorsOf = selectorMaker(release.release.text);
        return release.claims.map((claim) => annotation(claim, selectorsOf(claim), release));
      }),
    },
    last: `${id}#page`,
  };
}

function annotation(
  claim: PublishedClaim,
  { quote, position }: Selectors,
  { article, release, paths }: PublishedRelease,
): object {
  const text = address(href(paths.text));
  const quoteSelector = { type: 'TextQuoteSelector', ...quote };
  // The text that was annotated: a copy of the words of the source as they were on the day they were read, known by its hash.
  const state = {
    type: 'TimeState',
    sourceDate: `${article.read.on}T00:00:00Z`,
    cached: text,
    'schema:sha256': release.sha256,
  };
  const words = { type: 'TextualBody', format: 'text/plain', language: declared().language };
  return {
    id: `${address(claimPath(claim.id))}#annotation`,
    type: 'Annotation',
    motivation: 'assessing',
    creator: organizationId(),
    rights: CONTENT_LICENSE,
    body: [
      { ...words, purpose: 'assessing', value: claim.finding.text },
      { ...words, purpose: 'classifying', value: labels[claim.label].name },
      { ...words, purpose: 'describing', value: groundsAsText(claim) },
      { type: 'SpecificResource', purpose: 'linking', source: address(claimPath(claim.id)) },
    ],
    target: [
      { type: 'SpecificResource', source: uri(article.url), state, selector: quoteSelector },
      {
        type: 'SpecificResource',
        source: text,
        state,
        selector: [quoteSelector, { type: 'TextPositionSelector', ...position }],
      },
    ],
  };
}
