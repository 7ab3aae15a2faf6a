// Reading, worksheets and claims in one HTML file that opens without a network, from a USB stick.
import { h } from 'hastscript';
import type { PublishedClaim, Site } from '../../../site/site.ts';
import { htmlDocument, htmlOf, ready } from './html.ts';
import { answerTo } from './key.ts';
import { noteContent } from './notes.ts';
import { readingHtml } from './reading.ts';
import { style } from './style.ts';
import { worksheetHtml } from './worksheet.ts';

export const OFFLINE = 'claim-by-claim-offline.html';

export const offlineHtml = (site: Site): string =>
  htmlDocument('Claim by Claim: read, judge, see the working', mainHtml(site), h('style', style));

const mainHtml = (site: Site): string =>
  htmlOf(
    h(
      'nav',
      { ariaLabel: 'In this file' },
      h('ul', ...contents(site).map(([id, name]) => h('li', h('a', { href: `#${id}` }, name)))),
    ),
    h('section', { id: 'reading' }, ready(readingHtml(site))),
    ...site.lessons.map((lesson) =>
      h('section.sheet', { id: `worksheet-${lesson.id}` }, ready(worksheetHtml(lesson, site, rowsInside))),
    ),
    h(
      'section.sheet',
      { id: 'claims' },
      h('h1', 'The claims and what was found'),
      h('p', 'Open a claim when you have written down your own answer.'),
      ...site.claims.map(claim),
    ),
  );

/** The rows themselves, as an address (RFC 2397). */
const rowsInside = ({ csv }: Site['datasets'][number]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`;

const contents = ({ lessons }: Site): [id: string, name: string][] => [
  ['reading', 'The article with questions'],
  ...lessons.map(({ id, title }): [string, string] => [`worksheet-${id}`, `Worksheet: ${title}`]),
  ['claims', 'The claims and what was found'],
];

const claim = (each: PublishedClaim) =>
  h(
    'details',
    { id: `working-${each.id}` },
    h('summary', h('h2', `Claim ${each.number}`)),
    answerTo(each),
    ...sources(each),
  );

const sources = ({ notes }: PublishedClaim) =>
  notes.length === 0
    ? []
    : [h('h3', 'Sources and their exact words'), h('ul', ...notes.map((note) => h('li', noteContent(note))))];
