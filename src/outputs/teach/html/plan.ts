// The plan of one lesson, for the teacher: aim, materials, claims, steps with their minutes, notes, standards.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { chartFigure } from '../../../chart/figure.ts';
import { chartPicture } from '../../../chart/picture.ts';
import { claimPath, href, termPath } from '../../../paths.ts';
import type { Piece, Prose } from '../../../prose/render.ts';
import type { PublishedLesson } from '../../../site/lesson.ts';
import type { PublishedRelease } from '../../../site/site.ts';
import { forWhom, levelNames, minutesInWords, tasksInWords } from '../../../words/lesson.ts';
import type { Frame } from './frame.ts';
import { ready } from './html.ts';
import { lessonLinks } from './links.ts';
import { sourcesSection } from './notes.ts';

export function plan(lesson: PublishedLesson, site: PublishedRelease, frame: Frame): ElementContent[] {
  const id = (name: string) => `${frame.scope}${name}`;
  return [
    h(
      'p.kicker',
      h('a', { href: href(site.paths.teach) }, 'Teach'),
      ` · Lesson ${lesson.number} of ${site.lessons.length}`,
    ),
    h('h1', lesson.title),
    h('p.lead', ready(lesson.aim)),
    ...(lesson.objective ? [h('p', h('strong', 'For students:'), ' ', ready(lesson.objective))] : []),
    ...lessonLinks(lesson, frame),
    facts(lesson, site),
    h('h2', { id: id('plan') }, 'The plan'),
    h('ol.steps.plain-list', ...lesson.steps.map(step)),
    h('h2', { id: id('discussion') }, 'To discuss'),
    h('p', ready(lesson.discussion)),
    ...section(id('exit'), 'Before they leave', lesson.exit),
    ...(lesson.rubric.length > 0
      ? [h('h2', { id: id('rubric') }, 'What to look for in the answers'), rubric(lesson)]
      : []),
    ...section(id('paper'), 'Without computers', lesson.withoutComputers),
    ...section(id('access'), 'For every student', lesson.accessibility),
    h(
      'div.teaching-notes',
      lesson.body.pieces.flatMap((piece) => notes(piece, site, frame)),
    ),
    h(
      'section',
      { ariaLabelledBy: id('standards') },
      h('h2', { id: id('standards') }, 'Standards'),
      standards(lesson),
      h(
        'p.sans.quiet',
        'The words were compared with copies of the standards; check them against the edition that your state uses.',
      ),
    ),
    ...sourcesSection(lesson.planNotes, frame),
  ];
}

/** A chart has its table and its files on the site; outside it is a picture with all that it needs. */
function notes(piece: Piece, { charts }: PublishedRelease, { page }: Frame): ElementContent[] {
  if (piece.kind === 'html') return ready(piece);
  if (piece.kind === 'block') return [];
  const chart = charts.get(piece.name)!;
  return [
    page ? chartFigure(chart) : h('figure', chartPicture(chart), h('figcaption', ready(chart.caption))),
  ];
}

function facts(lesson: PublishedLesson, { claims, terms }: PublishedRelease): Element {
  return h(
    'dl.facts.sans',
    fact('Time', minutesInWords(lesson.minutes)),
    lesson.preparation &&
      fact('Before', [`${minutesInWords(lesson.preparation.minutes)}. `, ...ready(lesson.preparation.do)]),
    fact('For', forWhom),
    fact('You need', list(lesson.materials.map(ready))),
    fact(
      'About',
      list(
        claims
          .filter(({ id }) => lesson.claims.includes(id))
          .map(({ id, number, quote }) => [
            h('a', { href: claimPath(id) }, `Claim ${number}`),
            `: “${quote}”`,
          ]),
      ),
    ),
    lesson.vocabulary.length > 0
      ? fact(
          'Words',
          terms
            .filter(({ id }) => lesson.vocabulary.includes(id))
            .flatMap(({ id, term }, i) => [i > 0 ? ', ' : '', h('a', { href: termPath(id) }, term)]),
        )
      : null,
  );
}

const fact = (name: string, what: string | Element | (string | ElementContent)[]): Element =>
  h('div', h('dt', name), h('dd', what));

const section = (id: string, heading: string, prose: Prose | null): Element[] =>
  prose ? [h('h2', { id }, heading), h('p', ready(prose))] : [];

/** Wide on screens and paper, a list on phones: each cell names its level. */
const rubric = ({ rubric: rows }: PublishedLesson): Element =>
  h(
    'table.rubric',
    h(
      'thead',
      h(
        'tr',
        h('th', { scope: 'col' }, 'What'),
        ...levelNames.map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      ...rows.map(({ aspect, tasks, levels }) =>
        h(
          'tr',
          h('th', { scope: 'row' }, aspect, ' ', h('span.sans.quiet', tasksInWords(tasks))),
          ...levels.map((level, i) => h('td', { dataLevel: levelNames[i] }, ready(level))),
        ),
      ),
    ),
  );

const list = (items: (string | ElementContent)[][]): Element =>
  h('ul.plain-list', ...items.map((item) => h('li', item)));

const step = ({ title, minutes, tasks, do: does, listen }: PublishedLesson['steps'][number]): Element =>
  h(
    'li',
    h('p.minutes.sans', `${minutes} min`),
    h(
      'div',
      h('h3', title),
      tasks.length > 0 ? h('p.sans.quiet', `${tasksInWords(tasks)} of the worksheet`) : null,
      h('p', ready(does)),
      listen && h('p', h('strong', 'Listen for:'), ' ', ready(listen)),
    ),
  );

const standards = (lesson: PublishedLesson): Element =>
  h(
    'dl.standards',
    ...lesson.standards.map(({ framework, code, text, url }) =>
      h(
        'div',
        h('dt.sans', h('a', { href: url }, code), ' ', h('span.quiet', framework)),
        h('dd', `“${text}”`),
      ),
    ),
  );
