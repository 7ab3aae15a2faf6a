// A new table: its rows with names that SQL takes, and the form of its description, with types, key and hash found out.
import { readRecords } from '../content/dataset.ts';
import { decode } from '../content/files.ts';
import { sha256 } from '../content/hash.ts';
import { datasetFiles, schemaFile } from '../content/places.ts';
import { ContentError, show, type Problem } from '../problem.ts';
import { cannot, type Draft } from './draft.ts';
import { quoted, schemaLine } from './fields.ts';

/**
 * @param bytes CSV in UTF-8 with the names of the columns in the first line
 * @throws CannotDraft, or ContentError with each line that is no row
 */
export function draftDataset(id: string, bytes: Uint8Array): Draft {
  const csv = decode(bytes)?.replace(/\n+$/, '\n');
  if (csv === undefined) {
    cannot('bytes that are not UTF-8', 'a CSV file in UTF-8', 'save it again as CSV in UTF-8');
  }
  const { rows: rowsFile, description: file } = datasetFiles(id);
  const problems: Problem[] = [];
  const records = readRecords(rowsFile, csv, (problem) => problems.push(problem));
  if (!records) throw new ContentError(problems);
  const [header, ...rows] = records;
  const titles = header?.cells ?? [];
  const names = titles.map(columnName);
  const [blank, twice] = [
    names.findIndex((name) => name === ''),
    names.findIndex((name, i) => names.indexOf(name) < i),
  ];
  if (titles.length === 0 || blank >= 0) {
    cannot(`${show(titles[blank] ?? '')} as the name of column ${blank + 1}`, 'a name with a letter for each column in the first line', 'name the columns in the first line of the file'); // prettier-ignore
  }
  if (twice >= 0) cannot(`the column ${names[twice]} twice`, 'columns of different names', 'rename one of them in the first line'); // prettier-ignore
  if (rows.length === 0) cannot('no rows', 'rows below the first line', 'name another file');
  const uneven = rows.find(({ cells }) => cells.length !== names.length);
  if (uneven) {
    cannot(`${uneven.cells.length} cells in line ${uneven.line}`, `${names.length} cells, as in the first line`, 'add what is missing; a cell with a comma in it stands in quotation marks'); // prettier-ignore
  }
  const cells = rows.map((row) => row.cells);
  const types = names.map((_, i) => typeOf(cells.map((row) => row[i]!)));
  const written = `${names.join(',')}\n${csv.slice(csv.indexOf('\n') + 1)}`;
  const key = keyOf(names, cells);
  const description = `${schemaLine(file, schemaFile('dataset'))}title:
# What one row is: "one state on one day".
row:
columns:
${names.map((name, i) => column(name, titles[i]!, types[i]!)).join('')}# The columns that tell rows apart.
primaryKey: [${key.join(', ')}]
sha256: ${sha256(written)}
# Ids of sources.
sources: []
# How the rows were made from the sources.
provenance:
rules: []
`;
  return {
    files: new Map([
      [rowsFile, written],
      [file, description],
    ]),
    changed: [],
    next: [
      `fill in what is empty in ${file}: what each column means, and where the rows come from`,
      `look at the types: ${names.map((name, i) => `${name} (${types[i]!})`).join(', ')}; a column of few words can list them under values`,
      `query it: select count(*) from ${id.replaceAll('-', '_')}`,
    ],
  };
}

type Type = 'integer' | 'date' | 'string';

/** A decimal number is a text to SQL until a query casts it: cast(share as decimal(9, 2)). */
function typeOf(cells: readonly string[]): Type {
  if (cells.every((cell) => /^(?:0|-?[1-9]\d{0,37})$/.test(cell))) return 'integer';
  if (cells.every((cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell))) return 'date';
  return 'string';
}

/** "Number of agencies (2025)" as a name in SQL: number_of_agencies_2025. */
const columnName = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');

const column = (name: string, title: string, type: Type): string => `  ${name}:
    title: ${quoted(title.trim())}
    datatype: ${type}
    description:
`;

/** The first columns that tell all rows apart, one by itself where there is one; all where none do. */
function keyOf(names: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const tellsApart = (columns: readonly number[]) =>
    new Set(rows.map((row) => JSON.stringify(columns.map((i) => row[i])))).size === rows.length;
  const alone = names.findIndex((_, i) => tellsApart([i]));
  if (alone >= 0) return [names[alone]!];
  const most = names.findIndex((_, i) => tellsApart(names.slice(0, i + 1).map((__, j) => j)));
  return most < 0 ? [...names] : names.slice(0, most + 1);
}
