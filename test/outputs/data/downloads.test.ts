import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/content/hash.ts';
import { claimsCsv } from '../../../src/outputs/data/claims-csv.ts';
import { claimsJson, type ClaimsDocument } from '../../../src/outputs/data/claims-json.ts';
import { roCrate } from '../../../src/outputs/data/ro-crate.ts';
import { sources, type SourceEntry } from '../../../src/outputs/data/sources.ts';
import type { Output } from '../../../src/outputs/output.ts';
import { outputs } from '../../../src/outputs/outputs.ts';
import { publish } from '../../../src/outputs/publish.ts';
import { build, RELEASE, replace, RISE } from '../../project.ts';
import { isUri, textOf } from '../written.ts';

const site = await build();
const read = async (output: Output, from = site): Promise<unknown> => JSON.parse(await textOf(output, from));
const fileAt = async (path: string): Promise<string> =>
  new TextDecoder().decode(await publish(site, outputs).find((file) => file.path === path)!.write!());

describe('the downloads', () => {
  it('are the same to the byte when the site is built a second time, and so is all that the RO-Crate describes', async () => {
    const again = await build();
    // Drawing the cards twice takes longer than all the rest; test/this-site/built compares them.
    const list = outputs.filter(({ mediaType }) => mediaType !== 'image/png');
    const written = new Set(publish(site, list).map(({ output }) => output));
    const downloads = list.filter((each) => each.download && written.has(each));
    expect(downloads).toContain(roCrate);
    for (const each of downloads) {
      expect(await textOf(each, again, list), each.path).toBe(await textOf(each, site, list));
    }
  });

  it.each([
    ['claims', claimsJson],
    ['sources', sources],
  ] as const)('fit the published schema of %s, which is strict', async (name, download) => {
    const options = {
      strict: true,
      strictTuples: false,
      formats: { uri: isUri, 'uri-reference': isUri },
    } as const;
    const validate = new Ajv2020(options).compile(JSON.parse(await fileAt(`schema/${name}.json`)) as object);
    const document = (await read(download)) as object;
    validate(document);
    expect(validate.errors).toBeNull();
    const [entry] = 'claims' in document ? (document.claims as object[]) : (document as object[]);
    expect(validate(JSON.parse(JSON.stringify(document).replace('"title":', '"tittle":')))).toBe(false);
    expect(entry).toHaveProperty('title');
  });
});

describe('claims.json', () => {
  it('counts positions in code points, past a character that takes two units', async () => {
    const text = (await build()).front!.release.text.replace('Library', '😀 Library');
    const moved = await build({
      [RELEASE]: (file) =>
        file
          .replace('\nLibrary', '\n😀 Library')
          .replace('headline: Library', 'headline: 😀 Library')
          .replace(/sha256: \S+/, `sha256: ${sha256(text)}`),
    });
    const rise = async (of: typeof moved) =>
      ((await read(claimsJson, of)) as ClaimsDocument).claims.find(({ id }) => id === 'rise')!;
    const [plain, shifted] = [await rise(await build()), await rise(moved)];
    expect(shifted.start - plain.start).toBe(2);
    expect(Array.from(moved.front!.release.text).slice(shifted.start, shifted.end).join('')).toBe(
      shifted.quote,
    );
  });
});

describe('claims.csv', () => {
  it('holds what claims.json holds, line by line', async () => {
    const rows: Record<string, string>[] = parse(await textOf(claimsCsv, site), { columns: true, bom: true });
    const { claims } = (await read(claimsJson)) as ClaimsDocument;
    expect(rows).toEqual(
      claims.map((claim) =>
        Object.fromEntries(
          Object.entries(claim).map(([field, value]) => [
            field,
            Array.isArray(value)
              ? value.map((each) => (typeof each === 'object' ? each.kind : each)).join(' ')
              : String(value ?? ''),
          ]),
        ),
      ),
    );
  });

  it('quotes a comma and a quotation mark', async () => {
    const odd = await build({ [RISE]: replace('title: ', 'title: Up, as "they" say, ') });
    const rows: Record<string, string>[] = parse(await textOf(claimsCsv, odd), { columns: true, bom: true });
    expect(rows.find(({ id }) => id === 'rise')!['title']).toMatch(/^Up, as "they" say, /);
  });
});

describe('a byte order mark', () => {
  it('stands before claims.csv, for Excel, and not before a table, whose hash is published', async () => {
    expect((await textOf(claimsCsv, site)).startsWith('\uFEFFid,')).toBe(true);
    for (const { name, sha256: hash } of site.datasets) {
      expect(sha256(await fileAt(`data/${name}.csv`)), name).toBe(hash);
    }
  });
});

describe('sources.json', () => {
  it('gives each source as CSL, with its date as far as it is known and its exact words', async () => {
    const entries = (await read(sources)) as SourceEntry[];
    expect(entries.map(({ id }) => id)).toEqual(site.sources.map(({ id }) => id));
    const report = entries.find(({ id }) => id === 'report')!;
    expect(report).toMatchObject({
      title: 'Report of the library',
      publisher: 'Town Library',
      issued: { 'date-parts': [[2025, 1]] },
      accessed: { 'date-parts': [[2025, 2, 1]] },
      custom: {
        excerpts: [{ id: 'title' }, { id: 'visits', text: 'We counted 301 visits.' }, { id: 'days' }],
      },
    });
  });
});
