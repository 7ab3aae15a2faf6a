// A cited document and the exact words of it that are relied on.
import { z } from 'zod';
import type { Parsed } from './document.ts';
import { address, date, hash, id, text, vagueDate } from '../fields.ts';
import { ownFields } from './figures.ts';

/** Kinds in the order in which they are preferred: primary first. */
export const sourceKinds = {
  law: 'Law: statutes, bills, executive orders, court decisions',
  government: 'Government: pages, releases and agreements of agencies',
  data: 'Data: lists and datasets',
  reference: 'Reference: research services, auditors, universities',
  reporting: 'Reporting: news organizations',
  advocacy: 'Advocacy: groups that argue for a side, named as such',
} as const;

export type SourceKind = keyof typeof sourceKinds;

/** What words that are no sentence are in their document. */
export const fragments = {
  heading: 'a title or heading',
  cell: 'an entry of a table or list',
} as const;

export type Fragment = keyof typeof fragments;

const fragmentNames = Object.keys(fragments) as [Fragment, ...Fragment[]];

const MOST_WORDS = 45;

const excerpt = z.strictObject({
  text: text.refine(
    (words) => words.split(/\s+/).length <= MOST_WORDS,
    `at most ${MOST_WORDS} words, so that it stays a short quotation`,
  ),
  at: text.optional(),
  /** The words that each … leaves out, in order; null where they were not seen, false where the … is the document's own. */
  omits: z
    .array(z.union([text, z.null(), z.literal(false)], { error: 'the words left out, null or false' }))
    .optional(),
  /** Words that are no sentence in the document itself. */
  fragment: z.enum(fragmentNames).optional(),
});

export const sourceSchema = z
  .strictObject({
    title: text,
    author: z.array(text).optional(),
    publisher: text,
    published: vagueDate.optional(),
    url: address,
    /** Who carries the copy that was read, where that is not the publisher. */
    via: text.optional(),
    /** An archived copy of the document. */
    archived: address.optional(),
    /** What the page that was read retells or reposts: "an article of The Guardian". Its words are still the page's own. */
    retells: text.optional(),
    kind: z.enum(Object.keys(sourceKinds) as [SourceKind, ...SourceKind[]]),
    /** The side an advocacy group argues for. */
    position: text.optional(),
    read: z.strictObject({
      how: z.enum(['stored copy', 'live page', 'counted from the file']),
      on: date,
      part: text.optional(),
    }),
    /** The file that was read, where it is one: its name, size and SHA-256 tell whether another copy is the same. */
    file: z.strictObject({ name: text, bytes: z.int().min(1), sha256: hash }).optional(),
    note: text.optional(),
    ...ownFields,
    excerpts: z.record(id, excerpt).refine((all) => Object.keys(all).length > 0, 'at least one excerpt'),
  })
  .refine((source) => (source.kind === 'advocacy') === (source.position !== undefined), {
    path: ['position'],
    message: 'the side the group argues for, with kind advocacy and with no other kind',
  });

export interface Excerpt {
  id: string;
  text: string;
  /** Where in the document it stands. */
  at?: string | undefined;
  /** The words that each … leaves out, in order; null where they were not seen, false where the … is the document's own. */
  omits?: (string | null | false)[] | undefined;
  fragment?: Fragment | undefined;
}

export type Source = Omit<z.output<typeof sourceSchema>, 'excerpts'> & {
  id: string;
  excerpts: Excerpt[];
  place: Parsed<unknown>['place'];
};
