// What changed from one version of a claim to the next, in plain words.
import canonicalize from 'canonicalize';
import { formatDate } from '../words/dates.ts';
import { outcomeNames } from '../words/receipt.ts';
import { labels } from '../check/label.ts';
import { compareWording, type Passage } from '../check/wording/compare.ts';
import { keyOf, type CheckRecord, type ClaimRecord } from './record.ts';

export interface Change {
  /** A sentence: "The label changed from Supported to Needs context." */
  what: string;
  /** The words around it, where words changed: runs that stayed are cut short. */
  words: Passage[];
}

/** Every change, in the order of the page; empty only where the two states are the same. Their numbers and corrections are left aside. */
export function difference(before: ClaimRecord, after: ClaimRecord): Change[] {
  const changes = [
    ...says(
      before.id !== after.id,
      `The address changed from /claims/${before.id}/ to /claims/${after.id}/.`,
    ),
    ...rewording('The title', before.title, after.title),
    ...rewording('The quote', before.quote, after.quote),
    ...rewording('The answer', before.finding, after.finding),
    ...says(before.label !== after.label, labelChange(before, after)),
    ...entries(before.checks, after.checks, ({ id }) => id, {
      added: (check) => `A check was added: “${check.asks}” ${outcomeOf(check)}.`,
      removed: (check) => `A check was removed: “${check.asks}” ${outcomeOf(check)}.`,
      kept: checkChanges,
    }),
    ...rewording('The context', before.context.join('\n'), after.context.join('\n')),
    ...entries(before.charts, after.charts, (chart) => chart, {
      added: () => 'A chart was added.',
      removed: () => 'A chart was removed.',
    }),
    ...entries(before.tables, after.tables, ({ name }) => name, {
      added: ({ name }) => `The checks now count in the table “${name}”.`,
      removed: ({ name }) => `The checks no longer count in the table “${name}”.`,
      kept: (a, b) =>
        says(a.sha256 !== b.sha256, `The table “${a.name}”, in which the checks count, changed.`),
    }),
    ...entries(before.sources, after.sources, keyOf, {
      added: (source) => `It now cites ${citation(source)}.`,
      removed: (source) => `It no longer cites ${citation(source)}.`,
      kept: (a, b) => [
        ...rewording(`The words cited from ${b.publisher}, ${b.title}`, a.words ?? '', b.words ?? ''),
        ...says(
          a.publisher !== b.publisher || a.title !== b.title,
          `The source ${a.publisher}, ${a.title} is now named ${b.publisher}, ${b.title}.`,
        ),
      ],
    }),
    ...entries(before.since, after.since, ({ date, what }) => `${date} ${what}`, {
      added: ({ date, what }) => `“Since then” has a new entry of ${formatDate(date)}: ${what}`,
      removed: ({ date, what }) => `“Since then” lost its entry of ${formatDate(date)}: ${what}`,
    }),
    ...says(
      before.published !== after.published,
      `The date of publication changed from ${formatDate(before.published)} to ${formatDate(after.published)}.`,
    ),
  ];
  if (changes.length > 0 || stateOf(before) === stateOf(after)) return changes;
  return says(true, 'The same words and numbers now stand in another order.');
}

const stateOf = (record: ClaimRecord): string => canonicalize({ ...record, version: 0, corrections: [] })!;

const places = ({ inputs, statedIn }: CheckRecord): string =>
  [...inputs.map(({ name, from }) => `${name} ${from}`), statedIn].join('\n');

const says = (holds: boolean, what: string): Change[] => (holds ? [{ what, words: [] }] : []);

const labelChange = (before: ClaimRecord, after: ClaimRecord): string =>
  `The label changed from ${labels[before.label].name} to ${labels[after.label].name}.`;

const outcomeOf = ({ outcome, result }: CheckRecord): string => `(${outcomeNames[outcome]}: ${result})`;

const citation = ({ publisher, title, words }: ClaimRecord['sources'][number]): string =>
  `${publisher}, ${title}${words === null ? '' : `: “${words}”`}`;

/** What became of the members of a list, each known by its key. */
function entries<T>(
  before: readonly T[],
  after: readonly T[],
  key: (entry: T) => string,
  say: {
    added: (entry: T) => string;
    removed: (entry: T) => string;
    kept?: (before: T, after: T) => Change[];
  },
): Change[] {
  const earlier = new Map(before.map((entry) => [key(entry), entry]));
  const later = new Map(after.map((entry) => [key(entry), entry]));
  return [
    ...before.flatMap((entry) => says(!later.has(key(entry)), say.removed(entry))),
    ...after.flatMap((entry) => {
      const former = earlier.get(key(entry));
      return former === undefined ? says(true, say.added(entry)) : (say.kept?.(former, entry) ?? []);
    }),
  ];
}

function checkChanges(before: CheckRecord, after: CheckRecord): Change[] {
  const named = `“${after.asks}”`;
  return [
    ...rewording('The question of a check', before.asks, after.asks),
    ...says(
      before.outcome !== after.outcome,
      `The outcome of ${named} changed from ${outcomeNames[before.outcome]} to ${outcomeNames[after.outcome]}.`,
    ),
    ...says(
      before.result !== after.result,
      `The result of ${named} changed from ${before.result} to ${after.result}.`,
    ),
    ...says(
      before.decisive !== after.decisive,
      `${named} ${after.decisive ? 'now decides' : 'no longer decides'} the label.`,
    ),
    ...entries(before.inputs, after.inputs, ({ name }) => name, {
      added: ({ name, text }) => `${named} now uses ${name}: ${text}.`,
      removed: ({ name, text }) => `${named} no longer uses ${name}: ${text}.`,
      kept: (a, b) => says(a.text !== b.text, `In ${named}, ${a.name} changed from ${a.text} to ${b.text}.`),
    }),
    ...says(
      before.states !== after.states || before.comparison !== after.comparison,
      `${named} now tests “${after.comparison} ${after.states}”; it tested “${before.comparison} ${before.states}”.`,
    ),
    ...says(before.formula !== after.formula, `The formula of ${named} changed.`),
    ...says(places(before) !== places(after), `${named} takes its numbers or words from another place.`),
  ];
}

function rewording(what: string, before: string, after: string): Change[] {
  if (before === after) return [];
  const { same, passages } = compareWording(before, after);
  return same
    ? says(true, `${what} changed in capital letters, punctuation or line breaks only.`)
    : [{ what: `${what} changed:`, words: passages.map(cutShort) }];
}

const NEAR = 6;

// A run that stayed the same is only there to show where the change is.
function cutShort(passage: Passage, i: number, all: readonly Passage[]): Passage {
  const words = passage.text.split(' ');
  const [first, last] = [i === 0, i === all.length - 1];
  if (passage.kind !== 'same' || words.length <= (first || last ? NEAR : 2 * NEAR)) return passage;
  const start = first ? [] : words.slice(0, NEAR);
  const end = last ? [] : words.slice(-NEAR);
  return { kind: 'same', text: [...start, '…', ...end].join(' ') };
}
