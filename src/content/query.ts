// The datasets in an in-memory DuckDB, and the one number that each query gives.
import {
  DuckDBDecimalValue,
  DuckDBInstance,
  StatementType,
  type DuckDBConnection,
  type DuckDBPreparedStatement,
  type DuckDBResultReader,
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
  const asked = new Set(queries);
  if (asked.size === 0) return new Map();
  return withTables(datasets, async (connection, names) => {
    const answers = new Map<string, Answer>();
    for (const sql of asked) answers.set(sql, await run(connection, sql, names));
    return answers;
  });
}

/** A change to one row, and what a query gives after it. */
export interface RowChange {
  dataset: string;
  /** Place among the dataset's rows, from 0. */
  row: number;
  /** The column whose cell was given another value of that column; null where the row was dropped. */
  column: string | null;
  answer: Answer;
}

/**
 * The changes of one row that change what a query gives: each row that it counts, dropped. Where it counts none, because
 * nothing in the tables is what it looks for, one cell given another value of its column so that something is. None where no such change was found.
 */
export async function changesByRow(
  datasets: Iterable<Table>,
  queries: Iterable<string>,
): Promise<Map<string, RowChange[]>> {
  const tables = [...datasets];
  const asked = new Set(queries);
  if (asked.size === 0) return new Map();
  return withTables(tables, async (connection, names) => {
    const answers = new Map<string, Answer>();
    for (const sql of asked) answers.set(sql, await run(connection, sql, names));
    const prepared = new Map<string, DuckDBPreparedStatement>();
    for (const sql of answers.keys()) prepared.set(sql, await connection.prepare(sql));
    const changes = new Map([...answers.keys()].map((sql): [string, RowChange[]] => [sql, []]));
    /** Notes which of some queries give something else after the statement; nothing of it stays. */
    const tryOut = async (statement: string, sqls: readonly string[], change: Omit<RowChange, 'answer'>) => {
      await connection.run(`BEGIN; ${statement}`);
      for (const sql of sqls) {
        const before = answers.get(sql)!;
        const answer = await readNumber(
          () => prepared.get(sql)!.runAndReadAll(),
          () => readsOf(before),
        );
        if (!isSame(before, answer)) changes.get(sql)!.push({ ...change, answer });
      }
      await connection.run('ROLLBACK');
    };
    for (const { name: dataset, table, rows } of tables) {
      const sqls = [...answers].flatMap(([sql, answer]) => (readsOf(answer).includes(dataset) ? [sql] : []));
      for (const row of rows.keys()) {
        await tryOut(`DELETE FROM "${table}" WHERE rowid = ${row}`, sqls, { dataset, row, column: null });
      }
    }
    for (const [sql, found] of changes) {
      const used = tables.filter(({ name }) => readsOf(answers.get(sql)!).includes(name));
      for (const { statement, ...change } of used.values().flatMap(alterations)) {
        if (found.length > 0) break;
        await tryOut(statement, [sql], change);
      }
    }
    return changes;
  });
}

const readsOf = (answer: Answer): string[] => (answer.kind === 'number' ? answer.datasets : []);

/** Each cell given the least and the greatest value of its column: what a query looks for lies toward one of them. */
function* alterations({ name: dataset, table, rows, columns }: Table) {
  for (const { name: column } of columns) {
    const sorted = rows.map((row) => row[column]!).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const values = rows.length > 0 ? new Set([sorted[0]!, sorted.at(-1)!]) : [];
    for (const row of rows.keys()) {
      for (const value of values) {
        const statement = `UPDATE "${table}" SET "${column}" = ${literal(value)} WHERE rowid = ${row}`;
        yield { dataset, row, column, statement };
      }
    }
  }
}

const isSame = (before: Answer, after: Answer): boolean =>
  before.kind === 'number' && after.kind === 'number' && before.value.equals(after.value);

async function withTables<T>(
  datasets: Iterable<Table>,
  work: (connection: DuckDBConnection, names: ReadonlyMap<string, string>) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const names = new Map<string, string>();
    for (const dataset of datasets) {
      await createTable(connection, dataset);
      names.set(dataset.table, dataset.name);
    }
    await connection.run('SET enable_external_access = false; SET lock_configuration = true');
    return await work(connection, names);
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

const failed = (found: string, expected: string): Answer & { kind: 'failed' } => ({
  kind: 'failed',
  found,
  expected,
});

async function run(
  connection: DuckDBConnection,
  sql: string,
  names: ReadonlyMap<string, string>,
): Promise<Answer> {
  const explained = await explainFailure(async () => {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) return failed(`${statements.count} statements`, 'one SELECT');
    const { statementType } = await statements.prepare(0);
    return statementType === StatementType.SELECT
      ? null
      : failed('a statement that is not a SELECT', 'one SELECT');
  });
  if (explained) return explained;
  const datasets = () =>
    [...connection.getTableNames(sql, false)].map((table) => names.get(table) ?? table).sort();
  return readNumber(() => connection.runAndReadAll(sql), datasets);
}

/** The one number that a SELECT gives. */
const readNumber = (select: () => Promise<DuckDBResultReader>, datasets: () => string[]): Promise<Answer> =>
  explainFailure(async () => {
    const rows = (await select()).getRows();
    const [row] = rows;
    if (rows.length !== 1 || row?.length !== 1) {
      return failed(`${rows.length} rows of ${row?.length ?? 0} columns`, 'one row with one number');
    }
    const value = exact(row[0]!);
    if (!value) return failed(describe(row[0]!), 'a whole or decimal number, exact');
    return { kind: 'number', value, datasets: datasets() };
  });

async function explainFailure<T>(work: () => Promise<T>): Promise<T | (Answer & { kind: 'failed' })> {
  try {
    return await work();
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
