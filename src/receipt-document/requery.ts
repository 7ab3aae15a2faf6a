// The queries of a receipt document run again, on CSV files whose hashes are those of the receipt.
import type { Difference } from '../check/document.ts';
import { documentKind } from '../check/kinds.ts';
import { readRows } from '../content/dataset.ts';
import { sha256 } from '../content/hash.ts';
import { formatProblems, type Problem } from '../problem.ts';
import { runQueries } from '../content/query.ts';
import { perOne, readUnit } from '../quantity/unit.ts';
import type { ReceiptDocument } from './document.ts';

/** The text of a dataset's CSV file. */
export type ReadTable = (dataset: ReceiptDocument['datasets'][number]) => Promise<string>;

/** The first difference between what the queries give and what the receipt says; null where all agrees. */
export async function requery(document: ReceiptDocument, readTable: ReadTable): Promise<Difference | null> {
  const tables = [];
  for (const dataset of document.datasets) {
    const csv = (await readTable(dataset)).replaceAll('\r\n', '\n');
    const hash = sha256(csv);
    const field = `datasets.${dataset.name}`;
    if (hash !== dataset.sha256) {
      return { field: `${field}.sha256`, receipt: dataset.sha256, recomputed: hash };
    }
    const problems: Problem[] = [];
    const { file, columns, primaryKey } = dataset;
    const rows = readRows(file, csv, columns, primaryKey, (problem) => problems.push(problem));
    if (!rows) return { field, receipt: 'columns for its rows', recomputed: formatProblems(problems) };
    tables.push({ ...dataset, rows });
  }
  const queried = countedNumbers(document);
  const answers = await runQueries(
    tables,
    queried.map(({ sql }) => sql),
  );
  for (const { field, value, unit, sql, datasets } of queried) {
    const answer = answers.get(sql)!;
    if (answer.kind === 'failed') {
      return { field: `${field}.provenance.sql`, receipt: sql, recomputed: answer.found };
    }
    const counted = answer.value.div(perOne(readUnit(unit)!)).toFraction();
    if (counted !== value.fraction) {
      return { field: `${field}.value.fraction`, receipt: value.fraction, recomputed: counted };
    }
    if (answer.datasets.join() !== datasets.join()) {
      const [receipt, recomputed] = [datasets.join(', '), answer.datasets.join(', ')];
      return { field: `${field}.provenance.datasets`, receipt, recomputed };
    }
  }
  return null;
}

/** The numbers of a document that were counted in tables, each with its query and its place in the document. */
export function countedNumbers({ checks, figures = [] }: ReceiptDocument) {
  const counted = figures.flatMap(({ name, value, unit, from }) =>
    from.kind === 'query' ? [{ field: `figures.${name}`, value, unit, ...from }] : [],
  );
  const inChecks = checks.flatMap((check) =>
    documentKind(check)
      .given(check)
      .flatMap(({ field, number, provenance }) =>
        number && provenance.kind === 'query'
          ? [{ field: `checks.${check.id}.${field}`, ...number, ...provenance }]
          : [],
      ),
  );
  return [...inChecks, ...counted];
}
