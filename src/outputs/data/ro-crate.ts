// What belongs together, and who made what from what: an RO-Crate 1.2 (https://w3id.org/ro/crate/1.2) of the
// release, the data, the code, the receipts and the sources. Its files are named relative to it.
import type { Source } from '../../content/source.ts';
import { labels, type Label } from '../../check/label.ts';
import { address, claimPath } from '../../paths.ts';
import { claimsByLabel } from '../../site/counts.ts';
import type { PublishedClaim, Site } from '../../site/site.ts';
import { groundsAsText } from '../../words/grounds.ts';
import { lastModified } from '../../words/dates.ts';
import { capital } from '../../words/text.ts';
import { jsonText } from '../../json.ts';
import { CONTENT_LICENSE, organization, organizationId } from '../organization.ts';
import type { Output, PublishedFile } from '../output.ts';
import { uri } from '../../uri.ts';
import { receipts } from './receipts.ts';
import { releaseTexts } from './release-text.ts';
import { schemaPath } from './schemas.ts';
import { tables } from './tables.ts';

export const roCrate: Output = {
  path: 'ro-crate-metadata.json',
  name: 'Everything and how it hangs together (RO-Crate)',
  about:
    'A description of all files with their hashes: the text, the tables, the receipts and their sources.',
  mediaType: 'application/ld+json',
  download: true,
  write: async (site, all) =>
    jsonText({
      '@context': 'https://w3id.org/ro/crate/1.2/context',
      '@graph': entities(site, await Promise.all(described(all).map(fileEntity)), all),
    }),
};

type Entity = { '@id': string; '@type': string | string[] } & Record<string, unknown>;
type Reference = { '@id': string };

const OWNERS = '#owners';
const CODE = '#code';
const MIT = 'https://spdx.org/licenses/MIT';

/** What is there when it is written: not itself, and not what is made from the pages. */
const described = (all: readonly PublishedFile[]): PublishedFile[] =>
  all.filter(({ output, write }) => output !== roCrate && write !== null);

function entities(site: Site, files: Entity[], all: readonly PublishedFile[]): Entity[] {
  const { settings, releases } = site;
  const filesOf = (...outputs: Output[]): Reference[] =>
    all.filter(({ output }) => outputs.includes(output)).map(({ path }) => reference(path));
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
      name: [settings.name, ...(releases.length === 1 ? [releases[0]!.title] : [])].join(': '),
      description:
        `${whatIsAnnotated(site)}, annotated claim by claim: every number with its working, every statement with its source. ` +
        'Listed is every file but this one that is data or can be downloaded; not listed is what is made from or for the pages: ' +
        'the pages as HTML and PDF, their scripts, styles and fonts, the search index and the sitemap.',
      ...(site.claims.length > 0 && { datePublished: lastModified(site.claims) }),
      license: reference(CONTENT_LICENSE),
      publisher: reference(organizationId()),
      ...(releases.length > 0 && { about: one(releases.map(({ article }) => reference(sourceId(article)))) }),
      citation: site.sources.map((each) => reference(sourceId(each))),
      mentions: [
        reference(CODE),
        reference('#checking'),
        ...site.claims.map(({ id }) => reference(claimId(id))),
      ],
      hasPart: files.map((each) => reference(each['@id'])),
    },
    ...files,
    {
      '@id': '#checking',
      '@type': 'CreateAction',
      name: 'Computing the receipts',
      instrument: reference(CODE),
      object: filesOf(releaseTexts, tables),
      result: filesOf(receipts),
    },
    {
      '@id': CODE,
      '@type': 'SoftwareSourceCode',
      name: settings.name,
      description: 'The code that computes every check and builds this site.',
      license: reference(MIT),
    },
    organization(settings),
    ...site.claims.map(claimEntity),
    ...claimsByLabel(site).map(({ label }) => ({
      '@id': labelId(label),
      '@type': 'Rating',
      name: labels[label].name,
      description: labels[label].means,
    })),
    ...site.sources.map((each) => sourceEntity(each, releases)),
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
      description: `${whoseTexts(site)} and the quotations belong to their owners; they are quoted here to be examined.`,
    },
  ];
}

async function fileEntity({
  output,
  path,
  of,
  about,
  basedOn,
  ofOthers,
  digest,
}: PublishedFile): Promise<Entity> {
  const { size, sha256 } = await digest();
  return {
    '@id': path,
    '@type': 'File',
    name: of ? `${output.name}: ${of}` : output.name,
    description: about ?? output.about,
    ...(basedOn && { isBasedOn: one(basedOn.map((each) => reference(sourceId(each)))) }),
    ...(ofOthers && { license: reference(OWNERS) }),
    ...(output.schema && { conformsTo: reference(schemaPath(output.schema)) }),
    encodingFormat: output.mediaType,
    contentSize: String(size),
    sha256,
  };
}

/** What was found about one claim, and on which grounds. */
function claimEntity(claim: PublishedClaim): Entity {
  const cited = new Set(
    claim.grounds.flatMap(({ evidence }) =>
      evidence.flatMap((each) => ('source' in each ? [each.source] : [])),
    ),
  );
  return {
    '@id': claimId(claim.id),
    '@type': 'ClaimReview',
    name: claim.title,
    claimReviewed: claim.title,
    url: address(claimPath(claim.id)),
    reviewRating: reference(labelId(claim.label)),
    reviewBody: groundsAsText(claim),
    ...(cited.size > 0 && { citation: one([...cited].map((id) => reference(`#source-${id}`))) }),
  };
}

function sourceEntity(source: Source, releases: Site['releases']): Entity {
  const rewritten = releases.flatMap(({ release }) =>
    release.source === source.id && release.rewrites !== null ? [release.rewrites] : [],
  );
  const { title, url, publisher, published, author } = source;
  return {
    '@id': sourceId(source),
    '@type': 'CreativeWork',
    name: title,
    url: uri(url),
    publisher: reference(publisherId(publisher)),
    ...(published && { datePublished: published }),
    ...(author && { author: one(author) }),
    ...(rewritten.length > 0 && { isBasedOn: one(rewritten.map((id) => reference(`#source-${id}`))) }),
  };
}

/** "The article", "The annotated texts". */
const whoseTexts = ({ releases }: Site): string =>
  releases.length === 1 ? capital(releases[0]!.kind.the) : 'The annotated texts';

/** "A press article", "3 texts". */
const whatIsAnnotated = ({ releases }: Site): string =>
  releases.length === 1 ? capital(releases[0]!.kind.a) : `${releases.length} texts`;

const reference = (id: string): Reference => ({ '@id': id });
const claimId = (id: string): string => `#claim-${id}`;
const labelId = (label: Label): string => `#label-${label}`;
const sourceId = ({ id }: Source): string => `#source-${id}`;
const publisherId = (name: string): string => `#publisher-${encodeURIComponent(name)}`;
// A list of one is written as the one (RO-Crate 1.2, appendix on JSON-LD).
const one = <T>(values: readonly T[]): T | readonly T[] => (values.length === 1 ? values[0]! : values);
