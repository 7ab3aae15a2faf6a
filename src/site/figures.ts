// The figures of a claim or a chart computed: numbers that only its own prose states, with their working and without an outcome.
import type { PendingInput } from '../check/kind.ts';
import { COUNT } from '../quantity/unit.ts';
import type { Input } from '../check/provenance.ts';
import type { Chart } from '../content/chart.ts';
import type { Parsed } from '../content/document.ts';
import type { LinkedFigure } from '../content/link-figures.ts';
import type { Problem } from '../problem.ts';
import { workOut, type ClaimFigure } from '../prose/figures.ts';
import type { ProseContext } from '../prose/prose.ts';

/** Figures with the file that declares them. */
export interface Declared {
  figures: readonly LinkedFigure[];
  place: Parsed<unknown>['place'];
}

/** What a chart declares, its queries still to be answered. */
export const figuresOfChart = ({ figures, place }: Chart): Declared => ({
  figures: Object.entries(figures).map(([name, figure]): LinkedFigure => {
    if ('formula' in figure) return { name, ...figure };
    return { name, pending: { kind: 'query', sql: figure.query, unit: figure.unit ?? COUNT } };
  }),
  place,
});

/**
 * The figures in the order of the file, up to the first that has no value, which is reported.
 * @param resolve finds a number that is counted, or the result of a check; null, with the problem reported, if there is none
 */
export function computeFigures(
  { figures, place }: Declared,
  resolve: (input: PendingInput, place: Declared['place']) => Input | null,
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

/** Reports figures that neither the prose beside them prints nor another figure is worked out of. */
export function reportUnusedFigures(
  { figures, place }: { figures: readonly { name: string; formula?: string }[]; place: Declared['place'] },
  used: ReadonlySet<string>,
  report: (problem: Problem) => void,
): void {
  const inFormulas = new Set(figures.flatMap(({ formula }) => formula?.split(/\W+/) ?? []));
  for (const { name } of figures) {
    if (used.has(name) || inFormulas.has(name)) continue;
    report({
      code: 'unused-figure',
      ...place(['figures', name]),
      found: 'a figure that the text does not use',
      expected: `<Value of="${name}" /> in the text, or the name in the formula of another figure`,
      fix: 'use or remove it',
    });
  }
}

/** The context, in which the names of the values that are printed are kept. */
export const recordingValues = (context: ProseContext, used: Set<string>): ProseContext => ({
  ...context,
  value: (reference, digits) => {
    used.add(reference);
    return context.value(reference, digits);
  },
});
