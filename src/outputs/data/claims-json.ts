// All claims as JSON: the schema, from which the published JSON Schema and the types are made, and the writer.
import { z } from 'zod';
import { positionMaker } from '../../anchor/selectors.ts';
import type { Span } from '../../anchor/span.ts';
import { withTextFragment } from '../../anchor/text-fragment.ts';
import { address, claimPath, href, receiptPath } from '../../paths.ts';
import type { PublishedClaim, PublishedRelease, Site } from '../../site/site.ts';
import { groundKindNames, groundKinds, rules } from '../../check/grounds.ts';
import {
  labelNames,
  labels,
  numbersNames,
  wordingNames,
  type Numbers,
  type WordingFound,
} from '../../check/label.ts';
import { reference } from '../reference.ts';
import { jsonText } from '../../json.ts';
import type { Output } from '../output.ts';
import { uri } from '../../uri.ts';
import { coverageEntries, coverageFields } from './coverage.ts';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const wordingIds = Object.keys(wordingNames) as [WordingFound, ...WordingFound[]];
const numbersIds = Object.keys(numbersNames) as [Numbers, ...Numbers[]];

const ground = z.strictObject({
  kind: z.enum(groundKindNames),
  evidence: z
    .array(z.union([z.strictObject({ check: id }), z.strictObject({ source: id, excerpt: id })]))
    .describe('Checks in the receipt of the claim, and exact words of sources.'),
  words: text.nullable().describe('The words that are left out or added.'),
  because: text
    .nullable()
    .describe(
      'Why; of misses, what a reader of only these words would take from them, falsely; of silent, where was looked.',
    ),
});

const claim = z.strictObject({
  id: id.describe('Never changes.'),
  release: id.describe('The text in which it stands, one of the releases above.'),
  number: z.int().min(1).describe('Place in the text.'),
  title: text,
  quote: text.describe('The exact words of the text that are rated.'),
  start: z.int().min(0).describe('Where the quote begins in the text, in Unicode code points.'),
  end: z.int().min(1).describe('Where it ends, not included.'),
  label: z.enum(labelNames).describe('What the sources show.'),
  grounds: z.array(ground).describe('What the label follows from.'),
  numbers: z.enum(numbersIds).describe('What the deciding checks computed.'),
  wording: z.enum(wordingIds).describe('What the deciding comparisons of wordings found.'),
  finding: text.describe('The answer in one or two sentences.'),
  sources: z.array(id).describe('Every source that the page of the claim cites.'),
  repeats: id.nullable().describe('A claim of another text that is the same statement.'),
  version: z.int().min(1),
  published: day,
  modified: day.describe('Day of the newest version.'),
  url: reference,
  original: z
    .url()
    .describe(
      'The quote in the text where it was published, by Text Fragment; its page alone where a browser could take other words for it.',
    ),
  receipt: reference.describe('Every check of the claim with its whole working.'),
});

const annotated = z.strictObject({
  id,
  kind: text.describe('What the text is: a press release, a speech.'),
  title: text,
  source: id.describe('Its entry among the sources.'),
  url: z.url(),
  page: reference.describe('The text with its claims.'),
  text: reference.describe('The annotated text alone.'),
  sha256: hash.describe('SHA-256 of that text.'),
});

const documentSchema = z
  .strictObject({
    $schema: reference,
    version: z.literal(3).describe('Of this format.'),
    content: hash.describe('SHA-256 of the list of all content files with the SHA-256 of each.'),
    releases: z.array(annotated).describe('The annotated texts.'),
    labels: z.array(z.strictObject({ id: z.enum(labelNames), name: text, means: text })),
    groundKinds: z.array(z.strictObject({ id: z.enum(groundKindNames), name: text, means: text })),
    rules: z
      .array(z.strictObject({ label: z.enum(labelNames), when: text }))
      .describe('The first that applies to the kinds of the grounds gives the label.'),
    numbers: z.array(z.strictObject({ id: z.enum(numbersIds), name: text })),
    wording: z.array(z.strictObject({ id: z.enum(wordingIds), name: text })),
    claims: z.array(claim),
    ...coverageFields,
  })
  .meta({ title: 'All claims, version 3', description: 'The claims of each text in its order.' });

export type ClaimsDocument = z.output<typeof documentSchema>;
export type ClaimEntry = ClaimsDocument['claims'][number];

export const claimsJson: Output = {
  path: 'claims.json',
  name: 'All claims (JSON)',
  about:
    'Each claim with its exact words, label, finding and addresses, and each sentence with what was checked in it.',
  mediaType: 'application/json',
  schema: { name: 'claims', type: documentSchema },
  download: true,
  write: (site) => jsonText(claimsDocument(site)),
};

function claimsDocument(site: Site): ClaimsDocument {
  return {
    $schema: address(href('/schema/claims.json')),
    version: 3,
    content: site.contentSha256,
    releases: site.releases.map(({ id: release, kind, title, article, paths, release: { sha256 } }) => ({
      id: release,
      kind: kind.name,
      title,
      source: article.id,
      url: uri(article.url),
      page: address(href(paths.page)),
      text: address(href(paths.text)),
      sha256,
    })),
    labels: labelNames.map((label) => ({ id: label, ...labels[label] })),
    groundKinds: groundKindNames.map((kind) => ({ id: kind, ...groundKinds[kind] })),
    rules: rules.map(({ label, when }) => ({ label, when })),
    numbers: numbersIds.map((numbers) => ({ id: numbers, name: numbersNames[numbers] })),
    wording: wordingIds.map((wording) => ({ id: wording, name: wordingNames[wording] })),
    claims: claimEntries(site),
    ...coverageEntries(site),
  };
}

/** The claims of all releases, in the order of the texts. */
export const claimEntries = ({ releases }: Pick<Site, 'releases'>): ClaimEntry[] =>
  releases.flatMap((of) => {
    const positionOf = positionMaker(of.release.text);
    return of.claims.map((each) => claimEntry(each, positionOf(each), of));
  });

function claimEntry(each: PublishedClaim, position: Span, { article }: PublishedRelease): ClaimEntry {
  return {
    id: each.id,
    release: each.release,
    number: each.number,
    title: each.title,
    quote: each.quote,
    ...position,
    label: each.label,
    grounds: each.grounds.map(({ kind, evidence, words, because }) => ({
      kind,
      evidence: [...evidence],
      words,
      because: because?.text ?? null,
    })),
    numbers: each.numbers,
    wording: each.wording,
    finding: each.finding.text,
    sources: [...new Set(each.notes.map(({ source }) => source.id))],
    repeats: each.repeats,
    version: each.version,
    published: each.published,
    modified: each.modified,
    url: address(claimPath(each.id)),
    original: withTextFragment(uri(article.url), each.textFragment),
    receipt: address(receiptPath(each.id)),
  };
}
