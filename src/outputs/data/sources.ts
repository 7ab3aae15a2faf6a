// All sources as CSL-JSON, the format of reference managers and citation tools.
import { z } from 'zod';
import { fragments, sourceKinds, type Fragment, type Source, type SourceKind } from '../../content/source.ts';
import { address, sourcePath } from '../../paths.ts';
import { reference } from '../reference.ts';
import { jsonText } from '../../json.ts';
import type { Output } from '../output.ts';
import { uri } from '../../uri.ts';

const TYPES = {
  law: 'legislation',
  government: 'webpage',
  data: 'dataset',
  reference: 'report',
  reporting: 'article-newspaper',
  advocacy: 'webpage',
} as const satisfies Record<SourceKind, string>;

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const day = z
  .strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1) })
  .describe('Year, month, day, as far as they are known.');

const documentSchema = z
  .array(
    z.strictObject({
      id,
      type: z.enum(TYPES),
      title: text,
      author: z.array(z.strictObject({ literal: text })).optional(),
      publisher: text,
      'container-title': text.optional(),
      issued: day.optional(),
      accessed: day.describe('When it was read.'),
      URL: z.url(),
      source: text
        .optional()
        .describe('Who carries the copy that was read, where that is not the publisher.'),
      note: text.optional(),
      custom: z
        .strictObject({
          page: reference.describe('The source on this site.'),
          kind: z.enum(Object.keys(sourceKinds) as [SourceKind, ...SourceKind[]]),
          read: z.strictObject({ how: text, part: text.optional() }),
          archived: z.url().optional().describe('An archived copy.'),
          retells: text.optional().describe('What the page that was read retells; the words are its own.'),
          excerpts: z.array(
            z.strictObject({
              id,
              text,
              at: text.optional(),
              omits: z
                .array(text.nullable())
                .optional()
                .describe('The words that each cut leaves out, in order; null if they were not seen.'),
              fragment: z.enum(Object.keys(fragments) as [Fragment, ...Fragment[]]).optional(),
            }),
          ),
        })
        .describe('What CSL has no field for: how it was read, and the exact words relied on.'),
    }),
  )
  .meta({ title: 'All sources, version 1', description: 'CSL-JSON, with the excerpts under "custom".' });

export type SourceEntry = z.output<typeof documentSchema>[number];

export const sources: Output = {
  path: 'sources.json',
  name: 'All sources (CSL-JSON)',
  about:
    'Every cited document with the exact words relied on; reference managers such as Zotero can import it.',
  mediaType: 'application/json',
  schema: { name: 'sources', type: documentSchema },
  download: true,
  write: (site) => jsonText(site.sources.map(cslItem)),
};

function cslItem(source: Source): SourceEntry {
  const { title, author, publisher, published, url, via, kind, read, note, excerpts } = source;
  return {
    id: source.id,
    type: TYPES[kind],
    title,
    ...(author && { author: author.map((literal) => ({ literal })) }),
    publisher,
    ...(kind === 'reporting' && { 'container-title': publisher }),
    ...(published && { issued: dateParts(published) }),
    accessed: dateParts(read.on),
    URL: uri(url),
    ...(via && { source: via }),
    ...(note && { note }),
    custom: {
      page: address(sourcePath(source.id)),
      kind,
      read: { how: read.how, ...(read.part && { part: read.part }) },
      ...(source.archived && { archived: uri(source.archived) }),
      ...(source.retells && { retells: source.retells }),
      excerpts: excerpts.map(({ id: excerpt, text: words, at, omits, fragment }) => ({
        id: excerpt,
        text: words,
        ...(at && { at }),
        ...(omits && { omits: omits.filter((each) => each !== false) }),
        ...(fragment && { fragment }),
      })),
    },
  };
}

const dateParts = (date: string): { 'date-parts': number[][] } => ({
  'date-parts': [date.split('-').map(Number)],
});
