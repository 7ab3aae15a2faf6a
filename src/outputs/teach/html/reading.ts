// The release for students: its claims numbered, a question for each under their paragraph, no answer and no label.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { termPath } from '../../../paths.ts';
import { FirstUses } from '../../../prose/first-uses.ts';
import { passages, withoutLabels } from '../../../site/release-html.ts';
import type { PublishedClaim, PublishedRelease } from '../../../site/site.ts';
import { expectations, theSources } from '../../../words/expectations.ts';
import { publishedInWords } from '../../../words/sources.ts';
import type { Frame } from './frame.ts';
import { furniture } from './furniture.ts';
import { ready } from './html.ts';
import { nameAndDateFields } from './name-and-date.ts';
import { question } from './question.ts';

/**
 * On a page of the site it stands in short steps, each up to a question, of which one can be shown at a time.
 * @param claims those that are marked and asked about, in the order of the text; the text is whole in any case
 */
export function reading(
  site: PublishedRelease,
  claims: readonly PublishedClaim[],
  frame: Frame,
): ElementContent[] {
  const uses = new FirstUses(site.terms);
  const steps: ElementContent[][] = [[]];
  for (const passage of passages(site, withoutLabels, claims)) {
    if (passage.kind === 'furniture') {
      steps.at(-1)!.push(furniture(passage.pieces, frame));
      continue;
    }
    const words = [passage.text, ...passage.claims.map((claim) => claim.question)].join(' ');
    steps
      .at(-1)!
      .push(
        passage.kind === 'headline'
          ? header(passage, site, frame, claims.length)
          : h(passage.kind === 'heading' ? 'h2' : 'p.words', ready(passage)),
        ...termLinks(uses.takeAll(words), site),
      );
    for (const claim of passage.claims) {
      steps.at(-1)!.push(question(claim, frame));
      // What follows the last question belongs to its step.
      if (steps.length < claims.length) steps.push([]);
    }
  }
  if (!frame.page) return steps.flat();
  return steps.map((step, i) =>
    h('div.step', { id: `step-${i + 1}` }, ...step, stepLinks(i + 1, claims.length)),
  );
}

/** Seen where one step is shown. */
const stepLinks = (step: number, all: number): Element =>
  h(
    'nav.sans.screen-only',
    { ariaLabel: `Step ${step} of ${all}` },
    step > 1 ? h('a', { href: `#step-${step - 1}` }, '← Back') : null,
    h('span.quiet', `Step ${step} of ${all}`),
    step < all ? h('a', { href: `#step-${step + 1}` }, 'Next →') : null,
    h('a', { href: '#whole' }, 'All of it'),
  );

const header = (
  headline: { html: string },
  { article }: PublishedRelease,
  frame: Frame,
  steps: number,
): Element =>
  h(
    'header',
    { id: frame.page && 'whole' },
    h('p.kicker', 'Read, judge, then see the working'),
    h('h1', ready(headline)),
    h('p.sans', publishedInWords(article)),
    howToRead(frame),
    frame.page && nameAndDateFields(),
    frame.page && steps > 1
      ? h(
          'p.sans.screen-only.offer',
          h('a', { href: '#step-1' }, `Read it in ${steps} short steps`),
          ', one at a time.',
        )
      : null,
  );

function howToRead({ page }: Frame): Element {
  const first = h(
    'p',
    'The numbered words are claims. Read a paragraph, then answer the questions below it: what would you have to know? ',
    h('span', { dataWhen: 'expects=yes' }, 'What do you expect? There are no wrong expectations.'),
    ' The working comes after.',
  );
  return page
    ? h(
        'div.sans.how.screen-only',
        first,
        h(
          'p',
          { id: 'kept' },
          'What you type stays on this page. It is not sent or stored, and it is gone when the page is closed. To keep it ' +
            'or hand it in, print the page, or save it as a PDF from the print menu.',
        ),
      )
    : h(
        'div.sans.how',
        first,
        h('p', `Write down your answers and, for each claim, what you expect. ${theSources}`),
        h('ul', ...expectations.map(({ words }) => h('li', words))),
      );
}

/** The terms of the glossary that a passage uses for the first time; its own words are a quotation and carry no links. */
function termLinks(ids: readonly string[], { terms }: PublishedRelease): Element[] {
  const used = terms.filter(({ id }) => ids.includes(id));
  if (used.length === 0) return [];
  const links = used.flatMap(({ id, term }, i) => [i > 0 ? ', ' : '', h('a', { href: termPath(id) }, term)]);
  return [h('p.sans.quiet', 'In the glossary: ', ...links)];
}
