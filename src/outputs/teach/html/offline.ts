// Reading, worksheets and claims in one HTML file that opens without a network, from a USB stick.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { capital } from '../../../words/text.ts';
import type { PublishedClaim, PublishedRelease } from '../../../site/site.ts';
import { withMark } from '../../csv.ts';
import { answerTo } from './claim-answer.ts';
import type { Frame } from './frame.ts';
import { htmlDocument } from './html.ts';
import { notesList, sourcesHeading } from './notes.ts';
import { reading } from './reading.ts';
import { style } from './style.ts';
import { lessonWorksheet } from './worksheet.ts';

/** The path of the file, below the root of the site. */
export const offlinePath = ({ slug }: Pick<PublishedRelease, 'slug'>): string => `teach/${slug}-offline.html`;

export const offlineHtml = (site: PublishedRelease): string =>
  htmlDocument(`${site.settings.name}: read, judge, see the working`, main(site), h('style', style));

/** A part of the file: the working and the rows of a table are in the file, too. */
const inFile = (scope: string): Frame => ({
  page: null,
  scope,
  workingPath: (claim) => `#${workingId(claim)}`,
  // The rows themselves, as an address (RFC 2397).
  rows: ({ name, csv }) =>
    h(
      'a',
      { href: `data:text/csv;charset=utf-8,${encodeURIComponent(withMark(csv))}`, download: `${name}.csv` },
      `${name}.csv`,
    ),
});

const main = (site: PublishedRelease): ElementContent[] => [
  h(
    'nav',
    { ariaLabel: 'In this file' },
    h('ul', ...contents(site).map(([id, name]) => h('li', h('a', { href: `#${id}` }, name)))),
  ),
  h('section', { id: 'reading' }, ...reading(site, site.claims, inFile(''))),
  ...site.lessons.map((lesson) => {
    const id = worksheetId(lesson);
    return h('section.sheet', { id }, ...lessonWorksheet(lesson, site, inFile(`${id}-`)));
  }),
  h(
    'section.sheet',
    { id: 'claims' },
    h('h1', 'The claims and what was found'),
    h('p', 'Open a claim when you have written down your own answer.'),
    ...site.claims.map(working),
  ),
];

const contents = ({ lessons, kind }: PublishedRelease): [id: string, name: string][] => [
  ['reading', `${capital(kind.the)} with questions`],
  ...lessons.map((lesson): [string, string] => [worksheetId(lesson), `Worksheet: ${lesson.title}`]),
  ['claims', 'The claims and what was found'],
];

function working(claim: PublishedClaim): Element {
  const id = workingId(claim.id);
  return h(
    'details',
    { id },
    h('summary', h('h2', `Claim ${claim.number}`)),
    ...answerTo(claim),
    ...(claim.notes.length > 0 ? [h('h3', sourcesHeading), notesList(claim.notes, inFile(`${id}-`))] : []),
  );
}

const worksheetId = ({ id }: PublishedRelease['lessons'][number]): string => `worksheet-${id}`;
const workingId = (claim: string): string => `working-${claim}`;
