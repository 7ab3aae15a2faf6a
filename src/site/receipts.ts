// Every check to its receipt: queries answered, results passed on, outcomes held against what the author expects.
import { fixedIn, numberOf, queriesOf, receiptOf, type Receipt } from '../check/kinds.ts';
import type { PendingInput } from '../check/kind.ts';
import { tableName, type CheckId, type Input } from '../check/provenance.ts';
import type { Claim } from '../content/claim.ts';
import type { Content } from '../content/load.ts';
import { reportOutcomes } from '../content/link-grounds.ts';
import type { LinkedFigure } from '../content/link-figures.ts';
import { runQueriesWithRows, type Answer } from '../content/query.ts';
import { show, type FieldPath, type Problem } from '../problem.ts';
import type { ClaimFigure } from '../prose/figures.ts';
import { computeFigures, figuresOfChart } from './figures.ts';
import { misasked } from '../words/receipt.ts';
import { computed } from '../quantity/computed.ts';
import { perOne } from '../quantity/unit.ts';

type Report = (problem: Problem) => void;

/**
 * The receipts and the figures of each claim by its id, in the order of its file, and the figures of each chart; what gives
 * none is reported.
 */
export async function computeReceipts(
  { claims, charts, datasets, broken }: Pick<Content, 'claims' | 'charts' | 'datasets' | 'broken'>,
  report: Report,
): Promise<{
  receipts: Map<string, Receipt[]>;
  figures: Map<string, ClaimFigure[]>;
  chartFigures: Map<string, ClaimFigure[]>;
}> {
  const checks = claims.flatMap((claim) => claim.checks);
  const drawn = [...charts.values()].map((chart) => [chart.id, figuresOfChart(chart)] as const);
  const queries = [
    ...checks.flatMap(queriesOf),
    ...claims.flatMap(({ figures }) => figures.flatMap(queryOf)),
    ...drawn.flatMap(([, { figures }]) => figures.flatMap(queryOf)),
  ];
  const answers = await runQueriesWithRows(datasets.values(), queries);
  const { verify, resolve } = verifier(claims, answers, broken.datasets, report);
  const receipts = new Map(
    claims.map((claim) => {
      const found = claim.checks.map((check) => verify(check.id)).filter((each) => each !== null);
      reportSurprises(claim, found, report);
      return [claim.id, found];
    }),
  );
  const figures = new Map(claims.map((claim) => [claim.id, computeFigures(claim, resolve, report)]));
  const chartFigures = new Map(drawn.map(([id, each]) => [id, computeFigures(each, resolve, report)]));
  return { receipts, figures, chartFigures };
}

const queryOf = (figure: LinkedFigure): string[] =>
  'pending' in figure && figure.pending.kind === 'query' ? [figure.pending.sql] : [];

/** Verifies a check once, its inputs first. Cycles are ruled out when the content is linked. */
function verifier(
  claims: readonly Claim[],
  answers: ReadonlyMap<string, Answer>,
  brokenDatasets: ReadonlySet<string>,
  report: Report,
) {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const done = new Map<string, Receipt | null>();
  const verify = ({ claim: claimId, check: checkId }: CheckId): Receipt | null => {
    const key = `${claimId}/${checkId}`;
    const known = done.get(key);
    if (known !== undefined) return known;
    // Marked first, so that a cycle among faulty checks ends here.
    done.set(key, null);
    const claim = byId.get(claimId);
    const check = claim?.checks.find((each) => each.id.check === checkId);
    if (!claim || !check) return null;
    const place = (path: FieldPath = []) => claim.place(['checks', checkId, ...path]);
    const receipt = receiptOf(check, {
      resolve: (input) => resolve(input, place),
      fail: (path, fault) => {
        report({ ...place(path), ...fault });
      },
    });
    done.set(key, receipt);
    return receipt;
  };

  const resolve = ({ name, pending }: PendingInput, place: Claim['place']): Input | null => {
    if (pending.kind === 'result') {
      const receipt = verify(pending.check);
      const number = receipt && numberOf(receipt);
      if (!number) return null;
      const quantity = computed(number.value, number.unit);
      return { name, quantity, provenance: { kind: 'result', check: pending.check } };
    }
    const { sql, unit } = pending;
    const answer = answers.get(sql);
    if (answer?.kind === 'number') {
      const { datasets, rows } = answer;
      const quantity = computed(answer.value.div(perOne(unit)), unit);
      return { name, quantity, provenance: { kind: 'query', sql, datasets, rows } };
    }
    // A query over a table whose own problem is reported already says nothing new.
    if ([...brokenDatasets].some((dataset) => sql.includes(tableName(dataset)))) return null;
    report({
      ...place(['inputs', name, 'query']),
      code: 'query-without-number',
      found: answer?.found ?? 'no answer',
      expected: answer?.expected ?? 'an answer',
      fix: `correct the query: ${show(sql)}`,
    });
    return null;
  };
  return { verify, resolve };
}

function reportSurprises(claim: Claim, receipts: readonly Receipt[], report: Report): void {
  for (const { id, outcome } of receipts) {
    const expected = claim.checks.find((check) => check.id.check === id.check)?.expect;
    if (outcome === expected) continue;
    report({
      ...claim.place(['checks', id.check, 'expect']),
      code: 'unexpected-outcome',
      found: `the outcome ${outcome}`,
      expected: `what the author expects: ${expected}`,
      fix: 'find out which is wrong; if the outcome is right, change expect, and see whether the label still holds',
    });
  }
  for (const receipt of receipts) {
    const fixed = fixedIn(receipt);
    if (fixed) report({ ...claim.place(['checks', receipt.id.check]), ...fixed });
    const asked = misasked(receipt);
    if (asked) {
      report({
        ...claim.place(['checks', receipt.id.check, 'asks']),
        code: 'question-against-answer',
        expected: 'a question that “yes” answers if the check is reproduced',
        ...asked,
      });
    }
  }
  reportOutcomes(
    claim.grounds,
    (check) => receipts.find(({ id }) => id.check === check)?.outcome ?? null,
    claim.place,
    report,
  );
}
