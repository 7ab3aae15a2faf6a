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
export const schemaPath = ({ name }: Pick<Schema, 'name'>): string => `schema/${name}.json`;

function schemaText({ type, former = [], instead, ...schema }: Schema): string {
  const { $schema, title, description, ...rules } = z.toJSONSchema(type);
  const $id = address(href(`/${schemaPath(schema)}`));
  // Each version of a format says in its rules that it is that version.
  const others = [...former, ...(instead ? [rulesOf(instead)] : [])];
  const ofEach = others.length === 0 ? rules : { oneOf: [...others, rules] };
  return jsonText({ $schema, $id, title, description, ...ofEach });
}

function rulesOf(type: z.ZodType): object {
  const { $schema: _, ...rules } = z.toJSONSchema(type);
  return rules;
}
