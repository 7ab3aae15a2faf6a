// What a page for students may not say.
import { outcomeNames } from '../../../src/words/outcomes.ts';
import type { Site } from '../../../src/site/site.ts';
import { labelNames, labels } from '../../../src/check/label.ts';

/** Every string that would tell a student the answer. The words of the release itself tell nothing. */
export function verdicts(site: Site): string[] {
  const outcomes = Object.entries(outcomeNames).flat();
  const names = labelNames.flatMap((label) => [label, labels[label].name]);
  const claims = site.claims.flatMap((claim) => [claim.finding.html, claim.finding.text, claim.title]);
  const answers = site.lessons.flatMap(({ tasks }) =>
    tasks.flatMap(({ answer }) => [answer.html, answer.text]),
  );
  return [...outcomes, ...names, ...claims, ...answers].filter(
    (each) => !site.front!.release.text.toLowerCase().includes(each.toLowerCase()),
  );
}
