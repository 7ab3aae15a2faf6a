// All claims as a table: the columns are the fields of claims.json, sources and the kinds of grounds separated by a space.
import { csvText } from '../csv.ts';
import type { Output } from '../output.ts';
import { claimEntries, type ClaimEntry } from './claims-json.ts';

const columns = [
  'id',
  'release',
  'number',
  'title',
  'quote',
  'start',
  'end',
  'label',
  'grounds',
  'numbers',
  'wording',
  'finding',
  'sources',
  'version',
  'published',
  'modified',
  'url',
  'original',
  'receipt',
  'repeats',
] as const satisfies (keyof ClaimEntry)[];

export const claimsCsv: Output = {
  path: 'claims.csv',
  name: 'All claims (CSV)',
  about: 'The same as a table, for a spreadsheet.',
  mediaType: 'text/csv',
  download: true,
  write: (site) =>
    csvText([columns, ...claimEntries(site).map((claim) => columns.map((column) => cell(claim[column])))]),
};

const cell = (value: ClaimEntry[(typeof columns)[number]]): string | number =>
  value === null
    ? ''
    : typeof value === 'object'
      ? value.map((each) => (typeof each === 'object' ? each.kind : each)).join(' ')
      : value;
