// The figures of a claim computed: numbers that only its own prose states, with their working and without an outcome.
import type { PendingInput } from '../check/kind.ts';
import type { Input } from '../check/provenance.ts';
import type { Claim } from '../content/claim.ts';
import type { Problem } from '../problem.ts';
import { workOut, type ClaimFigure } from '../prose/figures.ts';

/**
 * The figures in the order of the file, up to the first that has no value, which is reported.
 * @param resolve finds a number that is counted, or the result of a check; null, with the problem reported, if there is none
 */
export function computeFigures(
  { figures, place }: Pick<Claim, 'figures' | 'place'>,
  resolve: (input: PendingInput, place: Claim['place']) => Input | null,
  report: (problem: Problem) => void,
): ClaimFigure[] {
  const known = new Map<string, ClaimFigure>();
  for (const figure of figures) {
    const { name } = figure;
    if ('formula' in figure) {
      const found = workOut(figure, known);
      if ('expected' in found) {
        report({ code: 'bad-figure', ...place(['figures', name, 'formula']), ...found });
        break;
      }
      known.set(name, { name, ...found, from: { kind: 'formula', formula: figure.formula } });
    } else {
      const input = 'pending' in figure ? resolve(figure, () => place(['figures', name])) : figure;
      if (!input) break;
      const { value, unit, step } = input.quantity;
      known.set(name, { name, value, unit, step, from: input.provenance });
    }
  }
  return [...known.values()];
}
