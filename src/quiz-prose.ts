// The quiz with its numbers: every option, right or wrong, is computed from the inputs of checks.
import Fraction from 'fraction.js';
import { printedValues, type Receipts } from './claim-prose.ts';
import type { Content } from './content/load.ts';
import { show, type Problem } from './content/problem.ts';
import { RIGHT, type Mistake, type Question } from './content/quiz.ts';
import type { ProseContext } from './markdown/prose.ts';
import { renderProse, type Prose } from './markdown/render.ts';
import { checkPath } from './paths.ts';
import { formatQuantity, usualDigits } from './quantity/format.ts';
import type { CalculationReceipt } from './verify/receipt.ts';
import { evaluate } from './verify/expression.ts';
import { FormulaError, parseFormula } from './verify/formula.ts';

/** What the quiz is called where it is a thing of its own, as in a platform. */
export const quizTitle = 'Numbers in an article';

export interface Option {
  /** That of its mistake, or RIGHT: unique in its question, the same for ever, for forms and exports. */
  id: string;
  value: Fraction;
  /** As printed: "641%". */
  text: string;
  right: boolean;
  /** What leads to this number: the mistake, or for the right one the working. */
  feedback: Prose;
}

export interface PublishedQuestion {
  id: string;
  title: string;
  ask: Prose;
  /** From the smallest to the largest, so that the order tells nothing. */
  options: Option[];
  /** Where the working of the right answer stands. */
  href: string;
}

type Report = (problem: Problem) => void;

/** The question with its options; null, with the problems reported, where one of them has no number. */
export function publishQuestion(
  question: Question,
  receipts: Receipts,
  content: Content,
  report: Report,
): PublishedQuestion | null {
  const { id, title, place } = question;
  const [claim = '', check = ''] = question.answer.split('/');
  const answer = receipts.get(claim)?.find((each) => each.id.check === check);
  if (answer?.kind !== 'calculation') {
    if (!content.broken.claims.has(claim)) {
      report({
        ...place(['answer']),
        found: show(question.answer),
        expected: 'a check that computes a number, as claim/check',
        fix: 'npm run check lists the checks of every claim',
      });
    }
    return null;
  }
  const context = quizContext(receipts, content);
  const render = (markdown: string, ...path: string[]) =>
    renderProse(markdown, context, place(path), report);
  const digits = question.digits ?? usualDigits(answer.result, answer.unit);
  const print = (value: Fraction) => formatQuantity(value, answer.unit, digits);

  const options: Option[] = [
    {
      id: RIGHT,
      text: print(answer.result),
      right: true,
      feedback: render(question.working, 'working'),
      value: answer.result,
    },
  ];
  for (const [name, mistake] of Object.entries(question.mistakes)) {
    const value = valueOf(mistake, answer, digits, context);
    const path = ['mistakes', name];
    if (typeof value === 'string') {
      report({
        ...place(path),
        found: value,
        expected: 'arithmetic over the inputs of the check, or of: with the number of another check',
        fix: `the inputs of ${question.answer} are ${answer.inputs.map(({ name }) => name).join(', ')}`,
      });
      continue;
    }
    const text = print(value);
    const twin = options.find((option) => option.text === text);
    if (twin) {
      report({
        ...place(path),
        found: `${text}, which ${twin.right ? 'is the right answer' : 'another option has'} as well`,
        expected: 'options that all differ as they are printed',
        fix: 'take another mistake, or give more digits',
      });
      continue;
    }
    const feedback = render(mistake.because, ...path, 'because');
    options.push({ id: name, text, right: false, feedback, value });
  }
  return {
    id,
    title,
    ask: render(question.ask, 'ask'),
    options: options.toSorted((a, b) => a.value.compare(b.value)),
    href: checkPath(answer.id),
  };
}

/** The number a mistake leads to; a text says why there is none. */
function valueOf(
  mistake: Mistake,
  { inputs, result, unit }: CalculationReceipt,
  digits: number,
  context: ProseContext,
): Fraction | string {
  if ('truncated' in mistake) {
    const places = digits + (unit.kind === 'percent' ? 2 : 0);
    return result.lt(0) ? result.ceil(places) : result.floor(places);
  }
  if ('of' in mistake) {
    const value = context.value(mistake.of, undefined);
    return value ? new Fraction(value.exact || '0') : show(mistake.of);
  }
  try {
    const expression = parseFormula(
      mistake.formula,
      inputs.map(({ name }) => name),
    );
    const values = Object.fromEntries(inputs.map(({ name, quantity }) => [name, quantity.value]));
    return evaluate(expression, values) ?? `a division by zero in ${show(mistake.formula)}`;
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

const quizContext = (receipts: Receipts, content: Content): ProseContext => ({
  value: printedValues(null, receipts, content),
  note: () => null,
  quotable: (words) => content.broken.sources.size > 0 || content.release.text.includes(words),
  digitsNeedSource: true,
  firstUses: () => null,
});
