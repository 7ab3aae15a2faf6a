// A JSON Schema for each kind of file, made from the schema that the file is checked against: help for editors while typing.
import { z } from 'zod';
import type { Kind } from '../content/entries.ts';
import { schemas } from '../content/load.ts';
import { schemaFile } from '../content/places.ts';

/** Which files are of each kind, as editors match them below the content folder. */
const FILES = {
  site: 'site.yaml',
  release: 'releases/*/release.md',
  claim: 'releases/*/claims/**/*.mdx',
  review: 'releases/*/review.yaml',
  source: 'sources/*.yaml',
  dataset: 'datasets/*.yaml',
  chart: 'charts/*.yaml',
  listRules: 'datasets/agreements-list.yaml',
  term: 'glossary/*.md',
  page: 'pages/*.mdx',
  lesson: 'releases/*/lessons/*.mdx',
  standards: 'standards.yaml',
  quiz: 'releases/*/quiz.yaml',
} satisfies { [K in Kind as (typeof schemas)[K] extends z.ZodType ? K : never]: string };

/** Texts by path below the content folder. */
export const editorSchemas = (): Map<string, string> =>
  new Map(
    Object.entries(schemas).flatMap(([kind, schema]) =>
      typeof schema === 'string' ? [] : [[schemaFile(kind as Kind), jsonSchema(schema)]],
    ),
  );

const jsonSchema = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any', override: explain }), null, 2)}\n`;

interface Explained {
  _zod: { def: { error?: unknown; checks?: readonly { _zod: { def: { error?: unknown } } }[] } };
}

/** What a value has to be, in the words in which a fault of it is told. */
function explain({
  zodSchema,
  jsonSchema: made,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  const { error, checks = [] } = (zodSchema as unknown as Explained)['_zod'].def;
  const words = [error, ...checks.map((check) => check['_zod'].def.error)].flatMap(saidBy);
  if (words.length > 0) made.description ??= [...new Set(words)].join('; ');
}

function saidBy(error: unknown): string[] {
  if (typeof error !== 'function') return [];
  const said: unknown = (error as (issue: object) => unknown)({ input: undefined, issues: [] });
  if (typeof said === 'string') return [said];
  return [];
}

/** The settings of VS Code by which its YAML extension finds the schemas of a content folder. */
export const editorSettings = (content: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(FILES).map(([kind, files]) => [
      `./${content}/${schemaFile(kind as Kind)}`,
      `${content}/${files}`,
    ]),
  );
