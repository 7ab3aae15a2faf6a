// The datasets in an in-memory DuckDB, and the one number that each query gives.
import {
  DuckDBDecimalValue,
  DuckDBInstance,
  StatementType,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api';
import Fraction from 'fraction.js';
import type { Column, Dataset } from './dataset.ts';

/** What a query gave: an exact number and the datasets it read, or why it gave none. */
export type Answer =
  | { kind: 'number'; value: Fraction; datasets: string[] }
  | { kind: 'failed'; found: string; expected: string };

const SQL_TYPES = { integer: 'BIGINT', date: 'DATE', string: 'VARCHAR' } satisfies Record<
  Column['datatype'],
  string
>;

/** What a query needs of a dataset. */
export type Table = Pick<Dataset, 'name' | 'table' | 'rows'> & {
  columns: readonly Pick<Column, 'name' | 'datatype'>[];
};

/** Runs each query over the datasets, in memory, without access to files or network. */
export async function runQueries(
  datasets: Iterable<Table>,
  queries: Iterable<string>,
): Promise<Map<string, Answer>> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const names = new Map<string, string>();
    for (const dataset of datasets) {
      await createTable(connection, dataset);
      names.set(dataset.table, dataset.name);
    }
    await connection.run('SET enable_external_access = false; SET lock_configuration = true');
    const answers = new Map<string, Answer>();
    for (const sql of new Set(queries)) answers.set(sql, await run(connection, sql, names));
    return answers;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function createTable(connection: DuckDBConnection, { table, columns, rows }: Table) {
  const declared = columns.map(({ name, datatype }) => `"${name}" ${SQL_TYPES[datatype]} NOT NULL`);
  await connection.run(`CREATE TABLE "${table}" (${declared.join(', ')})`);
  if (rows.length === 0) return;
  const literals = rows.map((row) => `(${columns.map(({ name }) => literal(row[name]!)).join(', ')})`);
  await connection.run(`INSERT INTO "${table}" VALUES ${literals.join(', ')}`);
}

const literal = (cell: string | bigint): string =>
  typeof cell === 'bigint' ? String(cell) : `'${cell.replaceAll("'", "''")}'`;

const failed = (found: string, expected: string): Answer => ({ kind: 'failed', found, expected });

async function run(
  connection: DuckDBConnection,
  sql: string,
  names: ReadonlyMap<string, string>,
): Promise<Answer> {
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) return failed(`${statements.count} statements`, 'one SELECT');
    const { statementType } = await statements.prepare(0);
    if (statementType !== StatementType.SELECT)
      return failed('a statement that is not a SELECT', 'one SELECT');
    const rows = (await connection.runAndReadAll(sql)).getRows();
    const [row] = rows;
    if (rows.length !== 1 || row?.length !== 1) {
      return failed(`${rows.length} rows of ${row?.length ?? 0} columns`, 'one row with one number');
    }
    const value = exact(row[0]!);
    if (!value) return failed(describe(row[0]!), 'a whole or decimal number, exact');
    const datasets = connection.getTableNames(sql, false).map((table) => names.get(table) ?? table);
    return { kind: 'number', value, datasets: [...datasets].sort() };
  } catch (error) {
    const [message] = (error as Error).message.split('\n\n');
    return failed(message!.replace(/\s+/g, ' '), 'SQL that DuckDB can run over content/datasets');
  }
}

function exact(value: DuckDBValue): Fraction | null {
  if (typeof value === 'bigint') return new Fraction(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return new Fraction(value);
  if (value instanceof DuckDBDecimalValue) return new Fraction(value.value, 10n ** BigInt(value.scale));
  return null;
}

const describe = (value: DuckDBValue): string =>
  value === null ? 'NULL' : typeof value === 'number' ? `${value}, a floating-point number` : String(value);
