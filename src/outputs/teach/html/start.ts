// What a course opens with outside the site: one page for students, one for teachers.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { hasAddress, href } from '../../../paths.ts';
import type { PublishedRelease } from '../../../site/site.ts';
import { minutesInWords } from '../../../words/lesson.ts';
import { capital, type TextKind } from '../../../words/text.ts';

export const start = ({ lessons, kind, paths }: PublishedRelease): ElementContent[] => [
  h('h1', 'What you will do'),
  h(
    'p',
    `You will read one ${kind.name} and look at its claims one by one. For each claim you first write down what you ` +
      'would have to know and what you expect. Only then do you look at the working: the numbers, the rule, and the ' +
      'exact words of the sources. There are no wrong expectations.',
  ),
  ...(lessons.length > 0
    ? [
        h('h2', 'The lessons'),
        h('ol', ...lessons.map(({ title, minutes }) => h('li', `${title} (${minutesInWords(minutes)})`))),
      ]
    : []),
  ...(hasAddress()
    ? [
        h(
          'p',
          `${capital(kind.the)} with its questions is also `,
          h('a', { href: href(`${paths.teach}read/`) }, 'on the web'),
          '. Nobody needs an account there, and what you type there stays in the browser and is sent nowhere.',
        ),
      ]
    : []),
];

export const forTeachers = (kind: TextKind): ElementContent[] => [
  h('h1', 'For teachers: read this first'),
  h(
    'p',
    'This module has the plans and the keys. The keys have the answers. Keep the module unpublished, or hidden, and check ' +
      'that it is: platforms differ in what they show after an import.',
  ),
  h(
    'p',
    'In each lesson the links to the working come last. They lead to public pages that show the answers, so open ' +
      'them, or publish them, after students have handed in their own.',
  ),
  h(
    'p',
    'The pages here are a copy of the day on which you downloaded them. If a claim is corrected later, the pages on the web say so: ',
    h('a', { href: href('/corrections/') }, 'corrections'),
    '.',
  ),
  license(kind),
];

/** What anyone may do with the lessons; the site's page for teachers says it, too. */
export const license = ({ the }: TextKind): Element =>
  h(
    'p',
    'You may copy, print, change and share the lessons under the ',
    h('a', { href: 'https://creativecommons.org/licenses/by/4.0/' }, 'Creative Commons Attribution 4.0'),
    ` license. ${capital(the)} and the quotations belong to their owners.`,
  );
