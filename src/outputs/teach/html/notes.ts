// The numbered notes of a plan or a key: each source with the exact words relied on.
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Note } from '../../../prose/notes.ts';
import { sourcePath } from '../../../paths.ts';
import { formatDate } from '../../../words/dates.ts';

export const notesHtml = (notes: readonly Note[]): Element[] =>
  notes.length === 0 ? [] : [h('h2', 'Sources and their exact words'), h('ol', ...notes.map(noteItem))];

const noteItem = (note: Note): Element => h('li', { id: `note-${note.number}` }, noteContent(note));

/** The exact words and where they stand. */
export const noteContent = ({ source, excerpt }: Note): Element =>
  h(
    'div',
    excerpt && h('blockquote', h('p', `“${excerpt.text}”`)),
    h(
      'p',
      `${source.publisher}, `,
      h('a', { href: sourcePath(source.id) }, source.title),
      [source.published && `, ${formatDate(source.published)}`, excerpt?.at && `, ${excerpt.at}`, '. ']
        .filter(Boolean)
        .join(''),
      source.position && `Advocacy, ${source.position}. `,
      `${howRead(source)} on ${formatDate(source.read.on)} at `,
      h('a', { href: source.url }, new URL(source.url).hostname),
    ),
  );

const howRead = ({ read: { how } }: Note['source']): string =>
  how === 'counted from the file' ? 'Counted from the file' : `Read in a ${how}`;
