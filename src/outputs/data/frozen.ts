// The versions of each claim as data, byte for byte as they were frozen, and the styles in which their pages were.
import type { Site } from '../../site/site.ts';
import { versionPages, versionParams, type VersionPage } from '../../site/version-pages.ts';
import type { Output, OutputFile } from '../output.ts';
import { receiptSchema } from './receipts.ts';

export const frozenRecords: Output = {
  path: 'claims/:claim/v/:version/record.json',
  mediaType: 'application/json',
  name: 'Record of a version',
  about: 'The state of a claim as this version published it.',
  files: (site) => each(site, ({ files }) => files.record),
};

export const frozenReceipts: Output = {
  path: 'claims/:claim/v/:version/receipt.json',
  mediaType: 'application/json',
  name: 'Receipt of a version',
  about: 'Every check of the claim as this version published it.',
  schema: receiptSchema,
  files: (site) => each(site, ({ files }) => files.receipt),
};

export const frozenStyles: Output = {
  path: 'frozen/:style.css',
  mediaType: 'text/css',
  name: 'Style of frozen versions',
  about: 'How versions looked when they were frozen; its name is its SHA-256.',
  files: (site) => {
    const styles = new Map(versionPages(site).map(({ version }) => [version.style, version.files.style]));
    return [...styles].map(([style, text]) => ({ at: { style }, write: () => text }));
  },
};

const each = (site: Site, text: (version: VersionPage['version']) => string): OutputFile[] =>
  versionPages(site).map((page) => {
    const { id, version } = versionParams(page);
    return {
      at: { claim: id, version },
      of: `${page.version.record.title}, version ${version}`,
      write: () => text(page.version),
    };
  });
