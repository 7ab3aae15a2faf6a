// The release as a page shows it: its paragraphs in order, the claims marked in them, page furniture set apart.
import type { Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { overlaps, type Span } from '../anchor/span.ts';
import { rehypeMarkClaims, type Mark } from '../prose/mark-claims.ts';
import { claimPath } from '../paths.ts';
import type { PublishedClaim, PublishedRelease } from './site.ts';
import { labels } from '../check/label.ts';

/** Paragraphs are numbered from 1 as they stand in the text, which never changes, so that p7 is p7 for ever. */
export type Passage =
  | {
      kind: 'headline' | 'heading' | 'paragraph';
      number: number;
      text: string;
      html: string;
      claims: PublishedClaim[];
    }
  /** Paragraphs left over from the web page, one after the other. */
  | { kind: 'furniture'; pieces: { number: number; text: string; because: string }[] };

/** How a claim is marked in the text: what it leads to, and whether its label shows. `note` is its place among those of the paragraph. */
type Marking = (claim: PublishedClaim, note: number) => Pick<Mark, 'href' | 'numberHref' | 'label' | 'note'>;

/** The words lead to the claim's page, the number to its note; both show the label. */
const withLabels: Marking = ({ id, label }, note) => ({
  note,
  href: claimPath(id),
  numberHref: `#note-${id}`,
  label: { id: label, name: labels[label].name },
});

/** For reading before judging: words and number lead to the question, and no label is in the text. */
export const withoutLabels: Marking = ({ id }) => {
  const question = `#question-${id}`;
  return { href: question, numberHref: question, label: null, note: null };
};

export function passages(
  site: PublishedRelease,
  marking: Marking = withLabels,
  claims: readonly PublishedClaim[] = site.claims,
): Passage[] {
  const { text: whole, headline, headings, furniture, unclaimed } = site.release;
  const shown: Passage[] = [];
  for (const [i, span] of site.paragraphs.entries()) {
    const text = whole.slice(span.start, span.end);
    const isRead = [...site.claims, ...unclaimed].some((words) => overlaps(words, span));
    const left = isRead ? undefined : furniture.find((piece) => overlaps(piece, span));
    const last = shown.at(-1);
    if (left) {
      const piece = { number: i + 1, text, because: left.because };
      if (last?.kind === 'furniture') last.pieces.push(piece);
      else shown.push({ kind: 'furniture', pieces: [piece] });
      continue;
    }
    const own = claims.filter((claim) => overlaps(claim, span));
    shown.push({
      kind: overlaps(headline, span)
        ? 'headline'
        : headings.some((heading) => overlaps(heading, span))
          ? 'heading'
          : 'paragraph',
      number: i + 1,
      text,
      html: markedHtml(text, span, own, marking),
      claims: own,
    });
  }
  return shown;
}

/** The sentence around a claim's quote, the quote marked in it, word for word. */
export function quoteInSentence(text: string, claim: PublishedClaim): string {
  return quoteWithin(text, claim.sentence, claim, { class: ['claim', `claim-${claim.label}`] });
}

/** The paragraph around a claim's quote, the quote marked in it without a label. */
export function quoteInParagraph({ release, paragraphs }: PublishedRelease, claim: Span): string {
  return quoteWithin(
    release.text,
    paragraphs.find((span) => overlaps(span, claim))!,
    claim,
    {},
  );
}

function quoteWithin(text: string, around: Span, { start, end }: Span, properties: Properties): string {
  return toHtml([
    { type: 'text', value: text.slice(around.start, start) },
    h('mark', properties, text.slice(start, end)),
    { type: 'text', value: text.slice(end, around.end) },
  ]);
}

function markedHtml(
  text: string,
  { start }: Span,
  claims: readonly PublishedClaim[],
  marking: Marking,
): string {
  const tree: Root = { type: 'root', children: [{ type: 'text', value: text }] };
  const marks = claims.map((claim, i): Mark => ({
    start: claim.start,
    end: claim.end,
    id: claim.id,
    number: claim.number,
    ...marking(claim, i + 1),
  }));
  rehypeMarkClaims({ marks, offset: start })(tree);
  return toHtml(tree);
}
