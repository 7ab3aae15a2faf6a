// The rows of each dataset as they are kept: their SHA-256 is published, so nothing may be added to them.
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
