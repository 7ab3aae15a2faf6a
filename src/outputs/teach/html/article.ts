// The whole text on paper with its claims numbered, to read and to mark: no question, no answer, no label.
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { href } from '../../../paths.ts';
import { passages, withoutLabels } from '../../../site/release-html.ts';
import type { PublishedRelease } from '../../../site/site.ts';
import { counted } from '../../../words/count.ts';
import { publishedInWords } from '../../../words/sources.ts';
import type { Frame } from './frame.ts';
import { ready } from './html.ts';
import { pdfLinks, shortAddress } from './links.ts';
import { nameAndDateLines } from './name-and-date.ts';

export function numberedArticle(site: PublishedRelease, frame: Frame): ElementContent[] {
  const { article, claims, kind, paths, settings } = site;
  const reading = href(`${paths.teach}read/`);
  // On paper a number leads nowhere; on a screen, to the question about the claim.
  const marking: typeof withoutLabels = (claim, note) => ({
    ...withoutLabels(claim, note),
    href: `${reading}#question-${claim.id}`,
    numberHref: `${reading}#question-${claim.id}`,
  });
  return [
    ...(frame.page
      ? [
          h(
            'p.screen-only.sans.hint',
            'This page is made to be printed, on A4 or Letter paper. ',
            ...pdfLinks(frame.page.path, `${kind.short} with its claims numbered`, frame, 'The same as PDF'),
          ),
        ]
      : []),
    nameAndDateLines(),
    ...passages(site, marking).flatMap((passage) => {
      if (passage.kind === 'furniture') return [];
      if (passage.kind === 'heading') return [h('h2', ready(passage))];
      if (passage.kind === 'paragraph') return [h('p.words', ready(passage))];
      return [h('h1', ready(passage)), h('p.sans.quiet', publishedInWords(article))];
    }),
    h(
      'p.sans.quiet.from',
      `${counted(claims.length, 'claim')}, underlined and numbered by ${settings.name}. Questions: `,
      shortAddress(reading),
    ),
  ];
}
