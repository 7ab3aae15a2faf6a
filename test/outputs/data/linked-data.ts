// JSON-LD expanded without a network. The contexts hold only the terms that our documents use, with the meaning that
// the published contexts give them; "safe" makes jsonld refuse whatever a context does not define.
import jsonld from 'jsonld';

const schema = (terms: string, type?: string) =>
  Object.fromEntries(
    terms
      .split(' ')
      .map((term) => [
        term,
        type ? { '@id': `http://schema.org/${term}`, '@type': type } : `http://schema.org/${term}`,
      ]),
  );

const SCHEMA_TYPES = 'Claim ClaimReview CreativeWork DataFeed DataFeedItem Organization Rating';
const SCHEMA_TEXTS =
  'alternateName appearance author citation claimReviewed dataFeedElement isBasedOn item itemReviewed name publisher ratingExplanation reviewBody reviewRating text';
const SCHEMA_ADDRESSES = 'correctionsPolicy license logo publishingPrinciples url';
const SCHEMA_DATES = 'dateCreated dateModified datePublished';

/** Every term of schema.org that stands in one of the contexts, for a test that it exists there. */
export const schemaTerms = [SCHEMA_TEXTS, SCHEMA_ADDRESSES, SCHEMA_DATES].join(' ').split(' ');

const CRATE_TYPES = 'CreativeWork Dataset Organization SoftwareSourceCode CreateAction ClaimReview Rating';
const CRATE_TERMS =
  'about author citation claimReviewed contentSize correctionsPolicy datePublished description encodingFormat hasPart instrument isBasedOn license logo mentions name object publisher publishingPrinciples result reviewBody reviewRating sha256 url';

export const crateTerms = CRATE_TERMS.split(' ');

const oa = (terms: string, type?: string) =>
  Object.fromEntries(
    terms.split(' ').map((pair) => {
      const [term, id] = pair.split('=') as [string, string];
      return [term, type ? { '@id': id, '@type': type } : id];
    }),
  );

const contexts: Record<string, object> = {
  'https://schema.org': {
    ...schema(SCHEMA_TYPES),
    ...schema(SCHEMA_TEXTS),
    ...schema(SCHEMA_ADDRESSES, '@id'),
    ...schema(SCHEMA_DATES, 'http://schema.org/Date'),
  },
  'https://w3id.org/ro/crate/1.2/context': {
    File: 'http://schema.org/MediaObject',
    conformsTo: 'http://purl.org/dc/terms/conformsTo',
    ...schema(CRATE_TYPES),
    ...schema(CRATE_TERMS),
  },
  'http://www.w3.org/ns/anno.jsonld': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    as: 'http://www.w3.org/ns/activitystreams#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    schema: 'http://schema.org/',
    id: '@id',
    type: '@type',
    ...oa(
      'Annotation=oa:Annotation TextualBody=oa:TextualBody SpecificResource=oa:SpecificResource TextQuoteSelector=oa:TextQuoteSelector TextPositionSelector=oa:TextPositionSelector TimeState=oa:TimeState Organization=foaf:Organization AnnotationCollection=as:OrderedCollection AnnotationPage=as:OrderedCollectionPage',
    ),
    ...oa('assessing=oa:assessing classifying=oa:classifying describing=oa:describing linking=oa:linking'),
    ...oa(
      'body=oa:hasBody target=oa:hasTarget source=oa:hasSource selector=oa:hasSelector state=oa:hasState cached=oa:cachedSource creator=dcterms:creator rights=dcterms:rights homepage=foaf:homepage first=as:first last=as:last partOf=as:partOf',
      '@id',
    ),
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    ...oa('motivation=oa:motivatedBy purpose=oa:hasPurpose', '@vocab'),
    ...oa(
      'format=dc:format language=dc:language value=rdf:value exact=oa:exact prefix=oa:prefix suffix=oa:suffix name=foaf:name label=rdfs:label',
    ),
    ...oa('sourceDate=oa:sourceDate', 'xsd:dateTime'),
    ...oa('start=oa:start end=oa:end total=as:totalItems startIndex=as:startIndex', 'xsd:nonNegativeInteger'),
  },
};

/** An expanded node: properties and types by their whole addresses. */
export type Node = Record<string, unknown> & { '@id'?: string; '@type'?: string[] };

const BASE = 'https://base.example/';

/** Every node of a document, flattened. @throws on a term or type that the document's context does not define */
export async function nodes(text: string): Promise<Node[]> {
  const options = {
    base: BASE,
    safe: true,
    documentLoader: async (url: string) => {
      const context = contexts[url];
      if (!context) throw new Error(`no stand-in for the context ${url}`);
      return { documentUrl: url, document: { '@context': context } };
    },
  };
  const expanded = await jsonld.expand(JSON.parse(text), options);
  const all = (await jsonld.flatten(expanded, undefined, options)) as Node[];
  // A type without a definition is taken for an address beside the document.
  const unknown = all.flatMap((node) => node['@type'] ?? []).filter((type) => type.startsWith(BASE));
  if (unknown.length > 0) throw new Error(`types that no context defines: ${unknown.join(', ')}`);
  return all;
}

export const ofType = (all: readonly Node[], type: string): Node[] =>
  all.filter((node) => node['@type']?.includes(type));

/** The values of a property, as text. */
export const values = (node: Node, property: string): string[] =>
  ((node[property] ?? []) as { '@value'?: string | number | boolean; '@id'?: string }[]).map((each) =>
    String(each['@value'] ?? each['@id']),
  );
