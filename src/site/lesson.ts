// A lesson's prose rendered. Its numbers come from the checks, so that a corrected claim corrects the key.
import { standsInWords } from '../anchor/whole-words.ts';
import { citingContext, knowsChart, plainContext, type Referable } from '../prose/context.ts';
import type { Lesson, RubricRow, Step, Task } from '../content/lesson.ts';
import type { Problem } from '../problem.ts';
import type { Excerpt, Source } from '../content/source.ts';
import type { ProseContext } from '../prose/prose.ts';
import { checkText, renderBody, renderProse, type Body, type Prose } from '../prose/render.ts';
import { FirstUses } from '../prose/first-uses.ts';
import { Notes, type Note } from '../prose/notes.ts';

export interface PublishedTask extends Omit<Task, 'ask' | 'plain' | 'starter' | 'excerpt' | 'answer'> {
  /** From 1. */
  number: number;
  ask: Prose;
  plain: Prose | null;
  starter: Prose | null;
  /** Exact words of a source, printed with the task. */
  excerpt: { source: Source; excerpt: Excerpt } | null;
  answer: Prose;
}

interface PublishedStep extends Omit<Step, 'do' | 'listen'> {
  do: Prose;
  listen: Prose | null;
}

interface PublishedRubricRow extends Omit<RubricRow, 'levels'> {
  levels: Prose[];
}

export interface PublishedLesson extends Omit<
  Lesson,
  | 'aim'
  | 'materials'
  | 'tasks'
  | 'steps'
  | 'discussion'
  | 'objective'
  | 'preparation'
  | 'withoutComputers'
  | 'accessibility'
  | 'exit'
  | 'rubric'
  | 'body'
> {
  aim: Prose;
  materials: Prose[];
  tasks: PublishedTask[];
  steps: PublishedStep[];
  discussion: Prose;
  objective: Prose | null;
  preparation: { minutes: number; do: Prose } | null;
  withoutComputers: Prose | null;
  accessibility: Prose | null;
  exit: Prose | null;
  rubric: PublishedRubricRow[];
  body: Body;
  /** Sources cited in the plan, and those cited in the answers: each page numbers its own. */
  planNotes: Note[];
  keyNotes: Note[];
}

export function publishLesson(
  lesson: Lesson,
  scope: Referable,
  report: (problem: Problem) => void,
): PublishedLesson {
  const { place } = lesson;
  const { content } = scope;
  const planNotes = new Notes(content.sources);
  const keyNotes = new Notes(content.sources);
  const plan = lessonContext(planNotes, scope);
  const key = lessonContext(keyNotes, scope);
  const render = (markdown: string, context: ProseContext, ...path: (string | number)[]) =>
    renderProse(markdown, context, place(path), report);

  const maybe = (markdown: string | null, ...where: [ProseContext, ...(string | number)[]]) =>
    markdown === null ? null : render(markdown, ...where);

  const asked = askContext(undefined, scope);
  checkText(lesson.title, asked, place(['title']), report);
  for (const [i, { aspect }] of lesson.rubric.entries()) {
    checkText(aspect, asked, place(['rubric', i, 'aspect']), report);
  }
  for (const [i, { title }] of lesson.steps.entries()) {
    checkText(title, asked, place(['steps', i, 'title']), report);
  }
  return {
    ...lesson,
    aim: render(lesson.aim, plan, 'aim'),
    materials: lesson.materials.map((each, i) => render(each, plan, 'materials', i)),
    steps: lesson.steps.map((step, i) => ({
      ...step,
      do: render(step.do, plan, 'steps', i, 'do'),
      listen: step.listen === null ? null : render(step.listen, plan, 'steps', i, 'listen'),
    })),
    tasks: lesson.tasks.map(({ ask, plain, starter, excerpt, answer, ...task }, i) => {
      const source = excerpt && content.sources.get(excerpt.source);
      const words = source?.excerpts.find((each) => each.id === excerpt?.excerpt);
      return {
        ...task,
        number: i + 1,
        ask: render(ask, askContext(words, scope), 'tasks', i, 'ask'),
        plain: maybe(plain, askContext(words, scope), 'tasks', i, 'plain'),
        starter: maybe(starter, askContext(words, scope), 'tasks', i, 'starter'),
        excerpt: source && words ? { source, excerpt: words } : null,
        answer: render(answer, key, 'tasks', i, 'answer'),
      };
    }),
    discussion: render(lesson.discussion, asked, 'discussion'),
    objective: maybe(lesson.objective, asked, 'objective'),
    preparation: lesson.preparation && {
      ...lesson.preparation,
      do: render(lesson.preparation.do, plan, 'preparation', 'do'),
    },
    withoutComputers: maybe(lesson.withoutComputers, plan, 'withoutComputers'),
    accessibility: maybe(lesson.accessibility, plan, 'accessibility'),
    exit: maybe(lesson.exit, asked, 'exit'),
    rubric: lesson.rubric.map((row, i) => ({
      ...row,
      levels: row.levels.map((level, n) => render(level, plan, 'rubric', i, 'levels', n)),
    })),
    body: renderBody(
      lesson.body,
      { ...plan, hasChart: knowsChart(scope) },
      { file: place().file, line: lesson.bodyLine },
      report,
    ),
    planNotes: planNotes.all,
    keyNotes: keyNotes.all,
  };
}

/** What there is of a lesson follows from its tasks. */
interface Parts {
  tasks: readonly { plain: unknown; table: string | null }[];
}

/** Whether its sheet is there in plain words, too. */
export const isInPlainWords = ({ tasks }: Parts): boolean => tasks.every(({ plain }) => plain !== null);

/** The sheets of one lesson: the last part of their address, and what they are called. */
export const lessonSheets = (lesson: Parts): { part: string; name: string }[] => [
  { part: 'worksheet', name: 'Worksheet' },
  ...(isInPlainWords(lesson) ? [{ part: 'worksheet-plain', name: 'Worksheet in plain words' }] : []),
  ...(lesson.tasks.some(({ table }) => table !== null) ? [{ part: 'rows', name: 'Rows on paper' }] : []),
  { part: 'key', name: 'Key' },
];

/** The tables that students count in. */
export const tablesOf = <T extends { name: string }>({ tasks }: Parts, datasets: readonly T[]): T[] =>
  datasets.filter(({ name }) => tasks.some(({ table }) => table === name));

function lessonContext(notes: Notes, scope: Referable): ProseContext {
  const uses = new FirstUses(scope.content.terms);
  return { ...citingContext(scope, notes), firstUses: () => uses };
}

/** Students read a task or a topic to discuss before any answer: it may quote, but not print what was computed or lead to a source. */
function askContext(excerpt: Excerpt | undefined, scope: Referable): ProseContext {
  const plain = plainContext(scope);
  return {
    ...plain,
    value: () => null,
    quotable: (words) =>
      plain.quotable(words) || (excerpt !== undefined && standsInWords(words, excerpt.text)),
    quotableIn: 'the release or in the excerpt of the task',
    texts: () => [...(excerpt ? [excerpt.text] : []), ...plain.texts()],
  };
}
