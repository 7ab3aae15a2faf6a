// A check whose result rests on itself, directly or through others, has no result.
import { resultsUsedBy } from '../check/kinds.ts';
import type { CheckId } from '../check/provenance.ts';
import type { Claim } from './claim.ts';
import type { Problem } from '../problem.ts';

/** Reports each circle once, at one of its checks. */
export function reportCircles(claims: readonly Claim[], report: (problem: Problem) => void): void {
  const uses = new Map<string, string[]>();
  const places = new Map<string, ReturnType<Claim['place']>>();
  for (const { checks, place } of claims) {
    for (const check of checks) {
      uses.set(key(check.id), resultsUsedBy(check).map(key));
      places.set(key(check.id), place(['checks', check.id.check]));
    }
  }
  const done = new Set<string>();
  const visit = (id: string, trail: string[]): void => {
    if (trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id];
      for (const each of circle) done.add(each);
      report({
        ...places.get(id)!,
        found: `a circle: ${circle.join(' uses ')}`,
        expected: 'checks that can be computed one after the other',
        fix: 'let one of them take its number from the quote, an excerpt or a dataset',
      });
      return;
    }
    if (done.has(id)) return;
    for (const next of uses.get(id) ?? []) visit(next, [...trail, id]);
    done.add(id);
  };
  for (const id of uses.keys()) visit(id, []);
}

const key = ({ claim, check }: CheckId): string => `${claim}/${check}`;
