// The lessons as a platform keeps them: pages, topics to discuss and links. What gives answers away stands in a module for teachers.
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { isInPlainWords, tablesOf, type PublishedLesson } from '../../../site/lesson.ts';
import { quizTitle } from '../../../site/quiz.ts';
import type { PublishedRelease } from '../../../site/site.ts';
import { capital } from '../../../words/text.ts';
import { withMark } from '../../csv.ts';
import type { Frame } from '../html/frame.ts';
import { htmlDocument, htmlOutside, ready } from '../html/html.ts';
import { key } from '../html/key.ts';
import { plan } from '../html/plan.ts';
import { reading } from '../html/reading.ts';
import { forTeachers, start } from '../html/start.ts';
import { lessonWorksheet } from '../html/worksheet.ts';
import { quizAssessment, worksheetAssessment } from './assessment.ts';
import { cartridgeFiles } from './cartridge.ts';
import { STYLESHEET, type Entry, type Module } from './entry.ts';
import { allMaterial, claimLinks, lessonTitle, moduleId, TEACHERS, theReading } from './links.ts';

type Dataset = PublishedRelease['datasets'][number];

/**
 * A page of the package: the teacher hands out the working, and a table is a file beside it. Moodle replaces the name of a file
 * wherever the page has it as it stands in the link; with "./" before it, in the link alone.
 */
const inPackage: Frame = {
  page: null,
  scope: '',
  workingPath: () => null,
  rows: ({ name }) => h('a', { href: `./${name}.csv`, download: `${name}.csv` }, `${name}.csv`),
};

/** The files of the cartridge by their path. */
export const fullCartridge = (site: PublishedRelease): Map<string, string> =>
  cartridgeFiles({
    site: site.slug,
    id: 'lessons',
    title: `${site.settings.name}: lessons on one ${site.kind.name}`,
    owners: site.kind.the,
    description: `Students judge the claims of ${site.kind.a} first and see the working after. Reading, worksheets, topics to discuss, plans and keys.`,
    modules: fullModules(site),
  });

/** What is in it, in order. */
const fullModules = (site: PublishedRelease): Module[] => [
  {
    id: 'start',
    title: 'Start here',
    entries: [
      page('start', 'What you will do', start(site)),
      page('reading', `${capital(site.kind.the)} with questions`, reading(site, site.claims, inPackage)),
      ...theReading(site),
    ],
  },
  ...site.lessons.map((lesson) => lessonModule(lesson, site)),
  ...(site.quiz.length > 0 ? [quizModule(site)] : []),
  {
    ...TEACHERS,
    entries: [
      { ...page('teachers', 'For teachers: read this first', forTeachers(site.kind)), for: 'teachers' },
      ...site.lessons.flatMap((lesson) => teacherPages(lesson, site)),
      ...allMaterial(site),
    ],
  },
];

const quizModule = ({ quiz, kind, slug }: PublishedRelease): Module => ({
  id: 'quiz',
  title: 'Quiz',
  entries: [
    {
      kind: 'assessment',
      id: 'quiz-questions',
      title: quizTitle(kind),
      for: 'students',
      xml: quizAssessment(slug, quizTitle(kind), quiz),
    },
  ],
});

function lessonModule(lesson: PublishedLesson, site: PublishedRelease): Module {
  const tables = tablesOf(lesson, site.datasets);
  // A file is in the package once: in the first lesson that works with it.
  const own = tables.filter(
    (dataset) => site.lessons.find((each) => tablesOf(each, [dataset]).length > 0) === lesson,
  );
  const sheet = (part: string, name: string, main: readonly ElementContent[]) => ({
    ...page(`${lesson.id}-${part}`, `${name}: ${lesson.title}`, main),
    tables: tables.map(tableId),
  });
  const handIn = `To hand in: ${lesson.title}`;
  return {
    id: moduleId(lesson),
    title: lessonTitle(lesson),
    entries: [
      sheet('worksheet', 'Worksheet', lessonWorksheet(lesson, site, inPackage)),
      ...(isInPlainWords(lesson)
        ? [
            sheet(
              'worksheet-plain',
              'Worksheet in plain words',
              lessonWorksheet(lesson, site, inPackage, true),
            ),
          ]
        : []),
      ...own.map(tableEntry),
      {
        kind: 'assessment',
        id: `${lesson.id}-hand-in`,
        title: handIn,
        for: 'students',
        xml: worksheetAssessment(site.slug, handIn, lesson, site.claims),
      },
      {
        kind: 'topic',
        id: `${lesson.id}-discussion`,
        for: 'students',
        title: `Discussion: ${lesson.title}`,
        html: htmlOutside(h('p', ready(lesson.discussion))),
      },
      ...claimLinks(lesson, site),
    ],
  };
}

const tableId = ({ name }: Dataset): string => `table--${name}`;

const tableEntry = (dataset: Dataset): Entry => ({
  kind: 'table',
  id: tableId(dataset),
  title: `${dataset.name}.csv`,
  for: 'students',
  csv: withMark(dataset.csv),
});

const teacherPages = (lesson: PublishedLesson, site: PublishedRelease): Entry[] => [
  {
    ...page(`${lesson.id}-plan`, `Plan: ${lesson.title}`, plan(lesson, site, inPackage)),
    for: 'teachers',
    use: 'lessonplan',
  },
  { ...page(`${lesson.id}-key`, `Key: ${lesson.title}`, key(lesson, site, inPackage)), for: 'teachers' },
];

const page = (
  id: string,
  title: string,
  main: readonly ElementContent[],
): Extract<Entry, { kind: 'page' }> => ({
  kind: 'page',
  id,
  title,
  for: 'students',
  tables: [],
  html: htmlDocument(title, main, h('link', { rel: 'stylesheet', href: STYLESHEET })),
});
