// The downloads that hold the whole site: claims.json, annotations.jsonld and the others.
import type { APIRoute, GetStaticPaths } from 'astro';
import { downloads } from '../outputs/data/all.ts';
import type { Download } from '../outputs/data/download.ts';
import { site } from '../site/data.ts';

export const getStaticPaths = (() =>
  downloads.map((download) => ({
    params: { download: download.path },
    props: { download },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ download: Download }> = ({ props: { download } }) =>
  new Response(download.write(site), { headers: { 'content-type': `${download.mediaType}; charset=utf-8` } });
