// Lines left over from the web page that the release was copied from, folded, each with what it is.
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Passage } from '../../../site/release-html.ts';
import type { Frame } from './frame.ts';
import { fragmentLink } from './links.ts';

type Pieces = Extract<Passage, { kind: 'furniture' }>['pieces'];

export const furniture = (pieces: Pieces, { page, scope }: Pick<Frame, 'page' | 'scope'>): Element =>
  h(
    'details.furniture.sans.quiet',
    h(
      'summary',
      `Left over from the web page: ${pieces.length === 1 ? 'one line' : `${pieces.length} lines`}`,
    ),
    h(
      'dl',
      ...pieces.map(({ number, text, because }) => {
        const id = `${scope}p${number}`;
        return h(
          'div',
          { id },
          h('dt', text),
          h('dd', because, ' ', page && fragmentLink(id, `Link to paragraph ${number}`)),
        );
      }),
    ),
  );
