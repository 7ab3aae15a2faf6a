// The rows of each dataset as they are kept: their SHA-256 is published, so nothing may be added to them.
import { needsMark, withMark } from '../csv.ts';
import type { Output } from '../output.ts';

export const tables: Output = {
  path: 'data/:table.csv',
  mediaType: 'text/csv',
  name: 'Table',
  about: 'Rows from which numbers are computed.',
  files: ({ datasets, sources }) =>
    datasets.map(({ name, title, row, csv, sources: ids }) => ({
      at: { table: name },
      of: title,
      about: `One row is ${row}.`,
      basedOn: sources.filter(({ id }) => ids.includes(id)),
      write: () => csv,
    })),
};

/** The same for Excel, where it would read a table wrong without a mark at its start. */
export const tablesForExcel: Output = {
  path: 'data/excel/:table.csv',
  mediaType: 'text/csv',
  name: 'Table for Excel',
  about: 'The same rows after a byte order mark, by which Excel knows UTF-8.',
  files: ({ datasets, sources }) =>
    datasets
      .filter(({ csv }) => needsMark(csv))
      .map(({ name, title, csv, sources: ids }) => ({
        at: { table: name },
        of: title,
        basedOn: sources.filter(({ id }) => ids.includes(id)),
        write: () => withMark(csv),
      })),
};
