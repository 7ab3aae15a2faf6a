// The JSON Schema of the receipt documents.
import type { APIRoute } from 'astro';
import { jsonResponse } from '../../publish/json-response.ts';
import { jsonSchema } from '../../receipt-document/document.ts';

export const GET: APIRoute = () => jsonResponse(jsonSchema());
