// A lesson held against what it names: claims, standards, excerpts, its own tasks and its minutes.
import type { z } from 'zod';
import type { Parsed } from './document.ts';
import { splitReference } from '../fields.ts';
import type { Lesson, lessonSchema } from './lesson.ts';
import { nearest, show, type FieldPath, type Problem } from '../problem.ts';
import type { Standard } from './standard.ts';

export interface LessonScope {
  /** Ids of all claims, those with problems of their own included. */
  claims: ReadonlySet<string>;
  /** Null where their file has problems of its own. */
  standards: ReadonlyMap<string, Standard> | null;
  /** All excerpts, as source:excerpt. */
  excerpts: ReadonlySet<string>;
  brokenSources: ReadonlySet<string>;
  /** Names of all datasets, those with problems of their own included. */
  datasets: ReadonlySet<string>;
  /** Ids of all terms, those with problems of their own included. */
  terms: ReadonlySet<string>;
  report: (problem: Problem) => void;
}

export function linkLesson(
  id: string,
  { data, body, bodyLine, place }: Parsed<z.output<typeof lessonSchema>>,
  { claims, standards, excerpts, brokenSources, datasets, terms, report }: LessonScope,
): Lesson {
  const mustBeOneOf = (name: string, known: Known, path: FieldPath, kind: Reference) => {
    if (known.has(name)) return;
    const like = nearest(name, known.keys());
    const { code, expected, fix } = REFERENCES[kind];
    report({
      ...place(path),
      code,
      found: show(name),
      expected,
      fix: like ? `did you mean "${like}"?` : fix,
    });
  };
  data.claims.forEach((claim, i) => mustBeOneOf(claim, claims, ['claims', i], 'claim'));
  data.standards.forEach((standard, i) => {
    if (standards) mustBeOneOf(standard, standards, ['standards', i], 'standard');
  });
  const claimsOfLesson = new Set(data.claims);
  data.tasks.forEach(({ claim, excerpt, table }, i) => {
    const path = ['tasks', i];
    if (claim !== undefined) mustBeOneOf(claim, claimsOfLesson, [...path, 'claim'], 'claim of task');
    if (table !== undefined) mustBeOneOf(table, datasets, [...path, 'table'], 'table');
    if (excerpt === undefined || brokenSources.has(splitReference(excerpt).source)) return;
    mustBeOneOf(excerpt, excerpts, [...path, 'excerpt'], 'excerpt');
  });
  if (data.tasks.some(({ plain }) => plain !== undefined)) {
    data.tasks.forEach(({ plain }, i) => {
      if (plain !== undefined) return;
      report({
        code: 'task-without-plain',
        ...place(['tasks', i]),
        found: 'a task without plain, in a lesson whose other tasks have it',
        expected: 'plain for all tasks of a lesson, or for none',
        fix: 'write this task in plain words, too',
      });
    });
  }
  data.vocabulary.forEach((term, i) => mustBeOneOf(term, terms, ['vocabulary', i], 'term'));
  for (const part of ['steps', 'rubric'] as const) {
    data[part].forEach(({ tasks }, i) =>
      tasks
        .filter((task) => task > data.tasks.length)
        .forEach((task) =>
          report({
            code: 'task-unknown',
            ...place([part, i, 'tasks']),
            found: `task ${task}`,
            expected: `a task of the worksheet, 1 to ${data.tasks.length}`,
            fix: 'correct the number, or add the task',
          }),
        ),
    );
  }
  const planned = data.steps.reduce((sum, step) => sum + step.minutes, 0);
  if (planned !== data.minutes) {
    report({
      code: 'lesson-minutes-differ',
      ...place(['minutes']),
      found: `${data.minutes} minutes, and steps that take ${planned}`,
      expected: 'steps that add up to the minutes of the lesson',
      fix: `make the steps longer or shorter by ${Math.abs(planned - data.minutes)} minutes`,
    });
  }
  return {
    ...data,
    id,
    standards: data.standards.flatMap((standard) => standards?.get(standard) ?? []),
    tasks: data.tasks.map(({ claim, excerpt, table, plain, starter, ...task }) => ({
      ...task,
      plain: plain ?? null,
      starter: starter ?? null,
      claim: claim ?? null,
      table: table ?? null,
      excerpt: excerpt === undefined ? null : splitReference(excerpt),
    })),
    objective: data.objective ?? null,
    vocabulary: data.vocabulary.filter((term) => terms.has(term)),
    preparation: data.preparation ?? null,
    withoutComputers: data.withoutComputers ?? null,
    accessibility: data.accessibility ?? null,
    exit: data.exit ?? null,
    steps: data.steps.map(({ listen, ...step }) => ({ ...step, listen: listen ?? null })),
    body,
    bodyLine,
    place,
  };
}

type Known = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

type Reference = 'claim' | 'claim of task' | 'standard' | 'table' | 'excerpt' | 'term';

/** What is said of a reference to nothing. */
const REFERENCES = {
  claim: {
    code: 'claim-unknown',
    expected: 'a claim of the release',
    fix: 'name a claim by its file’s name',
  },
  'claim of task': {
    code: 'claim-not-in-lesson',
    expected: 'a claim of this lesson',
    fix: 'add it under claims',
  },
  standard: {
    code: 'standard-unknown',
    expected: 'a standard in content/standards.yaml',
    fix: 'add it there, word for word',
  },
  table: { code: 'dataset-unknown', expected: 'a dataset', fix: 'name a dataset by its file’s name' },
  excerpt: {
    code: 'excerpt-unknown',
    expected: 'an excerpt of a source',
    fix: 'add the excerpt to the source',
  },
  term: { code: 'term-unknown', expected: 'a term of the glossary', fix: 'name a term by its file’s name' },
} satisfies Record<Reference, Pick<Problem, 'code' | 'expected' | 'fix'>>;
