// NEVER EDIT THIS FILE. Format 1 of records, as it is published: its schema, and how the state of a claim is printed in it.
//
// A record of format 1 holds numbers and results as this site printed them on the day of the freeze ("about 641.48%").
// Those bytes are published forever. To see whether such a claim has changed since, its present state is printed in
// format 1 again and compared with them. So this file must print forever what it printed that day, whatever the pages say:
// one character more or less would count as a change of every claim published in this format. For that reason it keeps its
// own copies of all that it needs and imports nothing from this project. A test compares its SHA-256.
import Fraction from 'fraction.js';
import { z } from 'zod';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const date = z.iso.date();

const checkSchema = z.strictObject({
  id,
  asks: text,
  decisive: z.boolean(),
  inputs: z.array(
    z.strictObject({
      name: text,
      text: text.describe('As written; for a query or a result, as printed.'),
      from: text.describe(
        'Where it comes from: quoted, excerpt source:id, query SQL, result check, constant reason.',
      ),
    }),
  ),
  formula: text.nullable().describe('Null if words are compared, or a percentage with whole numbers.'),
  result: text.describe('As printed; of compared words, how many differ.'),
  comparison: text,
  states: text,
  statedIn: text.describe('Where what is stated comes from, as the "from" of an input.'),
  outcome: z.enum(['reproduced', 'not-reproduced']),
});

export const format1Schema = z.strictObject({
  format: z.literal(1),
  id,
  version: z.int().min(1),
  published: date,
  corrections: z.array(
    z.strictObject({
      date,
      kind: z.enum(['changes-label', 'keeps-label', 'withdrawn', 'typo']),
      because: text,
    }),
  ),
  title: text,
  quote: text,
  label: z.enum(['supported', 'needs-context', 'unsupported', 'contradicted', 'not-checkable']),
  finding: text,
  checks: z.array(checkSchema),
  context: z.array(text).describe('Plain text, by paragraph.'),
  charts: z.array(text),
  tables: z
    .array(z.strictObject({ name: id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .describe('Counted by the checks.'),
  sources: z.array(
    z.strictObject({
      source: id,
      publisher: text,
      title: text,
      excerpt: id.nullable().describe('Null if the source is cited as a whole.'),
      words: text.nullable(),
    }),
  ),
  since: z.array(z.strictObject({ date, what: text })),
});

export type RecordOfFormat1 = z.output<typeof format1Schema>;
export type CheckOfFormat1 = RecordOfFormat1['checks'][number];

type Unit = 'count' | 'percent' | 'USD';

interface ExactNumber {
  /** "641/100" */
  value: string;
  unit: Unit;
}

type End = { value: string; included: boolean } | null;

interface Interval {
  low: End;
  high: End;
}

type Provenance =
  | { kind: 'quoted' }
  | { kind: 'excerpt'; source: string; excerpt: string }
  | { kind: 'query'; sql: string }
  | { kind: 'result'; check: string }
  | { kind: 'constant'; because: string };

type Written = { text: string; provenance: Provenance };
type Given = ExactNumber & { text: string | null; provenance: Provenance };

type Check = Pick<CheckOfFormat1, 'id' | 'asks' | 'decisive' | 'outcome'> &
  (
    | {
        kind: 'calculation';
        inputs: readonly (Given & { name: string })[];
        formula: string;
        result: ExactNumber;
        stated: Written;
        comparison: string;
        accepts: Interval;
      }
    | { kind: 'wording'; stated: Written; other: Written; different: number }
    | {
        kind: 'whole-number';
        stated: Written;
        whole: Given;
        counts: { least: string; greatest: string } | null;
      }
  );

/** What is printed of a later record. */
type State = Omit<RecordOfFormat1, 'format' | 'checks' | 'tables' | 'sources' | 'label' | 'corrections'> & {
  checks: readonly { kind: string }[];
  datasets: RecordOfFormat1['tables'];
  sources: readonly RecordOfFormat1['sources'][number][];
  label: string;
  corrections: readonly unknown[];
};

/**
 * The state of a claim as format 1 prints it; what that format does not know is left out.
 * A check of a kind that it does not know stays as it is: no record of format 1 has one that is equal.
 */
export function asFormat1<S extends State>(state: S) {
  const { id: of, version, published, corrections, title, quote, label, finding } = state;
  return {
    format: 1 as const,
    id: of,
    version,
    published,
    corrections: corrections as S['corrections'],
    title,
    quote,
    label: label as S['label'],
    finding,
    checks: state.checks.map((check: S['checks'][number]) => (isKnown(check) ? printCheck(check) : check)),
    context: state.context,
    charts: state.charts,
    tables: state.datasets.map(({ name, sha256 }) => ({ name, sha256 })),
    sources: state.sources.map(({ source, publisher, title: name, excerpt, words }) => ({
      source,
      publisher,
      title: name,
      excerpt,
      words,
    })),
    since: state.since,
  };
}

const isKnown = <C extends { kind: string }>(check: C): check is C & Check =>
  ['calculation', 'wording', 'whole-number'].includes(check.kind);

function printCheck(check: Check): CheckOfFormat1 {
  const { id: of, asks, decisive, outcome } = check;
  const common = { id: of, asks, decisive, outcome };
  const stated = { states: check.stated.text, statedIn: printProvenance(check.stated.provenance) };
  switch (check.kind) {
    case 'calculation':
      return {
        ...common,
        ...stated,
        inputs: check.inputs.map(printInput),
        formula: check.formula,
        result: printResult(check.result, check.accepts),
        comparison: check.comparison,
      };
    case 'wording':
      return {
        ...common,
        ...stated,
        inputs: [{ name: 'with', text: check.other.text, from: printProvenance(check.other.provenance) }],
        formula: null,
        result: check.different === 0 ? 'no word differs' : `words that differ: ${check.different}`,
        comparison: 'same words as',
      };
    case 'whole-number':
      return {
        ...common,
        ...stated,
        inputs: [printInput({ name: 'of', ...check.whole })],
        formula: null,
        result: printCounts(check.counts, check.whole.value),
        comparison: 'can be a percentage of',
      };
  }
}

const printInput = ({ name, text: words, value, unit, provenance }: Given & { name: string }) => ({
  name,
  text: words ?? printNumber(new Fraction(value), unit, usualDigits(new Fraction(value), unit)),
  from: printProvenance(provenance),
});

function printProvenance(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'quoted':
      return 'quoted';
    case 'excerpt':
      return `excerpt ${provenance.source}:${provenance.excerpt}`;
    case 'query':
      return `query ${provenance.sql.trim().replace(/\s+/g, ' ')}`;
    case 'result':
      return `result ${provenance.check}`;
    case 'constant':
      return `constant ${provenance.because}`;
  }
}

// With more decimals than usual where rounding would put it on the other side of the rule.
function printResult({ value, unit }: ExactNumber, accepts: Interval): string {
  const result = new Fraction(value);
  for (let digits = usualDigits(result, unit); ; digits += 1) {
    const rounded = result.round(digits + (unit === 'percent' ? 2 : 0));
    if (digits >= 12 || contains(accepts, rounded) === contains(accepts, result)) {
      const needed = exactDigits(result, unit);
      const isExact = needed !== null && needed <= digits;
      return `${isExact ? '' : 'about '}${printNumber(result, unit, digits)}`;
    }
  }
}

function printCounts(counts: { least: string; greatest: string } | null, whole: string): string {
  const of = `of ${printDecimal(new Fraction(whole), 0)}`;
  if (!counts) return `no whole number ${of}`;
  const [least, greatest] = [new Fraction(counts.least), new Fraction(counts.greatest)];
  const from = printDecimal(least, 0);
  if (least.equals(greatest)) return `${from} ${of}`;
  const joint = least.add(1).equals(greatest) ? 'or' : 'to';
  return `${from} ${joint} ${printDecimal(greatest, 0)} ${of}`;
}

function printNumber(value: Fraction, unit: Unit, digits: number): string {
  switch (unit) {
    case 'percent':
      return `${printDecimal(value.mul(100), digits)}%`;
    case 'USD':
      return `${value.lt(0) ? '−' : ''}$${printDecimal(value.abs(), digits)}`;
    case 'count':
      return printDecimal(value, digits);
  }
}

// Rounded to `digits` decimals, ties away from zero, digits grouped.
function printDecimal(value: Fraction, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const scaled = (value.n * scale * 2n + value.d) / (value.d * 2n);
  const whole = String(scaled / scale).replace(/\B(?=(\d{3})+$)/g, ',');
  const decimals = digits === 0 ? '' : `.${String(scaled % scale).padStart(digits, '0')}`;
  return `${value.s < 0n && scaled !== 0n ? '−' : ''}${whole}${decimals}`;
}

// As many decimals as the value needs, two at the most; money has none or two.
function usualDigits(value: Fraction, unit: Unit): number {
  const shown = unit === 'percent' ? value.mul(100) : value;
  if (shown.d === 1n) return 0;
  return unit !== 'USD' && 10n % shown.d === 0n ? 1 : 2;
}

function exactDigits(value: Fraction, unit: Unit): number | null {
  let rest = (unit === 'percent' ? value.mul(100) : value).d;
  let digits = 0;
  for (; rest % 10n === 0n; rest /= 10n) digits += 1;
  for (const prime of [2n, 5n]) for (; rest % prime === 0n; rest /= prime) digits += 1;
  return rest === 1n ? digits : null;
}

function contains({ low, high }: Interval, value: Fraction): boolean {
  if (low && (low.included ? value.lt(low.value) : value.lte(low.value))) return false;
  if (high && (high.included ? value.gt(high.value) : value.gte(high.value))) return false;
  return true;
}
