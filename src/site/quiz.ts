// The quiz with its numbers: every option, right or wrong, is computed from the inputs of checks.
import type Fraction from 'fraction.js';
import { plainContext, type Referable } from '../prose/context.ts';
import { show, type Problem } from '../problem.ts';
import { RIGHT, type Question } from '../content/quiz.ts';
import { checkText, renderProse, type Prose } from '../prose/render.ts';
import { checkPath } from '../paths.ts';
import { formatQuantity, usualDigits } from '../quantity/format.ts';
import { textKind, type TextKind } from '../words/text.ts';
import { calculation, mistakenNumber } from './quiz-mistake.ts';

/** What the quiz is called where it is a thing of its own, as in a platform: "Numbers in an article". */
export const quizTitle = ({ short }: TextKind): string => `Numbers in ${textKind(short).a}`;

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
  /** From the smallest to the largest, and by their text where they are the same, so that the order tells nothing. */
  options: Option[];
  /** Where the working of the right answer stands. */
  href: string;
}

type Report = (problem: Problem) => void;

/** The question with its options; null, with the problems reported, where one of them has no number. */
export function publishQuestion(
  question: Question,
  scope: Referable,
  report: Report,
): PublishedQuestion | null {
  const { id, title, place } = question;
  const { content, receipts } = scope;
  const answer = calculation(question.answer, receipts);
  if (!answer) {
    if (!content.broken.claims.has(question.answer.split('/')[0]!)) {
      report({
        code: 'check-without-number',
        ...place(['answer']),
        found: show(question.answer),
        expected: 'a check that computes a number, as claim/check',
        fix: 'npm run check lists the checks of every claim',
      });
    }
    return null;
  }
  const context = plainContext(scope);
  checkText(title, context, place(['title']), report);
  const render = (markdown: string, ...path: string[]) => renderProse(markdown, context, place(path), report);
  const digits = question.digits ?? usualDigits(answer.result, answer.unit);
  const options: Option[] = [
    {
      id: RIGHT,
      text: formatQuantity(answer.result, answer.unit, { digits }),
      right: true,
      feedback: render(question.working, 'working'),
      value: answer.result,
    },
  ];
  for (const [name, mistake] of Object.entries(question.mistakes)) {
    const number = mistakenNumber(mistake, answer, digits, receipts, context);
    const path = ['mistakes', name];
    if (number && 'found' in number) report({ code: 'bad-mistake', ...place(path), ...number });
    if (!number || 'found' in number) continue;
    const { text } = number;
    const twin = options.find((option) => option.text === text);
    if (twin) {
      report({
        code: 'options-print-the-same',
        ...place(path),
        found: `${text}, which ${twin.right ? 'is the right answer' : 'another option has'} as well`,
        expected: 'options that all differ as they are printed',
        fix: 'take another mistake, or give more digits',
      });
      continue;
    }
    const feedback = render(mistake.because, ...path, 'because');
    options.push({ id: name, ...number, right: false, feedback });
  }
  return {
    id,
    title,
    ask: render(question.ask, 'ask'),
    options: options.toSorted((a, b) => a.value.compare(b.value) || (a.text < b.text ? -1 : 1)),
    href: checkPath(answer.id),
  };
}
