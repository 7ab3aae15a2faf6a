// Whether a text is Atom, or a JSON Feed: by the schemas beside it.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validateXML } from 'xmllint-wasm';

const schema = (name: string) => readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8');

/** What is wrong with it, well-formedness included; an empty list where nothing is. */
export async function faultsOfAtom(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'feed.xml', contents: xml },
    schema: schema('atom.rng'),
    extension: 'relaxng',
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

export function faultsOfJsonFeed(document: unknown): unknown[] {
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(schema('json-feed.json')) as object);
  validate(document);
  return validate.errors ?? [];
}
