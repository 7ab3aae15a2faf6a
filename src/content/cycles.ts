// A check whose result rests on itself, directly or through others, has no result.
import { resultsUsedBy } from '../check/kinds.ts';
import type { CheckId } from '../check/provenance.ts';
import type { Claim } from './claim.ts';
import type { Problem } from '../problem.ts';

/** Reports each cycle once, at one of its checks. */
export function reportCycles(claims: readonly Claim[], report: (problem: Problem) => void): void {
  const uses = new Map<string, string[]>();
  const places = new Map<string, () => ReturnType<Claim['place']>>();
  for (const { checks, place } of claims) {
    for (const check of checks) {
      uses.set(key(check.id), resultsUsedBy(check).map(key));
      places.set(key(check.id), () => place(['checks', check.id.check]));
    }
  }
  const done = new Set<string>();
  // The checks from the first to the present one, each used by the one before it.
  const trail = new Set<string>();
  const visit = (id: string): void => {
    if (trail.has(id)) {
      const [...passed] = trail;
      const cycle = [...passed.slice(passed.indexOf(id)), id];
      for (const each of cycle) done.add(each);
      report({
        code: 'check-cycle',
        ...places.get(id)!(),
        found: `a cycle: ${cycle.join(' uses ')}`,
        expected: 'checks that can be computed one after the other',
        fix: 'let one of them take its number from the quote, an excerpt or a dataset',
      });
      return;
    }
    if (done.has(id)) return;
    trail.add(id);
    for (const next of uses.get(id) ?? []) visit(next);
    trail.delete(id);
    done.add(id);
  };
  for (const id of uses.keys()) visit(id);
}

const key = ({ claim, check }: CheckId): string => `${claim}/${check}`;
