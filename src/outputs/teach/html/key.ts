// The key to one lesson, for the teacher: an answer to each task, and what was found on each of its claims.
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PublishedLesson } from '../../../site/lesson.ts';
import type { PublishedRelease } from '../../../site/site.ts';
import { claimAnswer } from './claim-answer.ts';
import type { Frame } from './frame.ts';
import { ready } from './html.ts';
import { lessonLinks, pdfLinks } from './links.ts';
import { sourcesSection } from './notes.ts';

export const key = (
  lesson: PublishedLesson,
  { claims }: PublishedRelease,
  frame: Frame,
): ElementContent[] => [
  h('p.kicker', 'For the teacher'),
  h('h1', `Key: ${lesson.title}`),
  ...lessonLinks(lesson, frame),
  h(
    'p',
    'This page has the answers. Please do not hand it to students before they have handed in their own. Every number comes ' +
      'from a check and leads to its working. ',
    ...(frame.page ? pdfLinks(frame.page.path, `key: ${lesson.title}`, frame, 'The same as PDF') : []),
  ),
  ...lesson.tasks.map(({ number, ask, answer }) => {
    const id = `${frame.scope}task-${number}`;
    return h(
      'section.task',
      { ariaLabelledBy: frame.page ? id : null },
      h('h2', { id }, `Task ${number}`),
      h('p.quiet', ready(ask)),
      h('p.expected', ready(answer)),
    );
  }),
  h(
    'section',
    { ariaLabelledBy: `${frame.scope}claims` },
    h('h2', { id: `${frame.scope}claims` }, 'The claims of this lesson'),
    ...claims.filter(({ id }) => lesson.claims.includes(id)).map(claimAnswer),
  ),
  ...sourcesSection(lesson.keyNotes, frame),
];
