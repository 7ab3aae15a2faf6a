// Where other pages lead to on the page on method, which an author may write anew.
import { href } from '../paths.ts';
import type { Site } from './site.ts';

/** What other pages want to lead to, with the block that has it where it is no heading. */
const passages = { labels: null, rules: 'RuleList', sources: null } as const;

/** The address of a passage of the page on method; of the page alone where it has no such passage. */
export function methodPath({ pages }: Pick<Site, 'pages'>, passage: keyof typeof passages): string {
  const pieces = pages.get('method')?.body.pieces ?? [];
  const isThere = pieces.some((piece) =>
    piece.kind === 'html'
      ? piece.html.includes(` id="${passage}"`)
      : piece.kind === 'block' && piece.name === passages[passage],
  );
  return href(isThere ? `/method/#${passage}` : '/method/');
}
