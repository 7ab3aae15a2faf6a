// The key to one lesson as HTML by itself, for the teacher: an answer to each task, and what was found on each claim.
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PublishedLesson } from '../../../site/lesson.ts';
import { claimPath } from '../../../paths.ts';
import type { PublishedClaim, Site } from '../../../site/site.ts';
import { labels } from '../../../check/label.ts';
import { resultInWords } from '../../../check/kinds.ts';
import { outcomeSigns } from '../../../words/receipt.ts';
import { htmlOf, ready } from './html.ts';
import { notesHtml } from './notes.ts';

export const keyHtml = (lesson: PublishedLesson, site: Site): string =>
  htmlOf(
    h('h1', `Key: ${lesson.title}`),
    h(
      'p',
      'This page has the answers. Please do not show it to students before they have handed in their own. Every number ' +
        'comes from a check and leads to its working.',
    ),
    ...lesson.tasks.flatMap(({ number, ask, answer }) => [
      h('h2', `Task ${number}`),
      h('p.quiet', ready(ask.html)),
      h('p.expected', ready(answer.html)),
    ]),
    h('h2', 'The claims of this lesson'),
    ...site.claims.filter(({ id }) => lesson.claims.includes(id)).map(claimAnswer),
    ...notesHtml(lesson.keyNotes),
  );

const claimAnswer = (claim: PublishedClaim) =>
  h('section.answer', h('h3', `Claim ${claim.number}`), answerTo(claim));

/** A claim's words and what was found on them. */
export const answerTo = ({
  id,
  number,
  quote,
  question,
  label,
  finding,
  receipts,
}: PublishedClaim): Element =>
  h(
    'div',
    h('blockquote', h('p', quote)),
    h('p.quiet', question),
    h('p', h('strong', labels[label].name)),
    h('p', ready(finding.html)),
    h(
      'ul',
      ...receipts
        .filter(({ decisive }) => decisive)
        .map((receipt) =>
          h(
            'li',
            [receipt.asks, outcomeSigns[receipt.outcome], resultInWords(receipt)].filter(Boolean).join(' · '),
          ),
        ),
    ),
    h('p', h('a', { href: claimPath(id) }, `The working of claim ${number}`)),
  );
