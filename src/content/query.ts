// The datasets in an in-memory DuckDB, and what each query gives: one number, or the rows of a chart.
import type {
  DuckDBConnection,
  DuckDBPreparedStatement,
  DuckDBResultReader,
  DuckDBValue,
} from '@duckdb/node-api';
import Fraction from 'fraction.js';
import { cachedJson } from '../cache/build-cache.ts';
import type { RowsCounted, UseOfRows } from '../check/provenance.ts';
import { show } from '../problem.ts';
import type { Column, Dataset } from './dataset.ts';
import { rowsStatement } from './rows-counted.ts';
import {
  faultOfOrder,
  faultOfText,
  faultOfTypes,
  faultsOfStatement,
  type SqlFault,
  type SqlNode,
} from './sql.ts';

/** What a query gave: an exact number, the datasets it read and, where they were asked for, the rows it is made of; or why it gave none. */
export type Answer =
  { kind: 'number'; value: Fraction; datasets: string[]; rows: RowsCounted[] | null } | Failed;

/** An exact number, a day as YYYY-MM-DD or another text. */
export type QueryCell = Fraction | string;

/** The rows that a query gave, in its order, and the datasets it read; or why it gave none. */
export type RowsAnswer =
  | {
      kind: 'rows';
      columns: { name: string; holds: 'number' | 'day' | 'text' }[];
      rows: QueryCell[][];
      datasets: string[];
    }
  | Failed;

interface Failed {
  kind: 'failed';
  found: string;
  expected: string;
}

const SQL_TYPES = { integer: 'BIGINT', date: 'DATE', string: 'VARCHAR' } satisfies Record<
  Column['datatype'],
  string
>;

/** What a query needs of a dataset. */
export type Table = Pick<Dataset, 'name' | 'table' | 'rows'> & {
  columns: readonly Pick<Column, 'name' | 'datatype'>[];
};

/** The most rows that a chart can show. */
const MOST_ROWS = 1_000;

/** How long one query may take, in milliseconds, and how much memory all of them may use. */
interface Limits {
  ms: number;
  memory: string;
}

const LIMITS: Limits = { ms: 5_000, memory: '512MB' };

/**
 * Runs each query over the datasets, in memory, without access to files or network. A query is refused where its number could
 * be another on another day or machine, or would not be exact: see sql.ts. That it does not depend on the order of rows is
 * tried: each is asked again on the same rows in other orders.
 */
export const runQueries = (
  datasets: Iterable<Table>,
  queries: Iterable<string>,
  limits = LIMITS,
): Promise<Map<string, Answer>> => askAll(datasets, queries, NUMBER, limits);

/** The same with the rows that each number is made of, which are asked for beside it. */
export const runQueriesWithRows = (
  datasets: Iterable<Table>,
  queries: Iterable<string>,
): Promise<Map<string, Answer>> => askAll(datasets, queries, NUMBER_AND_ROWS, LIMITS);

/** Runs each query over the datasets for all its rows, under the same rules; their order, too, must be the query's own. */
export const runForRows = (
  datasets: Iterable<Table>,
  queries: Iterable<string>,
): Promise<Map<string, RowsAnswer>> => askAll(datasets, queries, ROWS, LIMITS);

/** The answers are kept if none failed: what failed may have done so for want of time. */
async function askAll<A extends { datasets: string[] }>(
  datasets: Iterable<Table>,
  queries: Iterable<string>,
  wanted: Wanted<A>,
  limits: Limits,
): Promise<Map<string, A | Failed>> {
  const asked = [...new Set(queries)];
  if (asked.length === 0) return new Map();
  const tables = [...datasets];
  const answers = new Map<string, A | Failed>();
  const askAnew = () =>
    withTables(tables, limits, async (database) => {
      for (const sql of asked) answers.set(sql, await ask(database, sql, wanted));
    });
  const parts = tables.map(({ name, table, columns, rows }) => [
    name,
    table,
    columns.map((column) => [column.name, column.datatype]),
    rows,
  ]);
  const kept = await cachedJson('answers', [wanted.kind, parts, asked], async () => {
    await askAnew();
    const given = [...answers.values()].flatMap((answer) => (isFailed(answer) ? [] : [answer]));
    return given.length < answers.size ? null : given.map(wanted.keep);
  });
  if (answers.size > 0) return answers;
  if (kept === null) await askAnew();
  for (const [i, one] of (kept ?? []).entries()) answers.set(asked[i]!, wanted.revive(one));
  return answers;
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
  return withTables(tables, LIMITS, async (database) => {
    const { limits, connection } = database;
    const answers = new Map<string, Answer>();
    for (const sql of asked) answers.set(sql, await run(database, sql));
    const prepared = new Map<string, DuckDBPreparedStatement>();
    for (const [sql, { kind }] of answers) {
      if (kind === 'number') prepared.set(sql, await connection.prepare(sql));
    }
    const changes = new Map([...answers.keys()].map((sql): [string, RowChange[]] => [sql, []]));
    /** Notes which of some queries give something else after the statement; nothing of it stays. */
    const tryOut = async (statement: string, sqls: readonly string[], change: Omit<RowChange, 'answer'>) => {
      await connection.run(`BEGIN; ${statement}`);
      for (const sql of sqls) {
        const before = answers.get(sql)!;
        const answer = await readNumber(
          limits,
          connection,
          () => prepared.get(sql)!.runAndReadAll(),
          readsOf(before),
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

function isSame(before: Answer, after: Answer): boolean {
  return before.kind === 'number' && after.kind === 'number' && before.value.equals(after.value);
}

/** The tables of the datasets, and the same rows in other orders. */
interface Database {
  limits: Limits;
  connection: DuckDBConnection;
  /** Each sees the tables with their rows in another order. */
  shuffled: readonly DuckDBConnection[];
  /** The names of the datasets by those of their tables. */
  names: ReadonlyMap<string, string>;
  /** The columns by the names of their tables. */
  columns: ReadonlyMap<string, readonly string[]>;
}

/** Backwards, and shuffled four times, each time as it was on every other machine. */
const ORDERS = ['rowid desc', ...[1, 2, 3, 4].map((seed) => `hash(rowid, ${seed}), rowid`)];

async function withTables<T>(
  datasets: Iterable<Table>,
  limits: Limits,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  // Loaded where something is asked anew.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: limits.memory,
    temp_directory: '',
    enable_external_access: 'false',
    autoload_known_extensions: 'false',
    autoinstall_known_extensions: 'false',
  });
  const connections: DuckDBConnection[] = [];
  const connect = async () => {
    const connection = await instance.connect();
    connections.push(connection);
    return connection;
  };
  try {
    const tables = [...datasets];
    const connection = await connect();
    for (const dataset of tables) await createTable(connection, dataset);
    const shuffled: DuckDBConnection[] = [];
    for (const [i, order] of ORDERS.entries()) {
      const copies = tables.map(
        ({ table }) =>
          `CREATE TABLE order_${i}."${table}" AS SELECT * FROM main."${table}" ORDER BY ${order};`,
      );
      const other = await connect();
      await other.run(`CREATE SCHEMA order_${i}; ${copies.join('')} USE order_${i}`);
      shuffled.push(other);
    }
    await connection.run('SET lock_configuration = true');
    return await work({
      limits,
      connection,
      shuffled,
      names: new Map(tables.map(({ table, name }) => [table, name])),
      columns: new Map(tables.map(({ table, columns }) => [table, columns.map(({ name }) => name)])),
    });
  } finally {
    for (const connection of connections) connection.closeSync();
    instance.closeSync();
  }
}

async function createTable(connection: DuckDBConnection, { table, columns, rows }: Table) {
  const declared = columns.map((column) => `"${column.name}" ${sqlType(column, rows)} NOT NULL`);
  await connection.run(`CREATE TABLE "${table}" (${declared.join(', ')})`);
  if (rows.length === 0) return;
  const literals = rows.map((row) => `(${columns.map(({ name }) => literal(row[name]!)).join(', ')})`);
  await connection.run(`INSERT INTO "${table}" VALUES ${literals.join(', ')}`);
}

/** A column of whole numbers is as wide as its widest cell needs; a cell has at most 38 digits (dataset.ts). */
function sqlType({ name, datatype }: Pick<Column, 'name' | 'datatype'>, rows: Table['rows']): string {
  if (datatype !== 'integer') return SQL_TYPES[datatype];
  const isWide = rows.some((row) => BigInt.asIntN(64, row[name] as bigint) !== row[name]);
  return isWide ? 'HUGEINT' : SQL_TYPES.integer;
}

const literal = (cell: string | bigint): string => (typeof cell === 'bigint' ? String(cell) : quoted(cell));

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const failed = (fault: SqlFault): Failed => ({ kind: 'failed', ...fault });

const isFailed = (result: object): result is Failed => 'kind' in result && result.kind === 'failed';

/** What a query is asked for: how it is read, and how it is told and kept. */
interface Wanted<A extends { datasets: string[] }> {
  kind: string;
  /** What is told of an answer beside itself, once it is known to hold. */
  complete?: (database: Database, statement: SqlNode, answer: A) => Promise<A>;
  read: (
    limits: Limits,
    connection: DuckDBConnection,
    sql: string,
    datasets: string[],
  ) => Promise<A | Failed>;
  inShort: (answer: A) => string;
  /** As JSON, and back. */
  keep: (answer: A) => Kept;
  revive: (kept: Kept) => A;
}

/** An answer as JSON: a number is a list of its fraction, which no text is. */
type Kept = Omit<Exclude<RowsAnswer, Failed>, 'kind' | 'rows'> & {
  rows: (string | [string])[][];
  counted?: RowsCounted[] | null;
};

const keepCell = (cell: QueryCell): string | [string] =>
  typeof cell === 'string' ? cell : [cell.toFraction()];

const reviveCell = (cell: string | [string]): QueryCell =>
  typeof cell === 'string' ? cell : new Fraction(cell[0]);

const NUMBER: Wanted<Exclude<Answer, Failed>> = {
  kind: 'number',
  read: (limits, connection, sql, datasets) =>
    readNumber(limits, connection, () => connection.streamAndReadUntil(sql, 2), datasets),
  inShort: ({ value }) => value.toFraction(),
  keep: ({ value, datasets, rows }) => ({ columns: [], rows: [[keepCell(value)]], datasets, counted: rows }),
  revive: ({ rows, datasets, counted = null }) => ({
    kind: 'number',
    value: reviveCell(rows[0]![0]!) as Fraction,
    datasets,
    rows: counted,
  }),
};

const NUMBER_AND_ROWS: typeof NUMBER = {
  ...NUMBER,
  kind: 'number and rows',
  complete: async (database, statement, answer) => ({
    ...answer,
    rows: await rowsOf(database, statement, answer.value),
  }),
};

const ROWS: Wanted<Exclude<RowsAnswer, Failed>> = {
  kind: 'rows',
  read: readRowsOf,
  inShort: ({ rows }) => show(rows.map((row) => row.map(cellInShort).join(', ')).join('; ')),
  keep: ({ columns, rows, datasets }) => ({ columns, rows: rows.map((row) => row.map(keepCell)), datasets }),
  revive: ({ columns, rows, datasets }) => ({
    kind: 'rows',
    columns,
    rows: rows.map((row) => row.map(reviveCell)),
    datasets,
  }),
};

const cellInShort = (cell: QueryCell): string => (typeof cell === 'string' ? cell : cell.toFraction());

const run = (database: Database, sql: string): Promise<Answer> => ask(database, sql, NUMBER);

async function ask<A extends { datasets: string[] }>(
  database: Database,
  sql: string,
  wanted: Wanted<A>,
): Promise<A | Failed> {
  const { limits, connection, shuffled, names } = database;
  const statement = await explained(limits, connection, () => parse(database, sql));
  if (isFailed(statement)) return statement;
  const datasets = [...connection.getTableNames(sql, false)]
    .flatMap((table) => names.get(table.toLowerCase()) ?? [])
    .sort();
  const answer = await wanted.read(limits, connection, sql, datasets);
  if (isFailed(answer)) return answer;
  const unordered = faultOfOrder(statement);
  if (unordered) return failed(unordered);
  const isAlike = (one: A, other: A) =>
    JSON.stringify(wanted.keep(one)) === JSON.stringify(wanted.keep(other));
  for (const other of shuffled) {
    const again = await wanted.read(limits, other, sql, datasets);
    if (!isFailed(again) && isAlike(answer, again)) continue;
    const second = isFailed(again) ? again.found : wanted.inShort(again);
    return failed({
      found: `${wanted.inShort(answer)}, and ${second} where the same rows stand in another order`,
      expected:
        'the same answer in every order: order by, min(...), max(...) or a condition that decides between rows that tie',
    });
  }
  return wanted.complete ? wanted.complete(database, statement, answer) : answer;
}

/** The most rows, or pairs of rows, that are told one by one. */
const MOST_ROWS_COUNTED = 10_000;

/**
 * The rows that a number is made of, table by table, as the database gives them to the query's own conditions, and held
 * against the number. Null where they are too many, where the query is of another shape (rows-counted.ts) or where they do not give the number.
 */
async function rowsOf(
  { limits, connection, names, columns }: Database,
  statement: SqlNode,
  value: Fraction,
): Promise<RowsCounted[] | null> {
  const wanted = rowsStatement(statement, columns);
  if (!wanted) return null;
  const found = await explained(limits, connection, async () => {
    const asked = quoted(JSON.stringify({ error: false, statements: [wanted.statement] }));
    const [[sql]] = (await connection.runAndReadAll(`SELECT json_deserialize_sql(${asked})`)).getRows() as [
      [string],
    ];
    return (await connection.streamAndReadUntil(sql, MOST_ROWS_COUNTED + 1)).getRows();
  });
  if (isFailed(found) || found.length > MOST_ROWS_COUNTED) return null;
  const values = found.map(([first]) => first ?? null);
  if (!gives(wanted.use, values, value)) return null;
  return wanted.tables.map(({ table, columns: named }, i) => ({
    dataset: names.get(table)!,
    use: wanted.use,
    columns: named,
    rows: [...new Set(found.map((row) => Number(row[i + 1])))].toSorted((a, b) => a - b),
  }));
}

/** Whether the values of rows give the number, put together as the query does. */
function gives(use: UseOfRows, values: readonly DuckDBValue[], number: Fraction): boolean {
  if (use === 'counted') return number.equals(values.length);
  if (use === 'distinct') return number.equals(new Set(values.map(String)).size);
  const numbers = values.map(exact);
  if (numbers.includes(null) || numbers.length === 0) return false;
  const given = (numbers as Fraction[]).reduce((one, other) => {
    if (use === 'added') return one.add(other);
    return (use === 'least') === one.lte(other) ? one : other;
  });
  return given.equals(number) && (use !== 'read' || numbers.length === 1);
}

/** The one SELECT of a query as a tree, or why it may not be asked. */
async function parse({ connection, columns }: Database, sql: string): Promise<SqlNode | Failed> {
  const unreadable = faultOfText(sql);
  if (unreadable) return failed(unreadable);
  const text = quoted(sql);
  const asked = `SELECT json_serialize_sql(${text}), json_serialize_plan(${text})`;
  const [[tree, plan]] = (await connection.runAndReadAll(asked)).getRows() as [[string, string]];
  const parsed = JSON.parse(tree) as Parsed;
  if (parsed.error && parsed.error_message.startsWith('Only SELECT statements')) {
    return failed({ found: 'a statement that is not a SELECT', expected: 'one SELECT' });
  }
  if (parsed.error) throw new Error(parsed.error_message);
  const [statement, ...more] = parsed.statements;
  if (!statement || more.length > 0) {
    return failed({ found: `${parsed.statements.length} statements`, expected: 'one SELECT' });
  }
  const faults = faultsOfStatement(statement, columns);
  if (faults.length > 0) {
    const all = (part: keyof SqlFault) => [...new Set(faults.map((fault) => fault[part]))].join('; ');
    return failed({ found: all('found'), expected: all('expected') });
  }
  // What cannot be bound has no plan; it fails when it is asked, in DuckDB's own words.
  const inexact = faultOfTypes(plan);
  return inexact ? failed(inexact) : statement;
}

interface Parsed {
  error: boolean;
  error_message: string;
  statements: SqlNode[];
}

const RUNNABLE = 'SQL that DuckDB can run over content/datasets';

/** The one number that a SELECT gives. */
const readNumber = (
  limits: Limits,
  connection: DuckDBConnection,
  select: () => Promise<DuckDBResultReader>,
  datasets: string[],
): Promise<Answer> =>
  explained(limits, connection, async () => {
    const reader = await select();
    const rows = reader.getRows();
    const [row] = rows;
    const columns = reader.columnCount;
    if (rows.length !== 1 || columns !== 1) {
      const count = reader.done ? rows.length : `more than ${rows.length}`;
      return failed({ found: `${count} rows of ${columns} columns`, expected: 'one row with one number' });
    }
    const value = exact(row![0]!);
    if (!value) {
      const found = describe(row![0]!, reader.columnType(0).toString());
      return failed({ found, expected: 'a whole or decimal number, exact' });
    }
    return { kind: 'number', value, datasets, rows: null };
  });

/** All rows that a SELECT gives. */
function readRowsOf(
  limits: Limits,
  connection: DuckDBConnection,
  sql: string,
  datasets: string[],
): Promise<RowsAnswer> {
  return explained(limits, connection, async (): Promise<RowsAnswer> => {
    const reader = await connection.streamAndReadUntil(sql, MOST_ROWS + 1);
    const names = reader.columnNames();
    const twice = names.find((name, i) => names.indexOf(name) < i);
    if (twice !== undefined) {
      return failed({
        found: `two columns with the name ${show(twice)}`,
        expected: 'a name for each, with as',
      });
    }
    const found = reader.getRows();
    if (found.length > MOST_ROWS) {
      return failed({ found: `more than ${MOST_ROWS} rows`, expected: `at most ${MOST_ROWS} rows` });
    }
    const rows: QueryCell[][] = [];
    for (const [i, row] of found.entries()) {
      const cells = row.map((value, j) => cellOf(value, reader.columnType(j).toString()));
      const at = cells.indexOf(null);
      if (at >= 0) {
        return failed({
          found: `${describe(row[at]!, reader.columnType(at).toString())}, in the column ${names[at]} of row ${i + 1}`,
          expected: 'whole or decimal numbers, days and texts, in every cell',
        });
      }
      rows.push(cells as QueryCell[]);
    }
    const columns = names.map((name, i) => ({ name, holds: holds(reader.columnType(i).toString()) }));
    return { kind: 'rows', columns, rows, datasets };
  });
}

const holds = (type: string): 'number' | 'day' | 'text' =>
  type === 'DATE' ? 'day' : type === 'VARCHAR' ? 'text' : 'number';

const cellOf = (value: DuckDBValue, type: string): QueryCell | null => {
  if (typeof value === 'string') return value;
  return value !== null && holds(type) === 'day' ? String(value) : exact(value);
};

/** What the work gives, or in an author's terms why DuckDB gave nothing: it is stopped after some seconds. */
async function explained<T>(
  limits: Limits,
  connection: DuckDBConnection,
  work: () => Promise<T>,
): Promise<T | Failed> {
  const timer = setTimeout(() => connection.interrupt(), limits.ms);
  try {
    return await work();
  } catch (error) {
    const [message = ''] = (error as Error).message.split('\n\n');
    if (message.startsWith('INTERRUPT')) {
      return failed({
        found: `no answer within ${limits.ms / 1000} seconds`,
        expected: 'a query that is done sooner: fewer joins',
      });
    }
    if (message.startsWith('Out of Memory')) {
      return failed({
        found: `a query that needs more memory than ${limits.memory}`,
        expected: 'one that needs less: fewer joins',
      });
    }
    return failed({ found: message.replace(/\s+/g, ' '), expected: RUNNABLE });
  } finally {
    clearTimeout(timer);
  }
}

function exact(value: DuckDBValue): Fraction | null {
  if (typeof value === 'bigint') return new Fraction(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return new Fraction(value);
  if (value !== null && typeof value === 'object' && 'scale' in value)
    return new Fraction(value.value, 10n ** BigInt(value.scale));
  return null;
}

const describe = (value: DuckDBValue, type: string): string =>
  value === null ? 'NULL' : `${show(String(value))}, of the type ${type}`;
