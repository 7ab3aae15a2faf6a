// Every output at its address: whatever is no page. The PDFs are made from the pages, after them.
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentType, type PublishedFile } from '../outputs/output.ts';
import { outputs } from '../outputs/outputs.ts';
import { publish } from '../outputs/publish.ts';
import { sheets } from '../outputs/teach/sheets.ts';
import { site } from '../site/data.ts';

/** Without a browser there are no PDFs, and no output speaks of them. */
const made = PDFS_ARE_MADE ? outputs : outputs.filter((output) => output !== sheets);

export const getStaticPaths = (() =>
  publish(site, made)
    .filter(({ write }) => write !== null)
    .map((file) => ({ params: { output: file.path }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: PublishedFile }> = async ({ props: { file } }) =>
  new Response(await file.write!(), { headers: { 'content-type': contentType(file.output) } });
