// The JSON Schemas of the site's own formats.
import type { APIRoute, GetStaticPaths } from 'astro';
import { schemas, schemaText } from '../../outputs/data/schemas.ts';

export const getStaticPaths = (() =>
  Object.entries(schemas).map(([name, schema]) => ({
    params: { name },
    props: { text: schemaText(schema) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
