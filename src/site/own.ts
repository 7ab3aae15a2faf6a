// Prose outside of claims with what its file declares for itself: own words in quotation marks and figures of ours.
import { fold } from '../anchor/fold.ts';
import type { Parsed } from '../content/document.ts';
import type { Own } from '../content/figures.ts';
import { show, type Problem } from '../problem.ts';
import type { ProseContext } from '../prose/prose.ts';
import { knownFigures, printFigure } from '../prose/figures.ts';
import { reportUnusedFigures } from './figures.ts';

type Report = (problem: Problem) => void;

/**
 * Lets a file's prose use what the file declares.
 * @param write renders all prose of the file in the context it is given
 */
export function withOwn<T>(
  { ownWords, figures, place }: Own & { place: Parsed<unknown>['place'] },
  context: ProseContext,
  report: Report,
  write: (context: ProseContext) => T,
): T {
  const known = knownFigures(figures, place, report);
  const used = new Set<string>();
  const written = write({
    ...context,
    value: (reference, digits) => {
      const figure = known.get(reference);
      if (!figure) return context.value(reference, digits);
      used.add(reference);
      return printFigure(figure, digits);
    },
    // A text without markup states a figure as it is printed.
    backs: (number, standing) => {
      const name = [...known].find(([, figure]) => printFigure(figure).text === number)?.[0];
      if (name !== undefined) used.add(name);
      return name !== undefined || context.backs(number, standing);
    },
    quotable: (words) => {
      const own = ownWords.find((each) => fold(each) === fold(words));
      if (own === undefined) return context.quotable(words);
      used.add(`“${own}”`);
      return true;
    },
    quotableIn: `${context.quotableIn}, or under ownWords where they are this site's own`,
    texts: () => [...ownWords, ...context.texts()],
  });
  for (const [i, words] of ownWords.entries()) {
    if (used.has(`“${words}”`)) continue;
    report({
      code: 'unused-own-words',
      ...place(['ownWords', i]),
      found: `${show(words)}, which the text does not have in quotation marks`,
      expected: 'words that the text has in quotation marks, letter for letter',
      fix: 'correct or remove them',
    });
  }
  const declared = Object.entries(figures).map(([name, figure]) => ({ name, ...figure }));
  reportUnusedFigures({ figures: declared, place }, used, report);
  return written;
}
