import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sha256 } from '../../../src/content/hash.ts';
import { downloads } from '../../../src/outputs/data/all.ts';
import { claimsCsv } from '../../../src/outputs/data/claims-csv.ts';
import { claimsJson, type ClaimsDocument } from '../../../src/outputs/data/claims-json.ts';
import type { Download } from '../../../src/outputs/data/download.ts';
import { schemas } from '../../../src/outputs/data/schemas.ts';
import { sources, type SourceEntry } from '../../../src/outputs/data/sources.ts';
import { loadSite } from '../../../src/site/build.ts';
import { build, RELEASE, replace, RISE } from '../../project.ts';

const site = await loadSite('content');
const read = (download: Download, from = site): unknown => JSON.parse(download.write(from));

describe('the downloads', () => {
  it('are the same to the byte when the site is built a second time', async () => {
    const again = await loadSite('content');
    for (const { path, write } of downloads) expect(write(again), path).toBe(write(site));
  });

  it.each([
    ['claims', claimsJson],
    ['sources', sources],
  ] as const)('fit the published schema of %s, which is strict', (name, download) => {
    const options = { strict: true, strictTuples: false, formats: { uri: true } } as const;
    const validate = new Ajv2020(options).compile(z.toJSONSchema(schemas[name]));
    const document = read(download) as object;
    validate(document);
    expect(validate.errors).toBeNull();
    const [entry] = 'claims' in document ? (document.claims as object[]) : (document as object[]);
    expect(validate(JSON.parse(JSON.stringify(document).replace('"title":', '"tittle":')))).toBe(false);
    expect(entry).toHaveProperty('title');
  });
});

describe('claims.json', () => {
  it('counts positions in code points, past a character that takes two units', async () => {
    const text = (await build()).release.text.replace('Library', '😀 Library');
    const moved = await build({
      [RELEASE]: (file) =>
        file.replace('\nLibrary', '\n😀 Library').replace(/sha256: \S+/, `sha256: ${sha256(text)}`),
    });
    const [plain, shifted] = [await build(), moved].map((each) =>
      (read(claimsJson, each) as ClaimsDocument).claims.find(({ id }) => id === 'rise')!,
    );
    expect(shifted!.start - plain!.start).toBe(2);
    expect(Array.from(moved.release.text).slice(shifted!.start, shifted!.end).join('')).toBe(shifted!.quote);
  });
});

describe('claims.csv', () => {
  it('holds what claims.json holds, line by line', () => {
    const rows: Record<string, string>[] = parse(claimsCsv.write(site), { columns: true });
    const { claims } = read(claimsJson) as ClaimsDocument;
    expect(rows).toEqual(
      claims.map((claim) =>
        Object.fromEntries(
          Object.entries(claim).map(([field, value]) => [
            field,
            Array.isArray(value) ? value.join(' ') : String(value),
          ]),
        ),
      ),
    );
  });

  it('quotes a comma and a quotation mark', async () => {
    const odd = await build({ [RISE]: replace('title: ', 'title: Up, as "they" say, ') });
    const rows: Record<string, string>[] = parse(claimsCsv.write(odd), { columns: true });
    expect(rows.find(({ id }) => id === 'rise')!['title']).toMatch(/^Up, as "they" say, /);
  });
});

describe('sources.json', () => {
  it('gives each source as CSL, with its date as far as it is known and its exact words', () => {
    const entries = read(sources) as SourceEntry[];
    expect(entries.map(({ id }) => id)).toEqual(site.sources.map(({ id }) => id));
    const article = entries.find(({ id }) => id === 'federal-newswire-2025-09')!;
    expect(article).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'Federal Newswire',
      issued: { 'date-parts': [[2025, 9]] },
      accessed: { 'date-parts': [[2026, 11, 24]] },
      custom: { excerpts: [{ id: 'surpassed-1000' }] },
    });
  });
});
