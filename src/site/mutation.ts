// Proof that each check can fail: one thing changed at a time, and what then happens to the outcome.
import Fraction from 'fraction.js';
import { areRecorded, type Dataset } from '../content/dataset.ts';
import { changesByRow, type RowChange } from '../content/query.ts';
import { computed } from '../quantity/computed.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { PublishedClaim } from './site.ts';
import type { Stated } from '../check/calculation/comparison.ts';
import { verifyPossibility } from '../check/whole-number/verify.ts';
import type {
  CalculationReceipt,
  CheckId,
  Input,
  Outcome,
  PossibilityReceipt,
  WordingReceipt,
} from '../check/receipt.ts';
import { compare, DivisionByZero, verifyWording } from '../check/calculation/verify.ts';

/** What one change did: it turned the outcome, it stopped the build, or it went unnoticed. */
type Fate = 'turned' | 'stopped' | 'survived';

export interface Mutant {
  check: CheckId;
  kind: 'stated' | 'input' | 'row' | 'wording';
  /** What was changed, in words. */
  change: string;
  fate: Fate;
}

/** Every mutant of every check. */
export async function mutate(
  claims: readonly Pick<PublishedClaim, 'receipts'>[],
  datasets: readonly Omit<Dataset, 'provenance' | 'rules'>[],
): Promise<Mutant[]> {
  const receipts = claims.flatMap((claim) => claim.receipts);
  const calculations = receipts.filter((receipt) => receipt.kind === 'calculation');
  const queries = calculations.flatMap(({ inputs }) =>
    inputs.flatMap(({ provenance }) => (provenance.kind === 'query' ? [provenance.sql] : [])),
  );
  const changes = await changesByRow(datasets, queries);
  return receipts.flatMap((receipt) => {
    switch (receipt.kind) {
      case 'wording':
        return wordingMutants(receipt);
      case 'possibility':
        return possibilityMutants(receipt);
      case 'calculation':
        return [
          ...statedMutants(receipt),
          ...inputMutants(receipt),
          ...rowMutants(receipt, changes, datasets),
        ];
    }
  });
}

/** The share of mutants that were noticed. */
export const killRate = (mutants: readonly Mutant[]): Fraction =>
  new Fraction(mutants.filter(({ fate }) => fate !== 'survived').length, Math.max(1, mutants.length));

/** The stated number moved so far that the outcome has to turn. */
function statedMutants(receipt: CalculationReceipt): Mutant[] {
  const { stated, result, outcome } = receipt;
  const { step } = stated.kind === 'range' ? stated.range.low : stated.number;
  const grid = step ?? new Fraction(1, 100);
  const shifts =
    outcome === 'reproduced' ? shiftsAway(receipt.accepts, result, grid) : [shiftTo(receipt, result, grid)];
  return shifts.map((shift) => ({
    check: receipt.id,
    kind: 'stated',
    change: `the stated number moved by ${shift.toFraction()}`,
    fate: turned(outcome, { ...receipt, stated: shifted(stated, shift) }),
  }));
}

/** How far to move an interval, up and down in whole steps, so that the result is outside it. */
function shiftsAway({ low, high }: Interval, result: Fraction, step: Fraction): Fraction[] {
  const past = (distance: Fraction) => step.mul(distance.div(step).floor().add(1));
  return [...(low ? [past(result.sub(low))] : []), ...(high ? [past(high.sub(result)).neg()] : [])];
}

/** How far to move the stated number so that the result counts. */
function shiftTo(
  { comparison, stated, accepts }: CalculationReceipt,
  result: Fraction,
  step: Fraction,
): Fraction {
  const steps = result.div(step);
  const onGrid = (whole: Fraction) => step.mul(whole);
  const from = stated.kind === 'number' ? stated.number.value : stated.range.low.value;
  switch (comparison) {
    case 'equals':
      return result.sub(from);
    case 'rounds to':
      return onGrid(steps.abs().add(1, 2).floor().mul(steps.s)).sub(from);
    case 'truncates to':
      return onGrid(steps.abs().floor().mul(steps.s)).sub(from);
    case 'more than':
      return onGrid(steps.ceil().sub(1)).sub(from);
    case 'less than':
      return onGrid(steps.floor().add(1)).sub(from);
    case 'at least':
      return onGrid(steps.floor()).sub(from);
    case 'at most':
      return onGrid(steps.ceil()).sub(from);
    case 'between': {
      const { low, high } = accepts;
      return low && result.lt(low) ? result.sub(low) : result.sub(high!);
    }
  }
}

function shifted(stated: Stated, shift: Fraction): Stated {
  const move = (number: Quantity): Quantity => ({ ...number, value: number.value.add(shift) });
  if (stated.kind === 'number') return { kind: 'number', number: move(stated.number) };
  const { text, low, high } = stated.range;
  return { kind: 'range', range: { text, low: move(low), high: move(high) } };
}

/** Each input moved one step past its tolerance, to either side, where there is such a value. */
function inputMutants(receipt: CalculationReceipt): Mutant[] {
  return receipt.inputs.flatMap(({ name, quantity }) => {
    const { low, high, step } = receipt.tolerances[name]!;
    const beyond = [low?.sub(step), high?.add(step)].filter((value) => value !== undefined);
    return beyond
      .filter((value) => value.gte(0) || quantity.value.lt(0))
      .map((value): Mutant => ({
        check: receipt.id,
        kind: 'input',
        change: `${name} moved to ${value.toFraction()}`,
        fate: turned(
          receipt.outcome,
          withInputs(receipt, (input) => (input.name === name ? value : null)),
        ),
      }));
  });
}

/** Each row that a query counts dropped; the build stops where the outcome holds, by the table's hash. */
function rowMutants(
  receipt: CalculationReceipt,
  changes: ReadonlyMap<string, readonly RowChange[]>,
  datasets: readonly Omit<Dataset, 'provenance' | 'rules'>[],
): Mutant[] {
  const queries = new Set(
    receipt.inputs.flatMap(({ provenance }) => (provenance.kind === 'query' ? [provenance.sql] : [])),
  );
  return [...queries].flatMap((sql) => {
    const found = changes.get(sql) ?? [];
    if (found.length === 0) {
      const change = `no row matters to: ${sql}`;
      return [{ check: receipt.id, kind: 'row', change, fate: 'survived' } satisfies Mutant];
    }
    return found.map((change): Mutant => ({
      check: receipt.id,
      kind: 'row',
      change: `row ${change.row + 1} of ${change.dataset} ${change.column ? `with another ${change.column}` : 'dropped'}`,
      fate: rowFate(receipt, sql, change, datasets),
    }));
  });
}

function rowFate(
  receipt: CalculationReceipt,
  sql: string,
  { dataset: name, row, column, answer }: RowChange,
  datasets: readonly Omit<Dataset, 'provenance' | 'rules'>[],
): Fate {
  // A query without an answer is a problem of its own.
  if (answer.kind === 'failed') return 'stopped';
  const changed = withInputs(receipt, ({ provenance, quantity }) => {
    if (provenance.kind !== 'query' || provenance.sql !== sql) return null;
    return quantity.unit.kind === 'percent' ? answer.value.div(100) : answer.value;
  });
  if (turned(receipt.outcome, changed) === 'turned') return 'turned';
  const dataset = datasets.find((each) => each.name === name)!;
  const lines = dataset.csv.split('\n');
  const csv =
    column === null ? lines.toSpliced(row + 1, 1).join('\n') : dataset.csv.replace(lines[row + 1]!, '');
  return areRecorded(csv, dataset.sha256, { file: name }, () => undefined) ? 'survived' : 'stopped';
}

/** The check with some inputs given another value. */
function withInputs(
  receipt: CalculationReceipt,
  valueOf: (input: Input) => Fraction | null,
): CalculationReceipt {
  const inputs = receipt.inputs.map((input) => {
    const value = valueOf(input);
    return value ? { ...input, quantity: computed(value, input.quantity.unit) } : input;
  });
  return { ...receipt, inputs };
}

function turned(before: Outcome, changed: CalculationReceipt): Fate {
  try {
    return compare(changed).outcome === before ? 'survived' : 'turned';
  } catch (error) {
    if (!(error instanceof DivisionByZero)) throw error;
    return 'stopped';
  }
}

/**
 * The whole number moved one step past its tolerance. Of a large number every percentage is possible, so there is no
 * stated percentage that would turn the outcome; where there is one, a whole number past the tolerance turns it as well.
 */
function possibilityMutants(receipt: PossibilityReceipt): Mutant[] {
  const { id, whole, tolerance, outcome } = receipt;
  const { low, high, step } = tolerance;
  const beyond = [low?.sub(step), high?.add(step)].filter((value) => value?.gte(1)).map((value) => value!);
  return beyond.map((value) => {
    const moved = verifyPossibility({
      ...receipt,
      whole: { ...whole, quantity: computed(value, whole.quantity.unit) },
    });
    return {
      check: id,
      kind: 'input',
      change: `the whole number moved to ${value.toFraction()}`,
      fate: moved.outcome === outcome ? 'survived' : 'turned',
    };
  });
}

/** Where the words are the same, each of them left out; where they are not, the one text put in the other's place. */
function wordingMutants(receipt: WordingReceipt): Mutant[] {
  const { id, stated, other, outcome } = receipt;
  const fate = (text: string): Fate =>
    verifyWording({ ...receipt, other: { ...other, text } }).outcome === outcome ? 'survived' : 'turned';
  if (outcome === 'not-reproduced') {
    return [{ check: id, kind: 'wording', change: 'the other text made the same', fate: fate(stated.text) }];
  }
  const words = other.text.split(/\s+/);
  return words.map((word, i) => ({
    check: id,
    kind: 'wording',
    change: `without the word “${word}”`,
    fate: fate(words.toSpliced(i, 1).join(' ')),
  }));
}
