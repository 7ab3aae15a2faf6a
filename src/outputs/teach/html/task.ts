// One task on a sheet: the words it is about, the question, lines to write on. No page ends inside it.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { claimPath, hasAddress, qrPath } from '../../../paths.ts';
import type { PublishedTask } from '../../../site/lesson.ts';
import type { PublishedClaim, Site } from '../../../site/site.ts';
import { expectations, theSources } from '../../../words/expectations.ts';
import { publisherAndDate } from '../../../words/sources.ts';
import { capital, type TextKind } from '../../../words/text.ts';
import type { Frame } from './frame.ts';
import { shortAddress } from './links.ts';

export interface SheetTask extends Pick<PublishedTask, 'number' | 'lines' | 'excerpt'> {
  /** Plain text, or prose that is ready. */
  ask: string | ElementContent[];
  claim: Pick<PublishedClaim, 'id' | 'number' | 'quote'> | undefined;
  /** The paragraph around the claim, for a selection that shows it instead of the words of the claim alone. */
  paragraph?: ElementContent[];
  /** How an answer can begin. */
  starter?: ElementContent[] | undefined;
  table: Site['datasets'][number] | undefined;
  /** Boxes to tick for what the student expects of the sources. */
  expects: boolean;
}

export function task(
  { number, ask, lines, claim, paragraph, excerpt, starter, table, expects }: SheetTask,
  kind: TextKind,
  frame: Frame,
): Element {
  const id = `${frame.scope}task-${number}`;
  return h(
    'section.task',
    { dataClaim: claim?.id, ariaLabelledBy: frame.page ? id : null },
    h('h2', { id }, h('span.unseen.visually-hidden', 'Task '), String(number)),
    claim && claimFigure(claim, paragraph, kind, frame),
    excerpt &&
      h('figure', h('blockquote', excerpt.excerpt.text), h('figcaption', publisherAndDate(excerpt.source))),
    h('p.asks', ask),
    table && h('p.table', 'The file: ', frame.rows(table)),
    expects ? boxes() : null,
    starter && h('p.starter', starter),
    h('div.lines', { ariaHidden: 'true' }, ...Array.from({ length: lines }, () => h('div'))),
  );
}

const boxes = (): Element =>
  h(
    'p.sans.expects',
    { dataWhen: 'expects=yes' },
    h('span', theSources),
    ...expectations.flatMap(({ words }) => [' ', h('span.box', words)]),
  );

const claimFigure = (
  { id, number, quote }: NonNullable<SheetTask['claim']>,
  paragraph: ElementContent[] | undefined,
  { the }: TextKind,
  { page }: Frame,
): Element =>
  h(
    'figure',
    { className: page && hasAddress() ? ['coded'] : null },
    page && hasAddress()
      ? h('img', { src: qrPath(id), width: 64, height: 64, alt: `QR code of the link to claim ${number}` })
      : null,
    h('blockquote', { dataWhen: paragraph ? 'paragraph=no' : null }, quote),
    paragraph && h('blockquote', { dataWhen: 'paragraph=yes', hidden: true }, paragraph),
    h('figcaption', `${capital(the)}, claim ${number}. Look up afterwards: `, shortAddress(claimPath(id))),
  );
