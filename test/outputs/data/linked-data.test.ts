// The linked data of the tiny project, as a program that knows the vocabularies reads it.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { coverageClasses } from '../../../src/anchor/coverage.ts';
import { sha256 } from '../../../src/content/hash.ts';
import { annotations } from '../../../src/outputs/data/annotations.ts';
import { claimReviews } from '../../../src/outputs/data/claim-reviews.ts';
import { roCrate } from '../../../src/outputs/data/ro-crate.ts';
import { outputs } from '../../../src/outputs/outputs.ts';
import { publish } from '../../../src/outputs/publish.ts';
import type { Site } from '../../../src/site/site.ts';
import { build } from '../../project.ts';
import { textOf } from '../written.ts';
import { crateTerms, nodes, ofType, schemaTerms, values, type Node } from './linked-data.ts';

const SCHEMA = 'http://schema.org/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const OA = 'http://www.w3.org/ns/oa#';
const as = (term: string): string => `http://www.w3.org/ns/activitystreams#${term}`;

let site: Site;
beforeAll(async () => {
  site = await build();
});

const byId = (all: readonly Node[], id: string): Node => all.find((node) => node['@id'] === id)!;
const only = (node: Node, property: string): string => {
  const found = values(node, property);
  expect(found, property).toHaveLength(1);
  return found[0]!;
};

describe('the stand-ins for the published contexts', () => {
  it('refuse a term and a type that they do not define', async () => {
    const context = '"@context":"https://schema.org"';
    await expect(nodes(`{${context},"@type":"Claim","claimReveiwed":"x"}`)).rejects.toThrow(/Safe mode/);
    await expect(nodes(`{${context},"@type":"ClaimRevue","name":"x"}`)).rejects.toThrow(/ClaimRevue/);
    await expect(nodes(`{${context},"@type":"Claim","name":"x"}`)).resolves.toHaveLength(1);
  });

  it('define only properties that schema.org has', () => {
    const known = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8');
    for (const term of [...schemaTerms, ...crateTerms]) expect(known, term).toContain(`"${term}"?:`);
  });
});

describe('the feed of ClaimReviews', () => {
  it('has one review for each claim, with all that fact-check listings ask for', async () => {
    const all = await nodes(await textOf(claimReviews, site));
    const reviews = ofType(all, `${SCHEMA}ClaimReview`);
    expect(reviews.map((review) => only(review, `${SCHEMA}url`)).toSorted()).toEqual(
      site.claims.map(({ id }) => `https://claim-by-claim.example/claims/${id}/`).toSorted(),
    );
    const organization = byId(all, 'https://claim-by-claim.example/#organization');
    expect(organization['@type']).toEqual([`${SCHEMA}Organization`]);
    for (const review of reviews) {
      const claim = site.claims.find(({ id }) => only(review, `${SCHEMA}url`).endsWith(`/${id}/`))!;
      expect(only(review, `${SCHEMA}claimReviewed`).length).toBeLessThan(75);
      expect(only(review, `${SCHEMA}datePublished`)).toBe(claim.published);
      expect(only(review, `${SCHEMA}author`)).toBe(organization['@id']);

      const rating = byId(all, only(review, `${SCHEMA}reviewRating`));
      expect(rating['@type']).toEqual([`${SCHEMA}Rating`]);
      expect(only(rating, `${SCHEMA}alternateName`)).toMatch(/^[A-Z][a-z ]+$/);
      expect(values(rating, `${SCHEMA}ratingValue`)).toEqual([]);

      const reviewed = byId(all, only(review, `${SCHEMA}itemReviewed`));
      expect(reviewed['@type']).toEqual([`${SCHEMA}Claim`]);
      expect(only(reviewed, `${SCHEMA}text`)).toBe(claim.quote);
      expect(only(byId(all, only(reviewed, `${SCHEMA}author`)), `${SCHEMA}name`)).toBe('Town Library');
      expect(only(reviewed, `${SCHEMA}datePublished`)).toBe('2025-01-31');

      const article = byId(all, only(reviewed, `${SCHEMA}appearance`));
      expect(only(article, `${SCHEMA}url`)).toBe('https://example.org/leaflet');
      const original = byId(all, only(article, `${SCHEMA}isBasedOn`));
      expect(only(original, `${SCHEMA}datePublished`)).toBe('2025-01');
    }
  });

  it('is a DataFeed of one item for each claim', async () => {
    const all = await nodes(await textOf(claimReviews, site));
    const [feed] = ofType(all, `${SCHEMA}DataFeed`);
    const items = values(feed!, `${SCHEMA}dataFeedElement`).map((id) => byId(all, id));
    expect(items).toHaveLength(site.claims.length);
    for (const item of items) {
      expect(item['@type']).toEqual([`${SCHEMA}DataFeedItem`]);
      expect(byId(all, only(item, `${SCHEMA}item`))['@type']).toEqual([`${SCHEMA}ClaimReview`]);
      expect(only(item, `${SCHEMA}dateCreated`)).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});

describe('the annotations', () => {
  it('are a collection with one page that holds one annotation for each claim and for all words in none, in order', async () => {
    const all = await nodes(await textOf(annotations, site));
    const [collection] = ofType(all, as('OrderedCollection'));
    expect(only(collection!, as('totalItems'))).toBe(
      String(site.claims.length + site.front!.release.unclaimed.length),
    );
    const page = byId(all, only(collection!, as('first')));
    expect(page['@type']).toEqual([as('OrderedCollectionPage')]);
    expect(only(page, as('partOf'))).toBe(collection!['@id']);
    const [items] = page[as('items')] as { '@list': { '@id': string }[] }[];
    expect(items!['@list'].map((each) => each['@id'])).toEqual([
      ...site.claims.map(({ id }) => `https://claim-by-claim.example/claims/${id}/#annotation`),
      ...site.front!.release.unclaimed.map(
        ({ start, end }) => `https://claim-by-claim.example/claims/#words-${start}-${end}`,
      ),
    ]);
  });

  it('lead back to the quote by words and by position, in the text with the hash that they name', async () => {
    const all = await nodes(await textOf(annotations, site));
    const { text } = site.front!.release;
    const characters = Array.from(text);
    const found = ofType(all, `${OA}Annotation`).map((annotation) => {
      const targets = values(annotation, `${OA}hasTarget`).map((id) => byId(all, id));
      expect(targets.map((target) => new URL(only(target, `${OA}hasSource`)).hostname)).toEqual([
        'example.org',
        'claim-by-claim.example',
      ]);
      return targets.map((target) => {
        const state = byId(all, only(target, `${OA}hasState`));
        expect(only(state, `${SCHEMA}sha256`)).toBe(sha256(text));
        expect(only(state, `${OA}sourceDate`)).toBe(`${site.front!.article.read.on}T00:00:00Z`);
        const selectors = values(target, `${OA}hasSelector`).map((id) => byId(all, id));
        return selectors.map((selector) => {
          if (selector['@type']?.includes(`${OA}TextPositionSelector`)) {
            const [start, end] = [only(selector, `${OA}start`), only(selector, `${OA}end`)];
            return characters.slice(Number(start), Number(end)).join('');
          }
          const exact = only(selector, `${OA}exact`);
          const run = only(selector, `${OA}prefix`) + exact + only(selector, `${OA}suffix`);
          expect(text.split(run), run).toHaveLength(2);
          return exact;
        });
      });
    });
    const quoted = [...site.claims, ...site.front!.release.unclaimed].map(({ start, end }) => {
      const quote = text.slice(start, end);
      return [[quote], [quote, quote]];
    });
    expect(found).toHaveLength(quoted.length);
    expect(found).toEqual(expect.arrayContaining(quoted));
  });

  it('say the finding, the label and where the working is', async () => {
    const all = await nodes(await textOf(annotations, site));
    for (const annotation of ofType(all, `${OA}Annotation`)) {
      if (annotation['@id']!.includes('/claims/#words-')) continue;
      const bodies = values(annotation, `${OA}hasBody`).map((id) => byId(all, id));
      expect(bodies.map((body) => only(body, `${OA}hasPurpose`))).toEqual([
        `${OA}assessing`,
        `${OA}classifying`,
        `${OA}describing`,
        `${OA}linking`,
      ]);
      expect(`${only(bodies[3]!, `${OA}hasSource`)}#annotation`).toBe(annotation['@id']);
    }
  });

  it('say of words in no claim what they are and why', async () => {
    const all = await nodes(await textOf(annotations, site));
    for (const { class: kind, because, start, end } of site.front!.release.unclaimed) {
      const annotation = byId(all, `https://claim-by-claim.example/claims/#words-${start}-${end}`);
      const bodies = values(annotation, `${OA}hasBody`).map((id) => byId(all, id));
      expect(bodies.map((body) => only(body, `${RDF}value`))).toEqual([coverageClasses[kind].name, because]);
    }
  });
});

describe('the RO-Crate', () => {
  const BASE = 'https://base.example/';
  let crate: string;
  beforeAll(async () => {
    crate = await textOf(roCrate, site);
  }, 60_000);

  it('describes itself and the whole, as version 1.2 asks', async () => {
    const all = await nodes(crate);
    const descriptor = byId(all, `${BASE}ro-crate-metadata.json`);
    expect(only(descriptor, 'http://purl.org/dc/terms/conformsTo')).toBe('https://w3id.org/ro/crate/1.2');
    const root = byId(all, only(descriptor, `${SCHEMA}about`));
    expect(root['@type']).toEqual([`${SCHEMA}Dataset`]);
    for (const property of ['name', 'description', 'datePublished', 'license']) {
      only(root, `${SCHEMA}${property}`);
    }
  });

  it('is flat, and describes everything that it refers to', async () => {
    const { '@graph': graph } = JSON.parse(crate) as {
      '@graph': Record<string, unknown>[];
    };
    const known = new Set(graph.map((entity) => entity['@id']));
    expect(known.size).toBe(graph.length);
    const references = graph
      .flatMap((entity) => Object.values(entity).flat())
      .filter((each) => typeof each === 'object');
    expect(references.length).toBeGreaterThan(50);
    for (const each of references as Record<string, unknown>[]) {
      expect(Object.keys(each)).toEqual(['@id']);
      if (each['@id'] !== 'https://w3id.org/ro/crate/1.2') expect(known).toContain(each['@id']);
    }
  });

  it('holds every output but itself and the PDFs, with size and hash', async () => {
    const all = await nodes(crate);
    const root = byId(all, BASE);
    const files = values(root, `${SCHEMA}hasPart`).map((id) => byId(all, id));
    const hashes = new Map(
      files.map((file) => [file['@id']!.slice(BASE.length), only(file, `${SCHEMA}sha256`)]),
    );
    expect(hashes.get('release.txt')).toBe(site.front!.release.sha256);
    for (const { name, sha256: hash } of site.datasets) expect(hashes.get(`data/${name}.csv`)).toBe(hash);
    const paths = publish(site, outputs).map(({ path }) => path);
    expect([...hashes.keys()].toSorted()).toEqual(
      paths.filter((path) => !path.endsWith('.pdf') && path !== roCrate.path).toSorted(),
    );
    expect(paths).toContain(`claims/${site.claims[0]!.id}/receipt.json`);
    for (const file of files) {
      expect(file['@type']).toEqual([`${SCHEMA}MediaObject`]);
      only(file, `${SCHEMA}encodingFormat`);
      expect(Number(only(file, `${SCHEMA}contentSize`))).toBeGreaterThan(0);
    }
    const [action] = ofType(all, `${SCHEMA}CreateAction`);
    expect(values(action!, `${SCHEMA}result`)).toHaveLength(site.claims.length);
    expect(values(action!, `${SCHEMA}object`)).toHaveLength(site.datasets.length + 1);
  });
});
