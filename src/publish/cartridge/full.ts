// The lessons as a platform keeps them: pages, topics to discuss and links. What gives answers away stands in a module for teachers.
import { h } from 'hastscript';
import type { PublishedLesson } from '../../lesson-prose.ts';
import { quizTitle } from '../../quiz-prose.ts';
import type { Site } from '../../site.ts';
import { htmlDocument, htmlOf, ready } from '../lesson-html/html.ts';
import { keyHtml } from '../lesson-html/key.ts';
import { planHtml } from '../lesson-html/plan.ts';
import { readingHtml } from '../lesson-html/reading.ts';
import { startHtml, teachersHtml } from '../lesson-html/start.ts';
import { worksheetHtml } from '../lesson-html/worksheet.ts';
import { quizAssessment } from './assessment.ts';
import { cartridgeFiles, type Module } from './cartridge.ts';
import { STYLESHEET, type Entry } from './entry.ts';
import { allMaterial, claimLinks, lessonTitle, TEACHERS, theReading } from './links.ts';

/** The files of the cartridge by their path. */
export const fullCartridge = (site: Site): Map<string, string> =>
  cartridgeFiles({
    id: 'lessons',
    title: 'Claim by Claim: lessons on one press article',
    description:
      'Students judge the claims of a press article first and see the working after. Reading, worksheets, topics to discuss, plans and keys.',
    modules: fullModules(site),
  });

/** What is in it, in order. */
const fullModules = (site: Site): Module[] => [
  {
    id: 'start',
    title: 'Start here',
    entries: [
      page('start', 'What you will do', startHtml(site)),
      page('reading', 'The article with questions', readingHtml(site)),
      theReading,
    ],
  },
  ...site.lessons.map((lesson) => lessonModule(lesson, site)),
  ...(site.quiz.length > 0 ? [quizModule(site)] : []),
  {
    ...TEACHERS,
    entries: [
      { ...page('teachers', 'For teachers: read this first', teachersHtml()), for: 'teachers' },
      ...site.lessons.flatMap((lesson) => teacherPages(lesson, site)),
      allMaterial,
    ],
  },
];

const quizModule = ({ quiz }: Site): Module => ({
  id: 'quiz',
  title: 'Quiz',
  entries: [
    {
      kind: 'assessment',
      id: 'quiz-questions',
      title: quizTitle,
      for: 'students',
      xml: quizAssessment(quizTitle, quiz),
    },
  ],
});

const lessonModule = (lesson: PublishedLesson, site: Site): Module => ({
  id: lesson.id,
  title: lessonTitle(lesson),
  entries: [
    {
      ...page(
        `${lesson.id}-worksheet`,
        `Worksheet: ${lesson.title}`,
        worksheetHtml(lesson, site, ({ name }) => `${name}.csv`),
      ),
      tables: tablesOf(lesson, site).map(({ id }) => id),
    },
    ...newTablesOf(lesson, site),
    {
      kind: 'topic',
      id: `${lesson.id}-discussion`,
      for: 'students',
      title: `Discussion: ${lesson.title}`,
      html: htmlOf(h('p', ready(lesson.discussion.html))),
    },
    ...claimLinks(lesson, site),
  ],
});

/** What its worksheet works with. */
const tablesOf = ({ tasks }: PublishedLesson, { datasets }: Site): Extract<Entry, { kind: 'table' }>[] =>
  datasets
    .filter(({ name }) => tasks.some(({ table }) => table === name))
    .map(({ name, csv }) => ({
      kind: 'table',
      id: `table-${name}`,
      title: `${name}.csv`,
      for: 'students',
      csv,
    }));

/** Those that no lesson before it has: a file is in the package once. */
function newTablesOf(lesson: PublishedLesson, site: Site) {
  const before = site.lessons.slice(0, site.lessons.indexOf(lesson));
  const had = new Set(before.flatMap((each) => tablesOf(each, site).map(({ id }) => id)));
  return tablesOf(lesson, site).filter(({ id }) => !had.has(id));
}

const teacherPages = (lesson: PublishedLesson, site: Site): Entry[] => [
  {
    ...page(`${lesson.id}-plan`, `Plan: ${lesson.title}`, planHtml(lesson, site)),
    for: 'teachers',
    use: 'lessonplan',
  },
  { ...page(`${lesson.id}-key`, `Key: ${lesson.title}`, keyHtml(lesson, site)), for: 'teachers' },
];

const page = (id: string, title: string, html: string): Extract<Entry, { kind: 'page' }> => ({
  kind: 'page',
  id,
  title,
  for: 'students',
  tables: [],
  html: htmlDocument(title, html, h('link', { rel: 'stylesheet', href: STYLESHEET })),
});
