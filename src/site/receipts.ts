// Every check to its receipt: queries answered, results passed on, outcomes held against what the author expects.
import type { CalculationCheck, Check, PendingInput } from '../check/declare.ts';
import type { Claim } from '../content/claim.ts';
import { tableName } from '../content/dataset.ts';
import type { Content } from '../content/load.ts';
import { show, type Problem } from '../problem.ts';
import { runQueries, type Answer } from '../content/query.ts';
import { computed } from '../quantity/computed.ts';
import { conflicts, labels } from '../check/label.ts';
import { verifyPossibility } from '../check/whole-number/verify.ts';
import type { CalculationReceipt, CheckId, Input, Receipt } from '../check/receipt.ts';
import { DivisionByZero, verifyCalculation, verifyWording } from '../check/calculation/verify.ts';

type Report = (problem: Problem) => void;

/** The receipts of each claim by its id, in the order of its checks; a check that gives none is reported. */
export async function computeReceipts(
  { claims, datasets, broken }: Pick<Content, 'claims' | 'datasets' | 'broken'>,
  report: Report,
): Promise<Map<string, Receipt[]>> {
  const checks = claims.flatMap((claim) => claim.checks);
  const answers = await runQueries(datasets.values(), queriesOf(checks));
  const verify = verifier(claims, answers, broken.datasets, report);
  return new Map(
    claims.map((claim) => {
      const receipts = claim.checks.map((check) => verify(check.id)).filter((each) => each !== null);
      reportSurprises(claim, receipts, report);
      return [claim.id, receipts];
    }),
  );
}

function queriesOf(checks: readonly Check[]): string[] {
  return checks.flatMap((check) =>
    check.kind === 'calculation'
      ? check.inputs.flatMap((input) =>
          'pending' in input && input.pending.kind === 'query' ? [input.pending.sql] : [],
        )
      : [],
  );
}

/** Verifies a check once, its inputs first. Circles are ruled out when the content is linked. */
function verifier(
  claims: readonly Claim[],
  answers: ReadonlyMap<string, Answer>,
  brokenDatasets: ReadonlySet<string>,
  report: Report,
) {
  const done = new Map<string, Receipt | null>();
  const verify = ({ claim: claimId, check: checkId }: CheckId): Receipt | null => {
    const key = `${claimId}/${checkId}`;
    const known = done.get(key);
    if (known !== undefined) return known;
    // Marked first, so that a circle among faulty checks ends here.
    done.set(key, null);
    const claim = claims.find((each) => each.id === claimId);
    const check = claim?.checks.find((each) => each.id.check === checkId);
    if (!claim || !check) return null;
    const receipt = verifyOne(check, claim);
    done.set(key, receipt);
    return receipt;
  };

  const verifyOne = (check: Check, claim: Claim): Receipt | null => {
    switch (check.kind) {
      case 'wording':
        return verifyWording(check);
      case 'possibility':
        return verifyPossibility(check);
      case 'calculation':
        return calculate(check, claim);
    }
  };

  const calculate = (check: CalculationCheck, claim: Claim): CalculationReceipt | null => {
    const inputs = check.inputs.map((input) => ('pending' in input ? resolve(input, check, claim) : input));
    if (inputs.some((input) => input === null)) return null;
    try {
      return verifyCalculation({ ...check, inputs: inputs.filter((input) => input !== null) });
    } catch (error) {
      if (!(error instanceof DivisionByZero)) throw error;
      report({
        ...claim.place(['checks', check.id.check, 'formula']),
        found: `a division by zero in ${show(check.formula)}`,
        expected: 'a formula that has a value for its inputs',
        fix: 'correct the input that is zero, or ask another question',
      });
      return null;
    }
  };

  const resolve = ({ name, pending }: PendingInput, check: CalculationCheck, claim: Claim): Input | null => {
    if (pending.kind === 'result') {
      const receipt = verify(pending.check);
      if (receipt?.kind !== 'calculation') return null;
      const quantity = computed(receipt.result, receipt.unit);
      return { name, quantity, provenance: { kind: 'result', check: pending.check } };
    }
    const { sql, unit } = pending;
    const answer = answers.get(sql);
    if (answer?.kind === 'number') {
      const { datasets } = answer;
      const quantity = computed(unit.kind === 'percent' ? answer.value.div(100) : answer.value, unit);
      return { name, quantity, provenance: { kind: 'query', sql, datasets } };
    }
    // A query over a table whose own problem is reported already says nothing new.
    if ([...brokenDatasets].some((dataset) => sql.includes(tableName(dataset)))) return null;
    report({
      ...claim.place(['checks', check.id.check, 'inputs', name, 'query']),
      found: answer?.found ?? 'no answer',
      expected: answer?.expected ?? 'an answer',
      fix: `correct the query: ${show(sql)}`,
    });
    return null;
  };
  return verify;
}

function reportSurprises(claim: Claim, receipts: readonly Receipt[], report: Report): void {
  for (const { id, outcome } of receipts) {
    const expected = claim.checks.find((check) => check.id.check === id.check)?.expect;
    if (outcome === expected) continue;
    report({
      ...claim.place(['checks', id.check, 'expect']),
      found: `the outcome ${outcome}`,
      expected: `what the author expects: ${expected}`,
      fix: 'find out which is wrong; if the outcome is right, change expect, and see whether the label still holds',
    });
  }
  const conflict = conflicts(claim.label, receipts);
  if (conflict) {
    const outcomes = conflict.receipts.map(({ id, outcome }) => `${id.check} is ${outcome}`);
    report({
      ...claim.place(['label']),
      found: `the label ${claim.label} (${labels[claim.label].name}), and ${outcomes.join(', ')}`,
      expected: conflict.rule,
      fix: 'change the label, or mark a check that only gives context with decisive: false',
    });
  }
}
