// The numbered notes of a page: each source with the exact words relied on and how it was read.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Note } from '../../../prose/notes.ts';
import { sourcePath } from '../../../paths.ts';
import { robustLink } from '../../../site/robust-link.ts';
import { formatDate } from '../../../words/dates.ts';
import { advocacyInWords, archiveOf, readInWords } from '../../../words/sources.ts';
import type { Frame } from './frame.ts';
import { fragmentLink } from './links.ts';

type NoteFrame = Pick<Frame, 'page' | 'scope'>;

/** The notes under their heading; nothing if there are none. */
export const sourcesSection = (notes: readonly Note[], frame: NoteFrame): ElementContent[] =>
  notes.length === 0
    ? []
    : [
        h(
          'section',
          { ariaLabelledBy: `${frame.scope}sources` },
          h('h2', { id: `${frame.scope}sources` }, sourcesHeading),
          notesList(notes, frame),
        ),
      ];

export const sourcesHeading = 'Sources and their exact words';

export const notesList = (notes: readonly Note[], frame: NoteFrame): Element =>
  h('ol.notes.plain-list', ...notes.map((note) => noteItem(note, frame)));

function noteItem({ number, source, excerpt }: Note, { page, scope }: NoteFrame): Element {
  const id = `${scope}note-${number}`;
  const archive = archiveOf(source);
  return h(
    'li',
    { id },
    h('span.mark', { ariaHidden: 'true' }, String(number)),
    h(
      'div',
      excerpt && h('blockquote', `“${excerpt.text}”`),
      h(
        'p',
        `${source.publisher}, `,
        h('a', { href: sourcePath(source.id) }, source.title),
        [
          source.published && `, ${formatDate(source.published)}`,
          source.retells && `, retelling ${source.retells}`,
          excerpt?.at && `, ${excerpt.at}`,
          '. ',
        ]
          .filter(Boolean)
          .join(''),
        h(
          'span.quiet',
          [advocacyInWords(source), `${readInWords(source)} at `].filter(Boolean).join(' '),
          h('a', { href: source.url, ...robustLink(source) }, new URL(source.url).hostname),
          // A search for copies is no use on paper.
          h(
            source.archived ? 'span' : 'span.screen-only',
            '; ',
            h('a', { href: archive.href, ...robustLink(source) }, archive.words),
          ),
        ),
      ),
    ),
    page && fragmentLink(id, `Link to note ${number}`),
  );
}
