// Every file of the list of outputs: it is in the built site, it is what its media type says, and it fits its schema.
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { contentType } from '../../../src/outputs/output.ts';
import { outputs } from '../../../src/outputs/outputs.ts';
import { publish } from '../../../src/outputs/publish.ts';
import { loadSite } from '../../../src/site/build.ts';
import { isUri } from '../../outputs/written.ts';

const files = publish(await loadSite('content'), outputs);
// Where there is no Chromium, there are no PDFs, and no page leads to one.
const made = files.filter(({ path, write }) => write !== null || existsSync(`dist/${path}`));
const bytesOf = (path: string): Buffer => readFileSync(`dist/${path}`);
const text = (bytes: Buffer): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** How a file of a media type is read; each throws where it cannot be. */
const readers: [type: RegExp, read: (bytes: Buffer) => unknown][] = [
  [/[/+]json$/, (bytes) => JSON.parse(text(bytes))],
  [/[/+]xml$/, (bytes) => readXml(text(bytes))],
  [/^text\/csv$/, (bytes) => parse(text(bytes), { columns: true, bom: true })],
  [/^application\/(?:zip|vnd\.ims\.imsccv1p1)$/, (bytes) => unzipSync(bytes)],
  [/^image\/png$/, (bytes) => expect(bytes.toString('latin1', 1, 4)).toBe('PNG')],
  [/^application\/pdf$/, (bytes) => expect(bytes.toString('latin1', 0, 5)).toBe('%PDF-')],
  [/^text\/html$/, (bytes) => expect(text(bytes)).toMatch(/^<!doctype html>/i)],
  [/^application\/x-bibtex$/, (bytes) => expect(text(bytes)).toMatch(/^@\w+\{[\w-]+,\n(?:\t.+,\n)+\}\n$/)],
  [
    /^application\/x-research-info-systems$/,
    (bytes) => expect(text(bytes)).toMatch(/^TY {2}- .+\n(?:[A-Z][A-Z\d] {2}- .+\n)+ER {2}- \n$/),
  ],
  [/^text\//, text],
];

async function readXml(xml: string): Promise<void> {
  // Any element may have anything: what is left is whether it is well-formed.
  const { errors } = await validateXML({
    xml: { fileName: 'a.xml', contents: xml },
    schema: ANY,
    extension: 'relaxng',
  });
  expect(errors).toEqual([]);
}
const ANY =
  '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start><define name="any"><element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/></choice></zeroOrMore></element></define></grammar>';

describe('every file of the list', () => {
  it('is there, is not empty, and is what its media type says', async () => {
    expect(made.length).toBeGreaterThan(190);
    for (const { path, output } of made) {
      const bytes = bytesOf(path);
      expect(bytes.length, path).toBeGreaterThan(0);
      const reader = readers.find(([type]) => type.test(output.mediaType));
      expect(reader, `this test cannot read ${output.mediaType}, as ${path} is`).toBeDefined();
      try {
        await reader![1](bytes);
      } catch (error) {
        throw new Error(`${path} is no ${output.mediaType}`, { cause: error });
      }
    }
  });

  it('fits its schema, formats included, where it has one', () => {
    const validators = new Map(
      files
        .filter(({ output }) => output.path.startsWith('schema/'))
        .map(({ path }) => {
          const schema = JSON.parse(text(bytesOf(path))) as { $id: string };
          expect(schema.$id).toBe(`https://claim-by-claim.example/${path}`);
          const options = {
            strict: true,
            strictTuples: false,
            formats: { uri: isUri, 'uri-reference': isUri },
          } as const;
          return [path, new Ajv2020(options).compile(schema)];
        }),
    );
    const withSchema = files.filter(({ output }) => output.schema);
    expect(withSchema.length).toBeGreaterThan(30);
    expect(new Set(withSchema.map(({ output }) => `schema/${output.schema!.name}.json`))).toEqual(
      new Set(validators.keys()),
    );
    for (const { path, output } of withSchema) {
      const validate = validators.get(`schema/${output.schema!.name}.json`)!;
      const document = JSON.parse(text(bytesOf(path))) as { $schema?: string; versions?: object };
      validate(document);
      expect(validate.errors, path).toBeNull();
      if (document.$schema === undefined) continue;
      const named = new URL(document.$schema, `https://claim-by-claim.example/${path}`).pathname;
      expect(named, path).toBe(`/schema/${output.schema!.name}.json`);
      // Nor is a schema so wide that it lets through what no version of the format has.
      expect(validate({ ...document, versions: { ...document.versions, extra: 1 } }), path).toBe(false);
    }
  });

  it('has its content type in _headers', () => {
    const headers = text(bytesOf('_headers'));
    for (const output of outputs) expect(headers).toContain(`\n  Content-Type: ${contentType(output)}\n`);
  });
});
