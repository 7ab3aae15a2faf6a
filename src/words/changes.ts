// What changed from one version of a claim to the next, in sentences.
import Fraction from 'fraction.js';
import type { IntervalRecord, NumberRecord } from '../check/record.ts';
import { labels } from '../check/label.ts';
import { compareWording } from '../check/wording/compare.ts';
import { passagesOf, type Passage } from '../check/wording/passages.ts';
import { formatQuantity } from '../quantity/format.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Unit } from '../quantity/quantity.ts';
import { COUNT, readUnit } from '../quantity/unit.ts';
import type {
  Change,
  CheckChange,
  CitedSource,
  FigureOfRecord,
  RecordedInput,
  RecordedResult,
  RecordedWorking,
} from '../version/changes.ts';
import { formatDate } from './dates.ts';
import { printResult } from '../check/calculation/words.ts';
import { formatCounts } from '../check/whole-number/words.ts';
import { groundAsText } from './grounds.ts';
import { outcomeNames } from './outcomes.ts';

export interface ChangeInWords {
  /** A sentence: "The label changed from Supported to Needs context." */
  what: string;
  /** The words around it, if words changed: runs that stayed are cut short. */
  words: Passage[];
}

export function changeInWords(change: Change): ChangeInWords {
  switch (change.kind) {
    case 'address':
      return says(`The address changed from /claims/${change.before}/ to /claims/${change.after}/.`);
    case 'title':
      return rewording('The title', change);
    case 'quote':
      return rewording('The quote', change);
    case 'finding':
      return rewording('The answer', change);
    case 'context':
      return rewording('The context', change);
    case 'label':
      return says(`The label changed from ${labels[change.before].name} to ${labels[change.after].name}.`);
    case 'ground-added':
      return says(`A ground for the label was added. ${groundAsText(change.ground)}`);
    case 'ground-removed':
      return says(`A ground for the label was removed. ${groundAsText(change.ground)}`);
    case 'check-added':
      return says(`A check was added: ${inBrief(change.check)}.`);
    case 'check-removed':
      return says(`A check was removed: ${inBrief(change.check)}.`);
    case 'check-question':
      return rewording('The question of a check', change);
    case 'check-outcome':
    case 'check-result':
    case 'check-decisive':
    case 'check-test':
    case 'check-accepts':
    case 'check-same-unit':
    case 'check-formula':
    case 'check-provenance':
      return says(checkChange(change));
    case 'figure-added':
      return says(`A figure was added: ${figure(change.figure)}.`);
    case 'figure-removed':
      return says(`A figure was removed: ${figure(change.figure)}.`);
    case 'figure': {
      const [before, after] = apart(change, printFigure, (each) => exactNumber(each));
      return before === after
        ? says(`The figure ${figureName(change.after)} is worked out in another way.`)
        : says(`The figure ${figureName(change.after)} changed from ${before} to ${after}.`);
    }
    case 'input-added':
      return says(`“${change.check.asks}” now uses ${change.input.name}: ${printInput(change.input)}.`);
    case 'input-removed':
      return says(`“${change.check.asks}” no longer uses ${change.input.name}: ${printInput(change.input)}.`);
    case 'input': {
      const [before, after] = apart(change, printInput, exactInput);
      return says(`In “${change.check.asks}”, ${change.after.name} changed from ${before} to ${after}.`);
    }
    case 'chart-added':
      return says('A chart was added.');
    case 'chart-removed':
      return says('A chart was removed.');
    case 'dataset-added':
      return says(`The checks now count in the table “${change.name}”.`);
    case 'dataset-removed':
      return says(`The checks no longer count in the table “${change.name}”.`);
    case 'dataset':
      return says(`The table “${change.name}”, in which the checks count, changed.`);
    case 'source-added':
      return says(`It now cites ${citation(change.source)}.`);
    case 'source-removed':
      return says(`It no longer cites ${citation(change.source)}.`);
    case 'source-words':
      return rewording(`The words cited from ${nameOf(change.source)}`, change);
    case 'source-name':
      return says(`The source ${nameOf(change.before)} is now named ${nameOf(change.after)}.`);
    case 'source-address':
      return says(
        `The address of the source ${nameOf(change.after)} changed from ${change.before.url} to ${change.after.url}.`,
      );
    case 'since-added':
      return says(`“Since then” has a new entry of ${entry(change.entry)}`);
    case 'since-removed':
      return says(`“Since then” lost its entry of ${entry(change.entry)}`);
    case 'published':
      return says(
        `The date of publication changed from ${formatDate(change.before)} to ${formatDate(change.after)}.`,
      );
    case 'order':
      return says('The same words and numbers are now in another order.');
  }
}

const says = (what: string): ChangeInWords => ({ what, words: [] });

function checkChange({ kind, before, after }: CheckChange): string {
  const named = `“${after.asks}”`;
  switch (kind) {
    case 'check-outcome':
      return `The outcome of ${named} changed from ${outcomeNames[before.outcome]} to ${outcomeNames[after.outcome]}.`;
    case 'check-result': {
      const [was, is] = apart({ before, after }, printRecordedResult, exactResult);
      return `The result of ${named} changed from ${was} to ${is}.`;
    }
    case 'check-decisive':
      return `The label ${after.decisive ? 'now rests' : 'no longer rests'} on ${named}.`;
    case 'check-test':
      return `${named} now tests “${after.comparison} ${after.states}”; it tested “${before.comparison} ${before.states}”.`;
    case 'check-accepts':
      return `${named} now accepts other results.`;
    case 'check-same-unit':
      return after.sameUnit === null
        ? `${named} no longer compares different units.`
        : `${named} now says why units that differ can be compared: ${after.sameUnit}`;
    case 'check-formula':
      return `The formula of ${named} changed.`;
    case 'check-provenance':
      return `${named} takes its numbers or words from another place.`;
  }
}

const inBrief = (check: RecordedWorking): string =>
  `“${check.asks}” (${outcomeNames[check.outcome]}: ${printRecordedResult(check)})`;

const figureName = ({ name }: FigureOfRecord): string => `“${name.replaceAll('_', ' ')}”`;

const printFigure = (each: FigureOfRecord): string => formatQuantity(new Fraction(each.value), unitOf(each));

const figure = (each: FigureOfRecord): string => `${figureName(each)} (${printFigure(each)})`;

const nameOf = ({ publisher, title }: CitedSource): string => `${publisher}, ${title}`;

const citation = (source: CitedSource): string =>
  `${nameOf(source)}${source.words === null ? '' : `: “${source.words}”`}`;

const entry = ({ date, what }: { date: string; what: string }): string => `${formatDate(date)}: ${what}`;

/** Both as usual; as exactly as need be if they look alike. */
function apart<T>(
  { before, after }: { before: T; after: T },
  print: (each: T) => string,
  exact: (each: T) => string,
): [string, string] {
  const printed: [string, string] = [print(before), print(after)];
  return printed[0] === printed[1] ? [exact(before), exact(after)] : printed;
}

const printInput = (input: RecordedInput): string =>
  input.number === null
    ? input.text
    : (input.text ?? formatQuantity(new Fraction(input.number.value), unitOf(input.number)));

const exactInput = (input: RecordedInput): string =>
  input.number === null ? input.text : `${printInput(input)} (${exactNumber(input.number)})`;

const exactNumber = ({ value, unit }: NumberRecord): string => `exactly ${value}, ${unit}`;

function printRecordedResult({ result, accepts }: RecordedWorking): string {
  switch (result.kind) {
    case 'printed':
      return result.text;
    case 'words':
      return result.different === 0 ? 'no word differs' : `words that differ: ${result.different}`;
    case 'counts':
      return printCounts(result);
    case 'number': {
      const printed = printResult({
        result: new Fraction(result.value),
        unit: unitOf(result),
        accepts: intervalOf(accepts?.interval ?? { low: null, high: null }),
      });
      return `${printed.exact ? '' : 'about '}${printed.text}`;
    }
  }
}

function exactResult(check: RecordedWorking): string {
  const { result } = check;
  switch (result.kind) {
    case 'printed':
      return result.text;
    case 'words':
      return `${printRecordedResult(check)} of ${result.words.join(' and ')}`;
    case 'counts':
      return printCounts(result);
    case 'number':
      return `${printRecordedResult(check)} (${exactNumber(result)})`;
  }
}

const printCounts = ({ counts, of }: RecordedResult & { kind: 'counts' }): string =>
  formatCounts({
    counts: counts && { least: BigInt(counts.least), greatest: BigInt(counts.greatest) },
    whole: { quantity: { value: new Fraction(of) } },
  });

/** A record that cannot be read is refused before; what names no unit is taken as a count. */
const unitOf = ({ unit }: NumberRecord): Unit => readUnit(unit) ?? COUNT;

const intervalOf = ({ low, high }: IntervalRecord): Interval => ({
  low: low && new Fraction(low.value),
  lowIncluded: low?.included ?? false,
  high: high && new Fraction(high.value),
  highIncluded: high?.included ?? false,
});

function rewording(what: string, { before, after }: { before: string; after: string }): ChangeInWords {
  return compareWording(before, after).same
    ? says(`${what} changed in capital letters, punctuation or line breaks only.`)
    : { what: `${what} changed:`, words: passagesOf(before, after).map(cutShort) };
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
