// The plan of one lesson as HTML by itself, for the teacher.
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PublishedLesson } from '../../../site/lesson.ts';
import { claimPath } from '../../../paths.ts';
import type { Site } from '../../../site/site.ts';
import { htmlOf, ready } from './html.ts';
import { notesHtml } from './notes.ts';

export function planHtml(lesson: PublishedLesson, site: Site): string {
  const claims = site.claims.filter(({ id }) => lesson.claims.includes(id));
  return htmlOf(
    h('h1', lesson.title),
    h('p', ready(lesson.aim.html)),
    h('p', `Time: ${lesson.minutes} minutes. For grades 9 to 12; notes for college below.`),
    h('h2', 'You need'),
    h('ul', ...lesson.materials.map(({ html }) => h('li', ready(html)))),
    h('h2', 'Claims'),
    h(
      'ul',
      ...claims.map(({ id, number, quote }) =>
        h('li', h('a', { href: claimPath(id) }, `Claim ${number}`), `: “${quote}”`),
      ),
    ),
    h('h2', 'The plan'),
    ...lesson.steps.flatMap(step),
    h('h2', 'To discuss'),
    h('p', ready(lesson.discussion.html)),
    ...ready(lesson.body.html),
    h('h2', 'Standards'),
    h(
      'dl',
      ...lesson.standards.flatMap(({ framework, code, text, url }) => [
        h('dt', h('a', { href: url }, code), ` ${framework}`),
        h('dd', `“${text}”`),
      ]),
    ),
    ...notesHtml(lesson.planNotes),
  );
}

const step = ({ title, minutes, tasks, do: does, listen }: PublishedLesson['steps'][number]): Element[] => [
  h('h3', `${title} (${minutes} min)`),
  ...(tasks.length > 0 ? [h('p', `${tasksInWords(tasks)} of the worksheet`)] : []),
  h('p', ready(does.html)),
  ...(listen ? [h('p', h('strong', 'Listen for:'), ' ', ready(listen.html))] : []),
];

const listed = new Intl.ListFormat('en-US');

/** "Task 1", "Tasks 2, 3, and 4". */
export const tasksInWords = (tasks: readonly number[]): string =>
  `${tasks.length === 1 ? 'Task' : 'Tasks'} ${listed.format(tasks.map(String))}`;
