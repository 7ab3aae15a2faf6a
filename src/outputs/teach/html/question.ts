// A claim as a student meets it: the words, the question, room for an answer, and only then the way to the working.
// What is typed is not sent: there is no form. With script it is kept on the device (src/browser/answers.ts).
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PublishedClaim } from '../../../site/site.ts';
import { expectations, theSources } from '../../../words/expectations.ts';
import type { Frame } from './frame.ts';

type Asked = Pick<PublishedClaim, 'id' | 'number' | 'quote' | 'question'>;

export function question(claim: Asked, { page, workingPath }: Frame): Element {
  const { id, number, quote } = claim;
  const working = workingPath(id);
  return h(
    'section.question',
    { id: `question-${id}`, dataClaim: id, ariaLabelledBy: `heading-${id}` },
    h('h2', { id: `heading-${id}` }, h('a', { href: `#claim-${id}` }, `Claim ${number}`)),
    h('blockquote', quote),
    h('p.asks', { id: `asks-${id}` }, claim.question),
    ...(page ? fields(claim) : []),
    working &&
      h(
        'details.screen-only',
        h('summary', 'I have written down my answer'),
        h('p', h('a', { href: working }, `See the working of claim ${number}`)),
      ),
  );
}

const fields = ({ id, number }: Asked): ElementContent[] => [
  h('label', { htmlFor: `answer-${id}` }, 'Your answer', h('span.visually-hidden', ` to claim ${number}`)),
  h('textarea', { id: `answer-${id}`, rows: 3, ariaDescribedBy: `asks-${id}` }),
  h(
    'fieldset',
    { dataWhen: 'expects=yes' },
    h('legend', 'What do you expect?', h('span.visually-hidden', ` Claim ${number}.`), ` ${theSources}`),
    ...expectations.map((expectation) =>
      h(
        'label',
        h('input', { type: 'radio', name: `expects-${id}`, value: expectation.id }),
        ' ',
        expectation.words,
      ),
    ),
  ),
];
