// A sheet to hand out: title, name and date, tasks. On paper it is nothing but that, and no answer is in it.
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { href } from '../../../paths.ts';
import type { ClaimSet } from '../../../site/claim-sets.ts';
import type { PublishedLesson } from '../../../site/lesson.ts';
import { quoteInParagraph } from '../../../site/release-html.ts';
import type { Prose } from '../../../prose/render.ts';
import type { PublishedRelease, PublishedTerm } from '../../../site/site.ts';
import type { TextKind } from '../../../words/text.ts';
import type { Frame } from './frame.ts';
import { ready } from './html.ts';
import { pdfLinks, shortAddress } from './links.ts';
import { nameAndDateLines } from './name-and-date.ts';
import { task, type SheetTask } from './task.ts';

interface Sheet {
  title: string;
  instructions: (string | ElementContent)[];
  /** What a student can do afterwards. */
  objective?: Prose | null;
  /** What the terms of a lesson mean. */
  words?: readonly PublishedTerm[];
  tasks: SheetTask[];
  /** A question at the end. */
  exit?: Prose | null;
  kind: TextKind;
  /** The name of the site. */
  site: string;
  /** The page of the text, printed at the end. */
  article: string;
  /** What its PDF is called on its page, if it has one. */
  pdf: string | null;
}

/** The sheet of one lesson; in plain words, with the meaning of its terms and a beginning for each answer. */
export const lessonWorksheet = (
  lesson: PublishedLesson,
  { claims, datasets, terms, kind, settings, paths }: PublishedRelease,
  frame: Frame,
  inPlainWords = false,
): ElementContent[] =>
  worksheet(
    {
      title: lesson.title,
      instructions: inPlainWords
        ? [
            `You see words from one ${kind.name}, and from other texts. The name of a text is under its words. The whole ` +
              `${kind.short} is at the address below.`,
          ]
        : [
            `The quoted passages are from one ${kind.name}, and from the texts named under them. The whole ${kind.short} is at the ` +
              'address below.',
          ],
      objective: lesson.objective,
      words: inPlainWords ? terms.filter(({ id }) => lesson.vocabulary.includes(id)) : [],
      tasks: lesson.tasks.map(({ number, ask, plain, starter, lines, claim, excerpt, table }) => ({
        number,
        ask: ready((inPlainWords && plain) || ask),
        starter: inPlainWords && starter ? ready(starter) : undefined,
        lines,
        claim: claims.find(({ id }) => id === claim),
        excerpt,
        table: datasets.find(({ name }) => name === table),
        expects: false,
      })),
      exit: lesson.exit,
      kind,
      site: settings.name,
      article: href(`${paths.teach}read/`),
      pdf: 'The same as PDF',
    },
    frame,
  );

/** One sheet for a set of claims: each with its question and room to write. */
export const claimsWorksheet = (
  { path, topic, claims }: ClaimSet,
  site: PublishedRelease,
  frame: Frame,
): ElementContent[] =>
  worksheet(
    {
      title: 'What would you have to know?',
      instructions: [
        `Each passage is a claim from one ${site.kind.name}. `,
        h('span', { dataWhen: 'paragraph=yes', hidden: true }, 'The words of the claim are underlined. '),
        'Answer from your own head first. ',
        h('span', { dataWhen: 'expects=yes' }, 'Tick what you expect of the sources. '),
        `Write what you would have to find out. The claim numbers are those of ${site.kind.the} at the address below.`,
      ],
      tasks: claims.map((claim) => ({
        number: claim.number,
        ask: claim.question,
        lines: 3,
        claim,
        paragraph: ready({ html: quoteInParagraph(site, claim) }),
        excerpt: null,
        table: undefined,
        expects: true,
      })),
      kind: site.kind,
      site: site.settings.name,
      article: href(`${path}read/`),
      pdf: topic === null ? 'All claims as PDF' : null,
    },
    frame,
  );

function worksheet(
  { title, instructions, objective, words = [], tasks, exit, kind, site, article, pdf }: Sheet,
  frame: Frame,
): ElementContent[] {
  const { page } = frame;
  const parts: (ElementContent | null)[] = [
    ...(page
      ? [
          h(
            'p.screen-only.sans.hint',
            'This page is made to be printed, on A4 or Letter paper. Use the print command of your browser. ',
            ...(pdf === null ? [] : pdfLinks(page.path, `worksheet: ${title}`, frame, pdf)),
          ),
        ]
      : []),
    h(
      'header',
      h('h1', title),
      nameAndDateLines(),
      objective ? h('p.sans.objective', ready(objective)) : null,
      h('p.sans.quiet', instructions),
    ),
    ...(words.length > 0
      ? [
          h(
            'dl.word-box.sans',
            ...words.map(({ term, definition }) => h('div', h('dt', term), h('dd', inShort(definition)))),
          ),
        ]
      : []),
    ...tasks.map((each) => task(each, kind, frame)),
    exit
      ? h(
          'section.exit',
          h('h2', 'Before you leave'),
          h('p.asks', ready(exit)),
          h('div.lines', { ariaHidden: 'true' }, h('div'), h('div')),
        )
      : null,
    h('p.sans.quiet.from', `${site} · `, shortAddress(article)),
  ];
  return parts.filter((part) => part !== null);
}

/** The first sentence of a definition, without its example: that could be an answer. */
const inShort = ({ text }: Prose): string => `${/^[^]*?(?=[.:](?:\s|$)|$)/.exec(text)![0]}.`;
