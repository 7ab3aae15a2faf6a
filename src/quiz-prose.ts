// The quiz with its numbers: every option, right or wrong, is computed from the inputs of checks.
import type Fraction from 'fraction.js';
import { printedValues, type Receipts } from './claim-prose.ts';
import type { Content } from './content/load.ts';
import { show, type Problem } from './content/problem.ts';
import { RIGHT, type Mistake, type Question } from './content/quiz.ts';
import type { ProseContext } from './markdown/prose.ts';
import { renderProse, type Prose } from './markdown/render.ts';
import { checkPath } from './paths.ts';
import { formatQuantity, usualDigits } from './quantity/format.ts';
import type { Unit } from './quantity/quantity.ts';
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

type Fault = Pick<Problem, 'found' | 'expected' | 'fix'>;

/** The question with its options; null, with the problems reported, where one of them has no number. */
export function publishQuestion(
  question: Question,
  receipts: Receipts,
  content: Content,
  report: Report,
): PublishedQuestion | null {
  const { id, title, place } = question;
  const answer = calculation(question.answer, receipts);
  if (!answer) {
    if (!content.broken.claims.has(question.answer.split('/')[0]!)) {
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
  const render = (markdown: string, ...path: string[]) => renderProse(markdown, context, place(path), report);
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
    const value = valueOf(mistake, answer, digits, receipts, context);
    const path = ['mistakes', name];
    if (value && 'found' in value) report({ ...place(path), ...value });
    if (!value || 'found' in value) continue;
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

/** The number a mistake leads to, or why it is no option; null where a check has a problem of its own. */
function valueOf(
  mistake: Mistake,
  answer: CalculationReceipt,
  digits: number,
  receipts: Receipts,
  context: ProseContext,
): Fraction | Fault | null {
  if ('truncated' in mistake) {
    const places = digits + (answer.unit.kind === 'percent' ? 2 : 0);
    return answer.result.lt(0) ? answer.result.ceil(places) : answer.result.floor(places);
  }
  return 'of' in mistake
    ? valueOfOther(mistake.of, answer, receipts, context)
    : valueOfFormula(mistake.formula, answer);
}

function valueOfOther(
  reference: string,
  answer: CalculationReceipt,
  receipts: Receipts,
  context: ProseContext,
): Fraction | Fault | null {
  const [check = '', name] = reference.split('.');
  const other = calculation(check, receipts);
  const input = other?.inputs.find((each) => each.name === name)?.quantity;
  if (!other || (name !== undefined && !input)) {
    if (context.value(reference, undefined)) return null;
    return {
      found: show(reference),
      expected: 'the number of a check, as claim/check or claim/check.input',
      fix: 'npm run check lists the checks of every claim',
    };
  }
  const { value, unit } = input ?? { value: other.result, unit: other.unit };
  if (sameKind(unit, answer.unit)) return value;
  return {
    found: `${formatQuantity(value, unit)}, which is ${kinds[unit.kind]}`,
    expected: `${kinds[answer.unit.kind]}, as the right answer is`,
    fix: 'take another number: its unit would give the mistake away',
  };
}

function valueOfFormula(formula: string, { id, inputs }: CalculationReceipt): Fraction | Fault {
  const names = inputs.map(({ name }) => name);
  const fault = (found: string): Fault => ({
    found,
    expected: 'arithmetic over the inputs of the check',
    fix: `the inputs of ${id.claim}/${id.check} are ${names.join(', ')}`,
  });
  try {
    const values = Object.fromEntries(inputs.map(({ name, quantity }) => [name, quantity.value]));
    return evaluate(parseFormula(formula, names), values) ?? fault(`a division by zero in ${show(formula)}`);
  } catch (error) {
    if (error instanceof FormulaError) return fault(error.message);
    throw error;
  }
}

/** What a count counts does not matter: that agencies are taken for agreements is a mistake worth asking for. */
const sameKind = (a: Unit, b: Unit): boolean =>
  a.kind === b.kind && (a.kind !== 'money' || b.kind !== 'money' || a.currency === b.currency);

const kinds = { count: 'a count', percent: 'a percentage', money: 'an amount of money' };

/** The check "claim/check", if it is there and computes a number. */
function calculation(reference: string, receipts: Receipts): CalculationReceipt | null {
  const [claim = '', check] = reference.split('/');
  const receipt = receipts.get(claim)?.find(({ id }) => id.check === check);
  return receipt?.kind === 'calculation' ? receipt : null;
}

const quizContext = (receipts: Receipts, content: Content): ProseContext => ({
  value: printedValues(null, receipts, content),
  note: () => null,
  quotable: (words) => content.broken.sources.size > 0 || content.release.text.includes(words),
  digitsNeedSource: true,
  firstUses: () => null,
});
