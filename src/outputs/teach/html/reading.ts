// The release for students as HTML by itself: its claims numbered, a question for each, no answer and no label.
import { h } from 'hastscript';
import type { Source } from '../../../content/source.ts';
import type { PublishedClaim, Site } from '../../../site/site.ts';
import { formatDate } from '../../../words/dates.ts';
import { expectations } from '../../../words/expectations.ts';
import { passages, withoutLabels } from '../../../site/release-html.ts';
import { htmlOf, ready } from './html.ts';

export function readingHtml(site: Site): string {
  return htmlOf(
    ...passages(site, withoutLabels).flatMap((passage) => {
      if (passage.kind === 'furniture') return [];
      const words =
        passage.kind === 'headline'
          ? [h('h1', ready(passage.html)), h('p', publishedInWords(site.article)), ...howToRead()]
          : [h('p.words', ready(passage.html))];
      return [...words, ...passage.claims.map(question)];
    }),
  );
}

/** "Published by Federal Newswire, September 2025." */
export const publishedInWords = ({ publisher, published }: Source): string =>
  `Published by ${publisher}${published ? `, ${formatDate(published)}` : ''}.`;

const howToRead = () => [
  h(
    'p',
    'The numbered words are claims. Read a paragraph, then the questions below it. For each claim write down what you ' +
      'would have to know, and which of these you expect. There are no wrong expectations. The working comes after.',
  ),
  h('p', 'The sources …'),
  h('ul', ...expectations.map(({ words }) => h('li', words))),
];

const question = ({ id, number, quote, question: asks }: PublishedClaim) =>
  h(
    'section.question',
    { id: `question-${id}` },
    h('h2', h('a', { href: `#claim-${id}` }, `Claim ${number}`)),
    h('blockquote', h('p', quote)),
    h('p.asks', asks),
  );
