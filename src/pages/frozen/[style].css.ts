// The styles of frozen versions, each under its SHA-256.
import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPages } from '../../site/version-pages.ts';
import { site } from '../../site/data.ts';

export const getStaticPaths = (() => {
  const styles = new Map(versionPages(site).map(({ version }) => [version.style, version.files.style]));
  return [...styles].map(([style, text]) => ({ params: { style }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/css; charset=utf-8' } });
