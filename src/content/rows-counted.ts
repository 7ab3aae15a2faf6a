// Which rows the one number of a query is made of: its own statement, asked for the rows in place of the number.
import type { UseOfRows } from '../check/provenance.ts';
import type { SqlNode } from './sql.ts';

/** The statement that gives, for each row, its value (null where rows are only counted) and its place in each table. */
export interface RowsStatement {
  use: UseOfRows;
  /** The tables, in the order of their places, each with its columns that the query names: those of a join are several. */
  tables: { table: string; columns: string[] }[];
  statement: SqlNode;
}

const USES: Readonly<Record<string, UseOfRows>> = {
  count_star: 'counted',
  count: 'counted',
  sum: 'added',
  min: 'least',
  max: 'greatest',
};

const AGGREGATES = new Set([...Object.keys(USES), 'bool_and', 'bool_or']);

/** Null where a query is no single aggregate of rows, and no cell that is read: nothing is shown rather than guessed. */
export function rowsStatement(
  statement: SqlNode,
  columns: ReadonlyMap<string, readonly string[]>,
): RowsStatement | null {
  const node = statement['node'] as SqlNode;
  const list = node['select_list'] as SqlNode[] | undefined;
  const [root, ...more] = list ?? [];
  if (!root || more.length > 0 || node['type'] !== 'SELECT_NODE') return null;
  const grouped = (node['group_expressions'] as unknown[]).length > 0 || node['having'] || node['qualify'];
  const from = tablesOf(node['from_table'] as SqlNode);
  if (grouped || !from || from.some(({ table }) => columns.get(table)?.includes('rowid') ?? true))
    return null;
  const references = referencesIn(node);
  const named = (table: string, names: readonly string[]) =>
    names.filter((one) =>
      references.some(
        ([last, qualifier = table]) =>
          last!.toLowerCase() === one && qualifier.toLowerCase() === table.toLowerCase(),
      ),
    );
  const places = from.map(({ name }) => column(name, 'rowid'));
  const write = (use: UseOfRows, first: SqlNode, conditions: unknown[]): RowsStatement => ({
    use,
    tables: from.map(({ table, name }) => ({ table, columns: named(name, columns.get(table)!) })),
    statement: {
      ...statement,
      node: { ...node, select_list: [first, ...places], where_clause: all(conditions) },
    },
  });
  const modifiers = node['modifiers'] as SqlNode[];
  const name = String(root['function_name']).toLowerCase();
  if (root['class'] === 'FUNCTION' && Object.hasOwn(USES, name)) {
    const [argument, ...others] = root['children'] as SqlNode[];
    if (modifiers.length > 0 || others.length > 0 || (root['distinct'] && name === 'sum')) return null;
    if (argument && holds(argument, isNested)) return null;
    const use = root['distinct'] && name === 'count' ? 'distinct' : USES[name]!;
    return write(use, argument ?? NULL, [
      node['where_clause'],
      root['filter'],
      argument && { ...OPERATOR, type: 'OPERATOR_IS_NOT_NULL', children: [argument] },
    ]);
  }
  // What is ordered by stays in its place, so that “order by 1” means what it meant.
  if (holds(root, isNested) || modifiers.some(({ type }) => type === 'DISTINCT_MODIFIER')) return null;
  return write('read', root, [node['where_clause']]);
}

const OPERATOR = { class: 'OPERATOR', alias: '', query_location: 0 };

const NULL: SqlNode = {
  class: 'CONSTANT',
  type: 'VALUE_CONSTANT',
  alias: '',
  query_location: 0,
  value: { type: { id: 'NULL', type_info: null }, is_null: true },
};

const column = (...names: string[]): SqlNode => ({
  class: 'COLUMN_REF',
  type: 'COLUMN_REF',
  alias: '',
  query_location: 0,
  column_names: names,
});

function all(conditions: readonly unknown[]): unknown {
  const children = conditions.filter(Boolean);
  if (children.length < 2) return children[0] ?? null;
  return { class: 'CONJUNCTION', type: 'CONJUNCTION_AND', alias: '', query_location: 0, children };
}

/** The names that a tree refers to, the last part of each first: the column, and the table where it is named. */
function referencesIn(tree: unknown): string[][] {
  if (tree === null || typeof tree !== 'object') return [];
  const own = (tree as SqlNode)['class'] === 'COLUMN_REF' ? (tree as SqlNode)['column_names'] : null;
  return own ? [(own as string[]).toReversed()] : Object.values(tree).flatMap(referencesIn);
}

/** The tables that a FROM pairs, each with its name there; null where it is more than tables and inner joins. */
function tablesOf(from: SqlNode): { table: string; name: string }[] | null {
  if (from['type'] === 'BASE_TABLE') {
    const { table_name: table, alias } = from as { table_name: string; alias: string };
    return [{ table: table.toLowerCase(), name: alias || table }];
  }
  if (from['type'] !== 'JOIN' || from['join_type'] !== 'INNER' || from['ref_type'] === 'DEPENDENT')
    return null;
  const [left, right] = [tablesOf(from['left'] as SqlNode), tablesOf(from['right'] as SqlNode)];
  return left && right && [...left, ...right];
}

const isNested = (node: SqlNode): boolean =>
  node['class'] === 'SUBQUERY' || AGGREGATES.has(String(node['function_name']).toLowerCase());

const holds = (tree: unknown, is: (node: SqlNode) => boolean): boolean =>
  tree !== null &&
  typeof tree === 'object' &&
  ((!Array.isArray(tree) && is(tree as SqlNode)) || Object.values(tree).some((inner) => holds(inner, is)));
