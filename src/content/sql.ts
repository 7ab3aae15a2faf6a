// What a query may say, so that its number comes from the site's tables, exactly, and is the same on every machine and day.
// A statement is read as the tree that DuckDB's own parser makes of it; what is on none of the lists is refused.
import { nearest, show } from '../problem.ts';

/** What is wrong with a statement, in its author's terms. */
export interface SqlFault {
  found: string;
  expected: string;
}

/** A node of DuckDB's tree, as json_serialize_sql and json_serialize_plan write it. */
export type SqlNode = Readonly<Record<string, unknown>>;

/** The functions and operators of a query, by why they are exact and depend on the rows alone. */
export const FUNCTIONS = {
  'counts and sums of whole or decimal numbers, checked for overflow': [
    'count',
    'count_star',
    'sum',
    '+',
    '-',
    '*',
  ],
  'whole-number division, its remainder, sizes': [
    '//',
    '%',
    'abs',
    'sign',
    'round',
    'floor',
    'ceil',
    'ceiling',
    'trunc',
  ],
  'the least and the greatest, which do not depend on an order': ['min', 'max', 'least', 'greatest'],
  'one of two values': ['ifnull', 'nullif', 'bool_and', 'bool_or'],
  'parts and distances of days, which have no time zone': (
    'year month day quarter week isodow dayofweek dayofmonth dayofyear last_day make_date date_part datepart ' +
    'date_diff datediff date_sub datesub'
  ).split(' '),
  'comparisons of texts, and parts of a text that are no longer than it': (
    'lower upper trim ltrim rtrim left right substring substr length strlen starts_with prefix suffix ends_with contains ' +
    'like_escape not_like_escape ~~ !~~ ~~* !~~*'
  ).split(' '),
  'several values as one, to be counted': ['row'],
} as const;

const ALLOWED: ReadonlySet<string> = new Set(Object.values(FUNCTIONS).flat());

const TWO_QUERIES = 'two queries, one for each number, and the division in the formula, where it is exact';

/** What is wrong with functions that authors reach for, and what to write in their place. */
const INSTEAD: ReadonlyMap<string, readonly [why: string, instead: string]> = new Map(
  (
    [
      [['/'], 'whose result is floating-point', `${TWO_QUERIES}; or // for a whole quotient`],
      [['avg', 'mean'], 'whose result is floating-point', `${TWO_QUERIES}: sum(...) and count(...)`],
      [
        ['first', 'last', 'any_value', 'arbitrary'],
        'which takes some row, and rows have no order',
        'min(...) or max(...), or a condition that one row fulfils',
      ],
      [['to_months'], 'an interval', 'a date written out, or date_diff between two dates'],
    ] as const
  ).flatMap(([names, why, instead]) => names.map((name) => [name, [why, instead] as const])),
);

/** What DuckDB answers where no column has such a name: the clock and the settings (GetSQLValueFunctionName in its binder). */
const NOT_OF_A_TABLE = new Set(
  (
    'current_catalog current_database current_date current_role current_schema current_time current_timestamp current_user ' +
    'localtime localtimestamp session_user user'
  ).split(' '),
);

const EXPRESSIONS: Readonly<Record<string, (node: SqlNode) => boolean>> = {
  COLUMN_REF: () => true,
  CONSTANT: () => true,
  FUNCTION: () => true,
  COMPARISON: () => true,
  CONJUNCTION: () => true,
  BETWEEN: () => true,
  CASE: () => true,
  CAST: () => true,
  SUBQUERY: () => true,
  STAR: ({ columns }) => columns === false,
  OPERATOR: ({ type }) =>
    [
      'OPERATOR_NOT',
      'OPERATOR_IS_NULL',
      'OPERATOR_IS_NOT_NULL',
      'OPERATOR_COALESCE',
      'OPERATOR_NULLIF',
      'COMPARE_IN',
      'COMPARE_NOT_IN',
    ].includes(String(type)),
};

const TYPES = new Set(
  'BOOLEAN TINYINT SMALLINT INTEGER BIGINT HUGEINT UTINYINT USMALLINT UINTEGER UBIGINT UHUGEINT DECIMAL DATE VARCHAR'.split(
    ' ',
  ),
);

/** What date_part gives exactly; of the others some are floating-point and some depend on a clock. */
const PARTS = new Set('year month day quarter week isodow dow dayofweek doy dayofyear'.split(' '));

const MOST_CHARACTERS = 10_000;

const OWN_TABLES = 'SQL that DuckDB can run over content/datasets, with its tables by their plain names';

/** What is wrong with the text of a statement before it is parsed; null where nothing is. */
export function faultOfText(sql: string): SqlFault | null {
  if (sql.length > MOST_CHARACTERS) {
    return { found: `a query of ${sql.length} characters`, expected: `at most ${MOST_CHARACTERS}` };
  }
  const control = /[^\P{C}\t\n]/u.exec(sql);
  if (!control) return null;
  const point = control[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return { found: `the invisible character U+${point} in the query`, expected: 'SQL that is visible text' };
}

/**
 * Everything in a parsed SELECT that is on none of the lists.
 * @param statement what json_serialize_sql gives for it
 * @param tables the columns of each table of the site
 */
export function faultsOfStatement(
  statement: SqlNode,
  tables: ReadonlyMap<string, readonly string[]>,
): SqlFault[] {
  const faults = new Map<string, SqlFault>();
  const refuse = (found: string, expected: string) => faults.set(found, { found, expected });
  const nodes = [...below(statement)];
  const given = namesGivenIn(nodes);
  for (const name of given.tables) {
    if (tables.has(name))
      refuse(`the name ${name} for a part of the query`, 'a name that no table of the site has');
  }
  const read = new Set<string>();
  const columns = new Set([...given.columns, ...[...tables.values()].flat()]);
  for (const node of nodes) {
    if (typeof node['class'] === 'string') checkExpression(node, columns, refuse);
    else if ('modifiers' in node) checkSelect(node, refuse);
    else if ('sample' in node && typeof node['type'] === 'string') {
      const table = checkTable(node, tables, given.tables, refuse);
      if (table !== null) read.add(table);
    }
    if (node['sample']) refuse('a sample of the rows', 'all rows, or a condition on them');
  }
  if (read.size === 0) {
    refuse(
      'a query that reads no table of the site',
      `at least one of ${[...tables.keys()].join(', ') || 'them'}`,
    );
  } else if (isTyped(statement)) {
    refuse(
      'a number that is typed into the query',
      'a number that comes from the rows, such as count(*) or sum(column)',
    );
  }
  return [...faults.values()];
}

/** What in a statement takes some of the rows without saying which; null where nothing does. */
export function faultOfOrder(statement: SqlNode): SqlFault | null {
  for (const { modifiers } of below(statement)) {
    if (!Array.isArray(modifiers)) continue;
    const kinds = new Set((modifiers as SqlNode[]).map(({ type }) => type));
    if (kinds.has('LIMIT_PERCENT_MODIFIER')) {
      return { found: 'a limit in percent', expected: 'a limit in rows, with an order' };
    }
    if (kinds.has('LIMIT_MODIFIER') && !kinds.has('ORDER_MODIFIER')) {
      return {
        found: 'a limit or offset without an order',
        expected: 'order by what decides between the rows, or min(...) or max(...)',
      };
    }
    if ((modifiers as SqlNode[]).some(({ distinct_on_targets: on }) => Array.isArray(on) && on.length > 0)) {
      return {
        found: 'distinct on, which takes some row of several',
        expected: 'distinct, or group by with min(...) or max(...)',
      };
    }
  }
  return null;
}

/**
 * What is wrong with the types of a bound plan; null where all of it is exact.
 * @param plan the JSON of json_serialize_plan, as text: within its strings a quotation mark has a backslash before it
 */
export function faultOfTypes(plan: string): SqlFault | null {
  const inexact = /"id":"(DOUBLE|FLOAT)"/.exec(plan);
  return (
    inexact && {
      found: `floating-point numbers (${inexact[1]}) within the query`,
      expected: `whole or decimal numbers throughout: ${TWO_QUERIES}; or cast(... as decimal(18, 2)) before a value is used`,
    }
  );
}

type Refuse = (found: string, expected: string) => void;

/** Every object in a tree, the outermost first. */
function* below(tree: unknown): Generator<SqlNode> {
  const open: unknown[] = [tree];
  while (open.length > 0) {
    const node = open.pop();
    if (node === null || typeof node !== 'object') continue;
    if (!Array.isArray(node)) yield node as SqlNode;
    for (const inner of Object.values(node).toReversed()) open.push(inner);
  }
}

const lower = (name: unknown): string => String(name).toLowerCase();

/** The names that a query makes itself: those of its common table expressions, and of columns. */
function namesGivenIn(nodes: readonly SqlNode[]): { tables: Set<string>; columns: Set<string> } {
  const tables = new Set<string>();
  const columns = new Set<string>();
  for (const node of nodes) {
    if (node['alias']) columns.add(lower(node['alias']));
    for (const name of [node['column_name_alias'], node['aliases']].flat())
      if (name) columns.add(lower(name));
    const { map } = (node['cte_map'] ?? {}) as { map?: { key: string }[] };
    for (const { key } of map ?? []) tables.add(lower(key));
  }
  return { tables, columns };
}

function checkExpression(node: SqlNode, columns: ReadonlySet<string>, refuse: Refuse): void {
  const kind = String(node['class']);
  if (!Object.hasOwn(EXPRESSIONS, kind) || !EXPRESSIONS[kind]!(node)) {
    const name = lower(kind === 'OPERATOR' ? node['type'] : kind).replaceAll('_', ' ');
    refuse(
      `the construct “${name}”`,
      'columns, constants, comparisons, case, cast, subqueries and functions',
    );
  }
  if (kind === 'COLUMN_REF') checkColumn(node['column_names'] as string[], columns, refuse);
  if (kind === 'FUNCTION') checkFunction(node, refuse);
  if (kind === 'CAST') {
    const type = String((node['cast_type'] as SqlNode)['id']);
    if (!TYPES.has(type)) refuse(`a cast to ${type}`, `a cast to one of ${[...TYPES].join(', ')}`);
    if (node['try_cast']) refuse('try_cast, which drops what it cannot read', 'cast');
  }
}

function checkColumn(names: readonly string[], columns: ReadonlySet<string>, refuse: Refuse): void {
  const name = lower(names.at(-1));
  if (names.length === 1 && NOT_OF_A_TABLE.has(name)) {
    refuse(
      `${name}, which is no column: it depends on the clock or on the settings`,
      'a date written out, or a column',
    );
  } else if (!columns.has(name)) {
    const like = nearest(name, columns);
    refuse(`the column "${name}" not found`, OWN_TABLES + (like ? `; did you mean ${like}?` : ''));
  }
}

function checkFunction(node: SqlNode, refuse: Refuse): void {
  const name = lower(node['function_name']);
  // DuckDB's parser itself writes main for some: extract is main.date_part.
  const isPlain = ['', 'main'].includes(String(node['schema'])) && !node['catalog'] && !node['export_state'];
  if (!ALLOWED.has(name) || !isPlain) {
    const [why, instead] = INSTEAD.get(name) ?? [
      'which is not among those of a query',
      `functions that are exact and depend on the rows alone: ${[...ALLOWED].join(' ')}`,
    ];
    refuse(`the function ${name}, ${why}`, instead);
  } else if (name === 'date_part' || name === 'datepart') {
    const part = ((node['children'] as SqlNode[])[0]?.['value'] as SqlNode | undefined)?.['value'];
    if (!PARTS.has(lower(part)))
      refuse(`the part ${show(part)} of a date`, `one of ${[...PARTS].join(', ')}`);
  }
}

function checkSelect({ type }: SqlNode, refuse: Refuse): void {
  if (type === 'SELECT_NODE' || type === 'SET_OPERATION_NODE') return;
  refuse(`a ${lower(type).replaceAll('_', ' ')}`, 'a SELECT that is neither recursive nor something else');
}

/** The table of the site that is read here; null where it is something else. */
function checkTable(
  node: SqlNode,
  tables: ReadonlyMap<string, unknown>,
  given: ReadonlySet<string>,
  refuse: Refuse,
): string | null {
  switch (node['type']) {
    case 'EMPTY':
    case 'SUBQUERY':
      return null;
    case 'JOIN':
      if (!['REGULAR', 'CROSS', 'NATURAL', 'DEPENDENT'].includes(String(node['ref_type']))) {
        refuse(
          `a ${lower(node['ref_type'])} join, which depends on the order of rows`,
          'a join with on or using',
        );
      }
      return null;
    case 'BASE_TABLE': {
      const name = lower(node['table_name']);
      const path = [node['catalog_name'], node['schema_name'], name].filter((part) => part !== '').join('.');
      if (path === name && given.has(name)) return null;
      if (path === name && tables.has(name) && !node['at_clause']) return name;
      const like = nearest(name, tables.keys());
      refuse(`Table with name ${path} does not exist`, OWN_TABLES + (like ? `; did you mean ${like}?` : ''));
      return null;
    }
    case 'TABLE_FUNCTION': {
      const { function_name: name } = node['function'] as SqlNode;
      refuse(`the table function ${lower(name)}, which is disabled`, OWN_TABLES);
      return null;
    }
    default:
      refuse(`rows from ${lower(node['type']).replaceAll('_', ' ')}`, OWN_TABLES);
      return null;
  }
}

/** Whether the one result of the outermost SELECT has nothing of a row in it. */
function isTyped(statement: SqlNode): boolean {
  const { select_list: list } = statement['node'] as { select_list?: unknown };
  if (!Array.isArray(list)) return false;
  return ![...below(list)].some(
    (node) =>
      ['COLUMN_REF', 'STAR', 'SUBQUERY'].includes(String(node['class'])) ||
      (node['class'] === 'FUNCTION' && lower(node['function_name']) === 'count_star'),
  );
}
