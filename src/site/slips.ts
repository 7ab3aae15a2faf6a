// Slips that an editor could make, tried one at a time: the neighboring row, another date, the neighboring column, the next
// excerpt of the same source, a fraction the wrong way up, a unit forgotten. What goes unnoticed is told with the reason.
import type Fraction from 'fraction.js';
import { readStated } from '../check/calculation/comparison.ts';
import type { Expression } from '../check/calculation/expression.ts';
import { compare, DivisionByZero, type CalculationReceipt } from '../check/calculation/verify.ts';
import { printResult } from '../check/calculation/words.ts';
import { unitOfResult, UnitsDiffer } from '../check/calculation/units.ts';
import type { Receipt } from '../check/kinds.ts';
import type { Fate } from '../check/mutant.ts';
import type { CheckId, Input, Provenance } from '../check/provenance.ts';
import { verifyWording, type WordingReceipt } from '../check/wording/verify.ts';
import type { Dataset } from '../content/dataset.ts';
import { runQueries, type Answer } from '../content/query.ts';
import type { Excerpt, Source } from '../content/source.ts';
import { computed } from '../quantity/computed.ts';
import { quantitiesIn, standsIn } from '../quantity/in-text.ts';
import { parseQuantity } from '../quantity/parse.ts';
import type { PublishedClaim } from './site.ts';

/** What is mistaken for what, with a name and an explanation for the method page. */
export const slipKinds = {
  row: { name: 'Neighboring row', means: 'A query looks for the next or the last value of a column.' },
  date: { name: 'Other date', means: 'A query looks at the date before or after.' },
  column: { name: 'Neighboring column', means: 'A query reads the column beside its own.' },
  excerpt: {
    name: 'Next excerpt',
    means: 'A number or a wording is taken from the next excerpt of the same source.',
  },
  fraction: { name: 'Fraction the wrong way up', means: 'A division has its two sides swapped.' },
  unit: {
    name: 'Unit forgotten',
    means: 'A number is read without its percent sign, dollar sign or “million”.',
  },
} as const;

export type SlipKind = keyof typeof slipKinds;

export const slipKindNames = Object.keys(slipKinds) as SlipKind[];

export interface Slip {
  check: CheckId;
  kind: SlipKind;
  /** What was changed, in words. */
  change: string;
  fate: Fate;
  /** Why it could not be told apart; null if it was noticed. */
  reason: string | null;
}

type Table = Pick<Dataset, 'name' | 'table' | 'columns' | 'rows'>;
type Sources = ReadonlyMap<string, Pick<Source, 'excerpts'>>;

/** What became of one slip: the build stops, or the check comes out in some way. */
type Tried =
  'stopped' | CalculationReceipt['outcome'] | { result: Fraction; outcome: CalculationReceipt['outcome'] };

/** A slip that can be tried once the queries in it are answered. */
interface Attempt {
  receipt: Receipt;
  kind: SlipKind;
  change: string;
  /** A query that takes the place of another. */
  sql?: string;
  outcome: (answers: ReadonlyMap<string, Answer>) => Tried;
  /** Why it could not be told apart, where that is known beforehand. */
  reason?: string;
}

/** Every slip of every check. */
export async function slipsOf(
  claims: readonly Pick<PublishedClaim, 'quote' | 'receipts'>[],
  datasets: readonly Table[],
  sources: Sources,
): Promise<Slip[]> {
  const attempts = claims
    .flatMap(({ quote, receipts }) => receipts.map((receipt) => ({ quote, receipt })))
    .flatMap(({ quote, receipt }): Attempt[] => {
      if (receipt.kind === 'calculation') return calculationSlips(receipt, quote, datasets, sources);
      return receipt.kind === 'wording' ? wordingSlips(receipt, sources) : [];
    });
  const answers = await runQueries(
    datasets,
    attempts.flatMap(({ sql }) => sql ?? []),
  );
  return attempts.map((attempt) => slipOf(attempt, attempt.outcome(answers)));
}

function slipOf({ receipt, kind, change, reason }: Attempt, tried: Tried): Slip {
  const slip = { check: receipt.id, kind, change };
  if (tried === 'stopped') return { ...slip, fate: 'stopped', reason: null };
  const outcome = typeof tried === 'string' ? tried : tried.outcome;
  if (outcome !== receipt.outcome) return { ...slip, fate: 'turned', reason: null };
  return { ...slip, fate: 'survived', reason: reason ?? whyAlike(receipt, tried) };
}

function whyAlike(receipt: Receipt, tried: Exclude<Tried, 'stopped'>): string {
  if (typeof tried === 'string' || receipt.kind !== 'calculation') {
    return receipt.outcome === 'reproduced'
      ? 'the words are the same there'
      : 'the words there differ as well';
  }
  const result = printResult({ ...receipt, result: tried.result }).text;
  if (tried.result.equals(receipt.result)) return `the result is the same: ${result}`;
  return receipt.outcome === 'reproduced'
    ? `the result would be ${result}, which counts as “${receipt.comparison}” as well`
    : `the result would be ${result}, which does not count as “${receipt.comparison}” either`;
}

const calculationSlips = (
  receipt: CalculationReceipt,
  quote: string,
  datasets: readonly Table[],
  sources: Sources,
): Attempt[] => [
  ...querySlips(receipt, datasets),
  ...receipt.inputs.flatMap((input) => excerptSlips(receipt, input, sources)),
  ...swaps(receipt.expression).map((expression): Attempt => ({
    receipt,
    kind: 'fraction',
    change: `${receipt.formula} with a division the wrong way up`,
    outcome: () => tryOut({ ...receipt, expression }),
  })),
  ...unitSlips(receipt, quote, sources),
];

function tryOut(receipt: CalculationReceipt): Tried {
  try {
    unitOfResult(receipt);
    return compare(receipt);
  } catch (error) {
    if (error instanceof DivisionByZero || error instanceof UnitsDiffer) return 'stopped';
    throw error;
  }
}

const withInput = (
  receipt: CalculationReceipt,
  name: string,
  quantity: Input['quantity'],
): CalculationReceipt => ({
  ...receipt,
  inputs: receipt.inputs.map((input) => (input.name === name ? { ...input, quantity } : input)),
});

// Queries

interface ChangedQuery {
  kind: SlipKind;
  change: string;
  sql: string;
}

function querySlips(receipt: CalculationReceipt, datasets: readonly Table[]): Attempt[] {
  return receipt.inputs.flatMap(({ name, quantity, provenance }) => {
    if (provenance.kind !== 'query') return [];
    const tables = datasets.filter((table) => provenance.datasets.includes(table.name));
    return changedQueries(provenance.sql, tables).map(({ sql, kind, change }): Attempt => ({
      receipt,
      kind,
      change: `${name}: ${change}`,
      sql,
      outcome: (answers) => {
        const answer = answers.get(sql);
        // A query without a number is a problem of its own.
        if (answer?.kind !== 'number') return 'stopped';
        const value = quantity.unit.kind === 'percent' ? answer.value.div(100) : answer.value;
        return tryOut(withInput(receipt, name, computed(value, quantity.unit)));
      },
    }));
  });
}

/** A column compared with a text or a whole number. */
const CONDITION = /\b([a-z_][a-z0-9_]*)(\s*(?:<=|>=|<>|!=|=|<|>)\s*)('(?:[^']|'')*'|-?\d+)/gi;
const SELECTED = /\bselect\s+([\s\S]*?)\s+from\b/gi;
const WORD = /'(?:[^']|'')*'|\b[a-z_][a-z0-9_]*\b/gi;

/** The query with one value or one selected column replaced by a neighbor of its kind. */
export function changedQueries(sql: string, tables: readonly Table[]): ChangedQuery[] {
  const changed: ChangedQuery[] = [];
  for (const match of sql.matchAll(CONDITION)) {
    const [all, column, operator, literal] = match as unknown as [string, string, string, string];
    const found = columnOf(column, tables);
    if (!found) continue;
    for (const other of neighbors(valuesOf(found), valueOf(literal), found.datatype !== 'string')) {
      const written = typeof other === 'bigint' ? String(other) : `'${other.replaceAll("'", "''")}'`;
      changed.push({
        kind: isDate(found) ? 'date' : 'row',
        change: `${column} ${written} in place of ${literal}`,
        sql: replaceAt(sql, match.index, all, `${column}${operator}${written}`),
      });
    }
  }
  for (const select of sql.matchAll(SELECTED)) {
    const start = select.index + select[0].indexOf(select[1]!, 'select'.length);
    for (const word of select[1]!.matchAll(WORD)) {
      const found = columnOf(word[0], tables);
      if (!found) continue;
      const alike = found.table.columns.filter(({ datatype }) => datatype === found.datatype);
      for (const other of neighbors(
        alike.map(({ name }) => name),
        found.name,
      )) {
        changed.push({
          kind: 'column',
          change: `the column ${other} in place of ${found.name}`,
          sql: replaceAt(sql, start + word.index, word[0], other),
        });
      }
    }
  }
  return changed;
}

interface Found {
  table: Table;
  name: string;
  datatype: Table['columns'][number]['datatype'];
}

function columnOf(name: string, tables: readonly Table[]): Found | null {
  for (const table of tables) {
    const column = table.columns.find((each) => each.name === name);
    if (column) return { table, name, datatype: column.datatype };
  }
  return null;
}

const isDate = ({ datatype }: Found): boolean => datatype === 'date';

/** The values of a column, each once: texts in the order of the rows, numbers and dates by size. */
function valuesOf({ table, name, datatype }: Found): (string | bigint)[] {
  const values = [...new Set(table.rows.map((row) => row[name]!))];
  return datatype === 'string' ? values : values.toSorted((a, b) => (a < b ? -1 : 1));
}

const valueOf = (literal: string): string | bigint =>
  literal.startsWith("'") ? literal.slice(1, -1).replaceAll("''", "'") : BigInt(literal);

/** The members before and after; of a value that is no member, those between which it lies, if they have an order. */
function neighbors<T extends string | bigint>(members: readonly T[], value: T, ordered = false): T[] {
  const at = members.indexOf(value);
  if (at >= 0) return [members[at - 1], members[at + 1]].filter((each) => each !== undefined);
  if (!ordered || typeof value !== typeof members[0]) return [];
  return [members.findLast((each) => each < value), members.find((each) => each > value)].filter(
    (each) => each !== undefined,
  );
}

const replaceAt = (text: string, at: number, old: string, by: string): string =>
  `${text.slice(0, at)}${by}${text.slice(at + old.length)}`;

// Excerpts

/** The excerpt after the one that is cited; before it if that is the last. Null if the source has no other. */
function nextExcerpt(provenance: Provenance, sources: Sources): Excerpt | null {
  if (provenance.kind !== 'excerpt') return null;
  const excerpts = sources.get(provenance.source)?.excerpts ?? [];
  const at = excerpts.findIndex(({ id }) => id === provenance.excerpt);
  return excerpts[at + 1] ?? excerpts[at - 1] ?? null;
}

function excerptSlips(
  receipt: CalculationReceipt,
  { name, quantity, provenance }: Input,
  sources: Sources,
): Attempt[] {
  const next = nextExcerpt(provenance, sources);
  if (!next) return [];
  const stays = standsIn(quantity.text, next.text);
  const other = quantitiesIn(next.text)
    .flatMap(({ stated }) => (stated.kind === 'number' ? [stated.number] : []))
    .find(({ unit }) => unit.kind === quantity.unit.kind);
  return [
    {
      receipt,
      kind: 'excerpt',
      change: `${name}: the excerpt ${next.id} is named, and the number stays`,
      outcome: () => (stays ? receipt.outcome : 'stopped'),
      reason: 'both excerpts have the same number',
    },
    ...(other
      ? [
          {
            receipt,
            kind: 'excerpt' as const,
            change: `${name}: ${other.text} of the excerpt ${next.id} in place of ${quantity.text}`,
            outcome: () => tryOut(withInput(receipt, name, other)),
          },
        ]
      : []),
  ];
}

function wordingSlips(receipt: WordingReceipt, sources: Sources): Attempt[] {
  const { stated, other } = receipt;
  const next = nextExcerpt(other.provenance, sources);
  if (!next) return [];
  // A part of an excerpt is named by its words; they have to stand in the other one too.
  const isWhole =
    other.provenance.kind === 'excerpt' &&
    sources.get(other.provenance.source)?.excerpts.some(({ text }) => text === other.text);
  return [
    {
      receipt,
      kind: 'excerpt',
      change: `the words of the excerpt ${next.id}`,
      outcome: () => {
        if (!isWhole) return next.text.includes(other.text) ? receipt.outcome : 'stopped';
        return verifyWording(stated.text, next.text).outcome;
      },
    },
  ];
}

// Formulas and units

/** The expression with one division the wrong way up, for each division in it. */
function swaps(expression: Expression): Expression[] {
  if (expression.kind === 'name') return [];
  if (expression.kind === 'negative') return swaps(expression.of).map((of) => ({ kind: 'negative', of }));
  const { operator, left, right } = expression;
  return [
    ...(operator === '/' ? [{ ...expression, left: right, right: left }] : []),
    ...swaps(left).map((each) => ({ ...expression, left: each })),
    ...swaps(right).map((each) => ({ ...expression, right: each })),
  ];
}

const UNIT =
  /\s*(?:%|percent\b|per cent\b|percentage points?\b)|[$€£]\s*|\s+(?:thousand|million|billion|trillion)\b/gi;

const isWritten = ({ provenance }: Input): boolean =>
  provenance.kind !== 'query' && provenance.kind !== 'result';

/** Whether a number could be named so: what stands in a text is named whole. */
function couldBeNamed(text: string, provenance: Provenance, quote: string, sources: Sources): boolean {
  if (provenance.kind === 'quoted') return standsIn(text, quote);
  if (provenance.kind !== 'excerpt') return true;
  const { source, excerpt } = provenance;
  const words = sources.get(source)?.excerpts.find(({ id }) => id === excerpt)?.text;
  return words !== undefined && standsIn(text, words);
}

function unitSlips(receipt: CalculationReceipt, quote: string, sources: Sources): Attempt[] {
  const { stated, comparison } = receipt;
  const inputs = receipt.inputs.filter(isWritten).flatMap(({ name, quantity, provenance }): Attempt[] => {
    const text = quantity.text.replace(UNIT, '');
    if (text === quantity.text) return [];
    return [
      {
        receipt,
        kind: 'unit',
        change: `${name}: “${text}” in place of “${quantity.text}”`,
        outcome: () => {
          const read = couldBeNamed(text, provenance, quote, sources) ? parseQuantity(text) : null;
          return read ? tryOut(withInput(receipt, name, read)) : 'stopped';
        },
      },
    ];
  });
  const says = (stated.kind === 'number' ? stated.number : stated.range).text;
  const bare = says.replace(UNIT, '');
  if (bare === says) return inputs;
  const ofStated: Attempt = {
    receipt,
    kind: 'unit',
    change: `the stated number: “${bare}” in place of “${says}”`,
    outcome: () => {
      const read = couldBeNamed(bare, receipt.statedIn, quote, sources) ? readStated(bare, comparison) : null;
      return read ? tryOut({ ...receipt, stated: read }) : 'stopped';
    },
    reason: `the result, ${printResult(receipt).text}, ${receipt.outcome === 'reproduced' ? 'counts beside it as well' : 'does not count beside it either'}`,
  };
  return [...inputs, ofStated];
}
