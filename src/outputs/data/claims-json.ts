// All claims as JSON: the schema, from which the published JSON Schema and the types are made, and the writer.
import { z } from 'zod';
import { selectorMaker, type Selectors } from '../../anchor/selectors.ts';
import { withTextFragment } from '../../anchor/text-fragment.ts';
import { address, claimPath, href, receiptPath } from '../../paths.ts';
import type { PublishedClaim, Site } from '../../site/site.ts';
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

const documentSchema = z
  .strictObject({
    $schema: reference,
    version: z.literal(2).describe('Of this format.'),
    content: hash.describe('SHA-256 of the list of all content files with the SHA-256 of each.'),
    release: z.strictObject({
      id,
      source: id.describe('Its entry among the sources.'),
      url: z.url(),
      text: reference.describe('The annotated text alone.'),
      sha256: hash.describe('SHA-256 of that text.'),
    }),
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
  .meta({ title: 'All claims, version 2', description: 'The claims of a text in its order.' });

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

export function claimsDocument(site: Site): ClaimsDocument {
  const { contentSha256, release, claims } = site;
  const selectorsOf = selectorMaker(release.text);
  return {
    $schema: address(href('/schema/claims.json')),
    version: 2,
    content: contentSha256,
    release: {
      id: release.id,
      source: release.source,
      url: uri(site.article.url),
      text: address(href('/release.txt')),
      sha256: release.sha256,
    },
    labels: labelNames.map((label) => ({ id: label, ...labels[label] })),
    groundKinds: groundKindNames.map((kind) => ({ id: kind, ...groundKinds[kind] })),
    rules: rules.map(({ label, when }) => ({ label, when })),
    numbers: numbersIds.map((numbers) => ({ id: numbers, name: numbersNames[numbers] })),
    wording: wordingIds.map((wording) => ({ id: wording, name: wordingNames[wording] })),
    claims: claims.map((each) => claimEntry(each, selectorsOf(each), site)),
    ...coverageEntries(site),
  };
}

function claimEntry(each: PublishedClaim, { position }: Selectors, site: Site): ClaimEntry {
  return {
    id: each.id,
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
    version: each.version,
    published: each.published,
    modified: each.modified,
    url: address(claimPath(each.id)),
    original: withTextFragment(uri(site.article.url), each.textFragment),
    receipt: address(receiptPath(each.id)),
  };
}
