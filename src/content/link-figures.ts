// The figures of a claim: each number that is given found where it stands, or known to be pending.
import { linkInput } from '../check/calculation/link.ts';
import type { PendingInput } from '../check/kind.ts';
import type { Input } from '../check/provenance.ts';
import type { Scope } from '../check/scope.ts';
import type { Unit } from '../quantity/quantity.ts';
import type { ClaimFigures } from './figures.ts';

/** A number that is given, or one that is worked out of those above it. */
export type LinkedFigure = Input | PendingInput | WorkedOut;

interface WorkedOut {
  name: string;
  formula: string;
  /** As it is printed. */
  unit?: Unit | undefined;
}

/** Null, with the problems reported, for a figure that stands nowhere or has the name of a check. */
export function linkFigures(
  claim: string,
  declared: ClaimFigures,
  checks: ReadonlySet<string>,
  scope: Scope,
): (LinkedFigure | null)[] {
  return Object.entries(declared).map(([name, figure]) => {
    if (checks.has(name)) {
      scope.report({
        code: 'bad-figure',
        ...scope.place(['figures', name]),
        found: 'a figure with the name of a check',
        expected: 'a name of its own, by which prose can print it',
        fix: 'rename one of the two',
      });
      return null;
    }
    if ('formula' in figure) return { name, ...figure };
    return linkInput({ claim, check: name }, name, figure, ['figures', name], scope);
  });
}
