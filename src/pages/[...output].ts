// Every output at its address: whatever is no page. The PDFs are made from the pages, after them.
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentType, type PublishedFile } from '../outputs/output.ts';
import { outputs } from '../outputs/outputs.ts';
import { publish } from '../outputs/publish.ts';
import { site } from '../site/data.ts';

export const getStaticPaths = (() =>
  publish(site, outputs)
    .filter(({ write }) => write !== null)
    .map((file) => ({ params: { output: file.path }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: PublishedFile }> = async ({ props: { file } }) =>
  new Response(await file.write!(), { headers: { 'content-type': contentType(file.output) } });
