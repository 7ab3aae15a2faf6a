// What belongs together, and who made what from what: an RO-Crate 1.2 (https://w3id.org/ro/crate/1.2) of the
// release, the data, the code, the receipts and the sources. Its files are named relative to it.
import { sha256 } from '../../content/hash.ts';
import type { Release } from '../../content/release.ts';
import type { Source } from '../../content/source.ts';
import { receiptDocument } from '../../receipt-document/write.ts';
import type { Site } from '../../site/site.ts';
import { lastModified } from '../../words/dates.ts';
import { jsonText } from '../json.ts';
import { CONTENT_LICENSE, organization } from '../organization.ts';
import { annotations } from './annotations.ts';
import { claimReviews } from './claim-reviews.ts';
import { claimsCsv } from './claims-csv.ts';
import { claimsJson } from './claims-json.ts';
import type { Download } from './download.ts';
import { schemas, schemaText } from './schemas.ts';
import { sources } from './sources.ts';

export const roCrate: Download = {
  path: 'ro-crate-metadata.json',
  name: 'Everything and how it hangs together (RO-Crate)',
  about:
    'A description of all files with their hashes: the text, the tables, the receipts and their sources.',
  mediaType: 'application/ld+json',
  write: (site) =>
    jsonText({ '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': entities(site) }),
};

type Entity = { '@id': string; '@type': string | string[] } & Record<string, unknown>;
type Reference = { '@id': string };

const OWNERS = '#owners';
const CODE = '#code';
const MIT = 'https://spdx.org/licenses/MIT';

function entities(site: Site): Entity[] {
  const { article, release } = site;
  const text = file('release.txt', 'text/plain', release.text, {
    name: article.title,
    description: 'The annotated text, word for word.',
    isBasedOn: reference(sourceId(article)),
    license: reference(OWNERS),
  });
  const tables = site.datasets.map(({ name, title, row, csv, sources: ids }) =>
    file(`data/${name}.csv`, 'text/csv', csv, {
      name: title,
      description: `One row is ${row}.`,
      isBasedOn: one(
        site.sources.filter(({ id }) => ids.includes(id)).map((each) => reference(sourceId(each))),
      ),
    }),
  );
  const receipts = site.claims.map((claim) =>
    file(`claims/${claim.id}/receipt.json`, 'application/json', jsonText(receiptDocument(claim, site)), {
      name: claim.title,
      description: 'Every check of this claim with its whole working.',
      conformsTo: reference('schema/receipt.json'),
    }),
  );
  const documents = [claimsJson, claimsCsv, sources, claimReviews, annotations].map((each) =>
    file(each.path, each.mediaType, each.write(site), {
      name: each.name,
      description: each.about,
      ...(each.schema && { conformsTo: reference(each.schema) }),
    }),
  );
  const formats = Object.entries(schemas).map(([name, schema]) =>
    file(`schema/${name}.json`, 'application/schema+json', schemaText(schema), {
      name: `JSON Schema: ${schema.meta()?.title ?? name}`,
    }),
  );
  const files = [text, ...tables, ...receipts, ...documents, ...formats];
  return [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      about: reference('./'),
      conformsTo: reference('https://w3id.org/ro/crate/1.2'),
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: `${organization.name}: ${article.title}`,
      description:
        'One article, annotated claim by claim: every number with its working, every statement with its source.',
      datePublished: lastModified(site.claims),
      license: reference(CONTENT_LICENSE),
      publisher: reference(organization['@id']),
      about: reference(sourceId(article)),
      citation: site.sources.map((each) => reference(sourceId(each))),
      mentions: [reference(CODE), reference('#checking')],
      hasPart: files.map((each) => reference(each['@id'])),
    },
    ...files,
    {
      '@id': '#checking',
      '@type': 'CreateAction',
      name: 'Computing the receipts',
      instrument: reference(CODE),
      object: [text, ...tables].map((each) => reference(each['@id'])),
      result: receipts.map((each) => reference(each['@id'])),
    },
    {
      '@id': CODE,
      '@type': 'SoftwareSourceCode',
      name: organization.name,
      description: 'The code that computes every check and builds this site.',
      license: reference(MIT),
    },
    organization,
    ...site.sources.map((each) => sourceEntity(each, release)),
    ...[...new Set(site.sources.map(({ publisher }) => publisher))].map((name) => ({
      '@id': publisherId(name),
      '@type': 'Organization',
      name,
    })),
    { '@id': CONTENT_LICENSE, '@type': 'CreativeWork', name: 'CC BY 4.0' },
    { '@id': MIT, '@type': 'CreativeWork', name: 'MIT License' },
    {
      '@id': OWNERS,
      '@type': 'CreativeWork',
      name: 'Rights of the owners',
      description:
        'The article and the quotations belong to their owners; they are quoted here to be examined.',
    },
  ];
}

function file(path: string, encodingFormat: string, text: string, about: Record<string, unknown>): Entity {
  return {
    '@id': path,
    '@type': 'File',
    ...about,
    encodingFormat,
    contentSize: String(Buffer.byteLength(text)),
    sha256: sha256(text),
  };
}

function sourceEntity(source: Source, release: Release): Entity {
  const { title, url, publisher, published, author } = source;
  return {
    '@id': sourceId(source),
    '@type': 'CreativeWork',
    name: title,
    url,
    publisher: reference(publisherId(publisher)),
    ...(published && { datePublished: published }),
    ...(author && { author: one(author) }),
    ...(source.id === release.source &&
      release.rewrites && { isBasedOn: reference(`#source-${release.rewrites}`) }),
  };
}

const reference = (id: string): Reference => ({ '@id': id });
const sourceId = ({ id }: Source): string => `#source-${id}`;
const publisherId = (name: string): string => `#publisher-${encodeURIComponent(name)}`;
// A list of one is written as the one (RO-Crate 1.2, appendix on JSON-LD).
const one = <T>(values: readonly T[]): T | readonly T[] => (values.length === 1 ? values[0]! : values);
