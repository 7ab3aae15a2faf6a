// The JSON Schemas (2020-12) of the formats that are this site's own, made from the schemas the code uses.
import { z } from 'zod';
import { documentSchema } from '../../receipt-document/document.ts';
import { jsonText } from '../json.ts';
import { claimsSchema } from './claims-json.ts';
import { sourcesSchema } from './sources.ts';

export const schemas = {
  receipt: documentSchema,
  claims: claimsSchema,
  sources: sourcesSchema,
} as const satisfies Record<string, z.ZodType>;

export const schemaText = (schema: z.ZodType): string => jsonText(z.toJSONSchema(schema));
