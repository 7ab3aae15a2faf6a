// What changed from one version of a claim to the next, as data; words/changes.ts says it.
import canonicalize from 'canonicalize';
import type { Label } from '../check/label.ts';
import type { ProvenanceRecord, Result, Working, WorkingInput } from '../check/record.ts';
import { workingOf } from '../check/kinds.ts';
import { perOne, readUnit } from '../quantity/unit.ts';
import { asFormat1, type CheckOfFormat1, type RecordOfFormat1 } from './format-1.ts';
import { keyOf, type ClaimRecord, type RecordOfFormat2 } from './record.ts';

/** What a check computed; of a record of format 1, the words that it was printed in. */
export type RecordedResult = Result | { kind: 'printed'; text: string };

/** The working of a check at one version. Format 1 has no exact numbers, and writes a provenance as text. */
export type RecordedWorking = Working<RecordedResult, ProvenanceRecord | string>;
export type RecordedInput = WorkingInput<ProvenanceRecord | string>;

/** `url` is null in format 1, which does not know it. */
export type CitedSource = Omit<RecordOfFormat2['sources'][number], 'url'> & { url: string | null };

type GroundOfRecord = RecordOfFormat2['grounds'][number];

export type FigureOfRecord = RecordOfFormat2['figures'][number];

type Since = ClaimRecord['since'][number];

/** One thing that changed. */
export type Change =
  | { kind: 'address'; before: string; after: string }
  | { kind: 'title' | 'quote' | 'finding' | 'context'; before: string; after: string }
  | { kind: 'label'; before: Label; after: Label }
  | { kind: 'ground-added' | 'ground-removed'; ground: GroundOfRecord }
  | { kind: 'check-added' | 'check-removed'; check: RecordedWorking }
  | { kind: 'check-question'; before: string; after: string }
  | CheckChange
  | { kind: 'figure-added' | 'figure-removed'; figure: FigureOfRecord }
  | { kind: 'figure'; before: FigureOfRecord; after: FigureOfRecord }
  | { kind: 'input-added' | 'input-removed'; check: RecordedWorking; input: RecordedInput }
  | { kind: 'input'; check: RecordedWorking; before: RecordedInput; after: RecordedInput }
  | { kind: 'chart-added' | 'chart-removed'; chart: string }
  | { kind: 'dataset-added' | 'dataset-removed' | 'dataset'; name: string }
  | { kind: 'source-added' | 'source-removed'; source: CitedSource }
  | { kind: 'source-words'; source: CitedSource; before: string; after: string }
  | { kind: 'source-name' | 'source-address'; before: CitedSource; after: CitedSource }
  | { kind: 'since-added' | 'since-removed'; entry: Since }
  | { kind: 'published'; before: string; after: string }
  | { kind: 'order' };

/** What changed about a check that both versions have. */
export interface CheckChange {
  kind:
    | 'check-outcome'
    | 'check-result'
    | 'check-decisive'
    | 'check-test'
    | 'check-accepts'
    | 'check-same-unit'
    | 'check-formula'
    | 'check-provenance';
  before: RecordedWorking;
  after: RecordedWorking;
}

/**
 * Every change, in the order of the page; empty if and only if the two states are the same. Their numbers and corrections
 * are left aside. Exact between two records of format 2; if one is of format 1, both are compared as that prints them.
 */
export function changesBetween(before: ClaimRecord, after: ClaimRecord): Change[] {
  const [a, b] = inOneFormat(before, after).map(stateOf) as [State, State];
  const changes: Change[] = [
    ...unless(a.id === b.id, { kind: 'address', before: a.id, after: b.id }),
    ...rewording('title', a.title, b.title),
    ...rewording('quote', a.quote, b.quote),
    ...rewording('finding', a.finding, b.finding),
    ...unless(a.label === b.label, { kind: 'label', before: a.label, after: b.label }),
    ...members(a.grounds, b.grounds, (ground) => canonicalize(ground)!, {
      added: (ground) => ({ kind: 'ground-added', ground }),
      removed: (ground) => ({ kind: 'ground-removed', ground }),
    }),
    ...members(a.checks, b.checks, ({ id, kind }) => `${id} ${kind}`, {
      added: (check) => ({ kind: 'check-added', check }),
      removed: (check) => ({ kind: 'check-removed', check }),
      kept: checkChanges,
    }),
    ...members(a.figures, b.figures, ({ name }) => name, {
      added: (figure) => ({ kind: 'figure-added', figure }),
      removed: (figure) => ({ kind: 'figure-removed', figure }),
      kept: (was, is) => unless(same(was, is), { kind: 'figure', before: was, after: is }),
    }),
    ...rewording('context', a.context.join('\n'), b.context.join('\n')),
    ...members(a.charts, b.charts, (chart) => chart, {
      added: (chart) => ({ kind: 'chart-added', chart }),
      removed: (chart) => ({ kind: 'chart-removed', chart }),
    }),
    ...members(a.datasets, b.datasets, ({ name }) => name, {
      added: ({ name }) => ({ kind: 'dataset-added', name }),
      removed: ({ name }) => ({ kind: 'dataset-removed', name }),
      kept: ({ name, sha256 }, now) => unless(sha256 === now.sha256, { kind: 'dataset', name }),
    }),
    ...members(a.sources, b.sources, keyOf, {
      added: (source) => ({ kind: 'source-added', source }),
      removed: (source) => ({ kind: 'source-removed', source }),
      kept: sourceChanges,
    }),
    ...members(a.since, b.since, ({ date, what }) => `${date} ${what}`, {
      added: (entry) => ({ kind: 'since-added', entry }),
      removed: (entry) => ({ kind: 'since-removed', entry }),
    }),
    ...unless(a.published === b.published, { kind: 'published', before: a.published, after: b.published }),
  ];
  return changes.length > 0 || same(a, b) ? changes : [{ kind: 'order' }];
}

/** Whether a later build still gives what was published, corrections included. */
export function isSameRecord(before: ClaimRecord, after: ClaimRecord): boolean {
  return same(...inOneFormat(before, after));
}

/** Whether each check has the result and the outcome that it had. */
export function hasSameResults(before: ClaimRecord, after: ClaimRecord): boolean {
  const [a, b] = inOneFormat(before, after).map((record) =>
    stateOf(record).checks.map(({ id, outcome, result }) => ({ id, outcome, result })),
  );
  return same(a, b);
}

type PrintedAsFormat1 = ReturnType<typeof asFormat1<RecordOfFormat2>>;
type Comparable = RecordOfFormat1 | RecordOfFormat2 | PrintedAsFormat1;

function inOneFormat(before: ClaimRecord, after: ClaimRecord): [Comparable, Comparable] {
  if (before.format === after.format) return [before, after];
  return [printed(before), printed(after)];
}

const printed = (record: ClaimRecord): Comparable => (record.format === 1 ? record : inFormat1(record));

/** A record of format 2 as format 1 prints it; that knows counts, percentages and dollars, and other units as these. */
export const inFormat1 = (record: RecordOfFormat2): PrintedAsFormat1 =>
  asFormat1(
    JSON.parse(JSON.stringify(record), (key, value: unknown) =>
      key === 'unit' ? unitOfFormat1(value as string) : value,
    ) as RecordOfFormat2,
  );

function unitOfFormat1(name: string): 'count' | 'percent' | 'USD' {
  const unit = readUnit(name);
  if (unit && perOne(unit) === 100) return 'percent';
  return unit?.kind === 'money' && unit.currency === 'USD' ? 'USD' : 'count';
}

/** A record in the terms of both formats, without its number and its corrections. */
interface State extends Pick<
  ClaimRecord,
  'id' | 'title' | 'quote' | 'finding' | 'label' | 'context' | 'charts' | 'since' | 'published'
> {
  /** None in format 1, which knows neither these nor figures. */
  grounds: GroundOfRecord[];
  checks: RecordedWorking[];
  figures: FigureOfRecord[];
  datasets: RecordOfFormat2['datasets'];
  sources: CitedSource[];
}

function stateOf(record: Comparable): State {
  const { id, title, quote, finding, label, context, charts, since, published } = record;
  return {
    id,
    title,
    quote,
    finding,
    label,
    context,
    charts,
    since,
    published,
    grounds: 'grounds' in record ? record.grounds : [],
    figures: 'figures' in record ? record.figures : [],
    checks: record.checks.map((check) => ('kind' in check ? workingOf(check) : workingOfFormat1(check))),
    datasets: record.format === 1 ? record.tables : record.datasets,
    sources: record.sources.map((source) => ({ url: null, ...source })),
  };
}

const workingOfFormat1 = ({ inputs, result, ...check }: CheckOfFormat1): RecordedWorking => ({
  ...check,
  kind: 'any',
  sameUnit: null,
  inputs: inputs.map((input) => ({ ...input, number: null })),
  result: { kind: 'printed', text: result },
  accepts: null,
});

const same = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b);

const unless = (unchanged: boolean, change: Change): Change[] => (unchanged ? [] : [change]);

const rewording = (
  kind: 'title' | 'quote' | 'finding' | 'context',
  before: string,
  after: string,
): Change[] => unless(before === after, { kind, before, after });

/** What became of the members of a list, each known by its key. */
function members<T>(
  before: readonly T[],
  after: readonly T[],
  key: (member: T) => string,
  changed: {
    added: (member: T) => Change;
    removed: (member: T) => Change;
    kept?: (before: T, after: T) => Change[];
  },
): Change[] {
  const earlier = new Map(before.map((member) => [key(member), member]));
  const later = new Set(after.map(key));
  return [
    ...before.filter((member) => !later.has(key(member))).map(changed.removed),
    ...after.flatMap((member) => {
      const former = earlier.get(key(member));
      return former === undefined ? [changed.added(member)] : (changed.kept?.(former, member) ?? []);
    }),
  ];
}

function checkChanges(before: RecordedWorking, after: RecordedWorking): Change[] {
  const both = (kind: CheckChange['kind']): Change => ({ kind, before, after });
  const isSameTest = before.comparison === after.comparison && before.states === after.states;
  return [
    ...unless(before.asks === after.asks, {
      kind: 'check-question',
      before: before.asks,
      after: after.asks,
    }),
    ...unless(before.outcome === after.outcome, both('check-outcome')),
    ...unless(same(before.result, after.result), both('check-result')),
    ...unless(before.decisive === after.decisive, both('check-decisive')),
    ...members(before.inputs, after.inputs, ({ name }) => name, {
      added: (input) => ({ kind: 'input-added', check: after, input }),
      removed: (input) => ({ kind: 'input-removed', check: after, input }),
      kept: (a, b) =>
        unless(a.text === b.text && same(a.number, b.number), {
          kind: 'input',
          check: after,
          before: a,
          after: b,
        }),
    }),
    ...unless(isSameTest, both('check-test')),
    // Another test accepts other results: that is said once.
    ...unless(!isSameTest || same(before.accepts, after.accepts), both('check-accepts')),
    ...unless(before.sameUnit === after.sameUnit, both('check-same-unit')),
    ...unless(before.formula === after.formula, both('check-formula')),
    ...unless(same(provenancesOf(before), provenancesOf(after)), both('check-provenance')),
  ];
}

const provenancesOf = ({ inputs, statedIn }: RecordedWorking): unknown[] => [
  ...inputs.map(({ name, from }) => [name, from]),
  statedIn,
];

const sourceChanges = (before: CitedSource, after: CitedSource): Change[] => [
  ...unless(before.words === after.words, {
    kind: 'source-words',
    source: after,
    before: before.words ?? '',
    after: after.words ?? '',
  }),
  ...unless(before.publisher === after.publisher && before.title === after.title, {
    kind: 'source-name',
    before,
    after,
  }),
  ...unless(before.url === after.url, { kind: 'source-address', before, after }),
];
