// How a claim is cited: as an item of CSL-JSON, from which the formats beside this file are written, and in three styles as text.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { cachedJson } from '../../cache/build-cache.ts';
import type { Settings } from '../../content/site.ts';
import { declared } from '../../declared.ts';
import { address, claimPath, hasAddress, versionPath } from '../../paths.ts';
import type { PublishedClaim } from '../../site/site.ts';
import { dateOf, type ClaimRecord } from '../../version/record.ts';
import { addStyles } from './citation-styles.ts';

/** One published state of a claim. */
export interface CitedVersion {
  id: string;
  title: string;
  version: number;
  /** The day on which this version was published. */
  date: string;
  /** Null while the site has no address. */
  url: string | null;
}

/** What is cited on a claim's page. */
export const citedVersion = ({ id, title, version, modified, frozen }: PublishedClaim): CitedVersion => ({
  id,
  title,
  version,
  date: modified,
  // A version keeps its own address once it is frozen.
  url: citedAddress(frozen.length === version ? versionPath(id, version) : claimPath(id)),
});

/** A frozen version, by the id that it had when it was frozen. */
export const citedRecord = (record: ClaimRecord): CitedVersion => ({
  id: record.id,
  title: record.title,
  version: record.version,
  date: dateOf(record),
  url: citedAddress(versionPath(record.id, record.version)),
});

/** The address by which something is cited. */
const citedAddress = (path: string): string | null => (hasAddress() ? address(path) : null);

/** An item of CSL-JSON, the format of the Citation Style Language. */
export interface CslItem {
  id: string;
  'citation-key': string;
  type: 'webpage';
  title: string;
  author: [{ literal: string }];
  'container-title': string;
  issued: { 'date-parts': [[year: number, month: number, day: number]] };
  URL?: string;
  version: string;
  language: string;
}

/** The claim as an item of CSL-JSON. The day of access is the reader's to add. */
export function cslItem({ id, title, version, date, url }: CitedVersion, site: Settings): CslItem {
  // Of letters, digits and underscores, which every BibTeX program takes.
  const key = `${site.id}-${id}-v${version}`.replaceAll('-', '_');
  return {
    id: key,
    'citation-key': key,
    type: 'webpage',
    title,
    author: [{ literal: site.name }],
    'container-title': site.name,
    issued: { 'date-parts': [date.split('-').map(Number) as [number, number, number]] },
    ...(url !== null && { URL: url }),
    version: String(version),
    language: declared().language,
  };
}

// The site is its own author. No style names it twice: APA leaves out the name of the site, MLA the author.
const styles = [
  { name: 'APA', edition: '7th edition', template: 'apa', adapt: withoutSite },
  { name: 'MLA', edition: '9th edition', template: 'modern-language-association', adapt: withoutAuthor },
  {
    name: 'Chicago',
    edition: '17th edition, author and date',
    template: 'chicago-author-date',
    adapt: withoutSite,
  },
];

function withoutSite(item: CslItem): Omit<CslItem, 'container-title'> {
  const { 'container-title': _site, ...rest } = item;
  return rest;
}

function withoutAuthor(item: CslItem): Omit<CslItem, 'author'> {
  const { author: _author, ...rest } = item;
  return { ...rest, version: `version ${item.version}` };
}

addStyles(['modern-language-association', 'chicago-author-date']);

/** The citation in each style, as HTML with nothing but italics in it. */
export const citations = (item: CslItem): Promise<Citation[]> =>
  cachedJson('citations', item, () => writeCitations(item));

interface Citation {
  name: string;
  edition: string;
  html: string;
}

function writeCitations(item: CslItem): Citation[] {
  return styles.map(({ name, edition, template, adapt }) => {
    const options = { template, format: 'html', lang: 'en-US', asEntryArray: true } as const;
    const [[, entry]] = new Cite(adapt(item)).format('bibliography', options) as [[string, string]];
    return { name, edition, html: entry.replace(/^\s*<div[^>]*>|<\/div>\s*$/g, '') };
  });
}
