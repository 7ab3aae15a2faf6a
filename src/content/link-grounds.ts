// The grounds of a claim held against what they refer to, and the label that follows from them.
import { groundKinds, ruleFor } from '../check/grounds.ts';
import type { Label } from '../check/label.ts';
import type { Parsed } from './document.ts';
import type { Ground } from './grounds.ts';
import type { Problem } from '../problem.ts';

type Report = (problem: Problem) => void;

/** The label that follows from the grounds; null, with the problem reported, where an author writes another. */
export function linkLabel(
  grounds: readonly Ground[],
  written: Label | undefined,
  place: Parsed<unknown>['place'],
  report: Report,
): Label | null {
  if (grounds.length === 0) {
    if (written !== undefined) return written;
    report({
      code: 'field-missing',
      ...place(['grounds']),
      found: 'nothing',
      expected: 'one ground or more, from which the label follows',
      fix: `add grounds:, each of a kind: ${Object.keys(groundKinds).join(', ')}`,
    });
    return null;
  }
  const { label, when } = ruleFor(grounds.map(({ kind }) => kind));
  if (written === undefined || written === label) return label;
  report({
    code: 'label-against-grounds',
    ...place(['label']),
    found: `the label ${written}`,
    expected: `${label}, which follows from the grounds: ${when}`,
    fix: 'remove the label, or correct the grounds; if the rule is wrong, it is wrong for all claims',
  });
  return null;
}
