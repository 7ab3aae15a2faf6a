// Proof that each check can fail: one thing changed at a time, and what then happens to the outcome.
import Fraction from 'fraction.js';
import { mutantsOf, provenancesOf } from '../check/kinds.ts';
import type { ChangedRow, Mutant } from '../check/mutant.ts';
import { areRecorded, type Dataset } from '../content/dataset.ts';
import { changesByRow, type RowChange } from '../content/query.ts';
import type { PublishedClaim } from './site.ts';

type Table = Omit<Dataset, 'provenance' | 'rules'>;

/** Every mutant of every check. */
export async function mutate(
  claims: readonly Pick<PublishedClaim, 'receipts'>[],
  datasets: readonly Table[],
): Promise<Mutant[]> {
  const receipts = claims.flatMap((claim) => claim.receipts);
  const queries = receipts.flatMap((receipt) =>
    provenancesOf(receipt).flatMap((provenance) => (provenance.kind === 'query' ? [provenance.sql] : [])),
  );
  const changes = await changesByRow(datasets, queries);
  const rows = (sql: string) => (changes.get(sql) ?? []).map((change) => changedRow(change, datasets));
  return receipts.flatMap((receipt) => mutantsOf(receipt, rows));
}

/** The share of changes that were noticed. */
export const killRate = (mutants: readonly Pick<Mutant, 'fate'>[]): Fraction =>
  new Fraction(mutants.filter(({ fate }) => fate !== 'survived').length, Math.max(1, mutants.length));

/** The build stops at a changed table by its hash. */
function changedRow(
  { dataset: name, row, column, answer }: RowChange,
  datasets: readonly Table[],
): ChangedRow {
  return {
    change: `row ${row + 1} of ${name} ${column ? `with another ${column}` : 'dropped'}`,
    value: answer.kind === 'number' ? answer.value : null,
    isNoticed: () => {
      const { csv, sha256 } = datasets.find((each) => each.name === name)!;
      const lines = csv.split('\n');
      const changed =
        column === null ? lines.toSpliced(row + 1, 1).join('\n') : csv.replace(lines[row + 1]!, '');
      return !areRecorded(changed, sha256, { file: name }, () => undefined);
    },
  };
}
