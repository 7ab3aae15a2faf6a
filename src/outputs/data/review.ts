// For editors, as JSON: what speaks for the words of each claim and what limits them, with the exact words of the sources.
import { z } from 'zod';
import { splitReference } from '../../fields.ts';
import { jsonText } from '../../json.ts';
import type { Site } from '../../site/site.ts';
import type { Output } from '../output.ts';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const points = z.array(
  z.strictObject({
    source: id,
    excerpt: id,
    words: text.describe('The exact words of the source.'),
    says: text.describe('What they say of the words of the claim.'),
  }),
);

const documentSchema = z
  .array(
    z.strictObject({
      claim: id,
      quote: text.describe('The words of the claim.'),
      for: points.describe('What speaks for the words.'),
      limits: points.describe('What limits them.'),
    }),
  )
  .meta({
    title: 'For and against, version 1',
    description: 'What the editors looked for on both sides of each claim.',
  });

type ReviewDocument = z.output<typeof documentSchema>;

export const review: Output = {
  path: 'review.json',
  name: 'For and against (JSON)',
  about: 'What speaks for the words of each claim and what limits them, with the words of the sources.',
  mediaType: 'application/json',
  schema: { name: 'review', type: documentSchema },
  download: true,
  files: (site) => {
    const document = reviewDocument(site);
    return document.length === 0 ? [] : [{ at: {}, write: () => jsonText(document) }];
  },
};

function reviewDocument({ releases, sources }: Site): ReviewDocument {
  const point = ({ excerpt: reference, says }: { excerpt: string; says: string }) => {
    const { source, excerpt } = splitReference(reference);
    const words = sources
      .find((each) => each.id === source)!
      .excerpts.find((each) => each.id === excerpt)!.text;
    return { source, excerpt, words, says };
  };
  return releases.flatMap(({ claims, review: note }) =>
    claims.flatMap(({ id: claim, quote }) => {
      const sides = note?.entries.get(claim);
      return sides ? [{ claim, quote, for: sides.for.map(point), limits: sides.limits.map(point) }] : [];
    }),
  );
}
