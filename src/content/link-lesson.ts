// A lesson held against what it names: claims, standards, excerpts, its own tasks and its minutes.
import type { z } from 'zod';
import type { Parsed } from './document.ts';
import { splitReference } from '../fields.ts';
import type { Lesson, lessonSchema } from './lesson.ts';
import { nearest, show, type FieldPath, type Problem } from '../problem.ts';
import type { Source } from './source.ts';
import type { Standard } from './standard.ts';

export interface LessonScope {
  /** Ids of all claims, those with problems of their own included. */
  claims: ReadonlySet<string>;
  /** Null where their file has problems of its own. */
  standards: ReadonlyMap<string, Standard> | null;
  sources: ReadonlyMap<string, Source>;
  brokenSources: ReadonlySet<string>;
  /** Names of all datasets, those with problems of their own included. */
  datasets: ReadonlySet<string>;
  report: (problem: Problem) => void;
}

export function linkLesson(
  id: string,
  { data, body, bodyLine, place }: Parsed<z.output<typeof lessonSchema>>,
  { claims, standards, sources, brokenSources, datasets, report }: LessonScope,
): Lesson {
  const mustBeOneOf = (name: string, known: Iterable<string>, path: FieldPath, kind: string, add: string) => {
    const all = [...known];
    if (all.includes(name)) return;
    const like = nearest(name, all);
    report({
      ...place(path),
      found: show(name),
      expected: kind,
      fix: like ? `did you mean "${like}"?` : add,
    });
  };
  data.claims.forEach((claim, i) =>
    mustBeOneOf(claim, claims, ['claims', i], 'a claim of the release', 'name a claim by its file’s name'),
  );
  data.standards.forEach((standard, i) => {
    const path = ['standards', i];
    const kind = 'a standard in content/standards.yaml';
    if (standards) mustBeOneOf(standard, standards.keys(), path, kind, 'add it there, word for word');
  });
  data.tasks.forEach(({ claim, excerpt, table }, i) => {
    const path = ['tasks', i];
    if (claim !== undefined) {
      mustBeOneOf(claim, data.claims, [...path, 'claim'], 'a claim of this lesson', 'add it under claims');
    }
    if (table !== undefined) {
      mustBeOneOf(table, datasets, [...path, 'table'], 'a dataset', 'name a dataset by its file’s name');
    }
    if (excerpt === undefined) return;
    const { source } = splitReference(excerpt);
    if (brokenSources.has(source)) return;
    const excerpts = [...sources.values()].flatMap((each) =>
      each.excerpts.map((one) => `${each.id}:${one.id}`),
    );
    mustBeOneOf(
      excerpt,
      excerpts,
      [...path, 'excerpt'],
      'an excerpt of a source',
      'add the excerpt to the source',
    );
  });
  data.steps.forEach(({ tasks }, i) =>
    tasks
      .filter((task) => task > data.tasks.length)
      .forEach((task) =>
        report({
          ...place(['steps', i, 'tasks']),
          found: `task ${task}`,
          expected: `a task of the worksheet, 1 to ${data.tasks.length}`,
          fix: 'correct the number, or add the task',
        }),
      ),
  );
  const planned = data.steps.reduce((sum, step) => sum + step.minutes, 0);
  if (planned !== data.minutes) {
    report({
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
    tasks: data.tasks.map(({ claim, excerpt, table, ...task }) => ({
      ...task,
      claim: claim ?? null,
      table: table ?? null,
      excerpt: excerpt === undefined ? null : splitReference(excerpt),
    })),
    steps: data.steps.map(({ listen, ...step }) => ({ ...step, listen: listen ?? null })),
    body,
    bodyLine,
    place,
  };
}
