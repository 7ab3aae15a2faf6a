// What programs load from the built site: it is there, it fits, and it says what the pages say.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { sha256 } from '../../../src/content/hash.ts';
import { address, SUMS, ZIP } from '../../../src/paths.ts';
import type { ClaimsDocument } from '../../../src/outputs/data/claims-json.ts';
import type { SourceEntry } from '../../../src/outputs/data/sources.ts';
import { outputs } from '../../../src/outputs/outputs.ts';
import { find, readPages, text, type BuiltPage, origin } from '../../built/dist.ts';

const downloads = outputs.filter(({ download }) => download);
const DOCUMENTS = downloads.filter(({ mediaType }) => mediaType.endsWith('json')).map(({ path }) => path);

let pages: BuiltPage[];
beforeAll(async () => {
  pages = await readPages('dist');
});

const file = (path: string): string => readFileSync(`dist/${path}`, 'utf8');
const read = (path: string): unknown => JSON.parse(file(path));
const page = (path: string): BuiltPage => {
  const found = pages.find((each) => each.path === path);
  if (!found) throw new Error(`no page at ${path}`);
  return found;
};
const words = (path: string): string => text(find(page(path), 'main')[0]!);
const oneLine = (passage: string): string => passage.replace(/\s+/g, ' ').trim();
const linkedData = (each: BuiltPage): object[] =>
  find(each, 'head script[type="application/ld+json"]').map((script) => JSON.parse(text(script)) as object);

const nameOf = (list: { id: string; name: string }[], id: string): string =>
  list.find((each) => each.id === id)!.name;

interface Review {
  url: string;
  claimReviewed: string;
  reviewRating: { alternateName: string; ratingExplanation: string };
  itemReviewed: { text: string };
}

const reviewsOn = (each: BuiltPage): Review[] =>
  linkedData(each).filter((node) => '@type' in node && node['@type'] === 'ClaimReview') as Review[];

/** Every text in a document, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

it('every address of this site in them leads to a file', () => {
  const addresses = [
    ...DOCUMENTS.flatMap((path) => strings(read(path))),
    ...pages.flatMap((each) => strings(linkedData(each))),
  ].filter((each) => each.startsWith(`${origin}/`));
  const paths = new Set(addresses.map((each) => new URL(each).pathname));
  expect(paths.size).toBeGreaterThan(100);
  const missing = [...paths].filter((path) => !existsSync(`dist${path.replace(/\/$/, '/index.html')}`));
  expect(missing).toEqual([]);
});

it('the data page lists them all, each with its schema', () => {
  const listed = find(page('/data/'), 'section[aria-labelledby="downloads"] a').map((link) =>
    String(link.properties['href']),
  );
  const expected = downloads.flatMap(({ path, schema }) => [
    path,
    ...(schema ? [`schema/${schema.name}.json`] : []),
  ]);
  expect(expected).toEqual(
    expect.arrayContaining(['claims.csv', 'schema/claims.json', 'annotations.jsonld']),
  );
  expect(listed).toEqual([...expected, 'schema/receipt.json', ZIP, SUMS].map((path) => `/${path}`));
  for (const path of listed) expect(statSync(`dist${path}`).isFile(), path).toBe(true);
});

it('claims.json names its schema by its address', () => {
  const { $schema } = read('claims.json') as ClaimsDocument;
  expect($schema).toBe(address('/schema/claims.json'));
});

it('each claim says on its page what claims.json says of it', () => {
  const { claims, labels, numbers, releases } = read('claims.json') as ClaimsDocument;
  const [release] = releases;
  expect(sha256(file('release.txt'))).toBe(release!.sha256);
  for (const claim of claims) {
    const shown = words(`/claims/${claim.id}/`);
    for (const part of [
      claim.title,
      claim.quote,
      oneLine(claim.finding),
      nameOf(labels, claim.label),
      nameOf(numbers, claim.numbers),
      `Claim ${claim.number} of ${claims.length}`,
    ]) {
      expect(shown, claim.id).toContain(part);
    }
    const links = find(page(`/claims/${claim.id}/`), 'a').map((link) => String(link.properties['href']));
    expect(links).toContain(claim.original);
    expect(links).toContain(new URL(claim.receipt).pathname);
    for (const source of claim.sources) expect(links).toContain(`/sources/${source}/`);
  }
});

it('each source says on its page what sources.json says of it', () => {
  const sources = read('sources.json') as SourceEntry[];
  expect(sources.length).toBeGreaterThan(60);
  for (const source of sources) {
    const shown = words(`/sources/${source.id}/`);
    const { excerpts, read: how } = source.custom;
    // The page shows an address in its own letters.
    const url = decodeURI(source.URL);
    const parts = [source.title, source.publisher, url, source.source, source.note, how.part];
    const authors = (source.author ?? []).map(({ literal }) => literal);
    const excerptParts = excerpts.flatMap(({ text: exact, at }) => [exact, at]);
    for (const part of [...parts, ...authors, ...excerptParts]) {
      if (part !== undefined) expect(shown, source.id).toContain(oneLine(part));
    }
  }
});

it('the page of each claim, and no other, carries its ClaimReview, the one of the feed', () => {
  const { dataFeedElement: items } = read('claim-reviews.json') as {
    dataFeedElement: { item: [{ url: string }] }[];
  };
  const reviews = new Map(items.map(({ item: [review] }) => [new URL(review.url).pathname, review]));
  for (const each of pages) {
    const review = reviews.get(each.path);
    expect(reviewsOn(each), each.path).toEqual(
      review ? [{ '@context': 'https://schema.org', ...review }] : [],
    );
  }
  expect(reviews.size).toBe(find(page('/'), '.notes > li').length);
});

it('each ClaimReview and each annotation says nothing that its page does not', () => {
  const reviewTexts = pages.flatMap((each) =>
    reviewsOn(each).flatMap(({ claimReviewed, reviewRating, itemReviewed }) =>
      [claimReviewed, reviewRating.alternateName, reviewRating.ratingExplanation, itemReviewed.text].map(
        (part) => ({ path: each.path, part }),
      ),
    ),
  );
  const { first } = read('annotations.jsonld') as {
    first: { items: { id: string; body: { value?: string }[] }[] };
  };
  const bodies = first.items.flatMap(({ id, body }) =>
    body.flatMap(({ value }) => (value ? [{ path: new URL(id).pathname, part: value }] : [])),
  );
  const [onClaims, outside] = [true, false].map(
    (isOf) => first.items.filter(({ id }) => id.endsWith('#annotation') === isOf).length,
  );
  expect(reviewTexts.length + bodies.length).toBe(onClaims! * 7 + outside! * 2);
  for (const { path, part } of [...reviewTexts, ...bodies]) {
    // Between the sentences of a reason the page shows its evidence.
    for (const sentence of oneLine(part).split(/(?<=[.?!”])\s+(?=\p{Lu})/u)) {
      expect(words(path), path).toContain(sentence);
    }
  }
});

it('every file of the RO-Crate is there, with the size and the hash that it gives', () => {
  const { '@graph': entities } = read('ro-crate-metadata.json') as { '@graph': Record<string, string>[] };
  const files = entities.filter((entity) => entity['@type'] === 'File');
  expect(files.length).toBeGreaterThan(180);
  for (const { '@id': path, sha256: hash, contentSize } of files) {
    const bytes = readFileSync(`dist/${path}`);
    expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(hash);
    expect(String(bytes.length), path).toBe(contentSize);
  }
});
