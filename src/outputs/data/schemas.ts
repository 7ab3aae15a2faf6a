// The JSON Schemas (2020-12) of the formats that are this site's own, made from the schemas that the code uses.
import { z } from 'zod';
import { address, href } from '../../paths.ts';
import { jsonText } from '../../json.ts';
import type { Output, Schema } from '../output.ts';

export const schemas: Output = {
  path: 'schema/:format.json',
  mediaType: 'application/schema+json',
  name: 'JSON Schema',
  about: 'The rules of a format that is this site’s own.',
  files: (_, outputs) =>
    // Each once: outputs of one format share it.
    [...new Set(outputs.flatMap(({ schema }) => schema ?? []))].map((schema) => ({
      at: { format: schema.name },
      of: schema.type.meta()?.title ?? schema.name,
      write: () => schemaText(schema),
    })),
};

/** Where the schema is, below the site's root. */
export const schemaPath = ({ name }: Schema): string => `schema/${name}.json`;

function schemaText(schema: Schema): string {
  const { $schema, title, description, ...rules } = z.toJSONSchema(schema.type);
  const $id = address(href(`/${schemaPath(schema)}`));
  return jsonText({ $schema, $id, title, description, ...withFormer(schema, rules) });
}

/** The rules of each version of a format for the documents that say that they are of it. */
const withFormer = ({ former = {} }: Schema, rules: object): object =>
  Object.entries(former).reduceRight<object>(
    (later, [version, { $schema: _, ...earlier }]: [string, { $schema?: unknown }]) => ({
      if: saysVersion(Number(version)),
      then: earlier,
      else: later,
    }),
    rules,
  );

const saysVersion = (version: number): object => ({
  type: 'object',
  required: ['versions'],
  properties: {
    versions: { type: 'object', required: ['document'], properties: { document: { const: version } } },
  },
});
