// All claims as a table (CSV, RFC 4180): the columns are the fields of claims.json, sources and the kinds of grounds
// separated by a space. It begins with
// a byte order mark, without which Excel takes UTF-8 for something else.
import { claimsDocument, type ClaimEntry } from './claims-json.ts';
import type { Output } from '../output.ts';

const columns = [
  'id',
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
] as const satisfies (keyof ClaimEntry)[];

export const claimsCsv: Output = {
  path: 'claims.csv',
  name: 'All claims (CSV)',
  about: 'The same as a table, for a spreadsheet.',
  mediaType: 'text/csv',
  download: true,
  write: (site) => {
    const rows = claimsDocument(site).claims.map((claim) => columns.map((column) => cell(claim[column])));
    return `\uFEFF${[columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
  },
};

function cell(value: ClaimEntry[(typeof columns)[number]]): string {
  const text =
    typeof value === 'object'
      ? value.map((each) => (typeof each === 'object' ? each.kind : each)).join(' ')
      : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
